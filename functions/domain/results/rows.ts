// The rows of the result sheets 檢核結果, 訓練缺額 and 待辦.
import { basisLine, natureOf } from '../kit/basis.ts';
import { rocDue } from '../kit/day.ts';
import type { Finding, Severity } from '../kit/finding.ts';
import type { Duty } from '../kit/obligation.ts';
import type { RowValues } from '../kit/write-table.ts';
import type { TrainingStanding } from '../metrics/training-shortfall.ts';
import { dutyStates } from '../registers/results.ts';
import { placesShown } from './places.ts';

export const severityShown: Readonly<Record<Severity, string>> = {
  error: '錯誤',
  warning: '警告',
  info: '提醒',
};

/** More than this many findings on one page help nobody; the rest are counted, not dropped. */
const FINDING_ROWS = 2000;

const severityOrder: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

export function findingRows(findings: readonly Finding[]): readonly RowValues[] {
  const ordered = [...findings].sort(
    (a, b) => severityOrder[a.severity] - severityOrder[b.severity],
  );
  const rows: RowValues[] = ordered.slice(0, FINDING_ROWS).map((finding) => ({
    severity: severityShown[finding.severity],
    sheet: finding.sheet,
    row: finding.row,
    column: finding.column,
    message: finding.message,
    basis: finding.basis === null ? null : basisLine(finding.basis),
    code: finding.code,
  }));
  const rest = ordered.length - rows.length;
  if (rest > 0) {
    rows.push({
      severity: '提醒',
      sheet: null,
      message: `另有 ${rest} 項沒有列出。請先處理以上各項，再執行一次檢核。`,
      code: 'more-findings',
    });
  }
  return rows;
}

export function trainingRows(standings: readonly TrainingStanding[]): readonly RowValues[] {
  return standings.map(
    ({ person, category, required, completed, shortfall, isExempt, basis, source }) => ({
      person: person.name ?? null,
      email: person.email ?? null,
      office: person.office ?? null,
      role: person.role ?? null,
      category,
      nature: natureOf(basis),
      required,
      completed,
      shortfall,
      state: isExempt ? '不適用' : shortfall > 0 ? '不足' : '已達',
      basis: basisLine(basis),
      source: placesShown(source),
    }),
  );
}

const stateOrder = Object.keys(dutyStates);

/** Overdue first, then by day; what has no day comes last in its state. */
export function dutyRows(duties: readonly Duty[]): readonly RowValues[] {
  return [...duties]
    .sort(
      (a, b) =>
        stateOrder.indexOf(a.state) - stateOrder.indexOf(b.state) ||
        (a.due ?? '9999').localeCompare(b.due ?? '9999'),
    )
    .map(({ state, due, owner, title, reason, basis, source, obligation }) => ({
      state: dutyStates[state],
      due: due === null ? null : rocDue(due),
      owner: owner.name,
      title,
      reason,
      nature: natureOf(basis),
      basis: basisLine(basis),
      source: placesShown(source),
      obligation,
    }));
}
