// What makes a service of Google's: where it answers, its methods, and how it words a refusal.
import type { ErrorAnswer } from './errors.ts';
import type { Route } from './routes.ts';
import type { Refusal } from './spreadsheet/refusal.ts';

export type Service = {
  /** Every path that is this service's; those that no route has are refused as unknown to the stand-in. */
  readonly paths: RegExp;
  readonly routes: readonly Route[];
  readonly errorAnswer: (refusal: Refusal) => ErrorAnswer;
  /** The file of its API description among the recordings: `sheets__v4.json`. Without one Google publishes none. */
  readonly description?: string;
  /** Answers without a token. */
  readonly open?: true;
};
