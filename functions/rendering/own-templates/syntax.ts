// What Handlebars' parser makes of a template, as far as we read it. White space that a line of its own leaves behind has been
// taken out by the parser.
type Position = { readonly line: number; readonly column: number };

export type SyntaxNode = {
  readonly type: string;
  readonly loc: { readonly start: Position; readonly end: Position };
  /** Of what stands between braces: a path, or a literal. */
  readonly path?: SyntaxNode;
  readonly params?: readonly SyntaxNode[];
  readonly hash?: { readonly pairs: readonly unknown[] };
  readonly escaped?: boolean;
  readonly program?: Program;
  readonly inverse?: Program;
  /** Of text: what is left of `original`. */
  readonly value?: unknown;
  readonly original?: unknown;
  readonly parts?: readonly string[];
  readonly depth?: number;
  readonly data?: boolean;
  /** Of a partial. */
  readonly name?: SyntaxNode;
};

export type Program = {
  readonly body: readonly SyntaxNode[];
  readonly blockParams?: readonly string[];
};

/** Handlebars' own parser; throws an error whose message is English. */
export type Parse = (text: string) => Program;

export type Path = {
  /** None for `{{this}}`. */
  readonly names: readonly string[];
  /** As it is written, without braces. */
  readonly said: string;
  /** Where it stands, in characters from the start. */
  readonly at: number;
};

export type Helper = 'each' | 'if' | 'unless' | 'with';

export type Piece =
  | { readonly kind: 'text'; readonly text: string; readonly at: number }
  | { readonly kind: 'value'; readonly path: Path }
  | {
      readonly kind: 'block';
      readonly helper: Helper;
      readonly path: Path;
      readonly body: readonly Piece[];
      readonly otherwise: readonly Piece[];
    };
