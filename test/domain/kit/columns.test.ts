import { describe, expect, test } from 'vitest';

import {
  choice,
  email,
  hours,
  ip,
  link,
  money,
  number,
  text,
  yesNo,
} from '../../../functions/domain/kit/columns.ts';

const list = choice('類別', ['通識', '專業'], { also: { 一般: '通識' } });

test.each([
  ['文字原樣', text('x'), ' 臺北　', '臺北'],
  ['數字', number('x'), '１，２００', 1200],
  ['百分比', number('x'), '5%', 0.05],
  ['整數時數', hours('x'), '3小時', 3],
  ['半小時', hours('x'), '１．５', 1.5],
  ['時與分', hours('x'), '1小時30分', 1.5],
  ['金額', money('x'), 'NT$12,000', 12_000],
  ['選項', list, '　通 識', '通識'],
  ['選項別名', list, '一般', '通識'],
  ['是否', yesNo('x'), 'Ｙ', true],
  ['核取方塊', yesNo('x'), false, false],
  ['信箱', email('x'), ' IT@School.Example ', 'it@school.example'],
  ['位址', ip('x'), '192.168.1.10、10.0.0.0/8', '192.168.1.10, 10.0.0.0/8'],
  ['位址六', ip('x'), 'FE80::1', 'fe80::1'],
  ['連結', link('x'), 'https://drive.example/a?b=1', 'https://drive.example/a?b=1'],
])('%s is read', (_name, column, cell, value) => {
  expect(column.read(cell)).toStrictEqual({ value });
});

test.each([
  ['數字', number('x'), '十二', 'unreadable-number'],
  ['時數零', hours('x'), 0, 'unreadable-hours'],
  ['負時數', hours('x'), '-1', 'unreadable-hours'],
  ['金額小數', money('x'), '1.5', 'unreadable-money'],
  ['選項外', list, '職訓', 'unknown-choice'],
  ['是否', yesNo('x'), '也許', 'unreadable-yes-no'],
  ['兩個信箱', email('x'), 'a@b.tw; c@d.tw', 'unreadable-email'],
  ['信箱換行', email('x'), 'a@b.tw\r\nBcc: c@d.tw', 'unreadable-email'],
  ['信箱連續點', email('x'), 'a@b..tw', 'unreadable-email'],
  ['位址超界', ip('x'), '256.1.1.1', 'unreadable-ip'],
  ['腳本連結', link('x'), 'JavaScript:alert(1)', 'unsafe-link'],
])('%s is a problem that says what to do', (_name, column, cell, code) => {
  const { value, problem } = column.read(cell);
  expect(value).toBeUndefined();
  expect(problem?.code).toBe(code);
  expect(problem?.message).toMatch(/請|不是/u);
});

describe('hours', () => {
  test.each([0.75, 25])('%d is kept and remarked on', (cell) => {
    const { value, problem } = hours('x').read(cell);
    expect(value).toBe(cell);
    expect(problem).toMatchObject({ code: 'unusual-hours', severity: 'warning' });
  });
});
