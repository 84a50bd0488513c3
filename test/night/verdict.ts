// What a night left undone or did twice, by the schools' names.
import { readTable } from '../../functions/domain/kit/table.ts';
import { registers } from '../../functions/domain/registers/index.ts';
import { workbookOf } from '../google/spreadsheet/workbook.ts';
import type { Night } from './night.ts';

export type Verdict = {
  /** Schools without a line in the log that says their run is done. */
  readonly notRun: readonly string[];
  /** Schools to which some mail that was due never went. */
  readonly lost: readonly string[];
  /** Schools to which some mail went twice, or one that was not due. */
  readonly twice: readonly string[];
  /** Schools whose 寄送紀錄 does not say of every mail that was due that it was sent. */
  readonly unrecorded: readonly string[];
};

/** Keys of mails that a school's ledger has as sent. */
function recorded({ standIn, city }: Night, name: string): ReadonlySet<string | undefined> {
  const file = standIn.spreadsheets.get(city.ids.get(name) ?? '');
  if (file === undefined) throw new Error(`${name} has no spreadsheet.`);
  const { spreadsheet } = file;
  const ledger = spreadsheet.sheets.filter(({ title }) => title === registers.outbox.sheet);
  const { rows } = readTable(registers.outbox, workbookOf({ ...spreadsheet, sheets: ledger }));
  return new Set(rows.filter(({ state }) => state === 'sent').map(({ key }) => key));
}

/** Mails name their school in the subject. */
const schoolOf = (subject: string): string => /】(.+?)：/u.exec(subject)?.[1] ?? subject;

export function verdictOf(night: Night): Verdict {
  const { city, due, sent, logged } = night;
  const names = [...city.ids.keys()];
  const ran = new Set(
    logged.filter(({ severity }) => severity === 'INFO').map((line) => line['workbook']),
  );
  const mailed = new Map(names.map((name) => [name, [] as string[]]));
  for (const { key, subject } of sent) mailed.get(schoolOf(subject))?.push(key);
  const keysOf = (name: string): readonly string[] => mailed.get(name) ?? [];
  return {
    notRun: names.filter((name) => !ran.has(`sheets:${city.ids.get(name) ?? ''}`)),
    lost: names.filter((name) => due.some((key) => !keysOf(name).includes(key))),
    twice: names.filter((name) => keysOf(name).length > new Set(due).size),
    unrecorded: names.filter((name) => {
      const ledger = recorded(night, name);
      return due.some((key) => !ledger.has(key));
    }),
  };
}
