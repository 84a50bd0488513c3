import { plainText } from '../document-model.ts';
import { element, text, type Markup } from '../markup.ts';
import { chapterAnchor, type PlacedBlock } from '../place-blocks.ts';
import { styleName } from './styles.ts';

const ENTRY = styleName('Contents 1');

/** What LibreOffice needs to make the list anew when somebody adds a chapter. */
function source(): Markup {
  const parts = [
    element('text:index-entry-text', {}),
    element('text:index-entry-tab-stop', { 'style:type': 'right', 'style:leader-char': '.' }),
    element('text:index-entry-page-number', {}),
  ];
  const template = { 'text:outline-level': 1, 'text:style-name': ENTRY };
  return element('text:table-of-content-source', { 'text:outline-level': 1 }, [
    element('text:table-of-content-entry-template', template, parts),
  ]);
}

function entry(title: string, anchor: string): Markup {
  // An index is not filled in by programs that only convert, but a reference to a page is.
  const page = element(
    'text:bookmark-ref',
    { 'text:reference-format': 'page', 'text:ref-name': anchor },
    [text('1')],
  );
  const link = {
    'xlink:type': 'simple',
    'xlink:href': `#${anchor}`,
    'text:style-name': styleName('Index Link'),
  };
  return element('text:p', { 'text:style-name': ENTRY }, [
    element('text:a', link, [text(title)]),
    element('text:tab', {}),
    page,
  ]);
}

/** The list of chapters with their pages. */
export function writeContents(placed: readonly PlacedBlock[]): Markup {
  const entries = placed.flatMap(({ block, chapter }) =>
    block.kind === 'heading' && chapter !== null
      ? [entry(plainText(block.runs), chapterAnchor(chapter))]
      : [],
  );
  return element('text:table-of-content', { 'text:name': '目錄', 'text:protected': 'false' }, [
    source(),
    element('text:index-body', {}, entries),
  ]);
}
