import { describe, expect, it } from 'vitest';

import { applied, box, cells, filled } from './batch-fixture.ts';
import type { Json, JsonObject } from './spreadsheet/json.ts';

const book = filled([['a'], ['b']]);
const range = box([0, 2], [0, 1]);

const condition = (type: string, values: readonly string[]): JsonObject => ({
  type,
  values: values.map((userEnteredValue) => ({ userEnteredValue })),
});
const validated = (type: string, values: readonly string[]) =>
  applied(book, { setDataValidation: { range, rule: { condition: condition(type, values) } } });
const formatted = (type: string, values: readonly string[]) => {
  const format = { textFormat: { bold: true } };
  const rule = { ranges: [range], booleanRule: { condition: condition(type, values), format } };
  return applied(book, { addConditionalFormatRule: { rule, index: 0 } });
};
const filteredBy = (type: string, values: readonly string[]) => {
  const criteria = { 0: { condition: condition(type, values) } };
  return applied(book, { setBasicFilter: { filter: { range, criteria } } });
};
const USES = { validated, formatted, filteredBy };
type Use = keyof typeof USES;

describe('a condition with the values its type needs', () => {
  it.each<[string, readonly string[], readonly Use[]]>([
    ['NUMBER_GREATER', ['10'], ['validated', 'formatted', 'filteredBy']],
    ['NUMBER_GREATER_THAN_EQ', ['-1.5'], ['validated', 'formatted', 'filteredBy']],
    ['NUMBER_LESS', ['50%'], ['validated', 'formatted', 'filteredBy']],
    ['NUMBER_LESS_THAN_EQ', ['1,000'], ['validated', 'formatted', 'filteredBy']],
    ['NUMBER_EQ', ['=A1+1'], ['validated', 'formatted', 'filteredBy']],
    ['NUMBER_NOT_EQ', ['0'], ['validated', 'formatted', 'filteredBy']],
    ['NUMBER_BETWEEN', ['1', '2'], ['validated', 'formatted', 'filteredBy']],
    ['NUMBER_NOT_BETWEEN', ['1', '2'], ['validated', 'formatted', 'filteredBy']],
    ['TEXT_CONTAINS', ['學'], ['validated', 'formatted', 'filteredBy']],
    ['TEXT_NOT_CONTAINS', ['學'], ['validated', 'formatted', 'filteredBy']],
    ['TEXT_STARTS_WITH', ['學'], ['formatted', 'filteredBy']],
    ['TEXT_ENDS_WITH', ['學'], ['formatted', 'filteredBy']],
    ['TEXT_EQ', ['學'], ['validated', 'formatted', 'filteredBy']],
    ['TEXT_NOT_EQ', ['學'], []],
    ['TEXT_IS_EMAIL', [], ['validated']],
    ['TEXT_IS_URL', [], ['validated']],
    ['DATE_EQ', ['2026-11-10'], ['validated', 'formatted', 'filteredBy']],
    ['DATE_NOT_EQ', ['2026-11-10'], []],
    ['DATE_BEFORE', ['11/10/2026'], ['validated', 'formatted', 'filteredBy']],
    ['DATE_AFTER', ['2026-11-10'], ['validated', 'formatted', 'filteredBy']],
    ['DATE_ON_OR_BEFORE', ['2026-11-10'], ['validated']],
    ['DATE_ON_OR_AFTER', ['2026-11-10'], ['validated']],
    ['DATE_BETWEEN', ['2026-01-01', '2026-12-31'], ['validated']],
    ['DATE_NOT_BETWEEN', ['2026-01-01', '2026-12-31'], ['validated']],
    ['DATE_IS_VALID', [], ['validated']],
    ['ONE_OF_RANGE', ['=Sheet1!$A$1:$A$5'], ['validated']],
    ['ONE_OF_LIST', ['是', '否', '=', '+886'], ['validated']],
    ['BLANK', [], ['formatted', 'filteredBy']],
    ['NOT_BLANK', [], ['formatted', 'filteredBy']],
    ['CUSTOM_FORMULA', ['=$A1="x"'], ['validated', 'formatted', 'filteredBy']],
    ['BOOLEAN', [], ['validated']],
    ['BOOLEAN', ['有', '無'], ['validated']],
  ])('%s %j is for %j', (type, values, uses) => {
    for (const use of Object.keys(USES) as Use[]) {
      const attempt = () => USES[use](type, values);
      if (uses.includes(use)) expect(attempt, use).not.toThrow();
      else expect(attempt, use).toThrow(`ConditionType '${type}' is not supported in`);
    }
  });
});

describe('a condition', () => {
  it.each([
    ['NUMBER_GREATER', []],
    ['NUMBER_GREATER', ['1', '2']],
    ['NUMBER_BETWEEN', ['1']],
    ['TEXT_IS_EMAIL', ['x']],
    ['ONE_OF_LIST', []],
    ['BOOLEAN', ['a', 'b', 'c']],
  ])('%s is refused with the values %j', (type, values) => {
    expect(() => validated(type, values)).toThrow(`ConditionType '${type}' requires`);
  });

  it.each([
    ['NUMBER_GREATER', 'many'],
    ['NUMBER_GREATER', 'TRUE'],
    ['DATE_BEFORE', '10'],
    ['DATE_EQ', 'someday'],
    ['CUSTOM_FORMULA', 'A1>1'],
    ['ONE_OF_RANGE', 'Sheet1!A1:A5'],
    ['ONE_OF_RANGE', '=Nobody!A1:A5'],
    ['ONE_OF_LIST', '=A1'],
    ['TEXT_EQ', ''],
  ])('%s is refused with the value %j', (type, value) => {
    expect(() => validated(type, [value])).toThrow(
      `Invalid ConditionValue.userEnteredValue: ${value} for ConditionType: ${type}`,
    );
  });

  it('of a format or a filter does not look at another tab, except through a text', () => {
    const elsewhere = ['=Sheet1!A1>1'];
    expect(() => formatted('CUSTOM_FORMULA', elsewhere)).toThrow('Invalid ConditionValue');
    expect(() => formatted('CUSTOM_FORMULA', ['=INDIRECT("Sheet1!A1")>1'])).not.toThrow();
    expect(() => validated('CUSTOM_FORMULA', elsewhere)).not.toThrow();
  });

  it('takes a relative date where Google says so', () => {
    const day = { relativeDate: 'TODAY' };
    const rule = (type: string) => ({ condition: { type, values: [day] } });
    const set = (type: string) => () =>
      applied(book, { setDataValidation: { range, rule: rule(type) } });
    expect(set('DATE_BEFORE')).toThrow('Relative dates are not supported in data validation.');
    expect(set('NUMBER_EQ')).toThrow('Relative dates are not supported for ConditionType');
    const booleanRule = { ...rule('DATE_BEFORE'), format: { textFormat: { bold: true } } };
    const add = { addConditionalFormatRule: { rule: { ranges: [range], booleanRule } } };
    expect(() => applied(book, add)).not.toThrow();
  });

  it('needs a type that is known', () => {
    expect(() => validated('CONDITION_TYPE_UNSPECIFIED', [])).toThrow('No ConditionType specified');
    expect(() => validated('FILTER_EXPRESSION', ['x'])).toThrow('does not know conditions');
  });
});

describe('a drop-down', () => {
  const rule = {
    condition: condition('ONE_OF_LIST', ['是', '否']),
    inputMessage: '請選擇',
    strict: true,
    showCustomUi: true,
  };
  const set = (given: Json | null, rows: [number, number] = [0, 2]) => ({
    setDataValidation: { range: box(rows, [0, 1]), ...(given !== null && { rule: given }) },
  });

  it('is read back on every cell of its range, also on empty ones', () => {
    const read = cells(applied(book, set(rule, [1, 3])), { dataValidation: true });
    expect(read).toEqual([
      { values: [{}] },
      { values: [{ dataValidation: rule }] },
      { values: [{ dataValidation: rule }] },
    ]);
  });

  it('is read back without what is false or empty', () => {
    const plain = {
      condition: rule.condition,
      strict: false,
      showCustomUi: false,
      inputMessage: '',
    };
    const read = cells(applied(book, set(plain, [0, 1])), { dataValidation: true });
    expect(read[0]).toEqual({ values: [{ dataValidation: { condition: rule.condition } }] });
  });

  it('is cleared by a request without a rule, and the values stay', () => {
    const cleared = applied(book, set(rule), set(null));
    expect(cells(cleared, { dataValidation: true, userEnteredValue: true })).toEqual([
      { values: [{ userEnteredValue: { stringValue: 'a' } }] },
      { values: [{ userEnteredValue: { stringValue: 'b' } }] },
    ]);
  });

  it('may be written with a cell, under the same rules', () => {
    const write = (dataValidation: Json) => ({
      repeatCell: {
        range: box([0, 1], [0, 1]),
        cell: { dataValidation },
        fields: 'dataValidation',
      },
    });
    const read = cells(applied(book, write({ ...rule, strict: false })), { dataValidation: true });
    expect(read[0]).toEqual({
      values: [
        {
          dataValidation: {
            condition: rule.condition,
            inputMessage: '請選擇',
            showCustomUi: true,
          },
        },
      ],
    });
    const bad = { condition: condition('BLANK', []) };
    expect(() => applied(book, write(bad))).toThrow("'BLANK' is not supported in data validation");
  });

  it('is set under a filter only where it is to reach hidden rows too', () => {
    const filtered = filteredBy('NOT_BLANK', []);
    const validation = { range: box([0, 2], [0, 1]), rule };
    expect(() => applied(filtered, { setDataValidation: validation })).toThrow('filter hides');
    const all = { ...validation, filteredRowsIncluded: true };
    expect(() => applied(filtered, { setDataValidation: all })).not.toThrow();
    const beside = { ...validation, range: box([5, 6], [0, 1]) };
    expect(() => applied(filtered, { setDataValidation: beside })).not.toThrow();
  });

  it('needs a condition', () => {
    expect(() => applied(book, set({ strict: true }))).toThrow('rule.condition is required');
  });
});
