import fc from 'fast-check';
import { MessageFlags, type APIInteraction } from 'discord.js';
import { placeKeyOf } from '../../../src/answers/quoted-place';
import { carryQuestion, encode } from '../../../src/discord/components/custom-id';
import { anyCharacter } from '../../any-character';
import { passage } from '../render/passages';
import { newsroom } from '../newsroom';

export const ALICE = '1200000000000000001';
/** Whoever acts is Bob. */
export const BOB = '1200000000000000002';
/** The bot, and another one. */
export const SELF = '7';
const OTHER_BOT = '8';
export const GUILD = '51';
const MODERATOR = { user: { id: BOB }, permissions: '32', roles: [] };
const MEMBER = { user: { id: BOB }, permissions: '0', roles: [] };

export const { respond } = newsroom();

/** For what is sent to a running bot: the same each time. */
export function someInteractions(count: number): readonly APIInteraction[] {
  return fc.sample(fc.oneof(anyInteraction, oddInteraction), { numRuns: count, seed: 7 });
}

const hundred = fc.string({ minLength: 100, maxLength: 100, unit: anyCharacter });
const anything = fc.oneof(
  fc.anything({ maxDepth: 2 }),
  fc.constantFrom('summit', 'setup', 'privacy', 'topic', '', null, 0, 7, '7', ALICE, BOB),
  hundred,
);

/** The longest that stands in an id whole, so that the id has 100 characters, and one longer. */
const QUESTIONS = ['quota', 'penguins', 'q'.repeat(75), 'q'.repeat(76), 'x'.repeat(200)];
const PLACES = [passage('Text.'), ...passagesOn('quota')].map(placeKeyOf);
const ACTIONS = [
  'forget',
  'nothing',
  ...['plain', 'threads', 'quiet', 'offset', 'roles', 'uses'].map((f) => `setup-${f}`),
];

/** Ids as the bot makes them, for one person or another, about things that are there or not. */
const ownIds = fc
  .record({
    asker: fc.constantFrom(ALICE, BOB),
    question: fc.constantFrom(...QUESTIONS),
    indexVersion: fc.constantFrom('Ed1-_n', editionOf('quota')),
    place: fc.constantFrom(...PLACES),
    offset: fc.nat(99),
  })
  .chain(({ asker, question, indexVersion, place, offset }) => {
    const asked = {
      question: carryQuestion(question, { speaker: 'Orla Byrne' }) ?? { text: '' },
      limit: 3,
      asker,
      indexVersion,
      offset,
    };
    const shown = [
      { shows: 'passages', ...asked },
      { shows: 'quotes', speaker: 'Orla Byrne', ...asked },
      { shows: 'comparison', ...asked },
    ] as const;
    const ids = [
      ...(['page', 'back', 'share', 'sources'] as const).flatMap((kind) =>
        shown.map((each) => encode({ kind, ...each })),
      ),
      ...(['context', 'cite', 'publish'] as const).map((kind) => encode({ kind, place, asker })),
      encode({ kind: 'topic', topic: question.slice(0, 98) }),
      ...ACTIONS.map((action) => encode({ kind: 'moderation', action })),
    ];
    return fc.constantFrom(...ids.flatMap((id) => id ?? []));
  });

/** Nearly as the bot makes them: cut, stretched to 100 characters, one letter another, for somebody else, or turned round. */
const forgedIds = fc
  .tuple(ownIds, fc.nat(99), fc.string({ minLength: 1, maxLength: 1, unit: anyCharacter }))
  .chain(([id, at, letter]) =>
    fc.constantFrom(
      id.slice(0, at),
      id.padEnd(100, letter).slice(0, 100),
      id.slice(0, at) + letter + id.slice(at + 1),
      id.replace(inId(ALICE), inId(BOB)),
      id.replace(inId(BOB), inId(ALICE)),
      Array.from(id).reverse().join(''),
    ),
  );

const ids = fc.oneof(ownIds, ownIds, forgedIds, hundred);

/** How a person stands in an id. */
export function inId(user: string): string {
  return BigInt(user).toString(36).padStart(13, '0');
}

export const anyMessage = fc.record({
  id: fc.constantFrom('31', '32'),
  author: fc.record({ id: fc.constantFrom(SELF, OTHER_BOT) }),
  flags: fc.constantFrom(0, MessageFlags.Ephemeral, MessageFlags.IsComponentsV2),
  components: fc.oneof(fc.constant([]), fc.array(anything, { maxLength: 2 })),
});

const COMMANDS = [
  'summit',
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
const MENU = ['Find what was said', 'Did they say this?'];
const OPTIONS = ['topic', 'passages', 'private', 'speaker', 'statements', 'x'];

const anyData = fc.record(
  {
    id: anything,
    type: fc.oneof(fc.constantFrom(1, 2, 3), anything),
    name: fc.oneof(fc.constantFrom(...COMMANDS, ...MENU), anything),
    custom_id: fc.oneof(ids, ids, anything),
    component_type: fc.constantFrom(2, 3, 8),
    values: fc.oneof(fc.array(fc.oneof(ids, fc.string()), { maxLength: 3 }), anything),
    options: fc.oneof(
      fc.array(fc.record({ name: fc.constantFrom(...OPTIONS), type: fc.constantFrom(3, 4, 5, 1), value: anything }), {
        maxLength: 3,
      }),
      anything,
    ),
    target_id: fc.constantFrom('41', '42'),
    resolved: fc.oneof(fc.constant({ messages: { 41: { content: 'the quota' } } }), anything),
  },
  { requiredKeys: [] },
);

/** Interactions with anything anywhere. */
export const anyInteraction = fc
  .record(
    {
      type: fc.constantFrom(1, 2, 3, 4, 5, 9),
      data: fc.oneof(anyData, anyData, anyData, anything),
      message: fc.oneof(anyMessage, anyMessage, anything),
      member: fc.oneof(
        fc.constantFrom(MEMBER, MODERATOR, { user: { id: BOB }, permissions: 'x', roles: ['1'] }),
        anything,
      ),
      user: fc.oneof(fc.constant({ id: BOB }), anything),
      guild_id: fc.constantFrom(undefined, GUILD),
      channel: fc.oneof(fc.constant({ id: '61' }), anything),
      locale: fc.oneof(fc.constantFrom('de', 'zh-CN', 'en-US', 'xx'), anything),
    },
    { requiredKeys: ['type'] },
  )
  .map(interaction);

const words = fc.oneof(
  fc.constantFrom('quota', 'minister', ' ', '@everyone', '\u202e', 'q'.repeat(6000), '\ud800', '**', '<@1>', '“”'),
  fc.string({ unit: anyCharacter, maxLength: 600 }),
);
const oddOptions = fc.uniqueArray(
  fc.oneof(
    fc.record({ name: fc.constantFrom('topic', 'speaker', 'x'), type: fc.constant(3), value: words }),
    fc.record({ name: fc.constantFrom('passages', 'statements'), type: fc.constant(4), value: fc.integer() }),
    fc.record({ name: fc.constant('private'), type: fc.constant(5), value: fc.boolean() }),
  ),
  { selector: ({ name }) => name, maxLength: 4 },
);
const slash = fc.record({ type: fc.constant(1), name: fc.constantFrom(...COMMANDS, 'gone'), options: oddOptions });
const menu = fc.record({
  ...{ type: fc.constant(3), name: fc.constantFrom(...MENU, 'Gone'), target_id: fc.constant('41') },
  resolved: fc.record({ messages: fc.record({ 41: fc.record({ content: words }) }) }),
});
const pressed = fc.record({
  custom_id: ids,
  component_type: fc.constantFrom(2, 3, 8),
  values: fc.array(fc.oneof(ids, fc.string({ maxLength: 100 })), { maxLength: 3 }),
});

/** Interactions of the right form with odd content: what a changed client could send, and old messages. */
export const oddInteraction = fc
  .oneof(
    fc.record({ type: fc.constantFrom(2, 4), data: slash }),
    fc.record({ type: fc.constant(2), data: menu }),
    fc.record({ type: fc.constant(3), data: pressed, message: anyMessage }),
    fc.record({ type: fc.constant(3), data: pressed, message: anyMessage }),
  )
  .chain((body) =>
    fc.record({
      body: fc.constant(body),
      place: fc.constantFrom(
        { user: { id: BOB } },
        { guild_id: GUILD, member: MEMBER },
        { guild_id: GUILD, member: MODERATOR },
      ),
    }),
  )
  .map(({ body, place }) => interaction({ ...body, ...place, channel: { id: '61' }, locale: 'en-US' }));

function interaction(body: object): APIInteraction {
  return { id: '1', token: 'aaa', application_id: '9', ...body } as unknown as APIInteraction;
}

function passagesOn(question: string) {
  const said = respond({ kind: 'ask', question, limit: 3 });
  return said.kind === 'passages' ? said.passages : [];
}

function editionOf(question: string): string {
  const said = respond({ kind: 'ask', question });
  return said.kind === 'passages' ? said.indexVersion : '';
}
