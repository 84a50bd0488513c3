/**
 * What a PDF says of itself: `Typst 0.14.2，PDF/A-2A`. The two builds of the engine write different bytes, and so would another
 * version: whoever makes a bundle again to compare has to use the same.
 */
export function engineNamed(pdf: Uint8Array): string {
  const text = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength).toString('latin1');
  const [, tool = '未註明'] =
    /<xmp:CreatorTool>([^<]+)</u.exec(text) ?? /\/Creator \(([^)]+)\)/u.exec(text) ?? [];
  const [, part] = /<pdfaid:part>(\d)</u.exec(text) ?? [];
  const [, level = ''] = /<pdfaid:conformance>([A-Z])</u.exec(text) ?? [];
  const [, plain = ''] = /^%PDF-([\d.]+)/u.exec(text) ?? [];
  return `${tool}，${part === undefined ? `PDF ${plain}` : `PDF/A-${part}${level}`}`;
}
