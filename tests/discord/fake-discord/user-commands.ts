import {
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
  InteractionType,
  type APIApplicationCommand,
  type APIMessage,
  type APIUser,
} from 'discord-api-types/v10';
import type { Choice } from './autocomplete-rules';
import { fillOptions, typedOption, type Filled } from './command-options';
import type { FakeState } from './fake-state';
import { MEMBER } from './guild-payloads';
import { newInteraction, placeOf, type Deed, type Scene } from './interaction-payloads';
import type { InteractionRecord } from './interaction-record';
import { perform, type Outcome, type Patience } from './outcome';
import { now } from './waiting';

/** A slash command as a user sends it. */
export interface Slash extends Scene, Patience {
  /** As it is typed: `ask`, or with its subcommand `sources list`. */
  readonly name: string;
  readonly options?: Filled;
}

export interface Typing extends Slash {
  /** The option being typed. */
  readonly option: string;
  /** What has been typed of it. */
  readonly value: string;
}

/** A command from the context menu of a message or of a person. */
export interface MenuChoice extends Scene, Patience {
  readonly name: string;
  readonly target: APIMessage | APIUser;
}

/** Sends a slash command that is registered. */
export async function slash(sent: Slash, fake: FakeState): Promise<Outcome> {
  const [name = '', ...path] = sent.name.split(' ');
  const command = registered(name, ApplicationCommandType.ChatInput, sent, fake);
  const options = fillOptions(command, path, sent.options ?? {});
  const data = { ...reference(command), options };
  return perform(begin({ type: InteractionType.ApplicationCommand, data }, sent, fake), sent, fake);
}

/** Types into an option. @returns what the bot offers */
export async function autocomplete(typing: Typing, fake: FakeState): Promise<readonly Choice[]> {
  return (await complete(typing, fake)).choices;
}

/** Types into an option. */
export async function complete(typing: Typing, fake: FakeState): Promise<Outcome> {
  const [name = '', ...path] = typing.name.split(' ');
  const command = registered(name, ApplicationCommandType.ChatInput, typing, fake);
  const { type } = typedOption(command, path, typing.option);
  const filled = { ...typing.options, [typing.option]: typing.value };
  const data = { ...reference(command), options: fillOptions(command, path, filled, typing.option) };
  const deed = { type: InteractionType.ApplicationCommandAutocomplete, data };
  return perform({ ...begin(deed, typing, fake), typedOption: type }, typing, fake);
}

/** Chooses from a context menu; a message comes with its whole content, whatever the intents. */
export async function contextMenu(choice: MenuChoice, fake: FakeState): Promise<Outcome> {
  const type = 'channel_id' in choice.target ? ApplicationCommandType.Message : ApplicationCommandType.User;
  const command = registered(choice.name, type, choice, fake);
  const data = { ...reference(command), target_id: choice.target.id, resolved: resolved(choice.target) };
  return perform(begin({ type: InteractionType.ApplicationCommand, data }, choice, fake), choice, fake);
}

/** A new interaction, not yet sent. */
export function begin(deed: Deed, scene: Scene, { world }: FakeState): InteractionRecord {
  const interaction = newInteraction(deed, scene, world);
  return { interaction, createdAt: now() - (scene.age ?? 0), steps: [], followUpIds: [] };
}

/** @throws if a user could not send this command here: it is not registered, or not for this place */
function registered(name: string, type: ApplicationCommandType, scene: Scene, fake: FakeState): APIApplicationCommand {
  const { guildId } = placeOf(scene, fake.world);
  const owner =
    scene.elsewhere === undefined ? ApplicationIntegrationType.GuildInstall : ApplicationIntegrationType.UserInstall;
  const command = fake.commands.find(name, type, guildId);
  if (command === undefined) throw new Error(`expected a command that is registered, found ${name}`);
  const here = guildId === undefined ? directContext(scene) : InteractionContextType.Guild;
  const contexts = command.contexts ?? [here];
  if (!contexts.includes(here)) throw new Error(`expected a command for this place, found ${name} elsewhere only`);
  if (!(command.integration_types ?? [owner]).includes(owner))
    throw new Error(`expected a command for users, found ${name} for servers only`);
  return command;
}

function directContext({ elsewhere }: Scene): InteractionContextType {
  return elsewhere === undefined ? InteractionContextType.BotDM : InteractionContextType.PrivateChannel;
}

function reference({ id, name, type, guild_id }: APIApplicationCommand): object {
  return { id, name, type, ...(guild_id === undefined ? {} : { guild_id }) };
}

function resolved(target: APIMessage | APIUser): object {
  if ('channel_id' in target) return { messages: { [target.id]: target } };
  return { users: { [target.id]: target }, members: { [target.id]: { ...MEMBER, permissions: '0' } } };
}
