// Objects as Google's are: a method it does not have is refused, and so is one called with the wrong things.

/** What a method takes, each by a name for its kind; `?` at the end marks one that may be left out. */
type Kind =
  'text' | 'number' | 'flag' | 'list' | 'grid' | 'object' | 'date' | 'nothing' | 'anything';
export type Shape = readonly (Kind | `${Kind}?`)[];

export type Method = {
  /** The overloads, as Google lists them. */
  readonly shapes: readonly Shape[];
  readonly call: (...given: never[]) => unknown;
};

/** Calls `call` when what is given fits one of the shapes. */
export const method = (shapes: readonly Shape[], call: Method['call']): Method => ({
  shapes,
  call,
});

const isDate = (value: unknown): boolean =>
  Object.prototype.toString.call(value) === '[object Date]';

const CHECKS: Readonly<Record<Kind, (value: unknown) => boolean>> = {
  text: (value) => typeof value === 'string',
  number: (value) => typeof value === 'number' && Number.isFinite(value),
  flag: (value) => typeof value === 'boolean',
  list: (value) => Array.isArray(value),
  grid: (value) => Array.isArray(value) && value.every((row) => Array.isArray(row)),
  object: (value) => typeof value === 'object' && value !== null,
  date: isDate,
  nothing: (value) => value === null,
  anything: () => true,
};

function fits(shape: Shape, given: readonly unknown[]): boolean {
  const needed = shape.filter((kind) => !kind.endsWith('?')).length;
  if (given.length < needed || given.length > shape.length) return false;
  return given.every((value, index) => {
    const kind = (shape[index] ?? 'anything').replace('?', '') as Kind;
    return CHECKS[kind](value);
  });
}

function kindOf(value: unknown): string {
  if (Array.isArray(value)) return Array.isArray(value[0]) ? 'number[][]' : 'number[]';
  if (value === null || value === undefined) return '(null)';
  return (
    { string: 'String', number: 'number', boolean: 'Boolean' }[typeof value as string] ?? 'Object'
  );
}

function checked(name: string, { shapes, call }: Method) {
  return (...given: readonly unknown[]): unknown => {
    if (!shapes.some((shape) => fits(shape, given))) {
      const kinds = given.map(kindOf).join(',');
      throw new Error(`The parameters (${kinds}) don't match the method signature for ${name}.`);
    }
    return (call as (...values: readonly unknown[]) => unknown)(...given);
  };
}

export type Members = Readonly<Record<string, unknown>>;

const isMethod = (member: unknown): member is Method =>
  typeof member === 'object' && member !== null && 'shapes' in member && 'call' in member;

/** What lies behind an object of Google's, for those that are given one back as an argument. */
const insides = new WeakMap<object, unknown>();

/** An object of a Google class. `inside` can be had back with {@link insideOf}. */
export function strict(name: string, members: Members, inside?: unknown): object {
  const known = new Map(
    Object.entries(members).map(([key, member]) => [
      key,
      isMethod(member) ? checked(`${name}.${key}`, member) : member,
    ]),
  );
  const proxy = new Proxy(Object.create(null) as object, {
    get: (_, key) => {
      if (typeof key === 'symbol') return undefined;
      if (known.has(key)) return known.get(key);
      throw new Error(`${name}.${key} is not known to the stand-in.`);
    },
    has: (_, key) => known.has(String(key)),
    set: (_, key) => {
      throw new Error(`${name}.${String(key)} cannot be set.`);
    },
  });
  insides.set(proxy, inside);
  return proxy;
}

/** What is behind an object that {@link strict} made; undefined for any other. */
export const insideOf = (value: unknown): unknown =>
  typeof value === 'object' && value !== null ? insides.get(value) : undefined;
