// The built file as a file: what is in it, how large it is, and that nothing in it needs what Apps Script has not.
import { readFileSync } from 'node:fs';
import { createContext, runInContext } from 'node:vm';

import { expect, test } from 'vitest';

import { leanTemplate } from '../../.config/lean-templates.ts';

const CODE = readFileSync('dist/appsscript/Code.js', 'utf8');

type Share = {
  readonly bytes: number;
  readonly parts: readonly {
    readonly part: string;
    readonly bytes: number;
    readonly share: number;
  }[];
};

test('declares the four items and onOpen, one name besides, and touches no service when loaded', () => {
  const context = createContext(Object.create(null) as object, {
    codeGeneration: { strings: false, wasm: false },
  });
  const names = (): readonly string[] =>
    String(runInContext('Object.getOwnPropertyNames(globalThis)', context)).split(',');
  const before = names();
  runInContext(CODE, context);
  const declared = names().filter((name) => !before.includes(name));
  const items = ['checkWorkbook', 'makeAnnualReport', 'onOpen', 'sendReminders', 'showStatus'];
  expect(declared.sort()).toStrictEqual([...items, 'main'].sort());
  for (const name of items) expect(CODE).toContain(`\nfunction ${name}(...args) {`);
});

test('has no code from strings, no globals of Node or browsers, nothing of the sample', () => {
  expect(CODE).not.toMatch(/\beval\(|new Function\(|\brequire\(|\bimport\(/u);
  expect(CODE).not.toMatch(
    /(?<![\w$.'"`])(?:process|Buffer|TextEncoder|TextDecoder|setTimeout|console)\./u,
  );
  expect(CODE).not.toContain('海風國民小學');
});

test('the shares of its parts are told, and add up', () => {
  const { bytes, parts } = JSON.parse(readFileSync('dist/bundle-share.json', 'utf8')) as Share;
  expect(bytes).toBe(Buffer.byteLength(CODE));
  expect(parts.map(({ part }) => part)).toContain('functions/domain');
  expect(parts.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 2);
  expect(parts.every(({ bytes: size }) => size > 0)).toBe(true);
});

test('templates that use more of Handlebars than is built in are refused', () => {
  const refused: readonly string[] = ['{{{html}}}', '{{@index}}', '{{../name}}', '{{> part}}'];
  for (const source of [...refused, '{{#with it}}x{{/with}}', '{{#each a as |b|}}{{b}}{{/each}}']) {
    expect(() => leanTemplate(source, 'x.hbs')).toThrow(/x\.hbs:1/u);
  }
});
