import type { Detail } from './detail';
import type { MessagePayload } from './payload';

export interface Exchange {
  readonly sent: readonly {
    readonly id: string;
    readonly kind: 'response' | 'message' | 'edit' | 'reaction' | 'removal';
    readonly body: SentBody & MessagePayload;
  }[];
  readonly details: readonly Detail[];
}

interface SentBody {
  readonly type?: number;
  readonly emoji?: string;
  /** Id of the edited or removed message. */
  readonly message?: string;
  readonly data?: ResponseData;
}

interface ResponseData extends MessagePayload {
  readonly choices?: readonly { readonly name: string; readonly value: string }[];
}

export interface CommandOption {
  readonly type: number;
  readonly name: string;
  readonly description: string;
  readonly description_localizations?: Localized;
  readonly required?: boolean;
  readonly autocomplete?: boolean;
}

export interface SlashCommand {
  /** 1: slash command; 3: in the menu of a message. */
  readonly type?: number;
  readonly name: string;
  readonly name_localizations?: Localized;
  readonly description?: string;
  readonly description_localizations?: Localized;
  readonly options?: readonly CommandOption[];
}

type Localized = Readonly<Record<string, string>> | null;

export interface BotProfile {
  readonly id: string;
  readonly commands: readonly SlashCommand[];
  /** What a newcomer may type. */
  readonly examples: readonly string[];
}

/** Of the languages that Discord has only with a region; Latin America stands for other Spanish. */
const REGIONS: Readonly<Record<string, string>> = { en: 'US', es: '419', pt: 'BR', sv: 'SE', zh: 'CN' };

/** The browser's language as Discord names it. */
export const LOCALE = discordLocale(navigator.language);

function discordLocale(tag: string): string {
  if (/^(?:en-GB|es-ES)$/u.test(tag)) return tag;
  if (/^zh-(?:Hant|TW|HK|MO)/u.test(tag)) return 'zh-TW';
  const [language = 'en'] = tag.split('-');
  const region = REGIONS[language];
  return region === undefined ? language : `${language}-${region}`;
}

/** Of this tab; kept while it is open. */
const SESSION = sessionStorage.getItem('session') ?? newSession();

function newSession(): string {
  // randomUUID is missing where the page is served by http from another computer.
  const bits = crypto.getRandomValues(new Uint8Array(18));
  const session = Array.from(bits, (byte) => byte.toString(16).padStart(2, '0')).join('');
  sessionStorage.setItem('session', session);
  return session;
}

/** Discord's epoch in milliseconds; an id has 22 bits below the time. */
const EPOCH = 1_420_070_400_000n;
const BELOW = 2 ** 22;

export function newMessageId(): string {
  return String(((BigInt(Date.now()) - EPOCH) << 22n) + BigInt(Math.floor(Math.random() * BELOW)));
}

interface Sending {
  readonly method: 'POST' | 'PUT' | 'DELETE';
  readonly body?: BodyInit;
}

/** @throws Error that says what the server said */
export async function get<Result>(path: string, sending?: Sending): Promise<Result> {
  const response = await fetch(path, { ...sending, headers: { 'x-session': SESSION } }).catch(() => {
    throw new Error('Summit does not answer. Is it still running?');
  });
  if (!response.ok) throw new Error(await response.text());
  return (await response.json()) as Result;
}

export function post(path: string, body: object, method: 'POST' | 'PUT' = 'POST'): Promise<Exchange> {
  return get(path, { method, body: JSON.stringify({ ...body, locale: LOCALE }) });
}

export function articleLink(article: string, sentence: string): string {
  return `/articles/${encodeURIComponent(article)}#${encodeURIComponent(sentence)}`;
}

/** The view of who said what, limited to what is given. */
export function speakersLink(limits: Readonly<Record<'speaker' | 'topic' | 'when', string>>): string {
  const given = Object.entries(limits).filter(([, value]) => value !== '');
  return `/speakers${given.length === 0 ? '' : `?${new URLSearchParams(given)}`}`;
}

/** @param when an ISO date, or a year or month of one. @returns it as the bot writes days, `16 Jun 2021`; empty for none. */
export function dayText(when = ''): string {
  const day = when.slice(0, 10);
  const words = day === '' ? [] : new Date(day).toUTCString().slice(5, 16).replace(/^0/u, '').split(' ');
  return words.slice(3 - day.split('-').length).join(' ');
}

/** @returns a part of an address as it was written; unchanged where it is malformed. */
export function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
