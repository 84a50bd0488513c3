// A cell that leads to a tab of its spreadsheet: the text stays a text, the link is part of how it looks.

export const LINK_FIELD = 'userEnteredFormat.textFormat.link';

/** Null takes a link away. */
export const linkTo = (sheetId: number | null) =>
  sheetId === null
    ? {}
    : { userEnteredFormat: { textFormat: { link: { uri: `#gid=${String(sheetId)}` } } } };
