// 總覽: where the school stands, and what every other tab is for.
import type { Book } from '../book.ts';
import { basisLine } from '../kit/basis.ts';
import { rocDay, rocDue, rocYear, yearOf } from '../kit/day.ts';
import type { Finding } from '../kit/finding.ts';
import { knownBy } from '../known.ts';
import type { Table } from '../kit/table.ts';
import type { RowValues } from '../kit/write-table.ts';
import { actualShown, targetShown } from '../metrics/goal-results.ts';
import { daysShown, progressShown } from '../schedule/shown.ts';
import { clockActs, runningClocks, timeLeft } from '../metrics/incident-clocks.ts';
import type { Figures } from '../status.ts';
import { chapterRows } from './chapters.ts';
import { firstStepRows, hasBasics } from './first-steps.ts';
import { piecesOf, pieceTitle, pressingFirst } from './pieces.ts';

type Whole = {
  readonly book: Book;
  readonly findings: readonly Finding[];
  readonly figures: Figures;
};

const count = <T>(items: readonly T[], is: (item: T) => boolean): number => items.filter(is).length;

/** Nobody is short of hours when nobody is listed: that is no good news. */
function shortfallRow({ book, figures }: Whole): RowValues {
  const item = { section: '現況', item: '訓練時數不足' };
  const note = '每人時數在「訓練缺額」。法定與自訂分開計算，類別不互相抵用。';
  if (book.tables.people.rows.length === 0) {
    return { ...item, value: '「人員」尚未填寫', state: '注意', note };
  }
  const short = (kind: 'law' | 'plan'): number =>
    new Set(
      figures.training
        .filter(({ shortfall, basis }) => shortfall > 0 && basis.kind === kind)
        .map(({ person }) => person.at.row),
    ).size;
  const [law, plan] = [short('law'), short('plan')];
  const state = law + plan > 0 ? '需處理' : '正常';
  return { ...item, value: `法定 ${law} 人、自訂 ${plan} 人`, state, note };
}

/** The law's clock that runs out next, for as long as one runs. */
function incidentRow({ book }: Whole): readonly RowValues[] {
  const [next, ...others] = runningClocks(knownBy(book));
  if (next === undefined) return [];
  const { incident, clock, limit } = next;
  const more = others.length === 0 ? '' : `另有 ${others.length} 項時限，`;
  return [
    {
      section: '現況',
      item: '資安事件時限',
      value: timeLeft(limit, book.now),
      state: '需處理',
      note: `「${incident.id ?? '編號未填'}」請於 ${rocDue(limit)} 前${clockActs[clock.kind]}。${more}都在「待辦」。`,
    },
  ];
}

function summary(whole: Whole): readonly RowValues[] {
  const { book, findings, figures } = whole;
  const errors = count(findings, ({ severity }) => severity === 'error');
  const warnings = count(findings, ({ severity }) => severity === 'warning');
  const overdue = count(figures.duties, ({ state }) => state === 'overdue');
  const soon = count(figures.duties, ({ state }) => state === 'due-soon');
  const section = '現況';
  return [
    {
      section,
      item: '學校',
      value: book.settings.school === '' ? '尚未填寫' : book.settings.school,
      note: `責任等級 ${book.settings.level} 級`,
    },
    {
      section,
      item: '年度',
      value: `民國 ${rocYear(book.year)} 年`,
      note: `截至 ${rocDay(book.asOf)}`,
    },
    {
      section,
      item: '檢核結果',
      value: `錯誤 ${errors} 項、警告 ${warnings} 項`,
      state: errors > 0 ? '需處理' : warnings > 0 ? '注意' : '正常',
      note: '逐項說明在「檢核結果」。',
    },
    {
      section,
      item: '待辦',
      value: `逾期 ${overdue} 項、即將到期 ${soon} 項`,
      state: overdue > 0 ? '需處理' : soon > 0 ? '注意' : '正常',
      note: '負責人與期限在「待辦」。',
    },
    shortfallRow(whole),
  ];
}

const goalRows = ({ figures }: Whole): readonly RowValues[] =>
  figures.goals.map((goal) => ({
    section: '目標',
    item: goal.title,
    value: `${actualShown(goal)}（目標 ${targetShown(goal)}）`,
    state: goal.met ? '達成' : '未達成',
    note: `${goal.note}依據：${basisLine(goal.basis)}`,
  }));

function calendarRow({ book }: Whole): readonly RowValues[] {
  const isFilled = book.tables.calendar.rows.some(
    ({ day }) => day !== undefined && yearOf(day) === book.year,
  );
  return isFilled
    ? []
    : [
        {
          section: '提醒',
          item: '行事曆',
          value: '尚未填寫',
          state: '注意',
          note: '目前只把週六、週日當作假日；填入放假日與補班日後，期限的提醒會更準。',
        },
      ];
}

const scheduleStates = { late: '需處理', near: '注意' } as const;

/** What the review and the report still wait for; nothing once both are done. */
function scheduleRows({ figures }: Whole): readonly RowValues[] {
  const next = figures.schedule.filter(
    ({ progress }) => progress !== 'done' && progress !== 'apart',
  );
  return next.map((one) => ({
    section: '年度行程',
    item: one.action,
    value: daysShown(one),
    state:
      one.progress === 'late' || one.progress === 'near' ? scheduleStates[one.progress] : '正常',
    note: `${progressShown[one.progress]}。由管理審查與提報的期限倒推，各步驟的天數可在「設定」調整（自訂）。`,
  }));
}

/** What to sit down for next; more than this is not done in one week. */
const NEXT = 5;

/** The most urgent that can still be done, alike ones together. */
function nextRows({ book, figures }: Whole): readonly RowValues[] {
  if (!hasBasics(book)) return [];
  const open = figures.duties.filter(
    ({ state, isPastMending }) => !isPastMending && (state === 'overdue' || state === 'due-soon'),
  );
  return pressingFirst(piecesOf(open), NEXT).pressing.map((piece) => ({
    section: '接下來',
    item: pieceTitle(piece),
    value: piece.duty.due === null ? '期限未定' : `期限 ${rocDue(piece.duty.due)}`,
    state: piece.duty.state === 'overdue' ? '需處理' : '注意',
    note: `${piece.duty.owner.name}：${piece.duty.reason}`,
  }));
}

const filledBy = { people: '由學校填寫', system: '由系統更新，請勿修改' } as const;

const guideRows = ({ book }: Whole): readonly RowValues[] =>
  (Object.values(book.tables) as readonly Table[])
    .filter(({ register }) => register.id !== 'overview')
    .map(({ register, rows }) => ({
      section: '各頁說明',
      item: register.sheet,
      value: register.filledBy === 'people' ? `${rows.length} 列` : null,
      state: null,
      note: `${register.purpose}（${filledBy[register.filledBy]}）`,
    }));

export function overviewRows(whole: Whole): readonly RowValues[] {
  return [
    ...firstStepRows(whole.book),
    ...incidentRow(whole),
    ...summary(whole),
    ...calendarRow(whole),
    ...scheduleRows(whole),
    ...nextRows(whole),
    ...goalRows(whole),
    ...chapterRows(whole.figures.duties),
    ...guideRows(whole),
  ];
}
