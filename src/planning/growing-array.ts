/** An append-only list of numbers that ends as a typed array: large models would not fit in lists of objects. */
export type GrowingInts = {
  push(value: number): void;
  truncate(length: number): void;
  readonly length: () => number;
  done(): Int32Array;
};

export type GrowingFloats = {
  push(value: number): void;
  truncate(length: number): void;
  readonly length: () => number;
  done(): Float64Array;
};

export function growingInts(capacity = 1024): GrowingInts {
  let items = new Int32Array(capacity);
  let length = 0;
  return {
    push(value) {
      if (length === items.length) {
        const larger = new Int32Array(items.length * 2);
        larger.set(items);
        items = larger;
      }
      items[length++] = value;
    },
    truncate(to) {
      length = to;
    },
    length: () => length,
    done: () => items.slice(0, length),
  };
}

export function growingFloats(capacity = 1024): GrowingFloats {
  let items = new Float64Array(capacity);
  let length = 0;
  return {
    push(value) {
      if (length === items.length) {
        const larger = new Float64Array(items.length * 2);
        larger.set(items);
        items = larger;
      }
      items[length++] = value;
    },
    truncate(to) {
      length = to;
    },
    length: () => length,
    done: () => items.slice(0, length),
  };
}
