// What the templates of a management review's packet and minutes are filled from.
import type { ReviewTopic } from '../metrics/review-summary.ts';
import type { Grid, Line } from './forms/sheet.ts';
import type { Attendee } from './review-attendees.ts';
import type { ReviewFigure } from './review-figure.ts';

type Frame = {
  readonly school: string;
  readonly line: string;
  readonly signers: readonly string[];
};

/** Every topic with what the registers say to it; nothing where they say nothing. */
export type ReviewPacketView = Frame & {
  readonly asOf: string;
} & Readonly<Record<ReviewTopic, { readonly figures: readonly ReviewFigure[] }>>;

export type MinutesPaper = Frame & {
  readonly meeting: Line & Readonly<Record<'id' | 'held' | 'chair' | 'minutes', string>>;
  readonly said: Line & Readonly<Record<ReviewTopic, string>>;
  readonly decided: Line & { readonly decisions: string };
  readonly followUps: Grid;
  readonly attendees: readonly Attendee[];
};

/** One paper for each review. */
export type ReviewMinutesView = { readonly papers: readonly MinutesPaper[] };
