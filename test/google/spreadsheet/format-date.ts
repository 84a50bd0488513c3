// Serial numbers as a date or time pattern shows them.
import { momentOf } from './dates.ts';
import { isDateCode, sectionsOf, type Token } from './pattern.ts';
import { unknown } from './refusal.ts';

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
const DAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

const padded = (value: number, code: string): string =>
  String(value).padStart(Math.min(code.length, 2), '0');

function dayText(moment: Date, code: string): string {
  const name = DAYS[moment.getUTCDay()] ?? '';
  if (code.length > 3) return name;
  return code.length === 3 ? name.slice(0, 3) : padded(moment.getUTCDate(), code);
}

function monthText(moment: Date, code: string): string {
  const name = MONTHS[moment.getUTCMonth()] ?? '';
  if (code.length > 3) return name;
  return code.length === 3 ? name.slice(0, 3) : padded(moment.getUTCMonth() + 1, code);
}

type Shown = { readonly moment: Date; readonly halfDays: boolean };

const TEXTS: Readonly<Record<string, (shown: Shown, code: string) => string>> = {
  y: ({ moment }, code) =>
    code.length > 2 ? String(moment.getUTCFullYear()) : String(moment.getUTCFullYear()).slice(-2),
  M: ({ moment }, code) => monthText(moment, code),
  d: ({ moment }, code) => dayText(moment, code),
  h: ({ moment, halfDays }, code) =>
    padded(halfDays ? moment.getUTCHours() % 12 || 12 : moment.getUTCHours(), code),
  m: ({ moment }, code) => padded(moment.getUTCMinutes(), code),
  s: ({ moment }, code) => padded(moment.getUTCSeconds(), code),
  a: ({ moment }) => (moment.getUTCHours() < 12 ? 'AM' : 'PM'),
};

/** An `m` right after hours or right before seconds is minutes, otherwise months. */
function codeOf(tokens: readonly Token[], index: number): string {
  const code = tokens[index]?.text.toLowerCase() ?? '';
  if (!code.startsWith('m') || code.length > 2) return code.startsWith('m') ? 'M' : code.charAt(0);
  const before = tokens.slice(0, index).filter(isDateCode).at(-1)?.text.charAt(0).toLowerCase();
  const after = tokens
    .slice(index + 1)
    .find(isDateCode)
    ?.text.charAt(0)
    .toLowerCase();
  return before === 'h' || after === 's' ? 'm' : 'M';
}

export function hasDateCodes(pattern: string): boolean {
  return sectionsOf(pattern).some((section) => section.some(isDateCode));
}

export function patternDate(serial: number, pattern: string): string {
  const sections = sectionsOf(pattern);
  const tokens = sections[0] ?? [];
  const strange = tokens.some(
    (token) => !token.literal && !isDateCode(token) && !/^[.,]$/u.test(token.text),
  );
  if (sections.length > 1 || strange || serial < 0) throw unknown(`the date format ${pattern}`);
  const halfDays = tokens.some((token) => isDateCode(token) && /^am/iu.test(token.text));
  const shown = { moment: momentOf(serial), halfDays };
  return tokens
    .map((token, index) =>
      isDateCode(token) ? (TEXTS[codeOf(tokens, index)]?.(shown, token.text) ?? '') : token.text,
    )
    .join('');
}
