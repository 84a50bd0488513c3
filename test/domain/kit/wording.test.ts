// Words of documents as a school puts them.
import { expect, test } from 'vitest';

import { wordPairs } from '../../../functions/domain/kit/wording.ts';

const column = wordPairs('文件用詞');

test.each([
  ['保管人=財產保管人', [['保管人', '財產保管人']]],
  [
    ' 保管人 ＝ 財產保管人；核章=簽核;\n簽名=親筆簽名\n',
    [
      ['保管人', '財產保管人'],
      ['核章', '簽核'],
      ['簽名', '親筆簽名'],
    ],
  ],
  ['保密切結書、保密同意書=保密文件', [['保密切結書、保密同意書', '保密文件']]],
])('%s', (text, value) => {
  expect(column.read(text)).toStrictEqual({ value });
});

test.each([
  ['保管人', '等號的兩邊都要有字'],
  ['保管人=', '等號的兩邊都要有字'],
  ['=保管人', '等號的兩邊都要有字'],
  ['保管人=財產保管人、核章=簽核', '有兩個等號'],
  ['保管人=甲；保管 人=乙', '原用詞寫了兩次'],
  [`保管人=${'長'.repeat(61)}`, '超過 60 個字'],
])('%s is refused, and told how it is written', (text, why) => {
  const { value, problem } = column.read(text);
  expect(value).toBeUndefined();
  expect(problem?.message).toContain(why);
  expect(problem?.message).toContain('請寫成「保管人=財產保管人；核章=簽核」');
});

test('what is shown reads as the same again', () => {
  const text = '保管人=財產保管人；核章=簽核';
  const { value } = column.read(text);
  expect(value && column.show(value)).toBe(text);
});
