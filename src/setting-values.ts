/** The message says what was expected. */
export class UnexpectedValue extends Error {}

/** Hand-written: loading a schema library takes longer than all the rest. @throws UnexpectedValue */
export type ValueReader<T> = (text: string) => T;

function expectThat(isFit: boolean, expected: string): void {
  if (!isFit) throw new UnexpectedValue(expected);
}

export function matching(pattern: RegExp, expected: string): ValueReader<string> {
  return (text) => {
    expectThat(pattern.test(text), expected);
    return text;
  };
}

/** Non-negative numbers. */
function numeric(expected: string, fits: (value: number) => boolean): ValueReader<number> {
  return (text) => {
    expectThat(/^\d{1,6}(?:\.\d{1,6})?$/u.test(text) && fits(Number(text)), expected);
    return Number(text);
  };
}

/** The expected values are listed in the message. */
export function oneOf<T extends string>(...values: readonly T[]): ValueReader<T> {
  return (text) => {
    const value = values.find((each) => each === text);
    const expected = values.length === 2 ? values.join(' or ') : `one of ${values.join(', ')}`;
    if (value === undefined) throw new UnexpectedValue(expected);
    return value;
  };
}

export function upTo(most: number, what: string): ValueReader<number> {
  return numeric(`${what} from 0 to ${most}`, (value) => value <= most);
}

export function webAddress(text: string): string {
  const isAddress = /^https?:\/\//iu.test(text) && URL.canParse(text);
  expectThat(isAddress, 'the address of an API that begins with http:// or https://');
  return text.replace(/[\t\r\n]/gu, '').replace(/\/+$/u, '');
}

/** Names of the bot's other commands, whose modules load discord.js. */
const TAKEN = [
  'quotes',
  'compare',
  'card',
  'speakers',
  'sources',
  'help',
  'setup',
  'status',
  'gaps',
  'reports',
  'privacy',
];
/** Discord's rule for names of commands: https://discord.com/developers/docs/interactions/application-commands. */
const COMMAND_NAME = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u;

export function commandName(text: string): string {
  const isName = COMMAND_NAME.test(text) && text === text.toLowerCase();
  expectThat(isName, '1 to 32 small letters, digits, hyphens, underscores or apostrophes');
  expectThat(!TAKEN.includes(text), `another name than ${TAKEN.join(', ')}, which are taken`);
  return text;
}

export interface Limit {
  readonly amount: number;
  readonly seconds: number;
}

/** `10/60`: ten in sixty seconds. */
export function limit(text: string): Limit | 'off' {
  if (text === 'off') return 'off';
  expectThat(/^[1-9]\d{0,5}\/[1-9]\d{0,4}$/u.test(text), 'questions/seconds such as 10/60, or off');
  const [amount = 0, seconds = 0] = text.split('/').map(Number);
  return { amount, seconds };
}

export const serverId = matching(/^\d{17,20}$/u, 'the id of a server, 17 to 20 digits');
export const postgresUrl = matching(
  /^postgres(?:ql)?:\/\/[^\s/]*\/[^\s/]+/u,
  'postgres://user:password@host:5432/database',
);
export const port = numeric(
  'a port from 1 to 65535',
  (value) => Number.isInteger(value) && value >= 1 && value <= 65_535,
);
