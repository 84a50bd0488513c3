/** One thing to know, with the rows it comes from, or the sheet where it is counted over all of it. */
export type ReviewFigure = {
  readonly what: string;
  readonly told: string;
  readonly places: string;
};

export const figure = (what: string, told: string, places = ''): ReviewFigure => ({
  what,
  told,
  places,
});
