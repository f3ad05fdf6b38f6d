import fc from 'fast-check';
import {
  ApplicationCommandOptionType,
  InteractionResponseType,
  InteractionType,
  MessageFlags,
  type APIInteraction,
  type APIInteractionResponse,
} from 'discord.js';
import { decode } from '../../../src/discord/components/custom-id';
import { handleInteraction } from '../../../src/discord/interactions/receive';
import type { IncomingMessage } from '../../../src/discord/interactions/context';
import { mayManage } from '../../../src/discord/interactions/interaction';
import { questionFor } from '../../../src/discord/interactions/message-questions';
import { openStorage } from '../../../src/storage/open-storage';
import type { Storage } from '../../../src/storage/storage';
import { anyCharacter } from '../../any-character';
import { runs } from '../../runs';
import { contextFor } from '../context';
import { autocompleteRules } from '../fake-discord/autocomplete-rules';
import type { MessageBody } from '../fake-discord/message-body';
import { messageRules } from '../fake-discord/message-rules';
import { ALICE, anyInteraction, anyMessage, BOB, GUILD, inId, oddInteraction, respond, SELF } from './odd-interactions';

const RULE = JSON.stringify({ plain: [], threads: [], quiet: '22-7', offset: 0, roles: [], uses: ['public', 'share'] });

interface Said {
  readonly responses: APIInteractionResponse[];
  readonly followUps: unknown[];
  /** What is kept afterwards: the server's rule, and how many entries of Alice. */
  readonly rule: string | undefined;
  readonly ofAlice: number;
}

/** One database for all runs: to open one takes longer than an interaction. */
let storage: Storage;
beforeAll(async () => (storage = await openStorage({ folder: ':memory:', report: () => undefined })));
afterAll(() => storage.close());

async function resetStorage(): Promise<void> {
  await storage.saveRule(GUILD, RULE);
  for (const person of [ALICE, BOB]) {
    await storage.forget(person);
    storage.noteGap({ server: GUILD, person, stems: ['soup'] });
  }
}

/** Everything the bot does about an interaction of Bob's. */
async function doneAbout(interaction: APIInteraction): Promise<Said> {
  const [responses, followUps]: [APIInteractionResponse[], unknown[]] = [[], []];
  const keep = (list: unknown[]) => (_: unknown, body: unknown) => {
    list.push(body);
    return Promise.resolve();
  };
  const sender = {
    acknowledge: keep(responses),
    followUp: keep(followUps),
    post: () => Promise.reject(new Error('expected nothing to be posted in a channel')),
    react: () => Promise.resolve(),
    read: () => Promise.reject(new Error('unread')),
    edit: () => Promise.resolve(),
    remove: () => Promise.resolve(),
    startThread: () => Promise.reject(new Error('expected no thread')),
  };
  await resetStorage();
  await handleInteraction(interaction, await contextFor({ sender, respond, storage }));
  return { responses, followUps, rule: storage.rule(GUILD), ofAlice: await storage.keptOf(ALICE) };
}

test('any interaction gets at most one valid answer, without an exception and without effect on other users', async () => {
  await fc.assert(
    fc.asyncProperty(anyInteraction, async (interaction) => {
      const said = await doneAbout(interaction);
      expect(said.responses.length).toBeLessThanOrEqual(1);
      expectHarmless(interaction, said);
    }),
    runs(1200),
  );
});

test('odd options and old, long or forged ids get one answer that is no apology, and only Bob is concerned', async () => {
  await fc.assert(
    fc.asyncProperty(oddInteraction, async (interaction) => {
      const said = await doneAbout(interaction);
      expect(said.responses).toHaveLength(1);
      expect(JSON.stringify(said.responses)).not.toContain('Sorry, something went wrong');
      expectHarmless(interaction, said);
    }),
    runs(1500),
  );
});

function expectHarmless(interaction: APIInteraction, { responses, followUps, rule, ofAlice }: Said): void {
  for (const response of responses) {
    expect(isPicture(interaction, response) ? [] : faultsOf(response)).toEqual([]);
    expect(leaksOf(interaction, response)).toEqual([]);
  }
  const others = asksForPicture(interaction) ? [] : followUps;
  expect(others.filter((body) => !mayBePublic(interaction, body))).toEqual([]);
  expect(ofAlice).toBe(1);
  if (!mayManage(interaction.member?.permissions)) expect(rule).toBe(RULE);
}

interface Wanted {
  readonly data?: { readonly name?: unknown; readonly custom_id?: unknown; readonly options?: unknown };
}

/** A picture takes longer than an answer may, and so follows it, to whom the first response was for. */
function asksForPicture(interaction: APIInteraction): boolean {
  const { name, custom_id: id } = (interaction as unknown as Wanted).data ?? {};
  return name === 'card' || (typeof id === 'string' && decode(id)?.kind === 'card');
}

function isPicture(interaction: APIInteraction, response: APIInteractionResponse): boolean {
  return asksForPicture(interaction) && response.type === InteractionResponseType.DeferredChannelMessageWithSource;
}

/** Discord's own rules for what is answered; the shape of the message pressed is the fuzz's and so is not judged. */
function faultsOf(response: APIInteractionResponse): readonly string[] {
  switch (response.type) {
    case InteractionResponseType.Pong:
      return [];
    case InteractionResponseType.ApplicationCommandAutocompleteResult:
      return autocompleteRules(response.data.choices ?? [], ApplicationCommandOptionType.String);
    case InteractionResponseType.ChannelMessageWithSource:
      return messageRules(response.data as MessageBody, 'callback');
    case InteractionResponseType.UpdateMessage:
      return messageRules(response.data as MessageBody, 'update');
    default:
      return [`expected an answer of these kinds, found ${response.type}`];
  }
}

interface Loose {
  readonly type: InteractionType;
  readonly message?: { readonly author: { readonly id: string }; readonly flags: number };
  readonly data: { readonly custom_id: string; readonly options?: unknown };
}

/** Where an answer shows others what is Bob's, or changes a message of another's. */
function leaksOf(interaction: APIInteraction, response: APIInteractionResponse): readonly string[] {
  const { type, data } = interaction as unknown as Loose;
  const isForBob = 'data' in response && ((response.data as MessageBody).flags ?? 0) & MessageFlags.Ephemeral;
  if (response.type === InteractionResponseType.UpdateMessage) return changesOf(interaction);
  const isNew = response.type === InteractionResponseType.ChannelMessageWithSource || isPicture(interaction, response);
  if (!isNew || isForBob) return [];
  if (type !== InteractionType.ApplicationCommand) return ['a public answer to what is no command'];
  return isPrivate(data.options) ? ['a public answer to what was asked in private'] : [];
}

function isPrivate(options: unknown): boolean {
  const list = Array.isArray(options) ? (options as { readonly name?: unknown; readonly value?: unknown }[]) : [];
  return list.some(({ name, value }) => name === 'private' && value === true);
}

/** A message changes for who asked, or where only one person sees it. */
function changesOf(interaction: APIInteraction): readonly string[] {
  const { message, data } = interaction as unknown as Loose;
  const isHis = data.custom_id.includes(inId(BOB));
  const isSeenByOne = ((message?.flags ?? 0) & MessageFlags.Ephemeral) !== 0;
  const { kind } = decode(data.custom_id) ?? {};
  return [
    ...(message?.author.id === SELF ? [] : ['a message of another bot was changed']),
    ...(isHis || isSeenByOne ? [] : [`a message of another person was changed by ${String(kind)}`]),
  ];
}

/** Only what Bob asked himself, on a private message of the bot, may be followed by a message for all. */
function mayBePublic(interaction: APIInteraction, body: unknown): boolean {
  const { message, data } = interaction as unknown as Loose;
  const isSeenByOne = ((message?.flags ?? 0) & MessageFlags.Ephemeral) !== 0;
  const isHis = data.custom_id.includes(inId(BOB));
  return isHis && message?.author.id === SELF && isSeenByOne && JSON.stringify(body).includes(BOB);
}

test('reading any message for a question does not throw', () => {
  const incoming = fc.record({
    id: fc.constant('1'),
    channel_id: fc.constant('2'),
    guild_id: fc.constantFrom(undefined, '3'),
    type: fc.constantFrom(0, 19, 6, 99),
    author: fc.record({ id: fc.constantFrom(SELF, BOB), bot: fc.constantFrom(undefined, true, false) }),
    content: fc.string({ unit: anyCharacter, maxLength: 200 }),
    mentions: fc.array(fc.record({ id: fc.constantFrom(SELF, BOB) }), { maxLength: 3 }),
    referenced_message: fc.oneof(fc.constant(null), anyMessage),
  });
  fc.assert(
    fc.property(incoming, (message) => {
      const question = questionFor(message as unknown as IncomingMessage, SELF);
      if (message.author.id === SELF || message.author.bot === true) expect(question).toBeUndefined();
    }),
    runs(1000),
  );
});
