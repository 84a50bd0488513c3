// The JSON that product.md promises, field by field: what is missing and what is too much is named by its path.
export type Shape = (value: unknown, path: string) => readonly string[];

const typed =
  (name: string, isIt: (value: unknown) => boolean): Shape =>
  (value, path) =>
    isIt(value) ? [] : [`${path}: ${JSON.stringify(value)} is not ${name}`];

const text = typed('text', (value) => typeof value === 'string');
const filled = typed(
  'text with something in it',
  (value) => typeof value === 'string' && value !== '',
);
const amount = typed('a number', (value) => typeof value === 'number' && Number.isFinite(value));
const count = typed('a count', (value) => Number.isInteger(value) && Number(value) >= 0);
const rowNumber = typed('a row number', (value) => Number.isInteger(value) && Number(value) >= 1);
const flag = typed('true or false', (value) => typeof value === 'boolean');
const like = (pattern: RegExp): Shape =>
  typed(`like ${pattern.source}`, (value) => typeof value === 'string' && pattern.test(value));
const oneOf = (...words: readonly string[]): Shape =>
  typed(`one of ${words.join(', ')}`, (value) => words.includes(value as string));

const orNull =
  (shape: Shape): Shape =>
  (value, path) =>
    value === null ? [] : shape(value, path);

const list =
  (shape: Shape): Shape =>
  (value, path) =>
    Array.isArray(value)
      ? value.flatMap((each, index) => shape(each, `${path}[${index}]`))
      : [`${path}: not a list`];

const fields =
  (shapes: Readonly<Record<string, Shape>>): Shape =>
  (value, path) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value))
      return [`${path}: not an object`];
    const extra = Object.keys(value).filter((key) => !(key in shapes));
    return [
      ...extra.map((key) => `${path}.${key}: not in the contract`),
      ...Object.entries(shapes).flatMap(([key, shape]) =>
        key in value
          ? shape((value as Readonly<Record<string, unknown>>)[key], `${path}.${key}`)
          : [`${path}.${key}: missing`],
      ),
    ];
  };

const basis = fields({
  kind: oneOf('plan', 'law'),
  ref: filled,
  version: filled,
  verified: flag,
  text: filled,
});
const source = list(fields({ sheet: filled, row: rowNumber }));

const finding = fields({
  code: filled,
  severity: oneOf('error', 'warning', 'info'),
  message: filled,
  sheet: filled,
  row: orNull(rowNumber),
  column: orNull(filled),
  basis: orNull(basis),
});
const goal = fields({
  id: filled,
  title: filled,
  target: amount,
  comparison: filled,
  actual: orNull(amount),
  met: flag,
  basis,
  source,
});
const training = fields({
  person: filled,
  email: text,
  role: filled,
  category: filled,
  required: amount,
  completed: amount,
  shortfall: amount,
  basis,
});
const duty = fields({
  obligation: like(/^[A-Z]{2,}(?:-[A-Z0-9]+)*$/u),
  title: filled,
  owner: filled,
  due: orNull(like(/^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2})?$/u)),
  state: oneOf('ok', 'due-soon', 'overdue', 'not-done', 'not-applicable'),
  reason: filled,
  basis,
  source,
});

/** The number of a form of the plan's list, or the word of what is none of them. */
const formOf: Shape = (value, path) =>
  ['incident', 'letter', 'certificates', 'review', 'labels'].includes(String(value))
    ? []
    : count(value, path);

export const shapes = {
  init: fields({ workbook: filled, registers: list(filled) }),
  check: fields({ findings: list(finding) }),
  status: fields({
    asOf: like(/^\d{4}-\d{2}-\d{2}$/u),
    goals: list(goal),
    training: list(training),
    duties: list(duty),
  }),
  run: fields({
    findings: count,
    written: count,
    sent: list(fields({ key: filled, to: like(/@/u), subject: filled, items: list(filled) })),
    skipped: list(fields({ key: filled, to: text, reason: filled })),
  }),
  report: fields({
    files: list(fields({ form: formOf, path: filled, sha256: like(/^[0-9a-f]{64}$/u) })),
  }),
} as const;

/** The one JSON value of an answer; fails on anything before or after it, or out of shape. */
export function jsonOf(command: keyof typeof shapes, stdout: string): unknown {
  const value: unknown = JSON.parse(stdout);
  const problems = shapes[command](value, command);
  if (problems.length > 0) throw new Error(problems.slice(0, 20).join('\n'));
  if (stdout !== `${JSON.stringify(value)}\n`) throw new Error('More than one line of JSON.');
  return value;
}
