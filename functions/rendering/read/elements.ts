// Reading restricted HTML: every element and attribute is asked for by name, and anything else is refused.
import { parseMarkup } from './well-formed.ts';

/** One element of a template's output. */
export type Element = {
  readonly name: string;
  /** Where its tag begins, in characters from the start of that output. */
  readonly start: number;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (Element | string)[];
};

/** A mistake in a template, not in data: what it is, and where in the template's output. */
export class MarkupFault extends Error {
  /** Characters from the start of the output. */
  readonly at: number;
  /** zh-TW, a sentence. */
  readonly what: string;

  constructor(at: number, what: string, output = '') {
    const line = output.slice(0, at).split('\n').length;
    super(`文件範本有誤（產生的內容第 ${line} 行）：${what}可用的標籤請見 docs/templates.md。`);
    this.at = at;
    this.what = what;
  }
}

/** What was thrown, with its line when it is about this output. */
export const inOutput = (error: unknown, output: string): unknown =>
  error instanceof MarkupFault ? new MarkupFault(error.at, error.what, output) : error;

export const templateError = ({ start }: Pick<Element, 'start'>, what: string): Error =>
  new MarkupFault(start, what);

/** The whole output of a template, cleaned, under one element. */
export function parseElements(html: string): Element {
  const tree = parseMarkup(html);
  if ('name' in tree) return tree;
  throw new MarkupFault(tree.at, `標籤沒有成對，或寫法不對（${tree.what}）。`);
}

/** The element's attributes, when it has no others than these. */
export function attributesOf<const Name extends string>(
  element: Element,
  names: readonly Name[],
): Readonly<Partial<Record<Name, string>>> {
  const known: readonly string[] = names;
  const unknown = Object.keys(element.attributes).find((name) => !known.includes(name));
  if (unknown !== undefined) {
    throw templateError(element, `<${element.name}> 不能有屬性 ${unknown}。`);
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
      throw templateError(element, `<${element.name}> 不能有 class="${word}"。`);
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
      throw templateError(parent, `「${child.trim().slice(0, 20)}」要放在段落或儲存格裡。`);
    }
  }
  return elements;
}

export function unknownElement(element: Element, parent: Element): Error {
  const place = parent.name === 'document' ? '文件' : ` <${parent.name}> `;
  return templateError(element, `${place}裡不能有 <${element.name}>。`.trim());
}
