// The school's own scale, formula and threshold: whether anything can be worked out with them.
import type { Book } from '../book.ts';
import { designBasis } from '../kit/basis.ts';
import { rulesFor } from '../kit/rule.ts';
import { scaleOf } from '../metrics/risk-scale.ts';
import { settings } from '../registers/settings.ts';
import { settingList } from '../settings.ts';

const basis = designBasis('風險的尺度與可接受值要能計算。', '537–543');

type Key =
  'lowestValue' | 'highestValue' | 'highestLikelihood' | 'riskThreshold' | 'gradedThreshold';

/** A setting that cannot be used, and why. Those of the method that is not chosen are left alone. */
function unusable({ settings: values }: Book): readonly (readonly [Key, string])[] {
  const { lowest, highest, steps, words, highestRisk } = scaleOf(values);
  const key = words ? 'gradedThreshold' : 'riskThreshold';
  const { threshold } = scaleOf(values);
  return [
    ...(Number.isInteger(lowest) && lowest >= 0
      ? []
      : [['lowestValue', '要是 0 以上的整數'] as const]),
    ...(Number.isInteger(highest) && highest > lowest
      ? []
      : [['highestValue', `要是大於下限 ${lowest} 的整數`] as const]),
    ...(Number.isInteger(steps) && steps >= 2
      ? []
      : [['highestLikelihood', '要是 2 以上的整數'] as const]),
    ...(threshold >= 1 && threshold < highestRisk
      ? []
      : [[key, `要在 1 以上並小於最高的風險值 ${highestRisk}，否則沒有風險會超過`] as const]),
  ];
}

export const riskScaleRules = rulesFor<typeof settings, Book>(settings, [
  {
    code: 'risk-setting-unusable',
    severity: 'error',
    basis,
    column: 'value',
    all: (_table, book) =>
      unusable(book).map(([key, why]) => ({
        row: book.settingRows[key] ?? null,
        message: `「${settingList[key].item}」${why}。請更正。`,
      })),
  },
]);
