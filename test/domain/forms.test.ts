// Every register can be filled by a form or an edit: what a person answers, as text, is read back without a complaint.
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { openBook } from '../../functions/domain/book.ts';
import type { ColumnKind } from '../../functions/domain/kit/column.ts';
import { rocDay, rocDue } from '../../functions/domain/kit/day.ts';
import type { AnyColumn, Register } from '../../functions/domain/kit/register.ts';
import { registers } from '../../functions/domain/registers/index.ts';
import { findingsOf } from '../../functions/domain/status.ts';
import { school, staff, type Content, type Entry } from '../fixtures/school.ts';

const NOW = '2026-11-10T08:00';

const two = (value: number): string => String(value).padStart(2, '0');

const digits = fc.integer({ min: 1, max: 900 });
const day = fc
  .tuple(
    fc.integer({ min: 2024, max: 2026 }),
    fc.integer({ min: 1, max: 10 }),
    fc.integer({ min: 1, max: 28 }),
  )
  .map(([year, month, date]) => `${year}-${two(month)}-${two(date)}`);
const time = fc
  .tuple(fc.nat(23), fc.nat(59))
  .map(([hour, minute]) => `${two(hour)}:${two(minute)}`);

/** A day as forms and people write it: 民國 with slashes or in words, or as a date field gives it. */
const typedDay = fc.tuple(day, fc.nat(3)).map(([value, way]) => {
  const [year = '', month = '', date = ''] = value.split('-');
  const words = `${Number(year) - 1911}年${Number(month)}月${Number(date)}日`;
  return [rocDay(value), words, value, `${year}/${Number(month)}/${Number(date)}`][way] ?? value;
});

const words = fc.constantFrom(
  '已辦理',
  '教務處',
  '每季檢視，紀錄在簿冊',
  '無',
  'ＮＡＳ 排程',
  '臺北',
);

const people = fc.constantFrom('王校長', 'it@school.example', ' 李組長 ');

/** What is answered to a question about a column of the kind. */
const answers: Readonly<Record<ColumnKind, fc.Arbitrary<string>>> = {
  text: words,
  'long-text': words,
  number: digits.map(String),
  hours: fc.integer({ min: 1, max: 16 }).map((halves) => `${halves / 2}小時`),
  day: typedDay,
  time,
  moment: fc.tuple(day, time).map(([date, at]) => rocDue(`${date}T${at}`)),
  // Columns of these four kinds are asked by their own words.
  choice: words,
  'yes-no': words,
  reference: words,
  email: fc.constantFrom('Wang@School.example', ' it2@school.example'),
  ip: fc.constantFrom('192.168.1.10', '10.0.0.0/8、fe80::1', 'DHCP'),
  money: digits.map((amount) => `NT$ ${amount},000`),
  link: fc.constantFrom('https://drive.example/1', '簽到表 115-01.pdf'),
};

const keyOf = (id: string | undefined): string => `甲-${id ?? ''}`;

/** Text that a column may read as something: days or moments in a row, a step of a scale, an outage, a day of the year. */
const shapes: readonly string[] = [
  ...['已辦理', '115/3/20、115/6/18', '115/5/4 09:30、115/5/4 10:10', '2', '中', '48小時', '12/31'],
];

/** Of the shapes those the column itself takes; a column that takes none fails its test by taking no answer. */
const shaped = (column: AnyColumn): fc.Arbitrary<string> =>
  fc.constantFrom(...shapes.filter((shape) => column.read(shape).problem === undefined));

function answerTo(column: AnyColumn): fc.Arbitrary<string> {
  if (column.refersTo === 'people') return people;
  if (column.refersTo !== undefined) return fc.constant(keyOf(column.refersTo));
  if (column.options !== undefined) return fc.constantFrom(...column.options);
  const isRead = column.read('已辦理').problem !== undefined;
  return column.kind === 'text' && isRead ? shaped(column) : answers[column.kind];
}

/** One answered form of a register; its key is the one that references name. */
function formOf(register: Register): fc.Arbitrary<Entry> {
  const { columns, key, id } = register;
  return fc.record(
    Object.fromEntries(
      Object.entries(columns).map(([name, column]) => {
        const isName = name === key && column.kind === 'text';
        return [name, isName ? fc.constant(keyOf(id)) : answerTo(column)];
      }),
    ),
  );
}

const filled: readonly (readonly [string, string, Register])[] = Object.entries(registers)
  .filter(([, { filledBy, id }]) => filledBy === 'people' && id !== 'settings')
  .map(([key, register]) => [register.sheet, key, register]);

/** One entry in every other register, so that references have something to name. */
const named: Content = Object.fromEntries(
  filled.flatMap(([, key, { id, key: column, columns }]) =>
    column !== undefined && columns[column]?.kind === 'text'
      ? [[key, [{ [column]: keyOf(id) }]]]
      : [],
  ),
);

const unreadable = (workbook: ReturnType<typeof school>, sheet: string, row: number) => {
  const book = openBook(workbook, NOW);
  const read = new Set(book.readFindings);
  return findingsOf(book).filter(
    (finding) =>
      finding.sheet === sheet &&
      finding.row === row &&
      ([...read].some(({ code, column }) => code === finding.code && column === finding.column) ||
        finding.code === 'unknown-reference'),
  );
};

describe.each(filled)('%s', (sheet, key, register) => {
  test('an answered form is an entry with nothing unreadable and nothing missing', () => {
    fc.assert(
      fc.property(formOf(register), (form) => {
        const content: Content = {
          ...named,
          people: staff,
          [key]: [...(key === 'people' ? staff : []), form],
        };
        const row = key === 'people' ? staff.length + 2 : 2;
        expect(unreadable(school(content), sheet, row)).toStrictEqual([]);
      }),
      { numRuns: 6 },
    );
  });
});
