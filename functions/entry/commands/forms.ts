import { driveDocuments } from '../../adapters/documents/drive.ts';
import { folderDocuments } from '../../adapters/documents/folder.ts';
import { rocDue } from '../../domain/kit/day.ts';
import type { Command } from '../command.ts';
import { keepFormsOf, type KeptForms } from '../keep-forms.ts';

function formLines({ forms }: KeptForms): readonly string[] {
  const open = forms.filter(({ state }) => state === '開放');
  return [
    `線上表單 ${forms.length} 份，開放中 ${open.length} 份。`,
    ...open.map(({ kind, subject, url, picture }) => {
      const name = subject === '' ? kind : `${kind} ${subject}`;
      return `  ${name}  ${url}${picture === null ? '' : `（QR 圖：${picture}）`}`;
    }),
  ];
}

function pulledLines({ pulled }: KeptForms): readonly string[] {
  const entered = pulled.filter(({ state }) => state === '已登錄');
  return [
    `新的回覆 ${pulled.length} 份，登錄 ${entered.length} 份。`,
    ...pulled.map(({ kind, subject, person, submitted, state, note }) => {
      const name = subject === '' ? kind : `${kind} ${subject}`;
      return `  ${name}  ${person} ${rocDue(submitted)} ${state}${note === '' ? '' : `：${note}`}`;
    }),
  ];
}

export const forms: Command = {
  name: 'forms',
  summary:
    '線上表單：建立與開放簽到、資產異動、事件初報、管制區域進出、需求申請，簽到結束後關閉，並把回覆登錄到登記表；--folder 指定雲端硬碟的資料夾',
  flags: ['folder'],
  run: async ({ workbook, now, out, flags: { folder } }) => {
    const kept = await keepFormsOf({
      workbook,
      now,
      runtime: 'local',
      folder: typeof folder === 'string' ? folder : null,
      usualFolder: process.env['ZIANBU_DRIVE_FOLDER'] ?? null,
      pictures: (drive) => {
        if (out !== null) return folderDocuments(out);
        return drive === null ? null : driveDocuments(drive);
      },
    });
    return {
      json: kept,
      lines: [...formLines(kept), ...pulledLines(kept)],
      remarks: kept.remarks,
      exitCode: 0,
    };
  },
};
