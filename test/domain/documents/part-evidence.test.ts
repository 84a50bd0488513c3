// The documents behind a part of the report: which rows, their days, their links, and what has none.
import { expect, test } from 'vitest';

import { annualReport } from '../../../functions/domain/documents/annual-report.ts';
import { annualReportDocument } from '../../../functions/rendering/render-report.ts';
import { renderHtmlPage } from '../../../functions/rendering/render-html-page.ts';
import { entries, wholeOf, workbookOf } from './small-school.ts';

const [session] = entries.trainingSessions;
const withSheet = (signInSheet: string) =>
  annualReport(wholeOf(workbookOf({ trainingSessions: [{ ...session, signInSheet }] })));

const ADDRESS = `https://files.example/${'115'.repeat(20)}/signin.pdf`;

test('a document is told with its day and row, its link whole though shown short', () => {
  const report = withSheet(ADDRESS);
  const line = report.view.partDuties.training.evidence.lines[0];
  expect(line).toMatchObject({ day: '115/03/04', places: '訓練場次 第 2 列' });
  expect(line?.links[0]?.text).toMatch(/^https:.*…$/u);
  expect(renderHtmlPage(annualReportDocument(report))).toContain(`href="${ADDRESS}"`);
});

test('the name of a file is text, not a link', () => {
  const page = renderHtmlPage(annualReportDocument(withSheet('簽到表.pdf')));
  expect(page).toContain('簽到表.pdf');
  expect(page).not.toContain('href="簽到表.pdf"');
});

test('what is done without any document says so', () => {
  const { evidence } = withSheet('簽到表.pdf').view.partDuties.officer;
  expect(evidence.lines).toEqual([]);
  expect(evidence.bare).toContain('資通安全長');
});

test('an address that gives somebody away is not printed', () => {
  const page = renderHtmlPage(annualReportDocument(withSheet('https://f.example/A123456789.pdf')));
  expect(page).not.toContain('A123456789');
});
