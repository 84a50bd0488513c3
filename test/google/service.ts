// What makes a service of Google's: where it answers, its methods, and how it words a refusal.
import type { ErrorAnswer } from './errors.ts';
import type { CallKind } from './quota.ts';
import type { Asked, Route } from './routes.ts';
import type { Refusal } from './spreadsheet/refusal.ts';

export type Service = {
  /** Its name at Google: `sheets.googleapis.com`. */
  readonly host: string;
  /** Every path that is this service's; those that no route has are refused as unknown to the stand-in. */
  readonly paths: RegExp;
  readonly routes: readonly Route[];
  readonly errorAnswer: (refusal: Refusal) => ErrorAnswer;
  /** The file of its API description among the recordings: `sheets__v4.json`. Without one Google publishes none. */
  readonly description?: string;
  /** Answers without a token. */
  readonly open?: true;
  /** Which of its quotas a call counts against; without it, none is known. */
  readonly quota?: (asked: Asked) => CallKind;
};
