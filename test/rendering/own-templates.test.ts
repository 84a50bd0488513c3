// A school's own templates: filled to the byte as ours are, and nothing of the data becomes markup.
import { readdirSync } from 'node:fs';

import Handlebars from 'handlebars';
import { describe, expect, test } from 'vitest';

import { cleanText } from '../../functions/rendering/clean-text.ts';
import { plainText } from '../../functions/rendering/document-model.ts';
import { fillDocument, type Filling } from '../../functions/rendering/fill-document.ts';
import { usualStyle } from '../../functions/rendering/house-style.ts';
import { checkOwnTemplates, fillWith } from '../../functions/rendering/own-templates/index.ts';
import { sourceOf } from '../../functions/rendering/own-templates/source.ts';
import { documentFiles } from '../../templates/index.ts';
import { COVER, examples, examplesOf, lines, own, partials, read, root } from './own-templates.ts';

describe('every template of ours, filled as a school’s own', () => {
  test('has a name that a school can put its own by', () => {
    const files = readdirSync(root, { recursive: true, encoding: 'utf8' })
      .map((file) => file.replaceAll('\\', '/'))
      .filter((file) => file.endsWith('.hbs') && !file.startsWith('partials/'));
    expect(documentFiles()).toStrictEqual(files.sort());
  });

  test.each(documentFiles())('%s gives the same, byte for byte', (file) => {
    const { templates, faults } = own({ [file]: read(file) });
    expect(faults).toStrictEqual([]);
    const uses = examplesOf(file);
    expect(uses.length).toBeGreaterThan(0);
    const fill = fillWith(templates, usualStyle.fill);
    for (const use of uses) {
      expect(fill(use).blame).not.toBeNull();
      expect(fill(use).html).toBe(cleanText(usualStyle.fill(use).html));
    }
    expect(checkOwnTemplates(templates, examples, { ...usualStyle, fill })).toStrictEqual([]);
  });

  test.each(documentFiles())('%s: every brace and letter is traced to its place', (file) => {
    const written = cleanText(read(file));
    const { text, placeOf } = sourceOf(file, written, partials);
    const lines = new Map<string, readonly string[]>([[file, written.split('\n')]]);
    for (const [name, body] of partials) lines.set(`partials/${name}.hbs`, body.split('\n'));
    for (const { 0: tag, index } of text.matchAll(/\{\{.*?\}\}|<[a-z0-9-]+/gu)) {
      const { file: from, line } = placeOf(index);
      expect(lines.get(from)?.[line - 1]).toContain(tag);
    }
  });
});

describe('what the data decides', () => {
  const filling = (view: object): Filling => ({
    fills: [{ template: Object.assign(() => '', { file: COVER }), view }],
    meta: { title: 't', creator: 'c', header: '', draft: false },
    drawings: {},
  });
  const documentOf = (source: string, view: object) => {
    const { templates, faults } = own({ [COVER]: source });
    expect(faults).toStrictEqual([]);
    return fillDocument(filling(view), {
      ...usualStyle,
      fill: fillWith(templates, usualStyle.fill),
    });
  };

  test('hostile text stays text', () => {
    const texts = [
      `<b>&amp;</b> '"`,
      '{{school}}',
      '{{{x}}}',
      '</p><script>alert(1)</script>',
      '{{> grid}}',
      '\u0007&amp;"\'`=',
    ];
    const { blocks } = documentOf('{{#each texts}}\n<p>{{this}}</p>\n{{/each}}', { texts });
    const said = blocks.flatMap((block) =>
      block.kind === 'paragraph' ? plainText(block.runs) : [],
    );
    expect(blocks).toHaveLength(texts.length);
    expect(said.slice(1, 5)).toStrictEqual(texts.slice(1, 5));
  });

  test('a view without the field is refused with its line, and never printed as nothing', () => {
    expect(() => documentOf('<p>a</p>\n<p>{{school}}</p>', {})).toThrow(
      `範本 ${COVER} 第 2 行的 {{school}}：這裡沒有「school」這個欄位。`,
    );
    expect(() => documentOf('<p>{{constructor}}{{toString}}</p>', {})).toThrow('{{constructor}}');
    expect(() => documentOf('{{#if __proto__}}<p>x</p>{{/if}}', {})).toThrow('{{#if __proto__}}');
  });

  test('markup of a branch that only these data take', () => {
    const source = '{{#if late}}\n<blink>x</blink>\n{{/if}}\n<p>a</p>';
    expect(documentOf(source, { late: false }).blocks).toHaveLength(1);
    expect(() => documentOf(source, { late: true })).toThrow(
      `範本 ${COVER} 第 2 行：文件裡不能有 <blink>。`,
    );
  });

  test('else, else if, unless, comments and white space are as Handlebars has them', () => {
    const source = lines(
      '{{! a comment }}{{!-- another --}}',
      '{{#if a}}',
      '<p>a</p>',
      '{{else if b}}',
      '<p>b</p>',
      '{{else}}',
      '<p>c</p>',
      '{{/if}}',
      '{{#unless a}}<p>{{~ b ~}}  </p>{{else}}<p>n</p>{{/unless}}',
      '{{#with b}}<p>{{this}}</p>{{else}}<p>none</p>{{/with}}',
      '{{#each rows}}<p>{{.}}</p>{{else}}<p>無</p>{{/each}}',
      '\\{{not a field}}',
    ).replace('\\{{not a field}}', '<p>\\{{a}}</p>');
    const { templates, faults } = own({ [COVER]: source });
    expect(faults).toStrictEqual([]);
    const fill = fillWith(templates, usualStyle.fill);
    for (const view of [
      { a: true, b: 'b', rows: ['1', '2'] },
      { a: '', b: 'b', rows: [] },
      { a: false, b: '', rows: ['<'] },
    ]) {
      const template = Object.assign(() => '', { file: COVER });
      expect(fill({ template, view }).html).toBe(Handlebars.compile(source)(view));
    }
  });
});
