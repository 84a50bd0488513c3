// The report on an incident as a document: whole, escaped, the same bytes every time.
import fc from 'fast-check';
import { expect, test } from 'vitest';

import { openBook } from '../../functions/domain/book.ts';
import { incidentReport } from '../../functions/domain/documents/incident-report.ts';
import { renderHtmlPage } from '../../functions/rendering/render-html-page.ts';
import {
  incidentReportDocument,
  renderIncidentReport,
} from '../../functions/rendering/render-report.ts';
import { incidents } from '../../functions/domain/registers/incidents.ts';
import { sampleSchool } from '../../functions/sample/index.ts';
import { incident, school, type Entry } from '../fixtures/school.ts';
import { describeInLibreOffice } from '../fixtures/libreoffice.ts';
import { HOSTILE } from './sample-document.ts';

function reportOf(more: Entry = {}, workbook = school({ incidents: [{ ...incident, ...more }] })) {
  const book = openBook(workbook, '2026-11-10T08:00');
  const row = book.tables.incidents.rows.at(-1);
  if (row === undefined) throw new Error('No incident.');
  return incidentReport(book, row);
}

test('a draft is marked on every page until every part is there', () => {
  expect(incidentReportDocument(reportOf()).draft).toBe(false);
  expect(incidentReportDocument(reportOf({ cause: null })).draft).toBe(true);
});

test('what people typed stays text', () => {
  const hostile = Object.values(HOSTILE).join(' ');
  const page = renderHtmlPage(
    incidentReportDocument(reportOf({ scope: hostile, cause: hostile, id: hostile })),
  );
  expect(page).not.toMatch(/<(?:script|img|marquee)/u);
});

test('the same entry gives the same bytes', () => {
  expect(renderIncidentReport(reportOf())).toStrictEqual(renderIncidentReport(reportOf()));
});

test('whatever an entry holds, there is a report', () => {
  const cell = fc.oneof(
    fc.string(),
    fc.double(),
    fc.boolean(),
    fc.constantFrom(
      null,
      '115/5/4 09:00',
      '3',
      '是',
      '密碼：abc123',
      '115/5/4 09:00、115/5/5 10:00',
    ),
  );
  const columns = Object.keys(incidents.columns);
  fc.assert(
    fc.property(fc.dictionary(fc.constantFrom(...columns), cell), (more) => {
      const { name, view } = reportOf({ ...more, summary: '事件' });
      expect(name).not.toBe('');
      expect(view.parts).toHaveLength(7);
      expect(renderIncidentReport(reportOf({ ...more, summary: '事件' }))).toBeInstanceOf(
        Uint8Array,
      );
    }),
    { numRuns: 60, seed: 20261110 },
  );
});

describeInLibreOffice('the report on an incident printed by LibreOffice', (office) => {
  test('has its seven parts, the clocks and the seals', async () => {
    const odt = renderIncidentReport(reportOf({}, sampleSchool));
    const [pages = []] = await office.printed(await office.fileOf('incident.odt', odt));
    const text = pages.join('').replace(/\s/gu, '');
    for (const part of ['一、發生、知悉', '二、影響範圍', '三、損害控制', '四、調查及處理']) {
      expect(text).toContain(part);
    }
    expect(text).toContain('七、措施之預定完成時程及成效追蹤機制');
    expect(text).toContain('超過45分鐘');
    expect(text).toMatch(/核章.*承辦人.*單位主管.*資通安全長/u);
    expect(text).not.toContain('草稿');
  }, 120_000);
});
