import { describe, expect, test } from 'vitest';

import type { Run } from '../../functions/rendering/document-model.ts';
import { documentOf, fill, HOSTILE } from './sample-document.ts';

const blocksOf = (html: string) => documentOf(html).blocks;

const runsOf = (html: string): readonly Run[] => {
  const [block] = blocksOf(html);
  if (block?.kind !== 'paragraph') throw new Error('not a paragraph');
  return block.runs;
};

const words = (text: string, look: object = {}) => ({
  kind: 'text',
  text,
  bold: false,
  underline: false,
  link: null,
  ...look,
});

/** What is left of the values that hold characters no document can hold. */
const LEGAL: Readonly<Record<string, string>> = {
  control: 'abcdefgh',
  surrogates: 'x\ufffdy\ufffdz',
};

const BREAK = { kind: 'line-break' };

describe('blocks', () => {
  test('reads headings of three levels, with chapters among the first', () => {
    expect(blocksOf('<h1>一</h1><h1 class="chapter">二</h1><h2>三</h2><h3>四</h3>')).toMatchObject([
      { kind: 'heading', level: 1, chapter: false },
      { kind: 'heading', level: 1, chapter: true, runs: [words('二')] },
      { kind: 'heading', level: 2, chapter: false },
      { kind: 'heading', level: 3, chapter: false },
    ]);
  });

  test('reads how a paragraph looks', () => {
    expect(
      blocksOf('<p>甲</p><p class="center small">乙</p><p class="indent right">丙</p>'),
    ).toMatchObject([
      { kind: 'paragraph', align: 'left', indent: false, small: false },
      { kind: 'paragraph', align: 'center', indent: false, small: true },
      { kind: 'paragraph', align: 'right', indent: true, small: false },
    ]);
  });

  test('reads a table: widths, repeated head, spans, heights and alignment', () => {
    const [table] = blocksOf(
      `<table class="plain" data-widths="20, 30.5">
        <thead><tr><th>項目</th><th class="right">數量</th></tr></thead>
        <tbody><tr data-height="12"><td colspan="2" class="center">無</td></tr></tbody>
      </table>`,
    );
    expect(table).toEqual({
      kind: 'table',
      plain: true,
      widths: [20, 30.5],
      head: [
        {
          minimumHeight: null,
          cells: [
            { header: true, align: 'center', span: 1, runs: [words('項目')] },
            { header: true, align: 'right', span: 1, runs: [words('數量')] },
          ],
        },
      ],
      body: [
        {
          minimumHeight: 12,
          cells: [{ header: false, align: 'center', span: 2, runs: [words('無')] }],
        },
      ],
    });
  });

  test('reads cover, contents, page break and sign-off', () => {
    const html =
      '<cover><h1>校名</h1><p>日期</p></cover><contents/><page-break/><sign-off><signer>承辦人</signer></sign-off>';
    expect(blocksOf(html)).toMatchObject([
      { kind: 'cover', blocks: [{ kind: 'heading', level: 1 }, { kind: 'paragraph' }] },
      { kind: 'contents' },
      { kind: 'page-break' },
      { kind: 'sign-off', signers: ['承辦人'] },
    ]);
  });
});

describe('text', () => {
  test('bold, underline and links nest', () => {
    expect(
      runsOf('<p>甲<b>乙<u>丙</u></b><a href="https://example.edu.tw/?a=1&amp;b=2">丁</a></p>'),
    ).toEqual([
      words('甲'),
      words('乙', { bold: true }),
      words('丙', { bold: true, underline: true }),
      words('丁', { link: 'https://example.edu.tw/?a=1&b=2' }),
    ]);
  });

  test('a line end in a value is a line break, the template’s own indentation is not', () => {
    expect(
      runsOf(fill('<p>\n    {{value}}\n  </p>', { value: ' 第一行 \r\n第二行\u000b第三行' })),
    ).toEqual([words('第一行'), BREAK, words('第二行'), BREAK, words('第三行')]);
  });

  test('<br/> at the end of a line is one break', () => {
    expect(runsOf('<p>甲<br/>\n  乙\n<br/>\n丙<br/><br/>丁</p>')).toEqual([
      words('甲'),
      BREAK,
      words('乙'),
      BREAK,
      words('丙'),
      BREAK,
      BREAK,
      words('丁'),
    ]);
  });

  test('spaces between runs stay, full-width spaces stay, runs of spaces become one', () => {
    expect(runsOf('<p> a <b>b</b> c   d　e </p>')).toEqual([
      words('a '),
      words('b', { bold: true }),
      words(' c d　e'),
    ]);
  });

  test.each(Object.entries(HOSTILE))('%s in a value comes out as text', (name, value) => {
    const text = runsOf(fill('<p>{{value}}</p>', { value }))
      .map((run) => (run.kind === 'text' ? run.text : ''))
      .join('');
    expect(text).toBe(LEGAL[name] ?? value);
  });

  test.each([
    'javascript:alert(1)',
    'java\tscript:alert(1)',
    'data:text/html,x',
    '//example.com',
    'file:///etc/passwd',
  ])('a link to %s is plain text', (href) => {
    expect(runsOf(fill('<p><a href="{{href}}">佐證</a></p>', { href }))).toEqual([words('佐證')]);
  });
});

describe('mistakes in a template', () => {
  test.each([
    ['an unknown element', '<p>a</p>\n<script>x</script>', /第 2 行.*文件裡不能有 <script>/u],
    ['an unknown element in text', '<p><img src="x"/></p>', /<p> 裡不能有 <img>/u],
    [
      'a block inside a paragraph',
      '<p><table data-widths="1"></table></p>',
      /<p> 裡不能有 <table>/u,
    ],
    ['an unknown attribute', '<p onclick="x">a</p>', /<p> 不能有屬性 onclick/u],
    ['an attribute of <br/>', '<p><br class="x"/></p>', /<br> 不能有屬性 class/u],
    ['an unknown class', '<p class="red">a</p>', /<p> 不能有 class="red"/u],
    ['a chapter of level 2', '<h2 class="chapter">a</h2>', /<h2> 不能有 class="chapter"/u],
    ['text outside a block', '<p>a</p>散文', /「散文」/u],
    ['text inside <contents>', '<contents>x</contents>', /「x」/u],
    ['a tag left open', '<p>a\n<b>b</p>', /第 2 行.*標籤沒有成對/u],
    ['a named entity of HTML', '<p>&nbsp;</p>', /不認得的代號/u],
    ['a forbidden character reference', '<p>&#0;</p>', /不認得的代號/u],
    ['a processing instruction', '<p><?php x ?></p>', /看不懂的標籤/u],
    ['a table without widths', '<table><tbody/></table>', /data-widths/u],
    [
      'a table too wide',
      '<table data-widths="100,71"><tbody/></table>',
      /寬 171 公釐，版面只有 170/u,
    ],
    ['a width that is no number', '<table data-widths="10,x"><tbody/></table>', /data-widths="x"/u],
    [
      'a row too short',
      '<table data-widths="1,2"><tbody><tr><td/></tr></tbody></table>',
      /佔 1 欄，但表格有 2 欄/u,
    ],
    [
      'half a column',
      '<table data-widths="1"><tbody><tr><td colspan="1.5"/></tr></tbody></table>',
      /整數/u,
    ],
  ])('%s is refused and named', (_, html, message) => {
    expect(() => documentOf(html)).toThrow(message);
    expect(() => documentOf(html)).toThrow('docs/templates.md');
  });

  test('what the data holds cannot close or open elements', () => {
    const rows = Object.values(HOSTILE).map((value) => ({ value }));
    const html = fill(
      '<table data-widths="170"><tbody>{{#each rows}}<tr><td>{{value}}</td></tr>{{/each}}</tbody></table>',
      { rows },
    );
    expect(documentOf(html).blocks).toHaveLength(1);
  });
});

test('title, creator and header are cleaned too', () => {
  const changes = { title: 'a\u0000b', creator: 'c\ud800', header: 'd\u000be' };
  expect(documentOf('<p>a</p>', changes)).toMatchObject({
    title: 'ab',
    creator: 'c\ufffd',
    header: 'd\ne',
  });
});
