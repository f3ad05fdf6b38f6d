import type { Detail } from './detail';
import type { MessagePayload } from './payload';

export interface Exchange {
  readonly sent: readonly {
    readonly id: string;
    readonly kind: 'response' | 'message' | 'reaction' | 'removal';
    readonly body: SentBody & MessagePayload;
  }[];
  readonly details: readonly Detail[];
}

interface SentBody {
  readonly type?: number;
  readonly emoji?: string;
  /** Id of the removed message. */
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
}

/** As Discord names it: without a region where Discord has none. */
export const LOCALE = /^(?:en|es|zh|pt|sv)-/iu.test(navigator.language)
  ? navigator.language
  : (navigator.language.split('-')[0] ?? 'en');

/** @throws Error that says what the server said */
export async function get<Result>(path: string): Promise<Result> {
  return readJson(await fetch(path));
}

export async function post(path: string, body: object): Promise<Exchange> {
  const headers = { 'content-type': 'application/json' };
  return readJson(await fetch(path, { method: 'POST', headers, body: JSON.stringify({ ...body, locale: LOCALE }) }));
}

async function readJson<Result>(response: Response): Promise<Result> {
  if (!response.ok) throw new Error(await response.text());
  return (await response.json()) as Result;
}

export function articleLink(article: string, sentence: string): string {
  return `/articles/${encodeURIComponent(article)}#${encodeURIComponent(sentence)}`;
}
