import { describe, expect, it } from 'vitest';

import { applied, box, cells, filled, replies, sheetJson } from './batch-fixture.ts';
import type { JsonObject } from './spreadsheet/json.ts';
import type { Spreadsheet } from './spreadsheet/model.ts';

const book = filled([['1'], ['2']]);
const range = box([0, 2], [0, 1]);

const saying = (text: string): JsonObject => ({
  ranges: [range],
  booleanRule: {
    condition: { type: 'TEXT_EQ', values: [{ userEnteredValue: text }] },
    format: { backgroundColorStyle: { rgbColor: { red: 1 } } },
  },
});
const add = (rule: JsonObject, index = 0) => ({ addConditionalFormatRule: { rule, index } });
const texts = (spreadsheet: Spreadsheet): readonly (string | undefined)[] =>
  (spreadsheet.sheets[0]?.conditionalFormats ?? []).map(
    ({ body }) => /"userEnteredValue":"(.*?)"/u.exec(JSON.stringify(body))?.[1],
  );
const three = applied(book, add(saying('c')), add(saying('a')), add(saying('b'), 1));

describe('rules of conditional formats', () => {
  it('stand where they were put', () => {
    expect(texts(three)).toEqual(['a', 'b', 'c']);
    expect(() => applied(three, add(saying('d'), 4))).toThrow('No place for a rule at index 4');
  });

  it('are read back with both spellings of their colours', () => {
    expect(sheetJson(applied(book, add(saying('a'))))['conditionalFormats']).toEqual([
      {
        ranges: [range],
        booleanRule: {
          condition: { type: 'TEXT_EQ', values: [{ userEnteredValue: 'a' }] },
          format: {
            backgroundColor: { red: 1 },
            backgroundColorStyle: { rgbColor: { red: 1 } },
          },
        },
      },
    ]);
  });

  it('have no open sides', () => {
    const rule = { ...saying('a'), ranges: [{ startColumnIndex: 1, endColumnIndex: 2 }] };
    expect(sheetJson(applied(book, add(rule)))['conditionalFormats']).toMatchObject([
      { ranges: [box([0, 1000], [1, 2])] },
    ]);
  });

  it('are replaced, and the answer tells both', () => {
    const update = { updateConditionalFormatRule: { index: 1, rule: saying('x') } };
    expect(texts(applied(three, update))).toEqual(['a', 'x', 'c']);
    expect(replies(three, update)).toEqual([
      {
        updateConditionalFormatRule: {
          newIndex: 1,
          newRule: expect.objectContaining({ ranges: [range] }) as unknown,
          oldRule: expect.objectContaining({ ranges: [range] }) as unknown,
        },
      },
    ]);
  });

  it.each([
    [0, 2, ['b', 'c', 'a']],
    [2, 0, ['c', 'a', 'b']],
    [1, 1, ['a', 'b', 'c']],
  ])('move from %i to end up at %i', (index, newIndex, order) => {
    const move = { updateConditionalFormatRule: { sheetId: 0, index, newIndex } };
    expect(texts(applied(three, move))).toEqual(order);
    const [reply] = replies(three, move);
    expect(reply?.['updateConditionalFormatRule']).toMatchObject({ oldIndex: index });
    expect(reply?.['updateConditionalFormatRule']).not.toHaveProperty('oldRule');
  });

  it('are deleted, and the answer tells which went', () => {
    const remove = { deleteConditionalFormatRule: { index: 1 } };
    expect(texts(applied(three, remove))).toEqual(['a', 'c']);
    expect(replies(three, remove)).toMatchObject([
      { deleteConditionalFormatRule: { rule: { ranges: [range] } } },
    ]);
    expect(() => applied(book, remove)).toThrow('No conditional format on sheet: 0 at index: 1');
  });

  it.each<[string, JsonObject, string]>([
    ['neither of both', { index: 0 }, 'rule or newIndex is required'],
    ['both at once', { index: 0, newIndex: 1, rule: saying('x') }, "Cannot set 'newIndex'"],
    ['a place that is not there', { index: 0, newIndex: 3 }, 'No place for a rule at index 3'],
  ])('are not updated by %s', (_, update, reason) => {
    expect(() => applied(three, { updateConditionalFormatRule: update })).toThrow(reason);
  });

  it.each<[string, JsonObject, string]>([
    ['no range', { ...saying('a'), ranges: [] }, 'one or more ranges of one sheet'],
    ['ranges of two sheets', { ...saying('a'), ranges: [range, { ...range, sheetId: 9 }] }, 'one'],
    ['no rule', { ranges: [range] }, 'either a booleanRule or a gradientRule'],
    ['a range past the sheet', { ...saying('a'), ranges: [box([0, 1001], [0, 1])] }, 'exceeds'],
  ])('are refused with %s', (_, rule, reason) => {
    expect(() => applied(book, add(rule))).toThrow(reason);
  });

  it('set colours and kinds of text, and nothing else', () => {
    const format = { textFormat: { fontSize: 12 } };
    const booleanRule = { condition: { type: 'NOT_BLANK' }, format };
    expect(() => applied(book, add({ ranges: [range], booleanRule }))).toThrow(
      'A conditional format cannot set fontSize',
    );
  });

  it('leave untold what their cells look like, and only theirs', () => {
    const look = (from: number) => {
      const rule = { ...saying('a'), ranges: [box([from, 1000], [0, 26])] };
      return () => cells(applied(book, add(rule)), { effectiveFormat: true });
    };
    expect(look(0)).toThrow('effectiveFormat where conditional formats');
    expect(() => cells(three, { userEnteredValue: true })).not.toThrow();
  });

  it('go with the last of their cells', () => {
    const remove = { range: { sheetId: 0, dimension: 'ROWS', startIndex: 0, endIndex: 2 } };
    expect(texts(applied(three, { deleteDimension: remove }))).toEqual([]);
  });
});

describe('a gradient', () => {
  const white = { red: 1, green: 1, blue: 1 };
  const point = (type: string, value?: string): JsonObject => ({
    type,
    color: white,
    ...(value !== undefined && { value }),
  });
  const scale = (gradientRule: JsonObject) => () =>
    applied(book, add({ ranges: [range], gradientRule }));
  const [min, max] = [point('MIN'), point('MAX')];

  it('keeps its points, but no value of the lowest and highest', () => {
    const rule = {
      minpoint: point('MIN', '2'),
      midpoint: point('PERCENTILE', '50'),
      maxpoint: max,
    };
    const colours = { color: white, colorStyle: { rgbColor: white } };
    expect(sheetJson(scale(rule)())['conditionalFormats']).toEqual([
      {
        ranges: [range],
        gradientRule: {
          minpoint: { type: 'MIN', ...colours },
          midpoint: { type: 'PERCENTILE', value: '50', ...colours },
          maxpoint: { type: 'MAX', ...colours },
        },
      },
    ]);
  });

  it.each<[string, JsonObject, string]>([
    ['no maxpoint', { minpoint: min }, 'No interpolationPointType specified.'],
    ['no minpoint', { maxpoint: max }, 'No interpolationPointType specified.'],
    ['no type', { minpoint: { color: white }, maxpoint: max }, 'No interpolationPointType'],
    ['a number without a value', { minpoint: point('NUMBER'), maxpoint: max }, 'value is required'],
    [
      'a number that is none',
      { minpoint: point('NUMBER', 'x'), maxpoint: max },
      'Invalid InterpolationPoint.value: x',
    ],
    ['no colour', { minpoint: { type: 'MIN' }, maxpoint: max }, 'does not know interpolation'],
  ])('with %s is refused', (_, rule, reason) => {
    expect(scale(rule)).toThrow(reason);
  });
});
