/** @returns the function, which remembers what it made of the last text: many rules ask the same of one question. */
export function keptForLast<Value>(make: (text: string) => Value): (text: string) => Value {
  let last: { readonly text: string; readonly value: Value } | undefined;
  return (text) => (last?.text === text ? last : (last = { text, value: make(text) })).value;
}
