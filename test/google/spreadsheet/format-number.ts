// Numbers as a number format shows them.
import { sectionsOf, type Token } from './pattern.ts';
import { unknown } from './refusal.ts';
import { lengthUntilLast } from './lists.ts';

/** Google shows ten significant digits; how it shows the very large and very small is not known here. */
export function automaticNumber(value: number): string {
  const size = Math.abs(value);
  if (size !== 0 && (size >= 1e15 || size < 1e-6)) {
    throw unknown(`how ${value} is shown without a number format`);
  }
  if (Number.isInteger(value)) return String(value === 0 ? 0 : value);
  const digits = Math.max(10, Math.trunc(size).toString().length);
  const shown = Number(value.toPrecision(digits));
  const decimals = Math.min(20, Math.max(0, digits - Math.floor(Math.log10(size)) - 1));
  return shown.toFixed(decimals).replace(/0+$/u, '').replace(/\.$/u, '');
}

type Section = {
  readonly prefix: string;
  readonly suffix: string;
  readonly whole: string;
  readonly fraction: string;
  readonly grouped: boolean;
  readonly percent: boolean;
  readonly exponent: number;
};

const isPlaceholder = (token: Token): boolean => !token.literal && /^[0#?.,]$/u.test(token.text);
const isExponent = (token: Token): boolean => !token.literal && /^E\+0+$/iu.test(token.text);

function sectionOf(tokens: readonly Token[], pattern: string): Section {
  const first = tokens.findIndex(isPlaceholder);
  const end = lengthUntilLast(tokens, isPlaceholder);
  if (first < 0) throw unknown(`the number format ${pattern}`);
  const body = tokens.slice(first, end);
  if (!body.every(isPlaceholder)) throw unknown(`the number format ${pattern}`);
  const around = [...tokens.slice(0, first), ...tokens.slice(end)];
  const shown = (list: readonly Token[]): string =>
    list
      .filter((token) => !isExponent(token))
      .map((token) => token.text)
      .join('');
  const [whole = '', fraction = ''] = body
    .map((token) => token.text)
    .join('')
    .split('.');
  if (/,$|\?/u.test(whole) || /[,?]/u.test(fraction)) throw unknown(`the number format ${pattern}`);
  return {
    prefix: shown(tokens.slice(0, first)),
    suffix: shown(tokens.slice(end)),
    whole: whole.replaceAll(',', ''),
    fraction,
    grouped: whole.includes(','),
    percent: around.some((token) => !token.literal && token.text === '%'),
    exponent: (around.find(isExponent)?.text.length ?? 2) - 2,
  };
}

const zerosIn = (text: string): number => text.replaceAll('#', '').length;

function digitsOf(value: number, section: Section): string {
  const [whole = '', fraction = ''] = value.toFixed(section.fraction.length).split('.');
  const least = zerosIn(section.whole);
  const padded = (whole === '0' && least === 0 ? '' : whole).padStart(least, '0');
  const grouped = section.grouped ? padded.replaceAll(/\B(?=(?:\d{3})+$)/gu, ',') : padded;
  const kept = Math.max(zerosIn(section.fraction), fraction.replace(/0+$/u, '').length);
  return kept === 0 ? grouped : `${grouped}.${fraction.slice(0, kept)}`;
}

function scientific(value: number, section: Section): string {
  const [mantissa = '0', power = '0'] = value.toExponential(section.fraction.length).split('e');
  const sign = power.startsWith('-') ? '-' : '+';
  const size = power.replace(/^[+-]/u, '').padStart(section.exponent, '0');
  return `${mantissa}E${sign}${size}`;
}

/** The first section is for all, or for positive numbers when there is one for negative ones, and one for zero. */
function sectionIndex(value: number, count: number): number {
  if (value < 0 && count > 1) return 1;
  return value === 0 && count > 2 ? 2 : 0;
}

export function patternNumber(value: number, pattern: string): string {
  const sections = sectionsOf(pattern);
  const index = sectionIndex(value, sections.length);
  const section = sectionOf(sections[index] ?? [], pattern);
  const size = Math.abs(section.percent ? value * 100 : value);
  const digits = section.exponent > 0 ? scientific(size, section) : digitsOf(size, section);
  const sign = value < 0 && index === 0 && /[1-9]/u.test(digits) ? '-' : '';
  return sign + section.prefix + digits + section.suffix;
}
