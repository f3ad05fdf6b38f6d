import { ApplicationCommandOptionType, ApplicationCommandType, InteractionType } from 'discord.js';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Request } from '../answers/request';
import { createLocalBot } from './local-bot';
import type { DiscordDependencies } from './open-context';

const SENDER = { user: { id: '1' }, channel: { id: '2' }, token: '' };
const SELF = '3';

/** Answers some commands to nobody, so that the first answers to users are as quick as later ones. Between them the login goes on. Counts nothing and logs nothing. */
export async function warmUp(commandName: string, dependencies: DiscordDependencies): Promise<void> {
  const { respond, storage, log } = dependencies;
  const bot = createLocalBot(
    { commandName, self: SELF, newId: () => SELF },
    {
      ...dependencies,
      storage: { ...storage, count: ignore, noteGap: ignore, noteTopic: ignore },
      log: log.child({}, { level: 'silent' }),
      metrics: { observe: ignore },
    },
  );
  const interact = async (type: InteractionType, name: string, option: string, value: string) => {
    const options = [{ name: option, type: ApplicationCommandOptionType.String, value, focused: true }];
    const data = { type: ApplicationCommandType.ChatInput, name, options };
    await bot.interact({ id: '4', type, data, ...SENDER }, { locale: 'en-US', respond });
    await nextTurn();
  };
  const firstOffered = (request: Request): string => {
    const answer = respond(request);
    return (answer.kind === 'completions' ? answer.completions[0]?.value : undefined) ?? commandName;
  };
  const topic = firstOffered({ kind: 'complete', typed: '' });
  await interact(InteractionType.ApplicationCommandAutocomplete, commandName, 'topic', topic);
  await interact(InteractionType.ApplicationCommand, commandName, 'topic', topic);
  await interact(InteractionType.ApplicationCommand, 'compare', 'topic', topic);
  const speaker = firstOffered({ kind: 'complete-speaker', typed: '' });
  await interact(InteractionType.ApplicationCommand, 'quotes', 'speaker', speaker);
}

function ignore(): void {
  // Nobody asked.
}
