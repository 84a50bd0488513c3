// The built file as a file: what is in it, how large it is, and that nothing in it needs what Apps Script has not.
import { readFileSync } from 'node:fs';
import { createContext, runInContext } from 'node:vm';

import { expect, test } from 'vitest';

import { leanTemplate } from '../../.config/lean-templates.ts';
import { packTexts } from '../../.config/packed-texts.ts';
import { nameOf, unpack } from '../../appsscript/unpack.ts';

const CODE = readFileSync('dist/appsscript/Code.js', 'utf8');
const TEXTS = JSON.stringify(unpack(/texts\.unpack\("([^"]*)"\)/u.exec(CODE)?.[1] ?? ''));

test('declares the items and onOpen at the top level, and touches no service when loaded', () => {
  const context = createContext(Object.create(null) as object, {
    codeGeneration: { strings: false, wasm: false },
  });
  const names = (): readonly string[] =>
    String(runInContext('Object.getOwnPropertyNames(globalThis)', context)).split(',');
  const before = names();
  runInContext(CODE, context);
  const declared = names().filter((name) => !before.includes(name));
  // `$$` holds the texts, `main` the rest.
  const timed = ['checkWeekly', 'goOnWithRun', 'runDaily', 'setUpDaily'];
  const shown = ['showAbout', 'showMyDuties', 'showTrainingShortfalls'];
  const items = [
    'checkWorkbook',
    'makeAnnualReport',
    'makeForms',
    'onEdit',
    'onOpen',
    'sendReminders',
    ...shown,
    ...timed,
  ];
  expect(declared.sort()).toStrictEqual([...items, '$$', 'main'].sort());
  for (const name of items) expect(CODE).toContain(`\nfunction ${name}(...args) {`);
});

test('has no code from strings, no globals of Node or browsers, nothing of the sample', () => {
  expect(CODE).not.toMatch(/\beval\(|new Function\(|\brequire\(|\bimport\(/u);
  expect(CODE).not.toMatch(
    /(?<![\w$.'"`])(?:process|Buffer|TextEncoder|TextDecoder|setTimeout|console)\./u,
  );
  expect(TEXTS).toContain('資通安全');
  expect(TEXTS).not.toContain('海風');
  expect(CODE).not.toContain('海風');
});

test('is at most 600 KB, and the shares of its parts add up to it', () => {
  const size = Buffer.byteLength(CODE);
  expect(size).toBeLessThanOrEqual(600 * 1024);
  const shares = JSON.parse(readFileSync('dist/bundle-share.json', 'utf8')) as Readonly<
    Record<string, number>
  >;
  expect(Object.keys(shares)).toEqual(
    expect.arrayContaining(['functions/domain', 'functions/rendering', 'templates', 'appsscript']),
  );
  expect(Object.values(shares).reduce((sum, share) => sum + share, 0)).toBe(size);
  expect(Math.min(...Object.values(shares))).toBeGreaterThan(0);
});

const unpacked = (packed: string): readonly unknown[] => Object.values(unpack(packed));

test('texts come out of their packing as they went in', () => {
  const text = '一二三四五六七八九十。資通安全管理法'.repeat(200) + '𠮷 "\'\\`${x}" \n';
  const long = Array.from({ length: 3000 }, (_, at) => `第 ${at * 7919} 項：${String(at)}`).join(
    '',
  );
  const code = `export const a = ${JSON.stringify(text)} + ${JSON.stringify(long)};export function b(){return"一個夠長的句子。"in a}`;
  const { packed, moved, code: rest } = packTexts(code);
  expect(unpacked(packed)).toStrictEqual([text, long, '一個夠長的句子。']);
  expect(moved.map(({ value }) => value)).toStrictEqual([text, long, '一個夠長的句子。']);
  expect(rest).toBe('export const a = $$.a + $$.b;export function b(){return $$.c in a}');
});

test('names of properties, directives and tagged templates stay where they are', () => {
  const kept =
    '"use strict, it says here";const a={"a name of a property":b,[`b`]:2};String.raw`a tagged template`;String.raw`a tagged ${a} template`;';
  expect(packTexts(`${kept}const c="the text that goes";`).code).toBe(`${kept}const c=$$.a;`);
});

test('pieces between the holes of a template go, unless they are escaped', () => {
  const piece = ` 列${'沒有填日期，'.repeat(9)}`;
  const { packed, code } = packTexts(`const a=b=>\`第 \${b}${piece}\${b}a \\\` long piece\`;`);
  expect(unpacked(packed)).toStrictEqual([piece]);
  expect(code).toBe('const a=b=>`第 ${b}${$$.a}${b}a \\` long piece`;');
});

test('data that is made once goes whole, what is made anew each time stays', () => {
  const data = '{a:[!0,!1,null,-1],"b c":"a text",d:`e`}';
  const left = '{__proto__:null,a:"a longer text"}';
  const code = `(function(){let a=${data.replace(',-1', ',1')},b=${data},c=()=>[1,2,3,4,5,6,7,8,9],d=${left}})()`;
  const { packed, code: rest } = packTexts(code);
  expect(unpacked(packed)).toStrictEqual([
    { a: [true, false, null, 1], 'b c': 'a text', d: 'e' },
    'a text',
    'a longer text',
  ]);
  expect(rest).toBe(
    '(function(){let a=$$.a,b={a:[!0,!1,null,-1],"b c":$$.b,d:`e`},c=()=>[1,2,3,4,5,6,7,8,9],d={__proto__:null,a:$$.c}})()',
  );
  const twice = packTexts('const a=["one","two","three"],b=["one","two","three"];');
  expect(twice.code).toBe('const a=$$.a,b=$$.b;');
});

test('no two names of packed texts are alike', () => {
  const names = Array.from({ length: 10_000 }, (_, index) => nameOf(index));
  expect(new Set(names).size).toBe(names.length);
  expect(names.every((name) => /^[a-zA-Z_$][\w$]{0,2}$/u.test(name))).toBe(true);
});

test('templates that use more of Handlebars than is built in are refused', () => {
  const refused: readonly string[] = ['{{{html}}}', '{{@index}}', '{{../name}}', '{{> Part}}'];
  for (const source of [
    ...refused,
    '{{#with it as |b|}}x{{/with}}',
    '{{#each a as |b|}}{{b}}{{/each}}',
  ]) {
    expect(() => leanTemplate(source, 'x.hbs')).toThrow(/x\.hbs:1/u);
  }
});
