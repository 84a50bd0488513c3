// Walks a template's syntax tree beside an example of its view.
import Handlebars from 'handlebars';

import { withPartials } from '../../.config/partials.ts';

type Node = {
  readonly type: string;
  readonly escaped?: boolean;
  readonly path?: Node;
  readonly params?: readonly Node[];
  readonly hash?: unknown;
  readonly program?: Body;
  readonly inverse?: Body;
  readonly original?: string;
  readonly parts?: readonly string[];
  readonly depth?: number;
  readonly data?: boolean;
};
type Body = { readonly body: readonly Node[] } | undefined;

/** A place in the view: where it is, list items told as `[]`, and all the values examples have there. */
type Place = { readonly path: string; readonly values: readonly unknown[] };

export type Walk = {
  /** Places the template prints, such as `goals[].title`. */
  readonly printed: ReadonlySet<string>;
  readonly problems: readonly string[];
};

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export function walkTemplate(source: string, example: object): Walk {
  const printed = new Set<string>();
  const problems: string[] = [];

  function find(node: Node | undefined, context: Place): Place {
    const { original = '?', parts = [], depth = 0, data = false } = node ?? {};
    if (node?.type !== 'PathExpression' || depth > 0 || data) {
      problems.push(`${original}: only plain paths are allowed`);
    }
    return parts.reduce<Place>((place, part) => {
      const path = place.path === '' ? part : `${place.path}.${part}`;
      if (!place.values.every((value) => isRecord(value) && part in value)) {
        problems.push(`${original}: the view has no ${path}`);
      }
      const values = place.values.map((value) => (isRecord(value) ? value[part] : undefined));
      return { path, values };
    }, context);
  }

  function items(place: Place): Place {
    const values = place.values.flatMap((value) => {
      if (Array.isArray(value)) return value as readonly unknown[];
      problems.push(`${place.path}: not a list`);
      return [];
    });
    if (values.length === 0) problems.push(`${place.path}: empty in the example`);
    return { path: `${place.path}[]`, values };
  }

  function inside(helper: string, place: Place, context: Place): Place {
    if (helper === 'each') return items(place);
    if (helper !== 'with') return context;
    return { ...place, values: place.values.filter((value) => isRecord(value)) };
  }

  function block(node: Node, context: Place): void {
    const helper = node.path?.original ?? '?';
    if (!['each', 'if', 'unless', 'with'].includes(helper))
      problems.push(`${helper}: no such block`);
    const place = find(node.params?.[0], context);
    printed.add(place.path);
    body(node.program, inside(helper, place, context));
    body(node.inverse, context);
  }

  function print(node: Node, context: Place): void {
    const name = node.path?.original ?? '?';
    if (node.escaped === false) problems.push(`${name}: not escaped`);
    if ((node.params ?? []).length > 0) problems.push(`${name}: a helper`);
    const place = find(node.path, context);
    const isText = place.values.every((value) => ['string', 'number'].includes(typeof value));
    if (!isText) problems.push(`${place.path}: not a finished text`);
    printed.add(place.path);
  }

  function statement(node: Node, context: Place): void {
    if (node.type === 'BlockStatement') block(node, context);
    else if (node.type === 'MustacheStatement') print(node, context);
    else if (!['ContentStatement', 'CommentStatement'].includes(node.type)) {
      problems.push(`${node.type} is not allowed`);
    }
  }

  function body(nodes: Body, context: Place): void {
    for (const node of nodes?.body ?? []) statement(node, context);
  }

  body(Handlebars.parse(withPartials(source)), { path: '', values: [example] });
  return { printed, problems };
}

/** Every place of a view that holds a text, a number or a mark. */
export function leavesOf(value: unknown, path = ''): ReadonlySet<string> {
  if (Array.isArray(value))
    return new Set(value.flatMap((item) => [...leavesOf(item, `${path}[]`)]));
  if (!isRecord(value)) return new Set([path]);
  return new Set(
    Object.entries(value).flatMap(([key, inner]) => [
      ...leavesOf(inner, path === '' ? key : `${path}.${key}`),
    ]),
  );
}
