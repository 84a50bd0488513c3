import { describe, expect, it } from 'vitest';

import { applied, box, sheetJson, three } from './batch-fixture.ts';
import { applyBatch } from './spreadsheet/batch.ts';
import type { JsonObject } from './spreadsheet/json.ts';

describe('protection', () => {
  it('answers without the caller, who is there afterwards', () => {
    const request = {
      addProtectedRange: { protectedRange: { range: box([0, 1], [0, 1]), editors: { users: [] } } },
    };
    const { spreadsheet, replies } = applyBatch(three, [request], { caller: 'me@example.com' });
    expect(replies).toMatchObject([{ addProtectedRange: { protectedRange: { editors: {} } } }]);
    expect(sheetJson(spreadsheet)['protectedRanges']).toMatchObject([
      { editors: { users: ['me@example.com'] } },
    ]);
  });
});

describe('a protection', () => {
  const whole = { protectedRangeId: 7, range: { sheetId: 0 }, warningOnly: true };
  const held = applied(three, { addProtectedRange: { protectedRange: whole } });
  const update = (protectedRange: JsonObject, fields: string) => ({
    updateProtectedRange: { protectedRange: { protectedRangeId: 7, ...protectedRange }, fields },
  });
  const read = (...requests: readonly JsonObject[]) =>
    sheetJson(applied(held, ...requests))['protectedRanges'];

  it('of a whole sheet may leave cells open, another may not', () => {
    const unprotectedRanges = [box([1, 9], [0, 1])];
    expect(read(update({ unprotectedRanges }, 'unprotectedRanges'))).toMatchObject([
      { range: {}, unprotectedRanges },
    ]);
    const part = { range: box([0, 9], [0, 9]), unprotectedRanges };
    expect(() => read(update(part, 'range,unprotectedRanges'))).toThrow('only supported on');
    expect(() => read({ addProtectedRange: { protectedRange: part } })).toThrow('only supported');
  });

  it('that only warns has no editors but the one who asks', () => {
    const editors = { users: ['you@example.com'] };
    const warned = { protectedRange: { ...whole, protectedRangeId: 8, editors } };
    expect(read({ addProtectedRange: warned })).toMatchObject([
      {},
      { editors: { users: ['me@example.com'] } },
    ]);
    expect(read(update({ warningOnly: false, editors }, 'warningOnly,editors'))).toMatchObject([
      { editors: { users: ['you@example.com', 'me@example.com'] } },
    ]);
  });

  it.each<[string, JsonObject, string]>([
    ['another sheet', update({ range: { sheetId: 1 } }, 'range'), 'changes its sheet'],
    ['a part of a field', update({ editors: {} }, 'editors.users'), 'a part of a field'],
    ['an id twice', { addProtectedRange: { protectedRange: whole } }, 'already exists'],
    ['a name', { addProtectedRange: { protectedRange: { namedRangeId: 'n' } } }, 'namedRangeId'],
  ])('is not given %s', (_, request, reason) => {
    expect(() => read(request)).toThrow(reason);
  });
});
