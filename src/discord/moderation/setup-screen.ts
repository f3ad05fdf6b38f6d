import { ChannelType, ComponentType, SelectMenuDefaultValueType } from 'discord.js';
import type { APIComponentInContainer, APISelectMenuComponent } from 'discord.js';
import { encode } from '../components/custom-id';
import { cut, PLACEHOLDER_LENGTH } from '../components/limits';
import { contain, textDisplay, type Message } from '../components/message';
import type { Locale } from '../locales/en';
import { missingPermissions, type PlaceOf } from './permissions';
import { OFFSETS, QUIET, USES, type Field, type Quiet, type ServerRule } from './rule';

export interface Screen {
  readonly rule: ServerRule;
  readonly words: Locale;
  /** What was just done. */
  readonly note?: string;
  /** The channel it is shown in. */
  readonly here: string;
  readonly placeOf: PlaceOf;
  readonly seesContent: boolean;
}

/** Where a person may choose from: what is chosen counts for the threads in it too, and for the posts of a forum. */
const CHANNELS = {
  plain: [ChannelType.GuildText, ChannelType.GuildAnnouncement, ChannelType.GuildForum, ChannelType.PublicThread],
  threads: [ChannelType.GuildText, ChannelType.GuildAnnouncement],
};

/** One private message with the rule in force, what keeps it from working, and a select for each part of it. */
export function setupScreen(screen: Screen): Message {
  const { rule, words: locale, note } = screen;
  const head = [locale.setupHead, ...(note === undefined ? [] : [note]), ...troubles(screen)].join('\n');
  return contain([
    textDisplay(head),
    ...part(locale.plainLabel, mentions(rule.plain, '#', locale.nowhere), screen, channelSelect('plain', rule.plain)),
    ...part(
      locale.threadsLabel,
      mentions(rule.threads, '#', locale.nowhere),
      screen,
      channelSelect('threads', rule.threads),
    ),
    ...part(locale.quietLabel, quietName(rule.quiet, locale), screen, quietSelect(screen)),
    ...part(locale.offsetLabel, locale.timeZone(signed(rule.offset)), screen, offsetSelect(screen)),
    ...part(locale.rolesLabel, mentions(rule.roles, '@&', locale.everyone), screen, roleSelect(rule)),
    ...part(locale.usesLabel, usesNames(rule, locale), screen, usesSelect(screen)),
  ]);
}

/** A select carries its name itself, for those who come to it without the text above. */
function part(
  label: string,
  now: string,
  { words: locale }: Screen,
  select: APISelectMenuComponent,
): readonly APIComponentInContainer[] {
  const named = { ...select, placeholder: cut(label, PLACEHOLDER_LENGTH) };
  return [
    textDisplay(`${label}\n-# ${locale.inForce}: ${now}`),
    { type: ComponentType.ActionRow, components: [named] },
  ];
}

function troubles({ rule, words: locale, here, placeOf, seesContent }: Screen): readonly string[] {
  const known = placeOf(here) === undefined ? [] : [here];
  const channels = [...new Set([...rule.plain, ...rule.threads, ...known])];
  const missing = channels.flatMap((channel) => {
    const names = missingPermissions(placeOf(channel), rule.threads.includes(channel));
    return names.length === 0
      ? []
      : [locale.missingIn(`<#${channel}>`, names.map((name) => locale.permissions[name]).join(', '))];
  });
  const permissions = missing.length === 0 ? [`-# ${locale.nothingMissing}`] : missing.slice(0, MOST_TROUBLES);
  return seesContent ? permissions : [...permissions, locale.intentMissing];
}

/** The screen has room for these; when they are mended, the next ones show. */
const MOST_TROUBLES = 5;

function idOf(field: Field): string {
  return encode({ kind: 'office', action: `setup-${field}` }) ?? '';
}

function channelSelect(field: keyof typeof CHANNELS, chosen: readonly string[]): APISelectMenuComponent {
  const default_values = chosen.map((id) => ({ id, type: SelectMenuDefaultValueType.Channel as const }));
  const channel_types = CHANNELS[field];
  return {
    type: ComponentType.ChannelSelect,
    custom_id: idOf(field),
    channel_types,
    min_values: 0,
    max_values: 25,
    default_values,
  };
}

function roleSelect({ roles }: ServerRule): APISelectMenuComponent {
  const default_values = roles.map((id) => ({ id, type: SelectMenuDefaultValueType.Role as const }));
  return { type: ComponentType.RoleSelect, custom_id: idOf('roles'), min_values: 0, max_values: 25, default_values };
}

function quietSelect({ rule, words: locale }: Screen): APISelectMenuComponent {
  const options = QUIET.map((value) => ({ label: quietName(value, locale), value, default: value === rule.quiet }));
  return { type: ComponentType.StringSelect, custom_id: idOf('quiet'), options };
}

function offsetSelect({ rule, words: locale }: Screen): APISelectMenuComponent {
  const options = OFFSETS.map((offset) => {
    return { label: locale.timeZone(signed(offset)), value: String(offset), default: offset === rule.offset };
  });
  return { type: ComponentType.StringSelect, custom_id: idOf('offset'), options };
}

function usesSelect({ rule, words: locale }: Screen): APISelectMenuComponent {
  const options = USES.map((value) => ({ label: locale.uses[value], value, default: rule.uses.includes(value) }));
  return { type: ComponentType.StringSelect, custom_id: idOf('uses'), min_values: 0, max_values: USES.length, options };
}

function quietName(quiet: Quiet, locale: Locale): string {
  const [from = '', to = ''] = quiet.split('-');
  return quiet === 'none' ? locale.quietNone : locale.quietRange(from, to);
}

/** `+5:30`, with a true minus. */
function signed(offset: number): string {
  const hours = Math.floor(Math.abs(offset));
  const minutes = Number.isInteger(offset) ? '' : ':30';
  return `${offset < 0 ? '−' : '+'}${hours}${minutes}`;
}

function usesNames({ uses }: ServerRule, locale: Locale): string {
  return uses.length === 0 ? locale.nowhere : uses.map((use) => locale.uses[use]).join(', ');
}

function mentions(ids: readonly string[], kind: string, none: string): string {
  return ids.length === 0 ? none : ids.map((id) => `<${kind}${id}>`).join(' ');
}
