// What a school has changed in how its documents look. Without anything changed they are as the program brings them.
import type { Fill } from '../../templates/index.ts';
import type { Settings } from '../domain/settings.ts';
import { matchKey } from '../domain/kit/normalise.ts';
import type { Emblem } from './emblem.ts';

/** What came of one template. */
export type FilledTemplate = {
  readonly html: string;
  /** What to throw when there is a mistake at a character of `html`; null for the program's own templates. */
  readonly blame: ((at: number, what: string) => Error) | null;
};

export type HouseStyle = {
  /** Fills a template, or the school's own in its place. */
  readonly fill: (fill: Fill) => FilledTemplate;
  /** The school's own words for a heading, the head of a column or a signer; null where it keeps ours. */
  readonly reword: (text: string) => string | null;
  /** Above titles and on covers; null for none. */
  readonly emblem: Emblem | null;
};

export const usualStyle: HouseStyle = {
  fill: ({ template, view }) => ({ html: template(view), blame: null }),
  reword: () => null,
  emblem: null,
};

/** What the settings alone change: all of a style where there are no files, such as in a script. */
export function styleOf({ wording }: Pick<Settings, 'wording'>): HouseStyle {
  const words = new Map(wording.map(([ours, own]) => [matchKey(ours), own]));
  if (words.size === 0) return usualStyle;
  return { ...usualStyle, reword: (text) => words.get(matchKey(text)) ?? null };
}
