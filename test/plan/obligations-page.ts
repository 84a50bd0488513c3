// docs/obligations.md, made from the obligations and the goals themselves.
import { natureOf } from '../../functions/domain/kit/basis.ts';
import type { Basis } from '../../functions/domain/kit/basis.ts';
import {
  dutyBasisAt,
  isAskedAt,
  levels,
  type Level,
} from '../../functions/domain/law/level-set.ts';
import { derivedObligations, obligations } from '../../functions/domain/obligations/index.ts';
import { planGoals } from '../../functions/domain/plan-lists.ts';
import { claims } from './claims.ts';
import { table } from './generated-page.ts';

const numbersOf = ({ kind, ref }: Basis): string =>
  kind === 'plan' && ref.startsWith('L') ? ref.slice(1) : '';

/** The first line of its basis; obligations of the law alone come after those of the plan. */
const firstLine = (basis: Basis): number => Number(/\d+/u.exec(numbersOf(basis))?.[0] ?? Infinity);

/** How it stands at the level, were there anything to do. */
const standingAt = (id: string, basis: Basis, level: Level): string =>
  basis.kind === 'law' && !isAskedAt(basis, level, '9999-12-31')
    ? '不適用'
    : natureOf(dutyBasisAt(id, basis, level));

/** `法定`, or `法定（E 自訂）` where the level makes a difference. */
function natureShown(id: string, basis: Basis): string {
  const usual = standingAt(id, basis, 'D');
  const others = levels
    .map((level) => ({ level, standing: standingAt(id, basis, level) }))
    .filter(({ standing }) => standing !== usual)
    .map(({ level, standing }) => `${level} ${standing}`);
  return others.length === 0 ? usual : `${usual}（${others.join('、')}）`;
}

const viaWords = (of: readonly string[]): string => `via ${of.join(', ')}`;

export function obligationsPage(): string {
  const all = [
    ...obligations.map((rule) => ({ ...rule, evidence: rule.registers.join('、') })),
    ...derivedObligations.map((rule) => ({ ...rule, evidence: viaWords(rule.of) })),
  ].sort((a, b) => firstLine(a.basis) - firstLine(b.basis) || (a.id < b.id ? -1 : 1));
  const law = all.filter(({ basis }) => basis.kind === 'law').length;
  const lines = new Set(claims.map(([line]) => line)).size;
  return `# The obligations

This page is made from \`functions/domain/obligations/\`; \`test/obligations-page.test.ts\` compares it with them and writes it
anew with \`npx vitest run -c .config/vitest.config.ts test/obligations-page.test.ts --update\`.

${all.length} obligations: ${all.length - law} of the plan and ${law} of the law alone, besides ${planGoals.length} goals. 法定 or 自訂 is
that of a level-D school, with other levels in brackets; what is behind it is in [laws.md](laws.md). Lines count lines of the plan's text; the
list in \`test/plan/claims.ts\` says which obligation answers each of ${lines} lines, and \`test/obligations-claims.test.ts\` walks the
plan at \`PLAN_FILE\` to see that no sentence asks for something that nothing answers.

${table(
  ['id', 'what', 'plan line', '法定/自訂', 'basis', 'period', 'register', 'owner'],
  all.map(({ id, title, basis, period, evidence, owner }) => [
    id,
    title,
    numbersOf(basis),
    natureShown(id, basis),
    basis.kind === 'law' ? `${basis.ref}（${basis.version}）` : basis.text,
    period,
    evidence,
    owner,
  ]),
)}

## Goals

Goals are rows of 目標: a school changes, adds or removes them there. These are the plan's own.

${table(
  ['id', 'what', 'plan line', '法定/自訂', 'metric'],
  planGoals.map(({ id, title, lines, nature, metric }) => [
    id,
    title,
    String(lines ?? '').replace(/^L/u, ''),
    nature,
    metric,
  ]),
)}
`;
}
