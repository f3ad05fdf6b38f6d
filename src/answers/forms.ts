type Amount = (number: number) => string;

/** Index of a noun's form by plural category; all others take the last form. Of our languages Russian and Ukrainian have `few`. */
const FORM: Readonly<Partial<Record<Intl.LDMLPluralRule, number>>> = { one: 0, few: 1 };

/** @param language BCP 47 tag. @returns amounts of a noun, from its forms in the order of the language's plural categories. */
export function amountIn(language: string): (...forms: readonly [string, ...string[]]) => Amount {
  const rules = once(() => new Intl.PluralRules(language));
  const digits = once(() => new Intl.NumberFormat(language));
  return (...forms) => {
    const last = forms.at(-1) ?? forms[0];
    return (number) => `${digits().format(number)} ${forms[FORM[rules().select(number)] ?? forms.length] ?? last}`;
  };
}

/** Creates a value on first use: `Intl` objects take milliseconds each, and most bots use few of the languages. */
function once<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}

/** @returns names of languages, as a list, from their codes. */
export function languagesIn(language: string): (codes: readonly string[]) => string {
  const names = new Intl.DisplayNames(language, { type: 'language' });
  return (codes) => new Intl.ListFormat(language).format(codes.map((code) => names.of(code) ?? code));
}

export function numberIn(language: string): (number: number) => string {
  const digits = once(() => new Intl.NumberFormat(language));
  return (number) => digits().format(number);
}

/** "Year" behind the year, whose full stop would stand before another, in Russian and Ukrainian. */
const YEAR_MARK = /\s[гр]\.$/u;

/** @returns a formatter of ISO dates, with or without a time; other texts are returned unchanged. */
export function dayIn(language: string): (published: string) => string {
  const format = once(() => new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeZone: 'UTC' }));
  const first = language === 'fr' ? '1er ' : '1 ';
  return formatDay((date) => format().format(date).replace(YEAR_MARK, '').replace(/^1 /u, first));
}

/** Without `Intl.DateTimeFormat`, which takes 30 ms to load: `17 Jun 2021`. */
export const dayInEnglish = formatDay((date) => date.toUTCString().slice(5, 16).replace(/^0/u, ''));

function formatDay(format: (date: Date) => string): (published: string) => string {
  return (published) => {
    const [day] = /^\d{4}-\d{2}-\d{2}(?!\d)/u.exec(published) ?? [];
    const date = new Date(`${day ?? ''}T00:00:00Z`);
    return day === undefined || Number.isNaN(date.getTime()) ? published : format(date);
  };
}
