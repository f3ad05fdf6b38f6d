type Cells = Float64Array | Int32Array | Uint32Array | Uint8Array;

/** @returns the larger of two arrays, which begins as the other one does. */
export function copied<Kind extends Cells>(cells: Kind, larger: Kind): Kind {
  larger.set(cells);
  return larger;
}
