import { ChannelType, ComponentType, SelectMenuDefaultValueType } from 'discord.js';
import type { APIComponentInContainer, APISelectMenuComponent } from 'discord.js';
import { encode } from '../components/custom-id';
import { contain, textDisplay, type Message } from '../components/message';
import { cut, PLACEHOLDER_LENGTH } from '../components/text';
import type { Locale } from '../locales/en';
import { missingPermissions, type ChannelAccess } from './permissions';
import { MOST_CHOSEN, OFFSETS, QUIET, USES, type Field, type Quiet, type ServerRule } from './rule';

export interface SetupScreen {
  readonly rule: ServerRule;
  readonly locale: Locale;
  readonly note?: string;
  readonly channel: string;
  readonly accessTo: (channel: string) => ChannelAccess | undefined;
  readonly seesContent: boolean;
}

export function setupScreen(screen: SetupScreen): Message {
  const { rule, locale, note } = screen;
  const head = [locale.setupHead, ...(note === undefined ? [] : [note]), ...problemsOf(screen)].join('\n');
  return contain([
    textDisplay(head),
    ...FIELD_PARTS.flatMap(({ field, labelOf, valueOf, selectOf }) => {
      const label = labelOf(locale);
      // A select repeats its label for screen readers.
      const placeholder = cut(label, PLACEHOLDER_LENGTH);
      const custom_id = encode({ kind: 'moderation', action: `setup-${field}` }) ?? '';
      const select = { ...selectOf(rule, locale), custom_id, placeholder } as APISelectMenuComponent;
      const parts: APIComponentInContainer[] = [
        textDisplay(`${label}\n-# ${locale.inForce}: ${valueOf(rule, locale)}`),
        { type: ComponentType.ActionRow, components: [select] },
      ];
      return parts;
    }),
  ]);
}

interface FieldPart {
  readonly field: Field;
  readonly labelOf: (locale: Locale) => string;
  readonly valueOf: (rule: ServerRule, locale: Locale) => string;
  readonly selectOf: (rule: ServerRule, locale: Locale) => object;
}

const SEVERAL = { min_values: 0, max_values: MOST_CHOSEN };

const FIELD_PARTS: readonly FieldPart[] = [
  {
    field: 'plain',
    labelOf: (locale) => locale.plainLabel,
    valueOf: ({ plain }, locale) => mentions(plain, '#', locale.nowhere),
    selectOf: ({ plain }) => {
      const { GuildText, GuildAnnouncement, GuildForum, PublicThread } = ChannelType;
      return channelSelect(plain, [GuildText, GuildAnnouncement, GuildForum, PublicThread]);
    },
  },
  {
    field: 'threads',
    labelOf: (locale) => locale.threadsLabel,
    valueOf: ({ threads }, locale) => mentions(threads, '#', locale.nowhere),
    selectOf: ({ threads }) => channelSelect(threads, [ChannelType.GuildText, ChannelType.GuildAnnouncement]),
  },
  {
    field: 'quiet',
    labelOf: (locale) => locale.quietLabel,
    valueOf: ({ quiet }, locale) => quietName(quiet, locale),
    selectOf: ({ quiet }, locale) => ({
      type: ComponentType.StringSelect,
      options: QUIET.map((value) => ({ label: quietName(value, locale), value, default: value === quiet })),
    }),
  },
  {
    field: 'offset',
    labelOf: (locale) => locale.offsetLabel,
    valueOf: ({ offset }) => `UTC${signed(offset)}`,
    selectOf: ({ offset }) => ({
      type: ComponentType.StringSelect,
      options: OFFSETS.map((each) => {
        return { label: `UTC${signed(each)}`, value: String(each), default: each === offset };
      }),
    }),
  },
  {
    field: 'roles',
    labelOf: (locale) => locale.rolesLabel,
    valueOf: ({ roles }, locale) => mentions(roles, '@&', locale.everyone),
    selectOf: ({ roles }) => {
      const default_values = roles.map((id) => ({ id, type: SelectMenuDefaultValueType.Role }));
      return { type: ComponentType.RoleSelect, ...SEVERAL, default_values };
    },
  },
  {
    field: 'uses',
    labelOf: (locale) => locale.usesLabel,
    valueOf: ({ uses }, locale) =>
      uses.length === 0 ? locale.nowhere : uses.map((use) => locale.uses[use]).join(', '),
    selectOf: ({ uses }, locale) => {
      const options = USES.map((value) => ({ label: locale.uses[value], value, default: uses.includes(value) }));
      return { type: ComponentType.StringSelect, min_values: 0, max_values: USES.length, options };
    },
  },
];

/** The screen has room for these; the next ones show once they are solved. */
const MOST_PROBLEMS = 5;

function problemsOf({ rule, locale, channel, accessTo, seesContent }: SetupScreen): readonly string[] {
  const here = accessTo(channel) === undefined ? [] : [channel];
  const channels = [...new Set([...rule.plain, ...rule.threads, ...here])];
  const missing = channels.flatMap((id) => {
    const names = missingPermissions(accessTo(id), rule.threads.includes(id));
    if (names.length === 0) return [];
    return locale.missingIn(`<#${id}>`, names.map((name) => locale.permissions[name]).join(', '));
  });
  const permissions = missing.length === 0 ? [`-# ${locale.nothingMissing}`] : missing.slice(0, MOST_PROBLEMS);
  return seesContent ? permissions : [...permissions, locale.intentMissing];
}

function channelSelect(chosen: readonly string[], channel_types: readonly ChannelType[]) {
  const default_values = chosen.map((id) => ({ id, type: SelectMenuDefaultValueType.Channel }));
  return { type: ComponentType.ChannelSelect, channel_types, ...SEVERAL, default_values };
}

function quietName(quiet: Quiet, locale: Locale): string {
  const [from = '', to = ''] = quiet.split('-');
  return quiet === 'none' ? locale.quietNone : locale.quietRange(from, to);
}

/** `+5:30`, with a minus sign (U+2212) for negative offsets. */
function signed(offset: number): string {
  const minutes = Number.isInteger(offset) ? '' : ':30';
  return `${offset < 0 ? '−' : '+'}${Math.floor(Math.abs(offset))}${minutes}`;
}

function mentions(ids: readonly string[], kind: string, none: string): string {
  return ids.length === 0 ? none : ids.map((id) => `<${kind}${id}>`).join(' ');
}
