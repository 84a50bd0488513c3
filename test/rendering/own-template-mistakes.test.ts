// A mistake in a school's own template is found before anything is made, with its file, line and field.
import { describe, expect, test } from 'vitest';

import { COVER, faultsOf, INCIDENT, lines, partials } from './own-templates.ts';

describe('a mistake names file, line and field', () => {
  const cover = (...middle: readonly string[]): string =>
    lines('<cover>', '  <h1>{{school}}</h1>', ...middle, '</cover>', '<contents/>');

  test.each([
    [
      'a field misspelt',
      '<p>{{shcool}}</p>',
      '的 {{shcool}}：沒有「shcool」這個欄位。這裡可用的欄位：school、',
    ],
    ['a field of a text', '<p>{{school.name}}</p>', '的 {{school.name}}：沒有「name」這個欄位。'],
    [
      'a condition misspelt',
      '{{#if draft}}<p>草稿</p>{{/if}}',
      '的 {{#if draft}}：沒有「draft」這個欄位。',
    ],
    [
      'a branch not taken',
      '{{#if draftMark}}{{else}}<p>{{asof}}</p>{{/if}}',
      '的 {{asof}}：沒有「asof」這個欄位。',
    ],
    ['three braces', '<p>{{{title}}}</p>', '的 {{{title}}}：三層大括號不能用，請改成 {{title}}。'],
    ['an ampersand', '<p>{{&title}}</p>', '的 {{{title}}}：三層大括號不能用'],
    ['a helper', '<p>{{upper title}}</p>', '的 {{upper …}}：這裡只能寫一個欄位'],
    [
      'a block of ours that is not',
      '{{#repeat title}}<p>x</p>{{/repeat}}',
      '的 {{#repeat}}：沒有這種區塊，可以用的是 {{#each 欄位}}',
    ],
    ['the parent', '<p>{{../title}}</p>', '的 {{../title}}：不能用 ../'],
    ['data', '<p>{{@index}}</p>', '的 {{@index}}：不能用 @ 開頭的名稱。'],
    ['a literal', '<p>{{"x"}}</p>', '的 {{x}}：這裡要寫欄位的名稱。'],
    ['a block without a field', '{{#if}}<p>x</p>{{/if}}', '的 {{}}：少了欄位的名稱。'],
    [
      'two fields in a block',
      '{{#if title school}}<p>x</p>{{/if}}',
      '的 {{#if …}}：{{#if}} 後面只能寫一個欄位。',
    ],
    [
      'a name for items',
      '{{#each contents as |item|}}<p>x</p>{{/each}}',
      '的 {{#each …}}：{{#each}} 後面只能寫一個欄位。',
    ],
    [
      'an unknown partial',
      '{{> footer}}',
      '的 {{> footer}}：沒有這個共用片段。可以用的：{{> audit-head}}',
    ],
    ['a partial with more', '{{> grid title}}', '的 {{> grid}}：請寫成 {{> grid}}'],
    ['a partial around something', '{{#> grid}}x{{/grid}}', '的 {{…}}：範本不支援這種寫法。'],
    [
      'a list printed',
      '<p>{{contents}}</p>',
      '的 {{contents}}：這裡是一份清單或一組欄位，不是文字。',
    ],
    [
      'each over a text',
      '{{#each title}}<p>x</p>{{/each}}',
      '的 {{#each title}}：這裡不是清單，不能用 {{#each}}。',
    ],
    [
      'with a text',
      '{{#with title}}<p>x</p>{{/with}}',
      '的 {{#with title}}：這裡是文字，不是一組欄位',
    ],
    ['a brace missing', '<p>{{title}</p>', '的 {{title}</p>：少了右邊的兩個大括號 }}'],
    ['a full-width brace', '<p>{{title｝｝</p>', '的 {{title｝｝</p>：少了右邊的兩個大括號 }}'],
    [
      'a block without an end',
      '{{#if title}}<p>x</p>',
      '的 {{#if title}}：這個區塊沒有結尾。請補上 {{/if}}。',
    ],
    ['an end without a block', '<p>x</p>{{/if}}', '的 {{/if}}：這裡沒有要結束的區塊。'],
    [
      'the wrong end',
      '{{#if title}}<p>x</p>{{/each}}',
      '的 {{/each}}：前面的區塊是 {{#if title}}，這裡要先寫 {{/if}}。',
    ],
    ['nothing in braces', '<p>{{}}</p>', '的 {{}}：大括號裡沒有欄位的名稱。'],
    ['what only the parser knows', '<p>{{a b=}}</p>', '大括號 {{ }} 裡的寫法不對。'],
    ['an element that there is not', '<div>x</div>', '：<cover> 裡不能有 <div>。'],
    ['an element that is not closed', '<p>x', '標籤沒有成對，或寫法不對'],
    ['an attribute', '<p style="color:red">x</p>', '：<p> 不能有屬性 style。'],
    ['a class', '<p class="red">x</p>', '：<p> 不能有 class="red"。'],
    ['text between elements', '校名', '「校名」要放在段落或儲存格裡。'],
    ['an entity', '<p>&nbsp;</p>', '單獨的 & 或不認得的代號'],
  ])('%s', (_what, line, said) => {
    const faults = faultsOf(cover(line));
    expect(faults).toHaveLength(1);
    expect(faults[0]).toContain(said);
    // Elements between are blamed on what they stand in, and what is not closed on the end that does not fit.
    const at = /^(?:text between)/u.test(_what)
      ? 1
      : _what === 'an element that is not closed'
        ? 4
        : 3;
    expect(faults[0]).toContain(`範本 ${COVER} 第 ${at} 行`);
  });

  test('all mistakes of a file are told, each once', () => {
    expect(
      faultsOf(cover('<p>{{a}}</p>', '<p>{{b}}{{b}}</p>')).map((line) => line.slice(0, 50)),
    ).toEqual([
      expect.stringContaining('第 3 行的 {{a}}'),
      expect.stringContaining('第 4 行的 {{b}}'),
    ]);
  });

  test('in a table: a row that covers too few columns, a width that is no number', () => {
    const table = (row: string, widths = '40,130'): string =>
      lines(`<table data-widths="${widths}">`, '<tbody>', row, '</tbody>', '</table>');
    expect(faultsOf(table('<tr><td>x</td></tr>'), INCIDENT)).toStrictEqual([
      `範本 ${INCIDENT} 第 3 行：這一列佔 1 欄，但表格有 2 欄。`,
    ]);
    expect(faultsOf(table('<tr><td>x</td><td/></tr>', '40,{{school}}'), INCIDENT)[0]).toContain(
      `範本 ${INCIDENT} 第 1 行：<table> 的 data-widths=`,
    );
  });

  test('in a partial of the school’s own, it is the partial’s line', () => {
    const mine = new Map([
      ...partials,
      ['grid', lines('<table data-widths="{{widths}}">', '<tr/>', '</table>')],
    ]);
    const source = lines(
      '{{#each papers}}',
      '<page-break/>',
      '{{#with members}}{{> grid}}{{/with}}',
      '{{/each}}',
    );
    expect(faultsOf(source, 'forms/01-team.hbs', mine)).toStrictEqual([
      expect.stringContaining('範本 partials/grid.hbs 第 2 行：<table> 裡不能有 <tr>。'),
    ]);
    const misspelt = new Map([...partials, ['grid', lines('', '<p>{{wdiths}}</p>')]]);
    expect(faultsOf(source, 'forms/01-team.hbs', misspelt)).toStrictEqual([
      expect.stringContaining(
        '範本 partials/grid.hbs 第 2 行的 {{wdiths}}：沒有「wdiths」這個欄位。',
      ),
    ]);
  });

  test('a picture that the document does not have', () => {
    expect(
      faultsOf('<figure data-drawing="duties">圖</figure>', 'annual-report/summary.hbs')[0],
    ).toContain('範本 annual-report/summary.hbs 第 1 行：沒有叫「duties」的圖。這份文件的圖：');
  });
});
