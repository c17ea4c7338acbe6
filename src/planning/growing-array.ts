/** An append-only list of numbers that ends as a typed array: large models would not fit in lists of objects. */
export type Growing<Numbers> = {
  push(value: number): void;
  /** Forgets everything from a length on. */
  truncate(length: number): void;
  readonly length: () => number;
  done(): Numbers;
};

export type GrowingInts = Growing<Int32Array>;
export type GrowingFloats = Growing<Float64Array>;

export function growingInts(capacity = 1024): GrowingInts {
  return growing((length) => new Int32Array(length), capacity);
}

export function growingFloats(capacity = 1024): GrowingFloats {
  return growing((length) => new Float64Array(length), capacity);
}

function growing<Numbers extends Int32Array | Float64Array>(
  make: (length: number) => Numbers,
  capacity: number,
): Growing<Numbers> {
  let items = make(capacity);
  let length = 0;
  return {
    push(value) {
      if (length === items.length) {
        const larger = make(items.length * 2);
        larger.set(items);
        items = larger;
      }
      items[length++] = value;
    },
    truncate(to) {
      length = to;
    },
    length: () => length,
    done: () => items.slice(0, length) as Numbers,
  };
}
