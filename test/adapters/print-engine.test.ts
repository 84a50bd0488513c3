// The two builds of the engine, and what their files are like beside what they say.
import { spawn } from 'node:child_process';
import { tmpdir } from 'node:os';
import { buffer } from 'node:stream/consumers';

import { expect, test } from 'vitest';

import { openEngine } from '../../functions/adapters/print/pdf/engine.ts';
import { pdfPrinter } from '../../functions/adapters/print/pdf/print-pdf.ts';
import type { Document } from '../../functions/rendering/document-model.ts';
import { describeWithPoppler } from '../fixtures/poppler.ts';
import { sampleReport } from '../rendering/sample-document.ts';

const MADE = '2026-11-10T08:00';

/** The same document from another process, another folder and another part of the world. */
async function printElsewhere(document: Document, engine: string): Promise<Buffer> {
  const source = new URL('../../functions/adapters/print/pdf/print-pdf.ts', import.meta.url);
  const program = `import { json } from 'node:stream/consumers';
    import { pdfPrinter } from ${JSON.stringify(source.href)};
    const printer = pdfPrinter({ engine: ${JSON.stringify(engine)} });
    const { bytes } = await printer.pdf(await json(process.stdin), ${JSON.stringify(MADE)});
    process.stdout.write(bytes);`;
  const child = spawn(process.execPath, ['--input-type=module', '--eval', program], {
    cwd: tmpdir(),
    env: { ...process.env, TZ: 'America/New_York' },
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  child.stdin.end(JSON.stringify(document));
  return buffer(child.stdout);
}

describeWithPoppler('the engine of PDF', (poppler) => {
  test('both builds of the engine set the same pages', async () => {
    const document = sampleReport(30, { draft: true });
    const [native, portable] = await Promise.all([
      pdfPrinter({ engine: 'native' }).pdf(document, MADE),
      pdfPrinter({ engine: 'portable' }).pdf(document, MADE),
    ]);
    const [first, second] = [
      await poppler.pages(native.bytes),
      await poppler.pages(portable.bytes),
    ];
    expect(first.length).toBeGreaterThan(5);
    expect(second).toStrictEqual(first);
    const pictures = await poppler.pictures(native.bytes);
    // A page has 413 by 585 dots of three bytes.
    expect(pictures.length).toBeGreaterThan(first.length * 413 * 585 * 3);
    expect((await poppler.pictures(portable.bytes)) === pictures).toBe(true);
  });

  test.each(['native', 'portable'] as const)(
    'the %s build writes the same bytes each time, wherever and in whatever time zone it runs',
    async (engine) => {
      const document = sampleReport(10, { draft: true });
      const printer = pdfPrinter({ engine });
      const { bytes } = await printer.pdf(document, MADE);
      const again = await printer.pdf(document, MADE);
      expect(Buffer.compare(bytes, again.bytes)).toBe(0);
      const elsewhere = await printElsewhere(document, engine);
      expect(Buffer.compare(bytes, elsewhere)).toBe(0);
    },
  );

  test('the native build writes PDF/A-2a', async () => {
    const { bytes } = await pdfPrinter({ engine: 'native' }).pdf(sampleReport(3), MADE);
    const file = Buffer.from(bytes).toString('latin1');
    expect(file.startsWith('%PDF-1.7')).toBe(true);
    expect(file).toContain('<pdfaid:part>2</pdfaid:part>');
    expect(file).toContain('<pdfaid:conformance>A</pdfaid:conformance>');
    expect(file).toMatch(/\/MarkInfo\s*<<\s*\/Marked\s+true/u);
    expect(file).toMatch(/\/OutputIntents \d+ 0 R/u);
    expect(file).toContain('/S /GTS_PDFA1');
    expect(file).toMatch(/\/Lang\s*\(zh-TW\)/u);
    expect(file).toMatch(/\/StructTreeRoot \d+ 0 R/u);
    // What a file for keeping must not have.
    expect(file).not.toMatch(/\/(?:Encrypt|JavaScript|Launch|EmbeddedFiles|LZWDecode)\b/u);
    expect((await poppler.fonts(bytes)).every(({ embedded }) => embedded)).toBe(true);
  });

  test('closed, the thread has ended, and the next document opens another', async () => {
    const engine = openEngine({ fonts: [], kind: null });
    await engine.close();
    await expect(engine.compile(new Uint8Array(1))).rejects.toThrow(/ended/u);
    const printer = pdfPrinter();
    const { bytes } = await printer.pdf(sampleReport(3), MADE);
    await printer.close();
    const again = await printer.pdf(sampleReport(3), MADE);
    expect(Buffer.compare(bytes, again.bytes)).toBe(0);
    await printer.close();
  });
});
