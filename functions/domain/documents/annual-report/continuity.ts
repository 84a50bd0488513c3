// Backups with their tests of each quarter, and the year's drills (L755–757, L809–821, L874–878).
import type { Book } from '../../book.ts';
import { rocDay, yearOf } from '../../kit/day.ts';
import {
  isKept,
  isOwedIn,
  lacksEncryption,
  lacksOffSite,
  isTooSeldom,
  lastTestOf,
  quartersBegun,
  type Backup,
  type Quarter,
} from '../../metrics/backup-facts.ts';
import { lacksCounts, type Drill } from '../../metrics/drill-facts.ts';
import { cut, dayOf, emptyNote, percentOf, placesOf, textOf, type Cut } from './shown.ts';
import type { Whole } from './whole.ts';

type BackupLine = {
  readonly data: string;
  readonly frequency: string;
  readonly offSite: string;
  readonly encrypted: string;
  readonly tests: string;
  readonly places: string;
};

type DrillLine = {
  readonly day: string;
  readonly kind: string;
  readonly scope: string;
  readonly figure: string;
  readonly review: string;
  readonly places: string;
};

export type ContinuityView = {
  readonly backups: Cut<BackupLine>;
  readonly noBackups: string;
  readonly drills: Cut<DrillLine>;
  readonly noDrills: string;
};

const SHOWN = 20;

function frequencyOf(backup: Backup): string {
  const { interval, pointObjective } = backup;
  const hours = (key: 'interval' | 'pointObjective', value: number | undefined): string =>
    textOf(backup, key, value === undefined ? undefined : `${value} 小時`);
  const shown = `每 ${hours('interval', interval)}\n目標 ${hours('pointObjective', pointObjective)}`;
  return isTooSeldom(backup) ? `${shown}\n不符合` : `${shown}\n符合`;
}

function encryptionOf(backup: Backup): string {
  const secrecy = textOf(backup, 'secrecy', backup.secrecy);
  const isEncrypted = backup.isEncrypted === true ? '已加密' : '未加密';
  return `${secrecy}\n${isEncrypted}${lacksEncryption(backup) ? '，應加密' : ''}`;
}

/** The day of the quarter's test, that there was none, or that none is owed. */
function testOf(backup: Backup, quarter: Quarter, book: Book): string {
  const test = lastTestOf(backup, quarter, book);
  if (test !== undefined) return rocDay(test.day);
  if (!isOwedIn(backup, quarter)) return '備份尚未開始';
  return quarter.last < book.asOf ? '沒有測試' : '尚未測試';
}

const backupLine =
  (book: Book, quarters: readonly Quarter[]) =>
  (backup: Backup): BackupLine => ({
    data: textOf(backup, 'data', backup.data),
    frequency: frequencyOf(backup),
    offSite: lacksOffSite(backup) ? '沒有異地存放' : textOf(backup, 'offSite', backup.offSite),
    encrypted: encryptionOf(backup),
    tests: quarters
      .map((quarter, index) => `第 ${index + 1} 季 ${testOf(backup, quarter, book)}`)
      .join('\n'),
    places: placesOf([backup.at]),
  });

function figureOf(drill: Drill): string {
  if (drill.kind !== '社交工程') return textOf(drill, 'result', drill.result);
  const { sent, opened, clicked } = drill;
  if (lacksCounts(drill) || sent === undefined || opened === undefined || clicked === undefined) {
    return '寄送、開啟或點擊數未填';
  }
  return `寄送 ${sent}\n開啟 ${opened}（${percentOf(opened, sent)}）\n點擊 ${clicked}（${percentOf(clicked, sent)}）`;
}

const drillLine = (drill: Drill): DrillLine => ({
  day: dayOf(drill, 'day', drill.day),
  kind: textOf(drill, 'kind', drill.kind),
  scope: [drill.scope, drill.organiser].filter((word) => word !== undefined).join('\n'),
  figure: figureOf(drill),
  review: textOf(drill, 'review', drill.review),
  places: placesOf([drill.at]),
});

/** Drills of the year; one without a readable day stays in until mended. */
const drillsOfYear = ({ tables, year, asOf }: Book): readonly Drill[] =>
  tables.drills.rows.filter(
    ({ day }) => day === undefined || (yearOf(day) === year && day <= asOf),
  );

export function continuityView({ book }: Whole): ContinuityView {
  const { backups, drills } = book.tables;
  const kept = backups.rows.filter(isKept);
  return {
    backups: cut(
      kept,
      { limit: SHOWN, sheet: backups.sheet },
      backupLine(book, quartersBegun(book)),
    ),
    noBackups: emptyNote(backups, []),
    drills: cut(drillsOfYear(book), { limit: SHOWN, sheet: drills.sheet }, drillLine),
    noDrills: emptyNote(drills, []),
  };
}
