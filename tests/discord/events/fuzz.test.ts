import fc from 'fast-check';
import {
  ApplicationCommandOptionType,
  InteractionResponseType,
  MessageFlags,
  type APIInteraction,
  type APIInteractionResponse,
} from 'discord.js';
import { placeKeyOf } from '../../../src/answers/place-key';
import { encode } from '../../../src/discord/controls/custom-id';
import { questionBody } from '../../../src/discord/controls/carried-question';
import { handleInteraction } from '../../../src/discord/events/handle-interaction';
import { questionFor, type Incoming } from '../../../src/discord/events/question-in-message';
import { deskFor } from '../desk';
import { autocompleteRules } from '../fake-discord/autocomplete-rules';
import type { MessageBody } from '../fake-discord/message-body';
import { messageRules } from '../fake-discord/message-rules';
import { newsroom } from '../newsroom';
import { passage } from '../message/passages';

const ALICE = '1200000000000000001';
const BOB = '1200000000000000002';

const anything = fc.oneof(
  fc.anything({ maxDepth: 2 }),
  fc.constantFrom('summit', 'setup', 'privacy', 'topic', '', null, 0, 7, '7', ALICE, BOB),
  fc.string({ minLength: 100, maxLength: 100, unit: 'binary' }),
);

/** Ids as the bot makes them, for one person or another, about things that are there or not. */
const ownIds = fc
  .record({
    asker: fc.constantFrom(ALICE, BOB),
    question: fc.constantFrom('quota', 'penguins', 'x'.repeat(200)),
    offset: fc.nat(99),
  })
  .chain(({ asker, question, offset }) => {
    const asked = { question: questionBody(question) ?? { text: '' }, limit: 3, asker, edition: 'Ed1-_n', offset };
    const place = placeKeyOf(passage('Text.'));
    return fc.constantFrom(
      ...(['page', 'back', 'share', 'sources'] as const).map((kind) => encode({ kind, ...asked })),
      ...(['context', 'cite', 'publish'] as const).map((kind) => encode({ kind, place, asker })),
      encode({ kind: 'topic', topic: question.slice(0, 98) }),
      ...['forget', 'setup-plain', 'setup-quiet', 'setup-uses', 'nothing'].map((action) =>
        encode({ kind: 'office', action }),
      ),
    );
  });

const anyMessage = fc.record({
  id: fc.constantFrom('31', '32'),
  author: fc.record({ id: fc.constantFrom('7', '8') }),
  flags: fc.constantFrom(0, MessageFlags.Ephemeral, MessageFlags.IsComponentsV2),
  components: fc.oneof(fc.constant([]), fc.array(anything, { maxLength: 2 })),
});

const anyData = fc.record(
  {
    id: anything,
    type: fc.oneof(fc.constantFrom(1, 2, 3), anything),
    name: fc.oneof(
      fc.constantFrom('summit', 'sources', 'help', 'setup', 'status', 'gaps', 'privacy', 'Find what was said'),
      anything,
    ),
    custom_id: fc.oneof(ownIds, ownIds, anything),
    component_type: fc.constantFrom(2, 3, 8),
    values: fc.oneof(fc.array(fc.oneof(ownIds, fc.string()), { maxLength: 3 }), anything),
    options: fc.oneof(
      fc.array(
        fc.record({
          name: fc.constantFrom('topic', 'passages', 'private', 'x'),
          type: fc.constantFrom(3, 4, 5, 1),
          value: anything,
        }),
        { maxLength: 3 },
      ),
      anything,
    ),
    target_id: fc.constantFrom('41', '42'),
    resolved: fc.oneof(fc.constant({ messages: { 41: { content: 'the quota' } } }), anything),
  },
  { requiredKeys: [] },
);

const anyInteraction = fc
  .record(
    {
      type: fc.constantFrom(1, 2, 3, 4, 5, 9),
      data: fc.oneof(anyData, anyData, anyData, anything),
      message: fc.oneof(anyMessage, anyMessage, anything),
      member: fc.oneof(
        fc.constantFrom(
          { user: { id: BOB }, permissions: '0', roles: [] },
          { user: { id: BOB }, permissions: 'x', roles: ['1'] },
        ),
        anything,
      ),
      user: fc.oneof(fc.constant({ id: BOB }), anything),
      guild_id: fc.constantFrom(undefined, '51'),
      channel: fc.oneof(fc.constant({ id: '61' }), anything),
      locale: fc.oneof(fc.constantFrom('de', 'zh-CN', 'en-US', 'xx'), anything),
    },
    { requiredKeys: ['type'] },
  )
  .map((body) => ({ id: '1', token: 'aaa', application_id: '9', ...body }) as unknown as APIInteraction);

interface Said {
  readonly responses: APIInteractionResponse[];
  readonly followUps: unknown[];
}

const { respond } = newsroom();

/** Everything the bot says to an interaction of Bob's. */
async function answersTo(interaction: APIInteraction): Promise<Said> {
  const said: Said = { responses: [], followUps: [] };
  const keep = (list: unknown[]) => (_: unknown, body: unknown) => {
    list.push(body);
    return Promise.resolve();
  };
  const sender = {
    acknowledge: keep(said.responses),
    followUp: keep(said.followUps),
    post: () => Promise.reject(new Error('expected nothing to be posted in a channel')),
    startThread: () => Promise.reject(new Error('expected no thread')),
  };
  const desk = deskFor({ sender, respond });
  await handleInteraction(interaction, desk);
  desk.storage.close();
  return said;
}

test('whatever interaction comes, nothing is thrown, there is one valid answer at most, and no private answer of another is shown', async () => {
  await fc.assert(
    fc.asyncProperty(anyInteraction, async (interaction) => {
      const { responses, followUps } = await answersTo(interaction);
      expect(responses.length).toBeLessThanOrEqual(1);
      for (const response of responses) expect(faultsOf(response)).toEqual([]);
      expect(followUps.filter((body) => !mayBePublic(interaction, body))).toEqual([]);
    }),
    { numRuns: 1500 },
  );
}, 120_000);

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

/** Only what Bob asked himself, on a private message of the bot, may be followed by a message for all. */
function mayBePublic(interaction: APIInteraction, body: unknown): boolean {
  const { message, data } = interaction as unknown as {
    message: { author: { id: string }; flags: number };
    data: { custom_id: string };
  };
  const isHis = data.custom_id.includes(BigInt(BOB).toString(36).padStart(13, '0'));
  return (
    isHis &&
    message.author.id === '7' &&
    (message.flags & MessageFlags.Ephemeral) !== 0 &&
    JSON.stringify(body).includes(BOB)
  );
}

test('whatever stands in a message, reading it for a question throws nothing', () => {
  const incoming = fc.record({
    id: fc.constant('1'),
    channel_id: fc.constant('2'),
    guild_id: fc.constantFrom(undefined, '3'),
    type: fc.constantFrom(0, 19, 6, 99),
    author: fc.record({ id: fc.constantFrom('7', BOB), bot: fc.constantFrom(undefined, true, false) }),
    content: fc.string({ unit: 'binary', maxLength: 200 }),
    mentions: fc.array(fc.record({ id: fc.constantFrom('7', BOB) }), { maxLength: 3 }),
    referenced_message: fc.oneof(fc.constant(null), anyMessage),
  });
  fc.assert(
    fc.property(incoming, (message) => {
      const question = questionFor(message as unknown as Incoming, '7');
      if (message.author.id === '7' || message.author.bot === true) expect(question).toBeUndefined();
    }),
    { numRuns: 1000 },
  );
});
