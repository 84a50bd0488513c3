// A list brought into a workbook, or the last one taken back: read, plan, and write only when told to.
import { openBook, type Book } from './domain/book.ts';
import { planImport, type ImportPlan } from './domain/import/plan-import.ts';
import { planUndo, type Undo } from './domain/import/undo.ts';
import type { Moment } from './domain/kit/day.ts';
import { matchKey } from './domain/kit/normalise.ts';
import type { Register } from './domain/kit/register.ts';
import type { SourceFile } from './domain/kit/source-list.ts';
import { heldByOther } from './domain/lease.ts';
import { registers, type Tables } from './domain/registers/index.ts';
import { BrokenWorld, type WorkbookStore } from './ports.ts';
import { refuseForeign, refuseWhenHeldBy } from './run.ts';

export type ImportWorld = {
  readonly store: WorkbookStore;
  readonly now: Moment;
  readonly holder: string;
  /** Write what the plan says; otherwise only look. */
  readonly applies: boolean;
};

async function openOurs({ store, now, holder }: ImportWorld): Promise<Book> {
  const book = openBook(await store.read(), now);
  refuseForeign(book);
  if (book.lacking !== null) {
    throw new BrokenWorld(
      '這本活頁簿是舊的結構版本，還沒有匯入紀錄。請先執行一次每日作業（zianbu run），再匯入。',
    );
  }
  refuseWhenHeldBy(heldByOther(book, holder));
  return book;
}

/** Registers that a list may be brought into: 設定 has one line for each thing, and lists of the system's are its own. */
const takesLists = ({ filledBy, id }: Register): boolean =>
  filledBy === 'people' && id !== 'settings';

/** The register people mean by a name: that of its tab, one of its other names, or its id. */
export function registerNamed(name: string): keyof Tables {
  const wanted = matchKey(name);
  const all = Object.entries(registers) as readonly (readonly [keyof Tables, Register])[];
  const found = all.find(([, { sheet, id, aliases = [] }]) =>
    [sheet, id, ...aliases].some((word) => matchKey(word) === wanted),
  );
  if (found !== undefined && takesLists(found[1])) return found[0];
  const names = all.flatMap(([, register]) => (takesLists(register) ? [register.sheet] : []));
  const what = found === undefined ? `沒有「${name}」這種登記表` : `「${found[1].sheet}」不能匯入`;
  throw new BrokenWorld(`${what}。--register 可用：${names.join('、')}。`);
}

/** Rejects with `WorkbookBusy` or `BrokenWorld` before anything is changed. */
export async function importList(
  source: SourceFile,
  register: keyof Tables,
  world: ImportWorld,
): Promise<ImportPlan> {
  try {
    const book = await openOurs(world);
    const { isPresent, map, sheet } = book.tables[register];
    if (!isPresent || map.headerRow === null) {
      throw new BrokenWorld(`活頁簿沒有「${sheet}」的標題列，沒有匯入。請還原那一頁後再試。`);
    }
    const planned = planImport(source, register, book);
    if (planned.lists.length === 0) {
      const [first] = planned.leftOut;
      const why = first === undefined ? '檔案裡沒有內容。' : `「${first.sheet}」：${first.why}`;
      throw new BrokenWorld(
        `「${source.name}」沒有可以匯入「${sheet}」的表。${why}請確認 --register，或在來源的標題列使用登記表的欄名。`,
      );
    }
    if (world.applies && planned.changes.length > 0) await world.store.write(planned.changes);
    return planned;
  } finally {
    await world.store.close();
  }
}

/** Takes the last import back, as a whole or not at all. */
export async function undoImport(world: ImportWorld): Promise<Undo> {
  try {
    const planned = planUndo(await openOurs(world));
    if (planned === null) {
      throw new BrokenWorld('沒有可以復原的匯入：「匯入紀錄」裡沒有狀態是「已匯入」的列。');
    }
    if (planned.changes.length > 0) await world.store.write(planned.changes);
    return planned;
  } finally {
    await world.store.close();
  }
}
