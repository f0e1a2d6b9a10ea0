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
 * Keeps what was made of the texts last asked for, as many as have `room` characters together, so that a process that
 * lives long stays small. The values are as a function of the text alone makes them.
 */
export function perText<V>(room: number, make: (text: string) => V): (text: string) => V {
  const known = new Map<string, V>();
  let taken = 0;
  return (text) => {
    const held = known.get(text);
    if (held !== undefined || known.has(text)) {
      known.delete(text);
      known.set(text, held as V);
      return held as V;
    }
    const value = make(text);
    known.set(text, value);
    taken += text.length;
    for (const oldest of known.keys()) {
      if (taken <= room) break;
      known.delete(oldest);
      taken -= oldest.length;
    }
    return value;
  };
}
