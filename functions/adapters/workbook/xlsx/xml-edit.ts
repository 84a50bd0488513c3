// Small changes to XML that leave everything around them as written.
import { encodeAttribute, type Span, type Tag } from './xml.ts';

/** The tag with some attributes set; the others stay as written. */
export function withAttributes(tag: Tag, values: Readonly<Record<string, string>>): string {
  let attributes = tag.attributes.trimEnd();
  for (const [name, value] of Object.entries(values)) {
    const pattern = new RegExp(`(\\s${name}\\s*=\\s*)(?:"[^"]*"|'[^']*')`, 'u');
    const written = `"${encodeAttribute(value)}"`;
    attributes = pattern.test(attributes)
      ? attributes.replace(pattern, (_whole, start: string) => start + written)
      : `${attributes} ${name}=${written}`;
  }
  return `<${tag.prefix}${tag.name}${attributes}${tag.kind === 'empty' ? '/' : ''}>`;
}

export function withoutAttribute(attributes: string, name: string): string {
  return attributes.replace(new RegExp(`\\s${name}\\s*=\\s*(?:"[^"]*"|'[^']*')`, 'u'), '');
}

/** Replaces a span. */
export function spliced(xml: string, { start, end }: Span, text: string): string {
  return xml.slice(0, start) + text + xml.slice(end);
}

/** Puts `text` at the end of an element's content; an empty element is opened for it. */
export function appended(
  xml: string,
  { tag, content }: { tag: Tag; content: Span },
  text: string,
): string {
  if (tag.kind !== 'empty') return spliced(xml, { start: content.end, end: content.end }, text);
  const name = `${tag.prefix}${tag.name}`;
  const opening = `<${name}${tag.attributes.trimEnd()}>`;
  return spliced(xml, tag, `${opening}${text}</${name}>`);
}
