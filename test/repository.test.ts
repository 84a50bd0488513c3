// The repository's own rules: what keeps it readable and is not said by the compiler, the linter or the layers.
import { existsSync } from 'node:fs';
import { dirname, resolve } from 'node:path';

import { describe, expect, test } from 'vitest';

import { files, root, textOf } from './repository-files.ts';

const filesLike = (pattern: RegExp): readonly string[] =>
  files.filter((file) => pattern.test(file));

/** Where the text matches, as `file:line`. */
const placesOf = (among: readonly string[], pattern: RegExp): readonly string[] =>
  among.flatMap((file) =>
    textOf(file)
      .split('\n')
      .flatMap((line, index) =>
        pattern.test(line) ? [`${file}:${index + 1}: ${line.trim()}`] : [],
      ),
  );

describe('sources', () => {
  const core = filesLike(/^functions\/(?:domain|rendering)\/.*\.ts$/u);

  test('the core has no clock and no chance', () => {
    expect(core.length).toBeGreaterThan(100);
    const pattern =
      /\bnew Date\b|\bDate\.|\bMath\.random\b|\bperformance\b|\bIntl\.DateTimeFormat\b/u;
    expect(placesOf(core, pattern)).toStrictEqual([]);
  });

  test('templates print everything escaped', () => {
    const templates = filesLike(/\.hbs$/u);
    expect(templates.length).toBeGreaterThan(10);
    expect(placesOf(templates, /\{\{\{|\{\{&/u)).toStrictEqual([]);
  });

  test('no file is longer than 200 lines of code, but for data that says so', () => {
    const long = filesLike(/\.(?:ts|mjs|cjs|js|hbs|bas)$/u).filter((file) => {
      const text = textOf(file);
      const lines = text.split('\n').filter((line) => !/^\s*(?:$|\/\/|\/?\*)/u.test(line));
      return lines.length > 200 && !/^\/\* eslint max-lines: off -- \w/mu.test(text);
    });
    expect(long).toStrictEqual([]);
  });

  test('nothing is of one machine', () => {
    const texts = files.filter((file) => !/\.(?:png|odt|xlsx)$/u.test(file));
    const pattern = /(?:^|[\s"'`(=])\/(?:work|root|home|tmp|mnt|Users)\/|C:\\\\?Users/u;
    const own = 'test/repository.test.ts';
    expect(
      placesOf(
        texts.filter((file) => file !== own),
        pattern,
      ),
    ).toStrictEqual([]);
    const addresses = [...textOf('package-lock.json').matchAll(/"resolved": "([^"]+)"/gu)];
    const foreign = addresses.filter(
      ([, url = '']) => !url.startsWith('https://registry.npmjs.org/'),
    );
    expect(foreign).toStrictEqual([]);
  });

  test('the top level holds what everybody knows, and no more', () => {
    const top = new Set(files.map((file) => file.split('/')[0]));
    const known = [
      ...[
        '.ci',
        '.clasp.json',
        '.config',
        '.editorconfig',
        '.github',
        '.gitignore',
        '.prettierignore',
      ],
      ...['CHANGELOG.md', 'LICENSE', 'README.md', 'SECURITY.md', 'appsscript', 'docs', 'functions'],
      ...['package-lock.json', 'package.json', 'templates', 'test', 'tsconfig.json'],
    ];
    expect([...top].sort()).toStrictEqual(known.sort());
  });
});

describe('documents for people', () => {
  test('links lead somewhere', () => {
    const pages = filesLike(/\.md$/u);
    expect(pages).toContain('README.md');
    const broken = pages.flatMap((page) =>
      [...textOf(page).matchAll(/\]\(([^)\s]+)\)/gu)]
        .map(([, target = '']) => target.replace(/#.*$/u, ''))
        .filter((target) => target !== '' && !/^[a-z]+:/u.test(target))
        .filter((target) => !existsSync(resolve(root, dirname(page), target)))
        .map((target) => `${page}: ${target}`),
    );
    expect(broken).toStrictEqual([]);
    for (const target of ['docs/architecture.md', 'docs/decisions/', 'docs/verification.md']) {
      expect(textOf('README.md')).toContain(`](${target})`);
    }
  });

  test('decisions say why: numbered, with the four headings', () => {
    const records = [...filesLike(/^docs\/decisions\/.*\.md$/u)].sort();
    expect(records.length).toBeGreaterThan(3);
    records.forEach((record, index) => {
      const number = String(index + 1).padStart(4, '0');
      expect(record).toMatch(new RegExp(`/${number}-[a-z0-9-]+\\.md$`, 'u'));
      const headings = textOf(record).match(/^#{1,2} .*$/gmu) ?? [];
      expect(headings[0]).toMatch(new RegExp(`^# ${number} `, 'u'));
      expect(headings.slice(1)).toStrictEqual([
        ...['## Context', '## Decision', '## Consequences', '## Alternatives'],
      ]);
    });
  });
});
