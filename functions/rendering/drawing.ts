// A picture as plain data: what charts, QR codes and labels are drawn with. Every writer makes of it what its format takes.

/** `#rrggbb`. */
export type Colour = `#${string}`;

type Point = readonly [x: number, y: number];

export type Rectangle = {
  readonly kind: 'rectangle';
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly fill: Colour | null;
  readonly outline: Colour | null;
};

type Line = {
  readonly kind: 'line';
  readonly from: Point;
  readonly to: Point;
  readonly colour: Colour;
  readonly width: number;
};

/** Slanting lines over a box: tells it apart where there is no colour. */
export type Hatching = { readonly kind: 'hatching' } & Pick<
  Rectangle,
  'x' | 'y' | 'width' | 'height'
>;

/** Black squares of one size on a grid: the modules of a QR code. */
export type Squares = {
  readonly kind: 'squares';
  readonly x: number;
  readonly y: number;
  /** Side of one square. */
  readonly side: number;
  readonly rows: readonly (readonly boolean[])[];
};

type Words = {
  readonly kind: 'words';
  readonly x: number;
  /** Where the letters stand. */
  readonly y: number;
  /** Height of a letter. */
  readonly size: number;
  readonly anchor: 'start' | 'middle' | 'end';
  readonly bold: boolean;
  readonly text: string;
};

export type Shape = Rectangle | Hatching | Line | Squares | Words;

/** All lengths in millimetres, from the upper left corner. */
export type Drawing = {
  readonly width: number;
  readonly height: number;
  /** What it is, for people who cannot see it. */
  readonly title: string;
  /** What it says, in words. */
  readonly description: string;
  readonly shapes: readonly Shape[];
};

/** Dark, but not the black of text. */
export const INK: Colour = '#222222';

export const rectangle = (
  box: Pick<Rectangle, 'x' | 'y' | 'width' | 'height'>,
  look: { readonly fill?: Colour; readonly outline?: Colour },
): Rectangle => ({
  kind: 'rectangle',
  ...box,
  fill: look.fill ?? null,
  outline: look.outline ?? null,
});

export const line = (
  from: Point,
  to: Point,
  look: { readonly colour?: Colour; readonly width?: number } = {},
): Line => ({ kind: 'line', from, to, colour: look.colour ?? INK, width: look.width ?? 0.2 });

type WordLook = {
  readonly size: number;
  readonly anchor?: Words['anchor'];
  readonly bold?: boolean;
};

export const words = (text: string, [x, y]: Point, look: WordLook): Words => ({
  kind: 'words',
  x,
  y,
  text,
  size: look.size,
  anchor: look.anchor ?? 'start',
  bold: look.bold ?? false,
});
