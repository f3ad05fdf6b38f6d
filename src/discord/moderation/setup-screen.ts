import { ButtonStyle, ChannelType, ComponentType, SelectMenuDefaultValueType } from 'discord.js';
import type { APIComponentInContainer, APISelectMenuComponent } from 'discord.js';
import { encode } from '../components/custom-id';
import { punctuationOf } from '../../answers/reply-text';
import { button, contain, row, textDisplay, type Message } from '../components/message';
import { cut, PLACEHOLDER_LENGTH } from '../components/text';
import type { Locale } from '../locales/en';
import { missingPermissions, type ChannelAccess } from './permissions';
import { previewLines, type PreviewScene } from './preview';
import { hoursName, USUAL_HOURS, USUAL_ZONES } from './quiet-hours';
import { MOST_CHOSEN, timeIn, USES, type Field, type ServerRule } from './rule';

/** Which fields are set together. */
export const SECTIONS = {
  channels: ['plain', 'threads', 'posts'],
  commands: ['hushed', 'barred'],
  hours: ['quiet', 'zone'],
  members: ['roles', 'helpers', 'uses'],
} as const satisfies Readonly<Record<string, readonly Field[]>>;
export type SetupSection = keyof typeof SECTIONS;
export const SECTION_NAMES = Object.keys(SECTIONS) as readonly SetupSection[];

export interface SetupScreen extends PreviewScene {
  readonly locale: Locale;
  readonly section: SetupSection;
  readonly note?: string;
  readonly accessTo: (channel: string) => ChannelAccess | undefined;
}

export function setupScreen(screen: SetupScreen): Message {
  const { locale, note, section, channel } = screen;
  const head = [locale.setupHead, ...(note === undefined ? [] : [note]), ...problemsOf(screen)].join('\n');
  const preview = previewLines(screen, locale).map((line) => `- ${line}`);
  const parts: readonly APIComponentInContainer[] = SECTIONS[section].flatMap((field: Field) =>
    fieldParts(field, screen),
  );
  const hint = section === 'hours' ? [textDisplay(`-# ${locale.hoursHint}`)] : [];
  const foreseen = textDisplay([locale.preview.head(`<#${channel}>`), ...preview].join('\n'));
  return contain([textDisplay(head), ...sectionRow(section, locale), ...parts, ...hint, foreseen, ...testRow(locale)]);
}

function sectionRow(current: SetupSection, locale: Locale) {
  return row(
    SECTION_NAMES.flatMap((section) => {
      const style = section === current ? ButtonStyle.Primary : ButtonStyle.Secondary;
      return button(locale.sections[section], { kind: 'moderation', action: `setup-show-${section}` }, style);
    }),
  );
}

function testRow(locale: Locale) {
  return row(button(locale.tryOut, { kind: 'moderation', action: 'setup-test' }));
}

function fieldParts(field: Field, { rule, locale, now }: SetupScreen): readonly APIComponentInContainer[] {
  const { valueOf, selectOf } = FIELD_VIEWS[field];
  const label = locale[`${field}Label`];
  // A select repeats its label for screen readers.
  const placeholder = cut(label, PLACEHOLDER_LENGTH);
  const custom_id = encode({ kind: 'moderation', action: `setup-${field}` }) ?? '';
  const select = { ...selectOf(rule, locale), custom_id, placeholder } as APISelectMenuComponent;
  return [
    textDisplay(`${label}\n-# ${locale.inForce}${punctuationOf(locale.replies).colon}${valueOf(rule, locale, now)}`),
    { type: ComponentType.ActionRow, components: [select] },
  ];
}

interface FieldView {
  readonly valueOf: (rule: ServerRule, locale: Locale, now: number) => string;
  readonly selectOf: (rule: ServerRule, locale: Locale) => object;
}

const SEVERAL = { min_values: 0, max_values: MOST_CHOSEN };

const COMMAND_CHANNELS = [ChannelType.GuildText, ChannelType.GuildAnnouncement, ChannelType.GuildForum];

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
  posts: {
    valueOf: ({ posts }, locale) => mentions(posts, '#', locale.nowhere),
    selectOf: ({ posts }) => channelSelect(posts, [ChannelType.GuildForum]),
  },
  helpers: {
    valueOf: ({ helpers }, locale) => mentions(helpers, '@&', locale.noneOfThem),
    selectOf: ({ helpers }) => roleSelect(helpers),
  },
  hushed: {
    valueOf: ({ hushed }, locale) => mentions(hushed, '#', locale.nowhere),
    selectOf: ({ hushed }) => channelSelect(hushed, COMMAND_CHANNELS),
  },
  barred: {
    valueOf: ({ barred }, locale) => mentions(barred, '#', locale.nowhere),
    selectOf: ({ barred }) => channelSelect(barred, COMMAND_CHANNELS),
  },
  quiet: {
    valueOf: ({ quiet }, locale) => hoursName(quiet, locale),
    selectOf: ({ quiet }, locale) => {
      return stringSelect([...new Set([...USUAL_HOURS, quiet])], [quiet], (value) => hoursName(value, locale));
    },
  },
  zone: {
    valueOf: ({ zone }, _, now) => `${zone} · ${timeIn(zone, now)}`,
    selectOf: ({ zone }) => stringSelect([...new Set([...USUAL_ZONES, zone])], [zone], (value) => value),
  },
  roles: {
    valueOf: ({ roles }, locale) => mentions(roles, '@&', locale.everyone),
    selectOf: ({ roles }) => roleSelect(roles),
  },
  uses: {
    valueOf: ({ uses }, locale) =>
      uses.map((use) => locale.uses[use]).join(punctuationOf(locale.replies).comma) || locale.noneOfThem,
    selectOf: ({ uses }, locale) => {
      const select = stringSelect(USES, uses, (value) => locale.uses[value]);
      return { ...select, min_values: 0, max_values: USES.length };
    },
  },
};

function stringSelect<Value extends string>(
  values: readonly Value[],
  chosen: readonly Value[],
  labelOf: (value: Value) => string,
) {
  const options = values.map((value) => {
    return { label: labelOf(value), value, default: chosen.includes(value) };
  });
  return { type: ComponentType.StringSelect, options };
}

/** The screen has room for these; the next ones show once they are solved. */
const MOST_PROBLEMS = 5;

function problemsOf({ rule, locale, channel, accessTo, seesContent }: SetupScreen): readonly string[] {
  const here = accessTo(channel) === undefined ? [] : [channel];
  const channels = [...new Set([...rule.plain, ...rule.threads, ...rule.posts, ...here])];
  const missing = channels.flatMap((id) => {
    const names = missingPermissions(accessTo(id), rule.threads.includes(id));
    if (names.length === 0) return [];
    return locale.missingIn(
      `<#${id}>`,
      names.map((name) => locale.permissions[name]).join(punctuationOf(locale.replies).comma),
    );
  });
  const permissions = missing.length === 0 ? [`-# ${locale.nothingMissing}`] : missing.slice(0, MOST_PROBLEMS);
  return seesContent ? permissions : [...permissions, locale.intentMissing];
}

function channelSelect(chosen: readonly string[], channel_types: readonly ChannelType[]) {
  const default_values = chosen.map((id) => ({ id, type: SelectMenuDefaultValueType.Channel }));
  return { type: ComponentType.ChannelSelect, channel_types, ...SEVERAL, default_values };
}

function roleSelect(chosen: readonly string[]) {
  const default_values = chosen.map((id) => ({ id, type: SelectMenuDefaultValueType.Role }));
  return { type: ComponentType.RoleSelect, ...SEVERAL, default_values };
}

function mentions(ids: readonly string[], kind: string, none: string): string {
  return ids.length === 0 ? none : ids.map((id) => `<${kind}${id}>`).join(' ');
}
