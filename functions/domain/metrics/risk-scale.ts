// The school's scale for values and risks: which numbers or words fit, and how they add up (設定; domain.md §2.1).
import { gradeWords, type Grade } from '../kit/grade-column.ts';
import { oncePer } from '../kit/once.ts';
import type { Settings } from '../settings.ts';

export const aspectKeys = ['confidentiality', 'integrity', 'availability', 'legality'] as const;

export type RiskLevel = '低' | '中' | '高';

type Scale = {
  /** Of the four aspects. */
  readonly lowest: number;
  readonly highest: number;
  /** Of likelihood and impact, which start at 1. */
  readonly steps: number;
  /** Whether 普, 中, 高 stand for 1, 2, 3. */
  readonly words: boolean;
  readonly countsWorth: boolean;
  readonly threshold: number;
  /** What the formula gives at most. */
  readonly highestRisk: number;
};

export const scaleOf = oncePer((settings: Settings): Scale => {
  if (settings.riskMethod === '普中高') {
    const threshold = settings.gradedThreshold;
    const scale = { lowest: 1, highest: 3, steps: 3, words: true, countsWorth: false };
    return { ...scale, threshold, highestRisk: 9 };
  }
  const { lowestValue, highestValue, highestLikelihood: steps } = settings;
  const countsWorth = settings.riskFormula === '資產價值×可能性×衝擊';
  const highestWorth = highestValue * (settings.worthFormula === '總和' ? aspectKeys.length : 1);
  return {
    lowest: lowestValue,
    highest: highestValue,
    steps,
    words: false,
    countsWorth,
    threshold: settings.riskThreshold,
    highestRisk: steps * steps * (countsWorth ? highestWorth : 1),
  };
});

function within(value: Grade, low: number, high: number, words: boolean): number | null {
  if (typeof value === 'string') return words ? gradeWords.indexOf(value) + 1 : null;
  return Number.isInteger(value) && value >= low && value <= high ? value : null;
}

/** An aspect as a number; null when it does not fit the scale. */
export function aspectValue(value: Grade, settings: Settings): number | null {
  const { lowest, highest, words } = scaleOf(settings);
  return within(value, lowest, highest, words);
}

/** A likelihood or impact as a number; null when it does not fit the scale. */
export function stepValue(value: Grade, settings: Settings): number | null {
  const { steps, words } = scaleOf(settings);
  return within(value, 1, steps, words);
}

export type Aspects = Readonly<Record<(typeof aspectKeys)[number], Grade | undefined>>;

/** The four aspects of an entry; what it leaves blank is taken from `fallback`, the asset it is about. */
export const aspectsOf = (
  entry: Aspects,
  fallback: Aspects | undefined,
): readonly (Grade | undefined)[] => aspectKeys.map((key) => entry[key] ?? fallback?.[key]);

/** The value of an asset from its four aspects; null when one is missing or off the scale. */
export function worthOf(
  aspects: readonly (Grade | undefined)[],
  settings: Settings,
): number | null {
  const values = aspects.map((value) =>
    value === undefined ? null : aspectValue(value, settings),
  );
  const known = values.filter((value) => value !== null);
  if (known.length < aspectKeys.length) return null;
  return settings.worthFormula === '總和'
    ? known.reduce((sum, value) => sum + value, 0)
    : Math.max(...known);
}

/** 高 is what is above the threshold, 低 what is at most half of it: with 普中高, 1–2, 3–4 and 6–9. */
export function levelOfRisk(value: number, settings: Settings): RiskLevel {
  const { threshold } = scaleOf(settings);
  if (value > threshold) return '高';
  return value > threshold / 2 ? '中' : '低';
}
