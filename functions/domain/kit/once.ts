/** A function whose result is worked out once for each object it is given; the object must not change. */
export function oncePer<Key extends object, Value>(work: (key: Key) => Value): (key: Key) => Value {
  const done = new WeakMap<Key, { readonly value: Value }>();
  return (key) => {
    const known = done.get(key);
    if (known !== undefined) return known.value;
    const value = work(key);
    done.set(key, { value });
    return value;
  };
}

/** The same for what is no object: values that come over and over. It keeps its answers for as long as it lives itself. */
export function remembering<Key, Value>(work: (key: Key) => Value): (key: Key) => Value {
  const done = new Map<Key, Value>();
  return (key) => {
    const known = done.get(key);
    if (known !== undefined) return known;
    const value = work(key);
    done.set(key, value);
    return value;
  };
}
