// Reading restricted HTML: every element and attribute is asked for by name, and anything else is refused.
import { cleanText } from '../clean-text.ts';
import { parseMarkup, type Node } from './well-formed.ts';

/** One element of a template's output. `line` counts from 1 in that output and is worked out only for a message. */
export type Element = {
  readonly name: string;
  readonly line: () => number;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (Element | string)[];
};

/** A mistake in a template, not in data: the program stops and says where. */
export function templateError(line: number, what: string): Error {
  return new Error(
    `文件範本有誤（產生的內容第 ${line} 行）：${what}可用的標籤請見 docs/templates.md。`,
  );
}

const lineAt = (source: string, at: number): number => source.slice(0, at).split('\n').length;

function placed(node: Node, source: string): Element {
  const { name, attributes, start } = node;
  const children = node.children.map((child) =>
    typeof child === 'string' ? child : placed(child, source),
  );
  return { name, line: () => lineAt(source, start), attributes, children };
}

/** The whole output of a template under one element. */
export function parseElements(html: string): Element {
  const source = cleanText(html);
  const tree = parseMarkup(source);
  if ('name' in tree) return placed(tree, source);
  throw templateError(lineAt(source, tree.at), `標籤沒有成對，或寫法不對（${tree.what}）。`);
}

/** The element's attributes, when it has no others than these. */
export function attributesOf<const Name extends string>(
  element: Element,
  names: readonly Name[],
): Readonly<Partial<Record<Name, string>>> {
  const known: readonly string[] = names;
  const unknown = Object.keys(element.attributes).find((name) => !known.includes(name));
  if (unknown !== undefined) {
    throw templateError(element.line(), `<${element.name}> 不能有屬性 ${unknown}。`);
  }
  return element.attributes as Readonly<Partial<Record<Name, string>>>;
}

/** The words of a `class` attribute, when there are no others than these. */
export function classesOf<const Word extends string>(
  element: Element,
  value: string | undefined,
  words: readonly Word[],
): ReadonlySet<Word> {
  const known = new Map<string, Word>(words.map((word) => [word, word]));
  const given = (value ?? '').split(/\s+/u).filter((word) => word !== '');
  return new Set(
    given.map((word) => {
      const match = known.get(word);
      if (match !== undefined) return match;
      throw templateError(element.line(), `<${element.name}> 不能有 class="${word}"。`);
    }),
  );
}

/** The elements inside one that holds elements only; text between them is refused. */
export function elementsIn(parent: Element, names: readonly string[]): readonly Element[] {
  const elements: Element[] = [];
  for (const child of parent.children) {
    if (typeof child !== 'string') {
      if (!names.includes(child.name)) throw unknownElement(child, parent);
      elements.push(child);
    } else if (child.trim() !== '') {
      throw templateError(parent.line(), `「${child.trim().slice(0, 20)}」要放在段落或儲存格裡。`);
    }
  }
  return elements;
}

export function unknownElement(element: Element, parent: Element): Error {
  const place = parent.name === 'document' ? '文件' : ` <${parent.name}> `;
  return templateError(element.line(), `${place}裡不能有 <${element.name}>。`.trim());
}
