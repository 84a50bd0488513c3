// Every file we write in OpenDocument's formats, held to the schema of the standard.
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { expect, test } from 'vitest';

import { snapshotsOf } from '../../functions/domain/bundle/snapshots.ts';
import { assess } from '../../functions/domain/plan.ts';
import { renderOds } from '../../functions/rendering/render-ods.ts';
import { renderOdt } from '../../functions/rendering/render-odt.ts';
import { sampleSchool } from '../../functions/sample/index.ts';
import { headersOnly } from '../domain/documents/small-school.ts';
import { everyDocument } from '../fixtures/every-document.ts';
import { pastedOver } from '../fixtures/hostile-school.ts';
import { describeWithOdfSchema } from '../fixtures/odf-schema.ts';
import { documentOf, sampleReport } from './sample-document.ts';

const NOW = '2026-11-10T08:00';
const usual = assess(sampleSchool, NOW);

/** The file with one of its parts changed. */
function spoiled(bytes: Uint8Array, path: string, change: (part: string) => string): Uint8Array {
  const files = unzipSync(bytes);
  const before = strFromU8(files[path] ?? new Uint8Array());
  const after = change(before);
  if (before === after) throw new Error(`Nothing to change in ${path}.`);
  return zipSync({ ...files, [path]: strToU8(after) });
}

describeWithOdfSchema('the schema of ODF 1.2', (schema) => {
  test.each([
    ['the sample school', sampleSchool],
    ['an empty workbook', headersOnly],
    ['pasted rubbish', pastedOver(sampleSchool)],
  ])(
    'takes every document of %s',
    async (_, workbook) => {
      const all = await everyDocument(assess(workbook, NOW));
      const files = all.map(({ name, document }) => ({ name, bytes: renderOdt(document) }));
      expect(await schema.errorsIn(files)).toStrictEqual([]);
      expect(files.length).toBeGreaterThan(80);
    },
    120_000,
  );

  test('takes drafts, pages that lie across, links, marked words and the registers as ODS', async () => {
    const marked =
      '<p class="right"><b>a</b><u>b</u><a href="https://a.example/?b=1&amp;c=2">c</a></p>';
    const tables = snapshotsOf(usual.book).map(({ sheet, header, rows }) => ({
      name: sheet,
      header,
      rows,
    }));
    const files = {
      draft: renderOdt(sampleReport(30, { draft: true })),
      across: renderOdt(documentOf(marked, { landscape: true })),
      registers: renderOds({ title: '登記表', creator: '測試國小', tables }),
    };
    const packages = Object.entries(files).map(([name, bytes]) => ({ name, bytes }));
    expect(await schema.errorsIn(packages)).toStrictEqual([]);
  });

  test.each([
    ['content.xml', (part: string) => part.replace('<text:p ', '<text:p text:colour="red" ')],
    ['content.xml', (part: string) => part.replace('<text:p ', '<table:table-row/><text:p ')],
    [
      'styles.xml',
      (part: string) =>
        part
          .replace('<style:page-layout ', '<style:sheet ')
          .replace('</style:page-layout>', '</style:sheet>'),
    ],
    ['meta.xml', (part: string) => part.replaceAll('dc:title', 'dc:headline')],
    ['META-INF/manifest.xml', (part: string) => part.replace('manifest:media-type="text/xml"', '')],
  ])('refuses a spoiled %s', async (path, change) => {
    const bytes = spoiled(renderOdt(sampleReport(1)), path, change);
    expect((await schema.errorsIn([{ name: 'spoiled', bytes }])).join('\n')).toContain(
      `spoiled/${path}`,
    );
  });
});
