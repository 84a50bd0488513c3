// A Google spreadsheet as a workbook store: two calls to read, and one for each write.
import type { Workbook } from '../../domain/kit/cell.ts';
import type { SheetLayout } from '../../domain/kit/layout.ts';
import { BrokenWorld, WorkbookBusy, type FurnishingStore } from '../../ports.ts';
import { googleAccess, type GoogleAccess } from '../google/access.ts';
import { usualPatience, type Patience } from '../google/persist.ts';
import { furnish } from './sheets/furnish.ts';
import { makeTabs, SCHOOL_PROPERTIES } from './sheets/make.ts';
import { spreadsheetIn } from './sheets/new-spreadsheet.ts';
import { batchFor } from './sheets/requests.ts';
import { openSession, type Session } from './sheets/session.ts';
import type { Snapshot } from './sheets/snapshot.ts';
import { gridOf } from './sheets/values.ts';
import { writeBatch } from './sheets/write-batch.ts';

export type SheetsOptions = {
  /** Only look: writing is refused, and the credentials asked for cannot write. */
  readonly readOnly?: boolean;
  /** Default: as the environment has it. */
  readonly access?: GoogleAccess;
  readonly patience?: Patience;
};

const ADDRESS = /^sheets:([\w-]+)$/u;

export const isSheetsAddress = (address: string): boolean => address.startsWith('sheets:');

function idIn(address: string): string {
  const id = ADDRESS.exec(address)?.[1];
  if (id !== undefined) return id;
  throw new BrokenWorld(
    `看不懂試算表的位置「${address}」。請給 sheets: 加上網址裡 /d/ 與 /edit 之間的代碼。`,
  );
}

function openFor(address: string, options: SheetsOptions): Promise<Session> {
  const { readOnly: isReadOnly = false, patience = usualPatience } = options;
  const id = idIn(address);
  return openSession({
    id,
    access: options.access ?? googleAccess(process.env),
    isReadOnly,
    patience,
  });
}

type Found = { readonly seen: Snapshot; readonly workbook: Workbook };

async function readOnce(session: Session): Promise<Found | null> {
  const seen = await session.look();
  const values = await session.values(seen);
  if (values === null) return null;
  const sheets = seen.tabs.map(({ title }, index) => ({
    name: title,
    rows: gridOf(values[index]),
  }));
  return { seen, workbook: { sheets } };
}

async function readAll(session: Session): Promise<Found> {
  // Between the two calls somebody may rename a tab.
  const found = (await readOnce(session)) ?? (await readOnce(session));
  if (found !== null) return found;
  throw new WorkbookBusy('有人正在更動分頁的名稱，讀不到完整的活頁簿。請稍後再試。');
}

/**
 * `address` is `sheets:` and the id of a spreadsheet. Every write is worked out from what was read, and refused whole when
 * another run has written since; that is also what keeps a lease's two takers apart.
 */
export function sheetsStore(address: string, options: SheetsOptions = {}): FurnishingStore {
  let session: Promise<Session> | null = null;
  let seen: Snapshot | null = null;
  const opened = (): Promise<Session> => (session ??= openFor(address, options));
  const refuseWhenReadOnly = (): void => {
    if (options.readOnly === true) throw new Error('This store was opened for reading only.');
  };
  return {
    read: async () => {
      const found = await readAll(await opened());
      ({ seen } = found);
      return found.workbook;
    },
    write: async (changes) => {
      refuseWhenReadOnly();
      if (changes.length === 0) return;
      const current = await opened();
      seen ??= await current.look();
      seen = await writeBatch(current, batchFor(changes, seen), seen);
    },
    furnish: async (tabs) => {
      refuseWhenReadOnly();
      const current = await opened();
      const left = await furnish(current, tabs, seen ?? (await current.look()));
      seen = left ?? seen;
      return left !== null;
    },
    close: () => Promise.resolve(),
  };
}

export type MakingOptions = Omit<SheetsOptions, 'readOnly'> & {
  /** The spreadsheet was made by us, for this: it gets the language and the time zone of the school. */
  readonly isOwn?: boolean;
};

/** Fills a spreadsheet that has none of these tabs yet; whatever else is in it stays. */
export async function makeSheets(
  address: string,
  layouts: readonly SheetLayout[],
  contents: Workbook,
  { isOwn = false, ...options }: MakingOptions = {},
): Promise<void> {
  const stray = contents.sheets.find(({ name }) => layouts.every(({ sheet }) => sheet !== name));
  if (stray !== undefined) throw new Error(`No layout for the contents of ${stray.name}`);
  const session = await openFor(address, options);
  await makeTabs(session, { layouts, contents }, isOwn ? SCHOOL_PROPERTIES : []);
}

/** The address of the spreadsheet of ours in a folder of Drive, which is made when there is none. */
export async function newSheets(folder: string, options: MakingOptions = {}): Promise<string> {
  const { access = googleAccess(process.env), patience = usualPatience } = options;
  return `sheets:${await spreadsheetIn(folder, { access, patience })}`;
}
