/** Message components as Discord has them, as far as they are drawn: https://discord.com/developers/docs/components/reference. */
export interface Component {
  readonly type: number;
  readonly content?: string;
  readonly components?: readonly Component[];
  readonly accessory?: Component;
  readonly accent_color?: number | null;
  readonly divider?: boolean;
  readonly spacing?: number;
  readonly label?: string;
  readonly custom_id?: string;
  readonly style?: number;
  readonly url?: string;
  readonly disabled?: boolean;
  readonly placeholder?: string;
  readonly options?: readonly SelectOption[];
  readonly max_values?: number;
  readonly items?: readonly { readonly media: { readonly url: string }; readonly description?: string }[];
  readonly default_values?: readonly { readonly id: string }[];
}

interface SelectOption {
  readonly label: string;
  readonly value: string;
  readonly description?: string;
  readonly default?: boolean;
}

export interface MessagePayload {
  readonly content?: string;
  readonly flags?: number;
  readonly components?: readonly Component[];
  /** What `attachment://NAME` stands for. */
  readonly files?: readonly { readonly name: string; readonly address: string }[];
}

export const TYPE = {
  row: 1,
  button: 2,
  select: 3,
  roles: 6,
  channels: 8,
  section: 9,
  text: 10,
  gallery: 12,
  separator: 14,
  container: 17,
} as const;

const EPHEMERAL = 64;

export function isPrivate({ flags = 0 }: MessagePayload): boolean {
  return (flags & EPHEMERAL) !== 0;
}

/** @returns all components of a message, in order. */
function allIn(components: readonly Component[] = []): readonly Component[] {
  return components.flatMap((each) => [
    each,
    ...allIn(each.components),
    ...(each.accessory === undefined ? [] : allIn([each.accessory])),
  ]);
}

/** @returns number of texts with a quotation. */
export function quotingTexts({ components }: MessagePayload): number {
  return allIn(components).filter(({ content = '' }) => /^> /mu.test(content)).length;
}

export interface Count {
  readonly name: string;
  readonly found: number;
  readonly most: number;
}

/** Counts of a message beside Discord's limits. */
export function countsOf({ components = [] }: MessagePayload): readonly Count[] {
  const all = allIn(components);
  const longest = (lengths: readonly (number | undefined)[]): number =>
    Math.max(0, ...lengths.map((each) => each ?? 0));
  const texts = all.map(({ content = '' }) => content.length);
  return [
    { name: 'Characters of text', found: texts.reduce((sum, length) => sum + length, 0), most: 4000 },
    { name: 'Components', found: all.length, most: 40 },
    { name: 'Longest id', found: longest(all.map(({ custom_id }) => custom_id?.length)), most: 100 },
    { name: 'Longest label', found: longest(all.map(({ label }) => label?.length)), most: 80 },
    { name: 'Buttons in a row', found: longest(rowsOf(all)), most: 5 },
    { name: 'Options of a select', found: longest(all.map(({ options }) => options?.length)), most: 25 },
  ];
}

function rowsOf(all: readonly Component[]): readonly (number | undefined)[] {
  return all.filter(({ type }) => type === TYPE.row).map(({ components }) => components?.length);
}
