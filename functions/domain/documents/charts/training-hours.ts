// Training hours by office, each requirement apart: what the law asks and what the plan asks are never added.
import { natureOf } from '../../kit/basis.ts';
import {
  trainingByRequirement,
  type Hours,
  type RequirementTraining,
} from '../../metrics/training-summary.ts';
import type { TrainingStanding } from '../../metrics/training-shortfall.ts';
import type { BarChart, BarRow } from './chart.ts';

/** More offices than this are put together, so that four requirements fit on a page. */
const OFFICES_SHOWN = 9;

type Office = RequirementTraining['offices'][number];
type Sums = Pick<Hours, 'required' | 'shortfall'>;

/** Hours are typed with decimals, and sums of those end in 0000001. */
const shown = (hours: number): number => Math.round(hours * 100) / 100;

const bar = (label: string, { required, shortfall }: Sums): BarRow => ({
  kind: 'bar',
  label,
  values: [required - shortfall, shortfall],
  said: `${shown(required - shortfall)}／${shown(required)} 小時`,
});

const nameOf = ({ office }: Office): string => office ?? '處室未填';

function officeRows(offices: readonly Office[]): readonly BarRow[] {
  if (offices.length <= OFFICES_SHOWN + 1) return offices.map((one) => bar(nameOf(one), one));
  const first = offices.slice(0, OFFICES_SHOWN);
  const rest = offices.slice(OFFICES_SHOWN);
  const together = {
    required: rest.reduce((sum, { required }) => sum + required, 0),
    shortfall: rest.reduce((sum, { shortfall }) => sum + shortfall, 0),
  };
  return [
    ...first.map((one) => bar(nameOf(one), one)),
    bar(`其餘 ${rest.length} 個處室`, together),
  ];
}

/** Hours over what is asked of a person count for nobody else: done is what is asked less what is short. */
export function trainingHoursChart(standings: readonly TrainingStanding[]): BarChart | null {
  const requirements = trainingByRequirement(standings).filter(({ total }) => total.required > 0);
  if (requirements.length === 0) return null;
  const headings = requirements.map(
    ({ category, basis }) => `${category}時數（${natureOf(basis)}）`,
  );
  const totals = requirements.map(
    ({ total: { required, shortfall } }, index) =>
      `${headings[index] ?? ''}：應完成 ${shown(required)} 小時，已完成 ${shown(required - shortfall)} 小時，不足 ${shown(shortfall)} 小時。`,
  );
  return {
    kind: 'bars',
    title: '各處室訓練時數',
    description: `${totals.join('')}已完成以每人的應完成時數為上限，超過的時數不計。`,
    series: [
      { name: '已完成（每人以應完成時數為上限）', tone: 'done' },
      { name: '不足', tone: 'late' },
    ],
    rows: requirements.flatMap(({ offices }, index): readonly BarRow[] => [
      { kind: 'heading', text: headings[index] ?? '' },
      ...officeRows(offices),
    ]),
  };
}
