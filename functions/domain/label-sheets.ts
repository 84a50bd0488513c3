/** An A4 sheet of labels. Lengths in millimetres. */
export type LabelSheet = {
  readonly name: string;
  readonly columns: number;
  readonly rows: number;
  /** Of one label. */
  readonly width: number;
  readonly height: number;
  /** From the paper's edges to the first label. */
  readonly left: number;
  readonly top: number;
  /** Between two labels beside each other; rows always touch. */
  readonly gap: number;
};

/** Sizes that stationers sell, as their makers give them. The first is used when a school names none. */
export const labelSheets = [
  {
    name: '24 格（70×37 公釐）',
    columns: 3,
    rows: 8,
    width: 70,
    height: 37.125,
    left: 0,
    top: 0,
    gap: 0,
  },
  {
    name: '21 格（63.5×38.1 公釐）',
    columns: 3,
    rows: 7,
    width: 63.5,
    height: 38.1,
    left: 7.25,
    top: 15.15,
    gap: 2.5,
  },
  {
    name: '14 格（99.1×38.1 公釐）',
    columns: 2,
    rows: 7,
    width: 99.1,
    height: 38.1,
    left: 4.65,
    top: 15.15,
    gap: 2.5,
  },
  {
    name: '40 格（48.5×25.4 公釐）',
    columns: 4,
    rows: 10,
    width: 48.5,
    height: 25.4,
    left: 8,
    top: 21.5,
    gap: 0,
  },
  {
    name: '65 格（38.1×21.2 公釐）',
    columns: 5,
    rows: 13,
    width: 38.1,
    height: 21.2,
    left: 4.75,
    top: 10.7,
    gap: 2.5,
  },
] as const satisfies readonly LabelSheet[];

export const perSheet = ({ columns, rows }: LabelSheet): number => columns * rows;

/** The sheet of that name, else the usual one. */
export const sheetNamed = (wanted: string): LabelSheet =>
  labelSheets.find(({ name }) => name === wanted) ?? labelSheets[0];

/** Whether so many labels can be gone from a sheet; all of them gone is a new one. */
export const isPlaceOn = (sheet: LabelSheet, used: number): boolean =>
  Number.isInteger(used) && used >= 0 && used <= perSheet(sheet);
