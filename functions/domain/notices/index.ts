import type { DigestView } from './digest.ts';

/** What the templates folder must provide for mails: a complete HTML page and its plain text, of equal content. */
export type NoticeTemplates = {
  readonly digestHtml: (view: DigestView) => string;
  readonly digestText: (view: DigestView) => string;
};
