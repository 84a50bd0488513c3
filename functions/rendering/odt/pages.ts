import type { Document } from '../document-model.ts';
import { element, text, type Attributes, type Markup } from '../markup.ts';
import { COVER_PAGE, NUMBERED_PAGES } from './automatic-styles.ts';
import { part } from './part.ts';
import { fontFaces, namedStyles } from './styles.ts';
import { DRAFT, watermark, watermarkStyle } from './watermark.ts';

// Header and footer lie in the 20 mm margins: 12 mm of paper, at least 5 mm of line, 3 mm of distance. The line of any font
// fits into that, so that pages hold as much as those of Word files and PDFs.
const EDGE: Attributes = { 'fo:min-height': '5mm' };

const UPRIGHT = { 'fo:page-width': '210mm', 'fo:page-height': '297mm' };
const ACROSS = { 'fo:page-width': '297mm', 'fo:page-height': '210mm' };

type Kind = { readonly footer: boolean; readonly landscape: boolean };

function pageLayout(name: string, { footer, landscape }: Kind): Markup {
  const paper = {
    ...(landscape ? ACROSS : UPRIGHT),
    'style:print-orientation': landscape ? 'landscape' : 'portrait',
    'fo:margin-top': '12mm',
    'fo:margin-bottom': footer ? '12mm' : '20mm',
    'fo:margin-left': '20mm',
    'fo:margin-right': '20mm',
  };
  const edge = (which: string, distance: Attributes): Markup =>
    element(`style:${which}-style`, {}, [
      element('style:header-footer-properties', { ...EDGE, ...distance }),
    ]);
  return element('style:page-layout', { 'style:name': name }, [
    element('style:page-layout-properties', paper),
    edge('header', { 'fo:margin-bottom': '3mm' }),
    ...(footer ? [edge('footer', { 'fo:margin-top': '3mm' })] : []),
  ]);
}

function header(document: Document, title: string): Markup {
  const draft = document.draft
    ? [watermark(), element('text:span', { 'text:style-name': 'Draft' }, [text(DRAFT)])]
    : [];
  const line = [...draft, element('text:tab', {}), text(title)];
  return element('style:header', {}, [element('text:p', { 'text:style-name': 'Header' }, line)]);
}

function footer(): Markup {
  const page = element('text:page-number', { 'text:select-page': 'current' }, [text('1')]);
  const pages = element('text:page-count', {}, [text('1')]);
  const line = [text('第 '), page, text(' 頁，共 '), pages, text(' 頁')];
  return element('style:footer', {}, [element('text:p', { 'text:style-name': 'Footer' }, line)]);
}

/** styles.xml: named styles and the two kinds of page. */
export function stylesPart(document: Document): Markup {
  const { landscape = false } = document;
  return part('office:document-styles', [
    fontFaces(),
    namedStyles(document),
    element('office:automatic-styles', {}, [
      pageLayout('NumberedLayout', { footer: true, landscape }),
      pageLayout('CoverLayout', { footer: false, landscape }),
      watermarkStyle(),
    ]),
    element('office:master-styles', {}, [
      element(
        'style:master-page',
        { 'style:name': NUMBERED_PAGES, 'style:page-layout-name': 'NumberedLayout' },
        [header(document, document.header), footer()],
      ),
      element(
        'style:master-page',
        { 'style:name': COVER_PAGE, 'style:page-layout-name': 'CoverLayout' },
        [header(document, '')],
      ),
    ]),
  ]);
}
