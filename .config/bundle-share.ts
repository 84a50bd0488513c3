// What each folder and library takes of a built file, told by its source map.

const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** The numbers of one segment of a source map: base 64, five bits at a time, the sign last. */
function numbersIn(segment: string): readonly number[] {
  const numbers: number[] = [];
  let value = 0;
  let shift = 0;
  for (const character of segment) {
    const digit = DIGITS.indexOf(character);
    value += (digit & 31) * 2 ** shift;
    shift += 5;
    if ((digit & 32) !== 0) continue;
    numbers.push(value % 2 === 1 ? -Math.floor(value / 2) : value / 2);
    value = 0;
    shift = 0;
  }
  return numbers;
}

/** `functions/domain/rules/goals.ts` → `functions/domain`; `node_modules/fflate/esm/…` → `fflate`. */
function partOf(source: string): string {
  const library = /(?:^|\/)node_modules\/((?:@[^/]+\/)?[^/]+)\//u.exec(source)?.[1];
  return (
    library ?? /(?:^|\/)(functions\/[^/]+|appsscript|templates)\//u.exec(source)?.[1] ?? 'rest'
  );
}

type SourceMap = { readonly mappings: string; readonly sources: readonly (string | null)[] };

/** A stretch of the code, from a place in it on, and the part it comes from. */
type Stretch = { readonly start: number; readonly part: string };

function stretchesOf(code: string, { mappings, sources }: SourceMap): readonly Stretch[] {
  const parts = sources.map((source) => partOf(source ?? ''));
  const stretches: Stretch[] = [{ start: 0, part: 'rest' }];
  let lineStart = 0;
  let source = 0;
  for (const line of mappings.split(';')) {
    let column = 0;
    for (const segment of line === '' ? [] : line.split(',')) {
      const [ahead = 0, sourcesAhead] = numbersIn(segment);
      column += ahead;
      source += sourcesAhead ?? 0;
      const part = sourcesAhead === undefined ? 'rest' : (parts[source] ?? 'rest');
      stretches.push({ start: lineStart + column, part });
    }
    lineStart = code.indexOf('\n', lineStart) + 1;
  }
  return stretches;
}

/** Bytes by part; `add` counts a stretch of the code for the part it is in, with a sign. */
export function sharesOf(code: string, map: SourceMap) {
  const stretches = stretchesOf(code, map);
  const shares = new Map<string, number>();
  const count = (part: string, bytes: number): void => {
    shares.set(part, (shares.get(part) ?? 0) + bytes);
  };
  stretches.forEach(({ start, part }, index) => {
    count(part, Buffer.byteLength(code.slice(start, stretches[index + 1]?.start ?? code.length)));
  });
  const partAt = (place: number): string => {
    let low = 0;
    let high = stretches.length;
    while (high - low > 1) {
      const middle = Math.floor((low + high) / 2);
      if ((stretches[middle]?.start ?? 0) <= place) low = middle;
      else high = middle;
    }
    return stretches[low]?.part ?? 'rest';
  };
  return { count, partAt, shares };
}
