// Charts as plain data. How they look is for functions/rendering/charts; figures come from functions/domain/metrics.

/** What a part of a bar says. Each tone keeps its look in every chart, in colour and in black and white. */
export type Tone = 'done' | 'open' | 'late' | 'plain';

export type Series = { readonly name: string; readonly tone: Tone };

export type BarRow =
  | { readonly kind: 'heading'; readonly text: string }
  | {
      readonly kind: 'bar';
      readonly label: string;
      /** One per series, never negative. */
      readonly values: readonly number[];
      /** Written after the bar. */
      readonly said: string;
    };

type About = {
  readonly title: string;
  /** What the chart shows, in words: for people who cannot see it. */
  readonly description: string;
};

/** One bar a line, its parts one after the other. */
export type BarChart = About & {
  readonly kind: 'bars';
  readonly series: readonly Series[];
  readonly rows: readonly BarRow[];
};

/** One column a step of time, its parts one above the other. */
export type TimelineChart = About & {
  readonly kind: 'timeline';
  readonly series: readonly Series[];
  readonly steps: readonly { readonly label: string; readonly values: readonly number[] }[];
  /** The step the day that counts falls in, from 0; null when it lies outside. */
  readonly now: number | null;
};

/** One line a goal: how far it is, and where it should be. Each line has a scale of its own. */
export type GoalChart = About & {
  readonly kind: 'goals';
  readonly rows: readonly {
    readonly label: string;
    /** Null when there is no figure. */
    readonly actual: number | null;
    readonly target: number | null;
    /** The end of the scale, when it has one: 100 for percent. */
    readonly most: number | null;
    readonly isMet: boolean;
    readonly said: string;
  }[];
};

export type Chart = BarChart | TimelineChart | GoalChart;
