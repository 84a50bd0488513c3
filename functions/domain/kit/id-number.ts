/** A Taiwanese 身分證 or 居留證 number, also in the middle of a text. */
export const ID_NUMBER = /(?<![A-Z0-9])[A-Z][1289]\d{8}(?!\d)/iu;
