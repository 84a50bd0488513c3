// docs/obligations.md, made from the obligations and the goals themselves.
import { natureOf } from '../../functions/domain/kit/basis.ts';
import type { Basis } from '../../functions/domain/kit/basis.ts';
import { derivedObligations, obligations } from '../../functions/domain/obligations/index.ts';
import { planGoals } from '../../functions/domain/plan-lists.ts';
import { claims } from './claims.ts';
import { table } from './generated-page.ts';

const numbersOf = ({ kind, ref }: Basis): string =>
  kind === 'plan' && ref.startsWith('L') ? ref.slice(1) : '';

/** The first line of its basis; obligations of the law alone come after those of the plan. */
const firstLine = (basis: Basis): number => Number(/\d+/u.exec(numbersOf(basis))?.[0] ?? Infinity);

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

${all.length} obligations: ${all.length - law} of the plan (自訂) and ${law} of the law (法定), besides ${planGoals.length} goals. Lines count lines of the plan's text; the
list in \`test/plan/claims.ts\` says which obligation answers each of ${lines} lines, and \`test/obligations-claims.test.ts\` walks the
plan at \`PLAN_FILE\` to see that no sentence asks for something that nothing answers.

${table(
  ['id', 'what', 'plan line', '法定/自訂', 'basis', 'period', 'register', 'owner'],
  all.map(({ id, title, basis, period, evidence, owner }) => [
    id,
    title,
    numbersOf(basis),
    natureOf(basis),
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
