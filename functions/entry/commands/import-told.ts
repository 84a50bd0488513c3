// What `import` says, for people and for programs.
import { columnLetters } from '../../adapters/workbook/xlsx/cell-address.ts';
import type { Action, JudgedRow } from '../../domain/import/judged-row.ts';
import type { ImportPlan, TakenList } from '../../domain/import/plan-import.ts';
import type { Undo } from '../../domain/import/undo.ts';
import { rocDue } from '../../domain/kit/day.ts';
import { groupBy } from '../../domain/kit/group.ts';
import { withoutIdNumbers } from '../../domain/kit/id-number.ts';

const actions: readonly Action[] = ['新增', '修改', '不變', '退回'];
const evidenceShown = {
  own: '欄名相同',
  alias: '別名',
  foreign: '其他系統的欄名',
  content: '依內容判斷',
};

const countOf = (rows: readonly JudgedRow[], action: Action): number =>
  rows.filter((row) => row.action === action).length;

function listLines({ list, mapping }: TakenList): readonly string[] {
  return [
    `「${list.sheet}」第 ${list.headerRow} 列是標題，資料 ${list.rows.length} 列：`,
    ...mapping.columns.map(
      ({ from, to, evidence }) => `  ${from} → ${to}（${evidenceShown[evidence]}）`,
    ),
    ...mapping.notTaken.map(({ from, why }) => `  ${from} 不帶入：${why}`),
  ];
}

/** Rows next to each other that were left out for the same reason share a line. */
function leftOutLines({ leftOut }: ImportPlan): readonly string[] {
  const alike = groupBy(leftOut, ({ sheet, why }) => `${sheet}\n${why}`);
  return [...alike.values()].map((group) => {
    const { sheet = '', why = '' } = group[0] ?? {};
    const rows = group.flatMap(({ row }) => (row === null ? [] : [row]));
    const where =
      rows.length === 0
        ? ''
        : `第 ${rows.slice(0, 10).join('、')}${rows.length > 10 ? '…' : ''} 列`;
    return `「${sheet}」${where}：${why}`;
  });
}

function rowLine({ sheet, row, action, entry, changes, reasons, notes }: JudgedRow): string {
  const cells =
    action === '修改'
      ? changes.map(({ column, from, to }) => `${column}「${from}」→「${to}」`)
      : [];
  const said = [...cells, ...reasons, ...notes].join('；');
  return `[${action}] 「${sheet}」第 ${row} 列 ${entry}${said === '' ? '' : `：${said}`}`;
}

function formulaLine({ source }: ImportPlan): readonly string[] {
  const [first] = source.formulas;
  if (first === undefined) return [];
  const place = `${first.sheet} ${columnLetters(first.column)}${first.row}`;
  return [
    `有 ${source.formulas.length} 格是公式（第一格在 ${place}），只取目前的結果，不帶入公式。`,
  ];
}

export function importLines(planned: ImportPlan, isApplied: boolean): readonly string[] {
  const { rows, source, table } = planned;
  const totals = actions.map((action) => `${action} ${countOf(rows, action)}`).join('、');
  const end = isApplied
    ? '已寫入，要復原請執行 zianbu import --undo。'
    : '以上只是預覽，沒有寫入；確認後加上 --apply 再執行一次。';
  return [
    `${source.name}：${source.format}，匯入「${table.sheet}」。`,
    ...planned.lists.flatMap(listLines),
    ...formulaLine(planned),
    ...leftOutLines(planned),
    ...rows.filter(({ action }) => action !== '不變').map(rowLine),
    `${totals} 列。${countOf(rows, '新增') + countOf(rows, '修改') === 0 ? '沒有需要寫入的內容。' : end}`,
  ].map(withoutIdNumbers);
}

export function importJson(planned: ImportPlan, isApplied: boolean) {
  const { rows, source, table, lists, leftOut } = planned;
  return {
    file: source.name,
    format: source.format,
    register: table.sheet,
    applied: isApplied,
    formulas: source.formulas,
    lists: lists.map(({ list, mapping }) => ({
      sheet: list.sheet,
      headerRow: list.headerRow,
      columns: mapping.columns.map(({ from, to, evidence }) => ({ from, to, evidence })),
      notTaken: mapping.notTaken,
    })),
    leftOut,
    counts: Object.fromEntries(actions.map((action) => [action, countOf(rows, action)])),
    rows: rows.map(({ sheet, row, action, entry, changes, reasons, notes }) => ({
      sheet,
      row,
      action,
      entry,
      changes,
      reasons,
      notes,
    })),
  };
}

export const undoJson = ({ file, time, register, rows, changedSince }: Undo) => ({
  file,
  time,
  register,
  undone: changedSince.length === 0,
  rows,
  changedSince,
});

export function undoLines({ file, time, register, rows, changedSince }: Undo): readonly string[] {
  const what = `${rocDue(time)}匯入「${register}」的「${file}」`;
  if (changedSince.length === 0) return [`已復原${what}，共 ${rows.length} 列。`];
  return [
    `${what}沒有復原，因為下列各列在匯入以後又變動過。請先改回，或自行修改：`,
    ...changedSince.map(({ row, entry, why }) => `  「${register}」第 ${row} 列 ${entry}：${why}`),
  ];
}
