// Templates, report and mail without Node, browser globals or eval, as Apps Script runs them: the same bytes.
import { resolve } from 'node:path';
import { createContext, runInContext } from 'node:vm';

import { rolldown } from 'rolldown';
import { beforeAll, expect, test } from 'vitest';

import { handlebarsTemplates } from '../../.config/handlebars.ts';
import { annualReport } from '../../functions/domain/documents/annual-report.ts';
import { renderDigest } from '../../functions/rendering/render-notice.ts';
import { renderAnnualReport } from '../../functions/rendering/render-report.ts';
import { NOW, wholeOf, workbookOf } from '../domain/documents/small-school.ts';
import { exampleDigest } from './example-digest.ts';

const ENTRY = `
import { annualReport } from './functions/domain/documents/annual-report.ts';
import { assess } from './functions/domain/plan.ts';
import { renderDigest } from './functions/rendering/render-notice.ts';
import { renderAnnualReport } from './functions/rendering/render-report.ts';
export const report = (workbook, now) =>
  Array.from(renderAnnualReport(annualReport(assess(workbook, now))));
export const digest = (value) => renderDigest(value);`;

const root = resolve(import.meta.dirname, '../..');
let code = '';

beforeAll(async () => {
  const entry = resolve(root, 'bare-report-entry.ts');
  const bundle = await rolldown({
    cwd: root,
    input: entry,
    plugins: [
      {
        name: 'entry',
        resolveId: (id) => (id === entry ? entry : null),
        load: (id) => (id === entry ? ENTRY : null),
      },
      handlebarsTemplates(),
    ],
  });
  const { output } = await bundle.generate({ format: 'iife', name: 'bare', minify: true });
  await bundle.close();
  code = output[0].code;
});

function runBare(call: string): unknown {
  const context = createContext(Object.create(null) as object, {
    codeGeneration: { strings: false, wasm: false },
  });
  return JSON.parse(String(runInContext(`${code}\nJSON.stringify(${call})`, context)));
}

test('the report has the same bytes', () => {
  const workbook = workbookOf();
  const bytes = runBare(`bare.report(${JSON.stringify(workbook)}, ${JSON.stringify(NOW)})`);
  expect(bytes).toEqual([...renderAnnualReport(annualReport(wholeOf(workbook)))]);
});

test('the mail has the same bodies', () => {
  expect(runBare(`bare.digest(${JSON.stringify(exampleDigest)})`)).toEqual(
    renderDigest(exampleDigest),
  );
});
