import { ChannelType, ComponentType, SelectMenuDefaultValueType } from 'discord.js';
import type { APIComponentInContainer, APISelectMenuComponent } from 'discord.js';
import { encode } from '../components/custom-id';
import { contain, textDisplay, type Message } from '../components/message';
import { cut, PLACEHOLDER_LENGTH } from '../components/text';
import type { Locale } from '../locales/en';
import { missingPermissions, type ChannelAccess } from './permissions';
import { FIELDS, MOST_CHOSEN, OFFSETS, QUIET, USES, type Field, type Quiet, type ServerRule } from './rule';

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
  return contain([textDisplay(head), ...FIELDS.flatMap((field) => fieldParts(field, rule, locale))]);
}

function fieldParts(field: Field, rule: ServerRule, locale: Locale): readonly APIComponentInContainer[] {
  const { valueOf, selectOf } = FIELD_VIEWS[field];
  const label = locale[`${field}Label`];
  // A select repeats its label for screen readers.
  const placeholder = cut(label, PLACEHOLDER_LENGTH);
  const custom_id = encode({ kind: 'moderation', action: `setup-${field}` }) ?? '';
  const select = { ...selectOf(rule, locale), custom_id, placeholder } as APISelectMenuComponent;
  return [
    textDisplay(`${label}\n-# ${locale.inForce}: ${valueOf(rule, locale)}`),
    { type: ComponentType.ActionRow, components: [select] },
  ];
}

interface FieldView {
  readonly valueOf: (rule: ServerRule, locale: Locale) => string;
  readonly selectOf: (rule: ServerRule, locale: Locale) => object;
}

const SEVERAL = { min_values: 0, max_values: MOST_CHOSEN };

const FIELD_VIEWS: Readonly<Record<Field, FieldView>> = {
  plain: {
    valueOf: ({ plain }, locale) => mentions(plain, '#', locale.nowhere),
    selectOf: ({ plain }) => {
      const { GuildText, GuildAnnouncement, GuildForum, PublicThread } = ChannelType;
      return channelSelect(plain, [GuildText, GuildAnnouncement, GuildForum, PublicThread]);
    },
  },
  threads: {
    valueOf: ({ threads }, locale) => mentions(threads, '#', locale.nowhere),
    selectOf: ({ threads }) => channelSelect(threads, [ChannelType.GuildText, ChannelType.GuildAnnouncement]),
  },
  quiet: {
    valueOf: ({ quiet }, locale) => quietName(quiet, locale),
    selectOf: ({ quiet }, locale) => stringSelect(QUIET, [quiet], (value) => quietName(value, locale)),
  },
  offset: {
    valueOf: ({ offset }) => `UTC${signed(offset)}`,
    selectOf: ({ offset }) => stringSelect(OFFSETS, [offset], (value) => `UTC${signed(value)}`),
  },
  roles: {
    valueOf: ({ roles }, locale) => mentions(roles, '@&', locale.everyone),
    selectOf: ({ roles }) => {
      const default_values = roles.map((id) => ({ id, type: SelectMenuDefaultValueType.Role }));
      return { type: ComponentType.RoleSelect, ...SEVERAL, default_values };
    },
  },
  uses: {
    valueOf: ({ uses }, locale) => uses.map((use) => locale.uses[use]).join(', ') || locale.nowhere,
    selectOf: ({ uses }, locale) => {
      const select = stringSelect(USES, uses, (value) => locale.uses[value]);
      return { ...select, min_values: 0, max_values: USES.length };
    },
  },
};

function stringSelect<Value extends string | number>(
  values: readonly Value[],
  chosen: readonly Value[],
  labelOf: (value: Value) => string,
) {
  const options = values.map((value) => {
    return { label: labelOf(value), value: String(value), default: chosen.includes(value) };
  });
  return { type: ComponentType.StringSelect, options };
}

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
