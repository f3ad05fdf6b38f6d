/** Number of colours in page.css. */
const COLOURS = 8;

/** @returns the class of a colour. Colours repeat, so a number or a name stands beside each. */
export function colourOf(number: number): string {
  return `colour-${Math.max(0, number) % COLOURS}`;
}
