/**
 * Makes a value once for each object and lets go of it with the object. For objects that nobody changes any more and
 * values that nobody can change: then it cannot be told from outside whether a value was made now or before.
 */
export function perObject<K extends object, V>(make: (key: K) => V): (key: K) => V {
  const known = new WeakMap<K, { readonly value: V }>();
  return (key) => {
    let held = known.get(key);
    if (!held) {
      held = { value: make(key) };
      known.set(key, held);
    }
    return held.value;
  };
}

/**
 * Keeps what was made under the texts last asked for, as many as have `room` characters together, so that a process
 * that lives long stays small.
 */
export function underText<V>(room: number): (text: string, make: () => V) => V {
  const known = new Map<string, { readonly value: V }>();
  let taken = 0;
  return (text, make) => {
    const held = known.get(text) ?? { value: make() };
    if (known.delete(text)) taken -= text.length;
    known.set(text, held);
    taken += text.length;
    for (const oldest of known.keys()) {
      if (taken <= room) break;
      known.delete(oldest);
      taken -= oldest.length;
    }
    return held.value;
  };
}

/** The same where a value is made of the text alone. */
export function perText<V>(room: number, make: (text: string) => V): (text: string) => V {
  const kept = underText<V>(room);
  return (text) => kept(text, () => make(text));
}
