import type { Cell } from '../domain/kit/cell.ts';
import { rocYear, serialOfDay, yearOf, type Day } from '../domain/kit/day.ts';

/** The ways people of the school write a day; each office and each pasted list has its own. */
export type Style =
  'slash' | 'dot' | 'run' | 'long' | 'western' | 'iso' | 'serial' | 'wide' | 'padded';

const FULL_WIDTH_SHIFT = 0xfee0;

/** ASCII letters, digits and signs as full-width characters. */
export function fullWidth(text: string): string {
  return text.replace(/[!-~]/gu, (sign) =>
    String.fromCodePoint((sign.codePointAt(0) ?? 0) + FULL_WIDTH_SHIFT),
  );
}

/** A day as a cell in one of the school's styles. Years before 民國 100 keep three digits: two cannot be told apart. */
export function written(day: Day, style: Style): Cell {
  const year = String(rocYear(yearOf(day))).padStart(3, '0');
  const [month, date] = [day.slice(5, 7), day.slice(8, 10)];
  const short = `${Number(month)}/${Number(date)}`;
  const styles: Readonly<Record<Style, () => Cell>> = {
    slash: () => `${year}/${short}`,
    padded: () => `${year}/${month}/${date}`,
    dot: () => `${year}.${month}.${date}`,
    run: () => `${year}${month}${date}`,
    long: () => `民國${rocYear(yearOf(day))}年${Number(month)}月${Number(date)}日`,
    western: () => `${yearOf(day)}/${short}`,
    iso: () => day,
    serial: () => serialOfDay(day),
    wide: () => fullWidth(`${year}/${short}`),
  };
  return styles[style]();
}
