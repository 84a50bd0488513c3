// What must survive between two runs, with the spreadsheet: nothing of it is a secret, and whoever may edit may read it.
import type { Moment } from '../functions/domain/kit/day.ts';

type Remembered = {
  /** The account whose trigger does the daily run. */
  readonly owner: string;
  /** Since when it does. */
  readonly since: Moment;
  /** When a daily run was last done to its end. */
  readonly done: Moment;
  /** Why the last one was not. */
  readonly trouble: string;
};

type Key = keyof Remembered;

const NAMES: Readonly<Record<Key, string>> = {
  owner: 'zianbu.owner',
  since: 'zianbu.since',
  done: 'zianbu.done',
  trouble: 'zianbu.trouble',
};

/** Blank where nothing is remembered. */
export function remembered(): Remembered {
  const all = PropertiesService.getDocumentProperties().getProperties();
  const get = (key: Key): string => all[NAMES[key]] ?? '';
  return { owner: get('owner'), since: get('since'), done: get('done'), trouble: get('trouble') };
}

/** Keeps these, and leaves the others as they are. */
export function remember(values: Partial<Remembered>): void {
  const entries = Object.entries(values).map(([key, value]) => [NAMES[key as Key], value] as const);
  PropertiesService.getDocumentProperties().setProperties(Object.fromEntries(entries));
}
