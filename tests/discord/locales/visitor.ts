import { PermissionFlagsBits } from 'discord.js';
import { localeFor } from '../../../src/discord/locales/choose';
import type { Outcome } from '../fake-discord/outcome';
import type { Press } from '../fake-discord/user-components';
import type { Slash } from '../fake-discord/user-commands';
import { controlsOf } from '../render/payload';
import type { Stage } from '../stage';
import { leftOverEnglish, readable } from './left-over';

export const MODERATOR = { memberPermissions: PermissionFlagsBits.ManageGuild.toString() };

/** Somebody who reads one language, and what they were shown. */
export interface Visitor {
  readonly slash: (name: string, options?: NonNullable<Slash['options']>, more?: Partial<Slash>) => Promise<Outcome>;
  /** @param which the place of the button or select among those of the message, or its id. */
  readonly press: (on: Outcome, which: number | string, more?: Partial<Press>) => Promise<Outcome>;
  readonly menu: (name: string, content: string) => Promise<Outcome>;
  readonly say: (content: string, more?: object) => Promise<void>;
  readonly type: (name: string, option: string, value: string) => Promise<readonly string[]>;
  /** Every text that was shown. */
  readonly shown: readonly string[];
  readonly english: () => readonly string[];
}

/** @param locale as Discord names it; the first server of the stage is of the same. */
export function visit({ fake }: Stage, locale: string): Visitor {
  const shown: string[] = [];
  const see = (outcome: Outcome): Outcome => {
    if (outcome.message === undefined) throw new Error('expected an answer, found none');
    shown.push(...[outcome.message, ...outcome.followUps].flatMap(readable));
    return outcome;
  };
  return {
    slash: async (name, options = {}, more = {}) => see(await fake.slash({ name, options, locale, ...more })),
    press: async (on, which, more = {}) => see(await fake.press({ ...control(on, which), locale, ...more })),
    menu: async (name, content) => {
      const { message: target } = await fake.message({ content, within: 20 });
      return see(await fake.contextMenu({ name, target, locale }));
    },
    say: async (content, more = {}) => {
      const { replies } = await fake.message({ content, mentionsBot: true, ...more });
      shown.push(...replies.flatMap(readable));
    },
    type: async (name, option, value) => {
      const offered = await fake.autocomplete({ name, option, value, locale });
      const names = offered.map((choice) => choice.name.slice(String(choice.value).length));
      shown.push(...names);
      return names;
    },
    shown,
    english: () => leftOverEnglish(shown, localeFor(locale)),
  };
}

function control({ message }: Outcome, which: number | string): Pick<Press, 'message' | 'customId'> {
  const ids = [...controlsOf(message).values()];
  const customId = typeof which === 'number' ? ids.at(which) : which;
  if (message === undefined || customId === undefined) throw new Error(`expected ${which}, found ${ids.join()}`);
  return { message, customId };
}
