/** Keeps the values used last, at most `size` of them. */
export function recentlyUsed<Value>(size: number): {
  readonly get: (key: string) => Value | undefined;
  readonly put: (key: string, value: Value) => void;
} {
  // A Map keeps the order of insertion, so putting a used entry back at the end makes the first the oldest.
  const entries = new Map<string, Value>();
  const put = (key: string, value: Value) => {
    entries.delete(key);
    entries.set(key, value);
    if (entries.size > size) entries.delete(entries.keys().next().value!);
  };
  return {
    get: (key) => {
      const value = entries.get(key);
      if (value !== undefined) put(key, value);
      return value;
    },
    put,
  };
}
