import { randomUUID } from 'node:crypto';

import {
  isSheetsAddress,
  makeSheets,
  newSheets,
  sheetsStore,
} from '../../adapters/workbook/google-sheets.ts';
import { makeWorkbook } from '../../adapters/workbook/index.ts';
import { emptySchool, layouts, withOverview } from '../../domain/provision.ts';
import { bringUpToDate, type Standing } from '../../keep-up.ts';
import { BrokenWorld } from '../../ports.ts';
import type { Answer, Asked, Command } from '../command.ts';
import { folderIdIn } from '../drive-folder.ts';

/** Loaded here, as no other command needs it. */
async function sampleSchool() {
  const { sampleContents, sampleSchoolLayouts } = await import('../../sample/provision.ts');
  return { tabs: sampleSchoolLayouts, contents: sampleContents };
}

const answerWith = ({ workbook }: Asked, lines: readonly string[]): Answer => ({
  // The sample school keeps a tab of its own, which is no register.
  json: { workbook, registers: layouts.map(({ sheet }) => sheet) },
  lines,
  exitCode: 0,
});

const said: Readonly<Record<Exclude<Standing, 'not-ours'>, (workbook: string) => string>> = {
  older: (workbook) =>
    `已把「${workbook}」補成這一版：新的頁、欄位與設定加在最後面，原有的內容、順序與格式都沒有更動。`,
  bare: (workbook) =>
    `「${workbook}」已經是這一版；補上了各頁還沒有的下拉選單、說明、保護與具名範圍，內容沒有更動。`,
  'up-to-date': (workbook) => `「${workbook}」已經建立，也是這一版，沒有更動任何內容。`,
};

/** A spreadsheet of ours stays as it is, but for what this version adds; null for one that has nothing of ours yet. */
async function kept(asked: Asked, isSample: boolean): Promise<Answer | null> {
  const { workbook, now } = asked;
  const holder = `local-${randomUUID().slice(0, 8)}`;
  const store = sheetsStore(workbook, { readOnly: isSample });
  const standing = await bringUpToDate({ store, now, holder, isDry: isSample });
  if (standing === 'not-ours') return null;
  if (isSample) {
    throw new BrokenWorld(
      `「${workbook}」已經是資安簿的活頁簿，沒有填入範例學校，內容沒有更動。要看範例，請另外建一本空白的試算表。`,
    );
  }
  return answerWith(asked, [said[standing](workbook)]);
}

type Making = {
  readonly isSample: boolean;
  /** The spreadsheet was made by us just now, or by a call that was cut off. */
  readonly isOwn: boolean;
};

const startWith = (workbook: string): string =>
  isSheetsAddress(workbook)
    ? `打開 https://docs.google.com/spreadsheets/d/${workbook.slice('sheets:'.length)}/edit`
    : '用 LibreOffice 或 Excel 打開';

async function made(asked: Asked, { isSample, isOwn }: Making): Promise<Answer> {
  const { workbook, now } = asked;
  const { tabs, contents } = isSample
    ? await sampleSchool()
    : { tabs: layouts, contents: emptySchool };
  const filled = withOverview(tabs, contents, now);
  if (isOwn) await makeSheets(workbook, tabs, filled, { isOwn });
  else await makeWorkbook(workbook, tabs, filled);
  const names = tabs.map(({ sheet }) => sheet);
  const next = `下一步：${startWith(workbook)}，照第一頁「總覽」的「開始使用」填寫，存檔後再執行 zianbu run。`;
  return answerWith(asked, [
    `已建立活頁簿：${workbook}`,
    `共 ${names.length} 頁：${names.join('、')}`,
    ...(isSample ? [] : [next]),
  ]);
}

async function providedAt(asked: Asked, making: Making): Promise<Answer> {
  const standing = isSheetsAddress(asked.workbook) ? await kept(asked, making.isSample) : null;
  return standing ?? made(asked, making);
}

/** An address that names no spreadsheet yet. */
const UNMADE = /^sheets:(?:new)?$/u;

/** The folder to make a spreadsheet in; null for a workbook that is named. */
function folderAsked({ workbook, flags }: Asked): string | null {
  const { folder } = flags;
  if (typeof folder !== 'string') {
    if (!UNMADE.test(workbook)) return null;
    throw new BrokenWorld(
      '要建立新的試算表，請用 --folder 給雲端硬碟資料夾的網址或代碼；已經有試算表的，請用 --workbook sheets: 加上它的代碼。',
    );
  }
  if (flags['workbook'] === undefined || UNMADE.test(workbook)) return folderIdIn(folder);
  throw new BrokenWorld(
    `--folder 是在雲端硬碟的資料夾建立新的試算表，不能同時用 --workbook 指定「${workbook}」。請拿掉其中一個。`,
  );
}

/** A folder has one workbook of ours: made when there is none, and otherwise as if its address were given. */
async function providedIn(folder: string, asked: Asked, isSample: boolean): Promise<Answer> {
  const workbook = await newSheets(folder);
  try {
    return await providedAt({ ...asked, workbook }, { isSample, isOwn: true });
  } catch (error) {
    if (!(error instanceof BrokenWorld)) throw error;
    const more = `（資料夾裡的試算表是「${workbook}」；再執行一次同樣的指令，會接著做同一本。）`;
    throw new BrokenWorld(error.message + more, { cause: error });
  }
}

export const init: Command = {
  name: 'init',
  summary: '建立活頁簿；加 --sample 會填入範例學校，--folder 會建立在雲端硬碟的資料夾',
  flags: ['sample', 'folder'],
  run: async (asked) => {
    const isSample = asked.flags['sample'] === true;
    const folder = folderAsked(asked);
    return folder === null
      ? providedAt(asked, { isSample, isOwn: false })
      : providedIn(folder, asked, isSample);
  },
};
