/** Whole numbers in as few bytes each as the largest takes. */
export type Numbers = Uint8Array | Uint16Array | Uint32Array;

/** @returns the same numbers in as little room as they need. */
export function narrow(values: Uint32Array): Numbers {
  let bits = 0;
  for (const value of values) bits |= value;
  bits >>>= 0;
  return bits <= 0xff ? new Uint8Array(values) : bits <= 0xffff ? new Uint16Array(values) : values;
}
