import { templates } from '../../templates/index.ts';
import type { Digest } from '../domain/reminders.ts';
import { cleanText } from './clean-text.ts';

export type RenderedNotice = {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
};

// A subject is one line, whatever the school's name holds.
const oneLine = (text: string): string => cleanText(text).replace(/\s+/gu, ' ').trim();

/** A digest's subject and both bodies, which say the same. */
export const renderDigest = ({ subject, view }: Digest): RenderedNotice => ({
  subject: oneLine(subject),
  text: cleanText(templates.digestText(view)),
  html: cleanText(templates.digestHtml(view)),
});
