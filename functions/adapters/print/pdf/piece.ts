// Text as document.typ takes it.
export type TextPiece = {
  readonly kind: 'text';
  readonly text: string;
  readonly bold: boolean;
  readonly underline: boolean;
  readonly link: string | null;
};

/** Text without any look of its own is given as it is: most text is, and a long register has thousands of such pieces. */
export type Piece =
  | string
  | TextPiece
  | { readonly kind: 'line-break' }
  | { readonly kind: 'may-break' }
  | { readonly kind: 'check'; readonly state: 'open' | 'checked' | 'crossed' }
  | { readonly kind: 'unknown'; readonly code: string };
