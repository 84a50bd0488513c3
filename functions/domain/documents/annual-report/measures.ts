// One line for a measure: what the registers count, how the duties about it stand, on what basis, in which rows.
import type { Basis } from '../../kit/basis.ts';
import { groupBy } from '../../kit/group.ts';
import type { Duty } from '../../kit/obligation.ts';
import { dutiesFor } from './duties.ts';
import { stateOf } from './part-duties.ts';
import { basisOf, placesOf } from './shown.ts';
import type { Whole } from './whole.ts';

export type MeasureLine = {
  readonly title: string;
  readonly state: string;
  readonly figure: string;
  readonly basis: string;
  readonly places: string;
};

export type Measure = {
  readonly title: string;
  /** Obligations whose duties say how it stands. */
  readonly ids: readonly string[];
  /** What the registers count, worked out from the facts; none where the duties say it all. */
  readonly figure?: string;
};

const refOf = ({ kind, ref }: Basis): string | null =>
  kind === 'plan' && ref.startsWith('L') ? ref : null;

/** `自訂：計畫 L644、L649`, then what rests on law or on the school's own word. */
function basesOf(duties: readonly Duty[]): string {
  const bases = [...new Map(duties.map(({ basis }) => [basis.ref, basis])).values()];
  const lines = bases.map(refOf).filter((ref) => ref !== null);
  const others = bases.filter((basis) => refOf(basis) === null).map(basisOf);
  return [...(lines.length > 0 ? [`自訂：計畫 ${lines.join('、')}`] : []), ...others].join('；');
}

/** `已完成`, `已完成 4／4` of the quarters begun, or `已完成 3、逾期 1` where they differ. */
function statesOf(duties: readonly Duty[], isAlone: boolean): string {
  const states = [...groupBy(duties, stateOf)];
  const [first] = states;
  if (first === undefined) return '無法判定';
  if (states.length > 1) return states.map(([state, same]) => `${state} ${same.length}`).join('、');
  const [state] = first;
  return isAlone && duties.length > 1 ? `${state}\n${duties.length}／${duties.length}` : state;
}

const isWhole = (reason: string): boolean => /^\d+ 筆都符合。$/u.test(reason);

/** What one obligation's duties say: its reason, or how many of its quarters or halves are done. */
function saidBy(duties: readonly Duty[], isAlone: boolean): readonly string[] {
  const done = duties.filter(({ state }) => state === 'ok');
  const [first] = done;
  if (first === undefined) return [];
  if (duties.length > 1 && !isAlone) {
    return [`${first.title}：${done.length}／${duties.length} 期已辦理。`];
  }
  const reasons = done.map(({ reason }) => reason).filter((reason) => !isWhole(reason));
  return reasons.map((reason) => (isAlone ? reason : `${first.title}：${reason}`));
}

export function measureLine(whole: Whole, { title, ids, figure }: Measure): MeasureLine {
  const duties = dutiesFor(whole.figures, ids);
  const said = [...groupBy(duties, ({ obligation }) => obligation).values()].flatMap((same) =>
    saidBy(same, ids.length === 1),
  );
  const told = [...(figure === undefined ? [] : [figure]), ...said];
  return {
    title,
    state: statesOf(duties, ids.length === 1),
    // A measure without a figure of its own says how many entries are in order, or where to read on.
    figure:
      told.length > 0
        ? told.join('\n')
        : (duties.find(({ state }) => state === 'ok')?.reason ?? '見本款應辦事項。'),
    basis: basesOf(duties),
    places: placesOf(duties.flatMap(({ source }) => source)),
  };
}
