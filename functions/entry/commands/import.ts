import { randomUUID } from 'node:crypto';

import { readListFile } from '../../adapters/workbook/lists/index.ts';
import { openWorkbook } from '../../adapters/workbook/index.ts';
import { BrokenWorld } from '../../ports.ts';
import { importList, registerNamed, undoImport } from '../../run-import.ts';
import type { Answer, Asked, Command } from '../command.ts';
import { importJson, importLines, undoJson, undoLines } from './import-told.ts';

const worldOf = ({ workbook, now }: Asked, writes: boolean) => ({
  store: openWorkbook(workbook, { readOnly: !writes }),
  now,
  holder: `local-${randomUUID().slice(0, 8)}`,
  applies: writes,
});

async function takeBack(asked: Asked): Promise<Answer> {
  const { flags, file } = asked;
  if (file !== null || flags['register'] !== undefined || flags['apply'] === true) {
    throw new BrokenWorld('--undo 復原最後一次匯入，不用指定檔案、--register 或 --apply。');
  }
  const undone = await undoImport(worldOf(asked, true));
  return {
    json: undoJson(undone),
    lines: undoLines(undone),
    exitCode: undone.changedSince.length > 0 ? 1 : 0,
  };
}

async function bringIn(asked: Asked): Promise<Answer> {
  const { file, flags } = asked;
  const name = flags['register'];
  if (file === null || typeof name !== 'string') {
    throw new BrokenWorld(
      '請指定要匯入的檔案與登記表，例如：zianbu import 財產清冊.xlsx --register 資產清冊。',
    );
  }
  const register = registerNamed(name);
  const isApplied = flags['apply'] === true;
  const planned = await importList(await readListFile(file), register, worldOf(asked, isApplied));
  return {
    json: importJson(planned, isApplied),
    lines: importLines(planned, isApplied),
    exitCode: 0,
  };
}

export const importCommand: Command = {
  name: 'import',
  summary:
    '匯入清冊（.xlsx、.ods、.csv）：--register 指定登記表，先列出每一列新增、修改、不變或退回，加 --apply 才寫入；--undo 復原最後一次匯入',
  flags: ['register', 'apply', 'undo'],
  takesFile: true,
  run: (asked) => (asked.flags['undo'] === true ? takeBack(asked) : bringIn(asked)),
};
