/** A Taiwanese 身分證 or 居留證 number, also in the middle of a text and in full width. */
export const ID_NUMBER =
  /(?<![A-Z0-9Ａ-Ｚ０-９])[A-ZＡ-Ｚ][1289１２８９][\d０-９]{8}(?![\d０-９])/iu;

const EACH = new RegExp(ID_NUMBER.source, 'giu');

/** A message may say what a cell holds; it must not carry such a number on to other sheets and mails. */
export const withoutIdNumbers = (text: string): string => text.replace(EACH, '（證號）');
