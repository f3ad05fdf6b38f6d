/** How a language puts an amount: `1 passage`, `1,000 passages`. */
type Amount = (number: number) => string;

/**
 * @param language BCP 47.
 * @returns a maker of amounts; it takes the forms of a noun in the order in which the language's plural rules name them.
 */
export function amountIn(language: string): (...forms: readonly [string, ...string[]]) => Amount {
  const rules = once(() => new Intl.PluralRules(language));
  const digits = once(() => new Intl.NumberFormat(language));
  return (...forms) => {
    const last = forms.at(-1) ?? forms[0];
    return (number) => `${digits().format(number)} ${forms[place(rules().select(number))] ?? last}`;
  };
}

/** What knows a language takes milliseconds to make, and most readers write one of six: it is made when it is first needed. */
function once<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}

/** @returns a writer of numbers as the language writes them: `1,234.5`, `1.234,5`. */
export function numberIn(language: string): (number: number) => string {
  const digits = once(() => new Intl.NumberFormat(language));
  return (number) => digits().format(number);
}

/** `4–6`, or `4` alone. */
export function range(from: number, to: number): string {
  return from === to ? String(from) : `${from}–${to}`;
}

/** Only Russian of our languages has `few`; French has `many` for millions, which is written as `other` is. */
function place(category: Intl.LDMLPluralRule): number {
  return category === 'one' ? 0 : category === 'few' ? 1 : Infinity;
}

/** @returns a reader of ISO dates: `2021-06-16`, with or without a time, as the language writes a day; anything else as it stands. */
export function dayIn(language: string): (published: string) => string {
  const format = once(() => new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' }));
  return (published) => {
    const [day] = /^\d{4}-\d{2}-\d{2}(?!\d)/u.exec(published) ?? [];
    const date = new Date(`${day ?? ''}T00:00:00Z`);
    return day === undefined || Number.isNaN(date.getTime()) ? published : format().format(date);
  };
}
