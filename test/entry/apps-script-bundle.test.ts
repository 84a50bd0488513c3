// The built file as a file: what is in it, how large it is, and that nothing in it needs what Apps Script has not.
import { readFileSync } from 'node:fs';
import { createContext, runInContext } from 'node:vm';

import { expect, test } from 'vitest';

import { leanTemplate } from '../../.config/lean-templates.ts';
import { packTexts } from '../../.config/packed-texts.ts';
import { unpack } from '../../appsscript/unpack.ts';

const CODE = readFileSync('dist/appsscript/Code.js', 'utf8');
const TEXTS = unpack(/texts\.unpack\("([^"]*)"\)/u.exec(CODE)?.[1] ?? '');

test('declares the four items and onOpen at the top level, and touches no service when loaded', () => {
  const context = createContext(Object.create(null) as object, {
    codeGeneration: { strings: false, wasm: false },
  });
  const names = (): readonly string[] =>
    String(runInContext('Object.getOwnPropertyNames(globalThis)', context)).split(',');
  const before = names();
  runInContext(CODE, context);
  const declared = names().filter((name) => !before.includes(name));
  // `$$` holds the texts, `main` the rest.
  const items = ['checkWorkbook', 'makeAnnualReport', 'onOpen', 'sendReminders', 'showStatus'];
  expect(declared.sort()).toStrictEqual([...items, '$$', 'main'].sort());
  for (const name of items) expect(CODE).toContain(`\nfunction ${name}(...args) {`);
});

test('has no code from strings, no globals of Node or browsers, nothing of the sample', () => {
  expect(CODE).not.toMatch(/\beval\(|new Function\(|\brequire\(|\bimport\(/u);
  expect(CODE).not.toMatch(
    /(?<![\w$.'"`])(?:process|Buffer|TextEncoder|TextDecoder|setTimeout|console)\./u,
  );
  expect(TEXTS.some((text) => text.includes('海風'))).toBe(false);
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

test('texts come out of their packing as they went in', () => {
  const text = '一二三四五六七八九十。資通安全管理法'.repeat(200) + '𠮷 "\'\\`${x}" \n';
  const long = Array.from({ length: 3000 }, (_, at) => `第 ${at * 7919} 項：${String(at)}`).join(
    '',
  );
  const code = `export const a = [${JSON.stringify(text)}, ${JSON.stringify(long)}];export function b(){return"一個夠長的句子。"}`;
  const { packed, moved, code: rest } = packTexts(code);
  expect(unpack(packed)).toStrictEqual([text, long, '一個夠長的句子。']);
  expect(moved.map((literal) => literal.text)).toStrictEqual([text, long, '一個夠長的句子。']);
  expect(rest).toBe('export const a = [$$[0], $$[1]];export function b(){return $$[2]}');
});

test('names of properties, directives and tagged templates stay where they are', () => {
  const kept =
    '"use strict, it says here";const a={"a name of a property":1,[`b`]:2};String.raw`a tagged template`;';
  expect(packTexts(`${kept}const c="the text that goes";`).code).toBe(`${kept}const c=$$[0];`);
});

test('templates that use more of Handlebars than is built in are refused', () => {
  const refused: readonly string[] = ['{{{html}}}', '{{@index}}', '{{../name}}', '{{> part}}'];
  for (const source of [...refused, '{{#with it}}x{{/with}}', '{{#each a as |b|}}{{b}}{{/each}}']) {
    expect(() => leanTemplate(source, 'x.hbs')).toThrow(/x\.hbs:1/u);
  }
});
