// Who signs, as a school sets it.
import { describe, expect, test } from 'vitest';

import { fillForm, type MadeForm } from '../../../functions/domain/documents/forms/make.ts';
import { formNumbered } from '../../../functions/domain/documents/forms/index.ts';
import { signOffChains } from '../../../functions/domain/kit/sign-off.ts';
import { papersOf } from '../documents/papers.ts';
import { wholeOf, workbookOf } from '../documents/small-school.ts';

const column = signOffChains('簽核流程');
const read = (text: string) => column.read(text);

test.each([
  ['承辦人、主任、校長', { usual: ['承辦人', '主任', '校長'], byForm: {} }],
  ['4=填表人、校長', { usual: null, byForm: { 4: ['填表人', '校長'] } }],
  [
    '承辦人，校長；表單１２＝承辦人、資安長',
    { usual: ['承辦人', '校長'], byForm: { 12: ['承辦人', '資安長'] } },
  ],
  ['甲\n 11 = 乙 ', { usual: ['甲'], byForm: { 11: ['乙'] } }],
])('%s', (text, value) => {
  expect(read(text)).toStrictEqual({ value });
});

test.each([
  ['19=校長', '沒有表單 19'],
  ['零=校長', '沒有表單 零'],
  ['4=', '等號後面沒有簽核的人'],
  ['甲、乙、丙、丁、戊、己、庚', '最多 6 個'],
])('%s is refused', (text, why) => {
  expect(read(text).problem?.message).toContain(why);
  expect(read(text).value).toBeUndefined();
});

test('what is shown reads as the same again', () => {
  const text = '承辦人、校長；4=填表人、校長';
  const { value } = read(text);
  expect(value && column.show(value)).toBe(text);
});

describe('on paper', () => {
  const made = (number: number, value: string): MadeForm => {
    const form = formNumbered(number);
    if (form === undefined) throw new Error('No form.');
    return fillForm(form, wholeOf(workbookOf({ settings: [{ item: '簽核流程', value }] })));
  };
  const signers = (number: number, value = ''): readonly string[] | undefined =>
    papersOf(made(number, value)).at(-1)?.signers;

  test('the usual three give way, a form’s own people stay', () => {
    expect(signers(1)).toEqual(['承辦人', '單位主管', '資通安全長']);
    expect(signers(1, '承辦人、校長')).toEqual(['承辦人', '校長']);
    expect(signers(4, '承辦人、校長')).toEqual(['填表人', '單位主管', '資通安全長']);
    expect(signers(4, '4=主任、校長')).toEqual(['主任', '校長']);
  });

  test('of the annual report, too', () => {
    expect(signers(12, '12=組長、校長')).toEqual(['組長', '校長']);
  });

  test('what cannot be read keeps the usual and is a finding', () => {
    expect(signers(1, '40=校長')).toEqual(['承辦人', '單位主管', '資通安全長']);
    const { book } = wholeOf(workbookOf({ settings: [{ item: '簽核流程', value: '40=校長' }] }));
    expect(book.settings.signOff.usual).toBeNull();
  });
});
