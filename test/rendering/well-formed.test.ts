// Our reader of restricted HTML against a full XML parser: whatever both accept, both read the same.
import { parseXml, XmlElement, XmlText } from '@rgrove/parse-xml';
import fc from 'fast-check';
import { expect, test } from 'vitest';

import { parseMarkup, type Node } from '../../functions/rendering/read/well-formed.ts';

type Tree = { readonly name: string; readonly attributes: object; readonly children: unknown[] };

const ours = ({ name, attributes, children }: Node): Tree => ({
  name,
  attributes: { ...attributes },
  children: children.map((child) => (typeof child === 'string' ? child : ours(child))),
});

const theirs = ({ name, attributes, children }: XmlElement): Tree => ({
  name,
  attributes: { ...attributes },
  children: children.map((child) => {
    if (child instanceof XmlElement) return theirs(child);
    return child instanceof XmlText ? child.text : child.type;
  }),
});

const text = fc
  .string({
    unit: fc.constantFrom('甲', '𠮷', 'a', ' ', '\n', '&amp;', '&lt;', '&#x27;', '&#39;', '>', '"'),
  })
  .filter((value) => value !== '');
const attribute = fc
  .tuple(
    fc.constantFrom('class', 'colspan', 'href'),
    fc.string({ unit: fc.constantFrom('a', '&amp;', '中', ' ') }),
  )
  .map(([name, value]) => ` ${name}="${value}"`);
const { node } = fc.letrec<{ node: string }>((tie) => ({
  node: fc.oneof(
    { depthSize: 'small' },
    text,
    fc
      .tuple(
        fc.constantFrom('p', 'td', 'page-break', 'h1'),
        fc.option(attribute, { nil: '' }),
        fc.array(tie('node'), { maxLength: 3 }),
      )
      .map(([name, given, inside]) =>
        inside.length === 0
          ? `<${name}${given}/>`
          : `<${name}${given}>${inside.join('')}</${name}>`,
      ),
  ),
}));

test('well-formed markup is read as an XML parser reads it', () => {
  fc.assert(
    fc.property(node, (markup) => {
      const read = parseMarkup(markup);
      const root = parseXml(`<document>${markup}</document>`).root;
      if (!('name' in read) || root === null) throw new Error('refused');
      expect(ours(read)).toStrictEqual(theirs(root));
    }),
  );
});

test('broken markup that an XML parser refuses is refused', () => {
  const broken = fc
    .tuple(
      node,
      fc.nat(),
      fc.constantFrom('<', '&', '</p>', '<p>', '<p a=b>', '&nbsp;', '<!-- -->', '<![CDATA[x]]>'),
    )
    .map(([markup, at, piece]) => {
      const place = at % (markup.length + 1);
      return markup.slice(0, place) + piece + markup.slice(place);
    });
  fc.assert(
    fc.property(broken, (markup) => {
      let isXml = true;
      try {
        parseXml(`<document>${markup}</document>`);
      } catch {
        isXml = false;
      }
      if (!isXml) expect(parseMarkup(markup)).not.toHaveProperty('children');
    }),
  );
});
