// Every template against the view it is filled from: nothing unescaped, nothing missing, nothing made in vain.
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

import { describe, expect, test } from 'vitest';

import { compileOptions, compileTemplate } from '../../.config/handlebars.ts';
import {
  annualReport,
  type AnnualReportView,
} from '../../functions/domain/documents/annual-report.ts';
import { openBook } from '../../functions/domain/book.ts';
import { forms } from '../../functions/domain/documents/forms/index.ts';
import { label, value as valueCell } from '../../functions/domain/documents/forms/sheet.ts';
import {
  blankReviewMinutes,
  reviewMinutes,
  reviewPacket,
} from '../../functions/domain/documents/management-review.ts';
import { trainingCertificates } from '../../functions/domain/documents/training-certificates.ts';
import { evidencedItems } from '../../functions/domain/bundle/evidence.ts';
import { evidenceSheet, linesTold } from '../../functions/domain/documents/evidence-sheets.ts';
import { missingSheet } from '../../functions/domain/documents/missing-sheet.ts';
import { incidentReport } from '../../functions/domain/documents/incident-report.ts';
import { shortfallLetters } from '../../functions/domain/documents/shortfall-letters.ts';
import { assess } from '../../functions/domain/plan.ts';
import { sampleSchool } from '../../functions/sample/index.ts';
import { wholeOf, workbookOf } from '../domain/documents/small-school.ts';
import { incident, school } from '../fixtures/school.ts';
import { longDigest } from './example-digest.ts';
import { leavesOf, walkTemplate } from './template-paths.ts';

const root = resolve(import.meta.dirname, '../../templates');
const files = readdirSync(root, { recursive: true, encoding: 'utf8' })
  // Partials are held to what surrounds them, in each template that has them.
  .filter((file) => file.endsWith('.hbs') && !file.includes('partials'))
  .sort();

function incidentExample() {
  const follow = { id: 'R1', origin: '事件', originId: incident['id'] ?? '', matter: '改善' };
  const content = { incidents: [incident], followUps: [follow] };
  const book = openBook(school(content), '2026-05-06T08:00');
  const [row] = book.tables.incidents.rows;
  if (row === undefined) throw new Error('No incident.');
  return incidentReport(book, row);
}

const notMet = {
  obligation: 'ENC-CONF',
  year: 115,
  result: '不符合',
  reason: '待改善',
  checked: '115/9/1',
};

/** The sample school has something of everything, but for what the small one is given here. */
function annualExample(): AnnualReportView {
  const { view } = annualReport(assess(sampleSchool, '2026-11-10T08:00'));
  const small = annualReport(wholeOf(workbookOf({ attestations: [notMet] }))).view;
  return {
    ...view,
    reviews: { ...view.reviews, submissions: small.reviews.submissions },
    followUps: { ...view.followUps, notMet: small.followUps.notMet },
  };
}

const sampleReport = annualExample();

const contents = (() => {
  const whole = assess(sampleSchool, '2026-11-10T08:00');
  return forms.flatMap(({ fill, blank }) => [
    fill(whole, { kind: 'year' }).content,
    ...(blank === null ? [] : [blank(whole.book)]),
  ]);
})();

/** Tables of labels and values have no head, nor those of nobody a body, and some papers no signers: an example has all. */
function withRows(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withRows);
  if (typeof value !== 'object' || value === null) return value;
  if ('widths' in value && 'head' in value && 'body' in value) {
    const lines = [{ height: 6, cells: [label('x'), valueCell('y')] }];
    return { ...value, head: lines, body: lines };
  }
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [key, key === 'signers' ? ['x'] : withRows(inner)]),
  );
}

/** All papers a template prints, filled in and empty, as one view. */
function papersExample(template: string): object {
  const views = contents.flatMap((content) =>
    content.template === template ? [content.view as { readonly papers: readonly object[] }] : [],
  );
  return { ...views[0], papers: views.flatMap(({ papers }) => papers.map(withRows)) };
}

/** `documents/forms/08-vendor-secrecy.hbs` is the template `vendorSecrecy`. */
const formTemplates = files.flatMap((file) => {
  const [, name] = /forms[\\/]\d\d-([a-z-]+)\.hbs$/u.exec(file) ?? [];
  return name === undefined ? [] : [{ file: file.replaceAll('\\', '/'), name }];
});

const keyOf = (name: string): string =>
  name.replaceAll(/-([a-z])/gu, (_, letter: string) => letter.toUpperCase());

/** The papers of evidence, and the list of what has none. */
function sheetsExample(): object {
  const { book, figures } = assess(sampleSchool, '2026-11-10T08:00');
  const items = evidencedItems(book, figures);
  const terms = { book, enclosures: new Map() };
  const papers = items.map((item) =>
    evidenceSheet(book, item, { lines: linesTold(item, terms), place: { number: 1, of: 1 } }),
  );
  return {
    sheets: [...papers, missingSheet(book, items)].flatMap(({ content: { template, view } }) =>
      template === 'sheets' ? view.sheets.map(withRows) : [],
    ),
  };
}

/** A management review: the sample school has figures to every topic. */
function reviewExamples() {
  const whole = assess(sampleSchool, '2026-11-10T08:00');
  const minutes = [reviewMinutes(whole), blankReviewMinutes(whole)].flatMap((made) =>
    made?.content.template === 'reviewMinutes' ? made.content.view.papers : [],
  );
  return {
    'documents/review-packet.': reviewPacket(whole).content.view,
    'documents/review-minutes.': { papers: minutes.map(withRows) },
  };
}

/** Letters of the sample school in spring and late in the year: courses still to come, and hours that are there. */
function letterExample(): object {
  const views = ['2026-04-01T08:00', '2026-11-10T08:00'].flatMap((now) =>
    shortfallLetters(assess(sampleSchool, now)).map(({ content }) => Object.entries(content.view)),
  );
  const merged: Record<string, unknown> = {};
  for (const [key, value] of views.flat() as readonly (readonly [string, unknown])[]) {
    if (!Array.isArray(value) || value.length > 0) merged[key] = value;
  }
  return merged;
}

const examples: Readonly<Record<string, object>> = {
  'documents/annual-report/part-duties.hbs': sampleReport.partDuties.training,
  'documents/annual-report/': sampleReport,
  'documents/forms/sheets.': sheetsExample(),
  'documents/incident-report.': incidentExample().view,
  ...reviewExamples(),
  ...Object.fromEntries(formTemplates.map(({ file, name }) => [file, papersExample(keyOf(name))])),
  'documents/shortfall-letter.': letterExample(),
  'documents/training-certificates.': trainingCertificates(assess(sampleSchool, '2026-11-10T08:00'))
    .content.view,
  'mail/digest.': longDigest.view,
};

const exampleFor = (file: string): [folder: string, example: object] | undefined =>
  Object.entries(examples).find(([start]) => file.replaceAll('\\', '/').startsWith(start));

const walk = (file: string) =>
  walkTemplate(readFileSync(join(root, file), 'utf8'), exampleFor(file)?.[1] ?? {});

test('there are templates, and each has an example to be held against', () => {
  expect(files.length).toBeGreaterThan(15);
  expect(files.filter((file) => exampleFor(file) === undefined)).toEqual([]);
});

test.each(files)('%s prints only what its view has, always escaped', (file) => {
  expect(walk(file).problems).toEqual([]);
});

test.each(Object.keys(examples))('%s: every text of the view is printed somewhere', (start) => {
  const printed = new Set(
    files
      .filter((file) => exampleFor(file)?.[0] === start)
      .flatMap((file) => [...walk(file).printed]),
  );
  // What says that there is no paper, and who signs, is given to every form. Topics no part of the report is about are printed with the review itself; a part's duties by a template of their own.
  const unprinted = [...leavesOf(examples[start])].filter(
    (leaf) =>
      !printed.has(leaf) &&
      !/^(?:(?:reviews\.said|partDuties)\.|(?:school|line|none|papers\[\]\.signers(?:\[\])?)$)/u.test(
        leaf,
      ),
  );
  expect(unprinted).toEqual([]);
});

describe('the walk finds', () => {
  const view = { a: 'x', list: [{ b: 'y' }] };
  test.each([
    ['{{{a}}}', 'a: not escaped'],
    ['{{&a}}', 'a: not escaped'],
    ['{{b}}', 'b: the view has no b'],
    ['{{#each list}}{{a}}{{/each}}', 'a: the view has no list[].a'],
    ['{{#each list}}{{../a}}{{/each}}', '../a: only plain paths are allowed'],
    ['{{list}}', 'list: not a finished text'],
    ['{{> part a}}', 'PartialStatement is not allowed'],
    ['{{upper a}}', 'upper: a helper'],
  ])('%s', (source, problem) => {
    expect(walkTemplate(source, view).problems).toContain(problem);
  });
});

describe('compiling', () => {
  test('an unknown helper fails the build', () => {
    expect(() => compileTemplate('{{upper a}}', 'x.hbs')).toThrow(/unknown helper upper/u);
  });

  test('only plain text is not escaped', () => {
    expect(compileOptions('mail/digest.txt.hbs').noEscape).toBe(true);
    expect(compileOptions('mail/digest.html.hbs').noEscape).toBe(false);
    expect(compileOptions('documents/a.hbs').noEscape).toBe(false);
  });
});
