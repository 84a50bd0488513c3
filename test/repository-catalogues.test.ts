// What is made to be found by its catalogue is in it, under a name of its own.
import { readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';

import { describe, expect, test } from 'vitest';

import { matchKey } from '../functions/domain/kit/normalise.ts';
import type { Register } from '../functions/domain/kit/register.ts';
import { metricNamed } from '../functions/domain/metrics/index.ts';
import { obligations } from '../functions/domain/obligations/index.ts';
import { registers } from '../functions/domain/registers/index.ts';
import { commands } from '../functions/entry/commands/index.ts';
import { files, root, textOf } from './repository-files.ts';

const repeated = (names: readonly string[]): readonly string[] =>
  names.filter((name, index) => names.indexOf(name) !== index);

/** Files of its folder that an index leads to, itself included. */
function reachableFrom(index: string): ReadonlySet<string> {
  const seen = new Set<string>();
  const follow = (file: string): void => {
    if (seen.has(file)) return;
    seen.add(file);
    for (const [, target = ''] of textOf(file).matchAll(/from '(\.[^']+\.(?:ts|hbs))'/gu)) {
      const next = join(dirname(file), target);
      if (next.startsWith(dirname(index))) follow(next);
    }
    for (const [, name = ''] of textOf(file).matchAll(/\{\{> ([a-z-]+)\}\}/gu)) {
      follow(`templates/documents/partials/${name}.hbs`);
    }
  };
  follow(index);
  return seen;
}

const exportsOf = async (folder: string): Promise<readonly unknown[]> => {
  const names = readdirSync(join(root, folder)).filter((name) => /(?<!index)\.ts$/u.test(name));
  const modules = await Promise.all(
    names.map((name) => import(pathToFileURL(join(root, folder, name)).href) as Promise<object>),
  );
  return modules.flatMap((module) => Object.values(module) as unknown[]).flat();
};
const has = (value: unknown, ...keys: readonly string[]): boolean =>
  typeof value === 'object' && value !== null && keys.every((key) => key in value);

describe('catalogues', () => {
  // What an entry of the catalogue looks like; other files of the folder only help.
  test.each<readonly [string, RegExp]>([
    ['functions/domain/registers', /defineRegister\(/u],
    ['functions/domain/obligations', /\bObligation\b.*\bfrom\b|dutyOf\(/u],
    ['functions/domain/rules', /rulesFor[<(]/u],
    ['functions/domain/metrics', /\bMetric\b/u],
    ['functions/entry/commands', /: Command = /u],
    ['templates', /\.hbs$|\.ts$/u],
  ])('every entry in %s is in its index', (folder, looks) => {
    const index = `${folder}/index.ts`;
    const reachable = reachableFrom(index);
    const entries = files.filter(
      (file) =>
        file.startsWith(`${folder}/`) &&
        /\.(?:ts|hbs)$/u.test(file) &&
        !file.endsWith('.d.ts') &&
        (looks.test(textOf(file)) || looks.test(file)),
    );
    expect(entries.length).toBeGreaterThan(2);
    expect(entries.filter((file) => !reachable.has(file))).toStrictEqual([]);
  });

  test.each<readonly [string, readonly string[], readonly unknown[]]>([
    ['functions/domain/registers', ['sheet', 'filledBy', 'columns'], Object.values(registers)],
    ['functions/domain/obligations', ['id', 'duties'], obligations],
    ['functions/entry/commands', ['name', 'summary', 'run'], commands],
  ])('everything %s offers is listed once', async (folder, keys, catalogue) => {
    const offered = (await exportsOf(folder)).filter((value) => has(value, ...keys));
    expect(new Set(offered)).toStrictEqual(new Set(catalogue));
    expect(new Set(catalogue).size).toBe(catalogue.length);
  });
});

test('every metric is found by its name', async () => {
  const offered = (await exportsOf('functions/domain/metrics')).filter((value) =>
    has(value, 'name', 'measure'),
  ) as readonly { readonly name: string }[];
  expect(offered.length).toBeGreaterThan(3);
  expect(offered.map(({ name }) => metricNamed(name))).toStrictEqual(offered);
});

describe('names', () => {
  const all: readonly Register[] = Object.values(registers);

  test('ids are unique', () => {
    expect(repeated(all.map(({ id }) => id))).toStrictEqual([]);
    expect(repeated(obligations.map(({ id }) => id))).toStrictEqual([]);
    expect(repeated(commands.map(({ name }) => name))).toStrictEqual([]);
  });

  test('a sheet name is one register, on every place that keeps workbooks', () => {
    expect(repeated(all.map(({ sheet }) => matchKey(sheet)))).toStrictEqual([]);
    for (const { sheet } of all) expect(sheet).toMatch(/^[^[\]:*?/\\']{1,31}$/u);
  });

  test.each(all.map((register) => [register.sheet, register] as const))(
    'headers and aliases of %s name one column each',
    (_sheet, { columns, key }) => {
      const names = Object.values(columns).flatMap(({ header, aliases }) => [
        ...new Set([header, ...aliases].map(matchKey)),
      ]);
      expect(repeated(names)).toStrictEqual([]);
      if (key !== undefined) expect(Object.keys(columns)).toContain(key);
    },
  );

  test('references lead to registers', () => {
    const known = new Set(all.map(({ id }) => id));
    const targets = all.flatMap(({ columns }) =>
      Object.values(columns).flatMap(({ refersTo }) => refersTo ?? []),
    );
    expect(targets.length).toBeGreaterThan(5);
    expect(targets.filter((target) => !known.has(target))).toStrictEqual([]);
  });

  test('the obligations of the plan’s first part are there', () => {
    const ids = new Set(obligations.map(({ id }) => id));
    const first = [
      ...['AST-INV-Y', 'AST-LABEL', 'AUD-14D', 'AUD-QUAL', 'AUD-Y', 'FND-ACT'],
      ...['INC-1H', 'INC-1M', 'INC-72H36H', 'MR-OCT', 'RPT-NOV'],
      ...['TRN-IT6', 'TRN-LAW2Y', 'TRN-USER3'],
    ];
    expect(first.filter((id) => !ids.has(id))).toStrictEqual([]);
  });
});
