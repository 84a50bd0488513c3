import type { Drawing } from '../drawing.ts';
import { element, join, literal, text } from '../markup.ts';
import { writeSvg } from '../write-svg.ts';

const STYLE = literal(`
body { margin: 0; background: #eceff1; font-family: 'Noto Sans TC', 'PingFang TC', 'Microsoft JhengHei', sans-serif; }
p { margin: 0; padding: 4mm; text-align: center; }
svg { display: block; margin: 0 auto 6mm; background: #fff; }
@media print { @page { size: A4; margin: 0; } p { display: none; } body { background: none; } svg { margin: 0; break-after: page; } svg:last-child { break-after: auto; } }
`);

/** All sheets as one page to print from a browser; nothing is loaded from anywhere. */
export function renderLabelPage(pages: readonly Drawing[], title: string): string {
  const head = element('head', {}, [
    element('meta', { charset: 'utf-8' }),
    element('meta', {
      'http-equiv': 'Content-Security-Policy',
      content: "default-src 'none'; style-src 'unsafe-inline'",
    }),
    element('title', {}, [text(title)]),
    element('style', {}, [STYLE]),
  ]);
  const how = '列印時請選「實際大小」（100%）、邊界選「無」，並先用白紙印一張對照標籤紙。';
  const body = [element('p', {}, [text(how)]), ...pages.map((page) => writeSvg(page))];
  return join([
    literal('<!doctype html>\n'),
    element('html', { lang: 'zh-Hant-TW' }, [head, element('body', {}, body)]),
    literal('\n'),
  ]);
}
