// What a school has changed in how its documents look. Without anything changed they are as the program brings them.
import type { Fill } from '../../templates/fills.ts';

/** What came of one template. */
export type FilledTemplate = {
  readonly html: string;
  /** What to throw when there is a mistake at a character of `html`; null for the program's own templates. */
  readonly blame: ((at: number, what: string) => Error) | null;
};

export type HouseStyle = {
  /** Fills a template, or the school's own in its place. */
  readonly fill: (fill: Fill) => FilledTemplate;
};

export const usualStyle: HouseStyle = {
  fill: ({ template, view }) => ({ html: template(view), blame: null }),
};
