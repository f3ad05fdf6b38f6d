/** What counts towards a command's 8000 characters; options nest. */
export interface Counted {
  readonly name: string;
  readonly description?: string | null | undefined;
  readonly name_localizations?: Translations;
  readonly description_localizations?: Translations;
  readonly choices?: readonly CountedChoice[] | null | undefined;
  readonly options?: readonly Counted[] | null | undefined;
}

interface CountedChoice {
  readonly name: string;
  readonly name_localizations?: Translations;
  readonly value: string | number;
}

type Translations = Readonly<Partial<Record<string, string | null>>> | null | undefined;

/** Names, descriptions and values, of a translated field the longest version, over all nested options. */
export function characters(counted: Counted): number {
  const own = longest(counted.name, counted.name_localizations);
  const described = longest(counted.description ?? '', counted.description_localizations);
  const choices = (counted.choices ?? []).map(
    (choice) => longest(choice.name, choice.name_localizations) + String(choice.value).length,
  );
  return sum([own, described, ...choices, ...(counted.options ?? []).map(characters)]);
}

function longest(text: string, translations: Translations): number {
  return Math.max(text.length, ...Object.values(translations ?? {}).map((version) => version?.length ?? 0));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
