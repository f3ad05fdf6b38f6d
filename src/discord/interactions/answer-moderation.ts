import type { APIMessage } from 'discord.js';
import { sharedGaps } from '../../answers/unanswered';
import type { ModerationAction, Options } from '../commands/command';
import { message, type Message } from '../components/message';
import { describeError } from '../gateway/errors';
import { gapsReport, privacyReport, statusReport } from '../moderation/reports';
import { changeRule, FIELDS, type Field } from '../moderation/rule';
import { previewLines, type PreviewScene } from '../moderation/preview';
import { readHours, readZone } from '../moderation/quiet-hours';
import { SECTION_NAMES, SECTIONS, setupScreen, type SetupSection, type SetupScreen } from '../moderation/setup-screen';
import { toMessage } from '../render/to-message';
import { hasHelper } from './threads';
import { showReports } from './answer-queue';
import type { BotContext } from './context';
import { renderContextFor } from './guard';
import {
  isPrivate,
  replyOutdated,
  replyPrivately,
  update,
  type InteractionReply,
  type InteractionUser,
} from './interaction';

const MOST_GAPS = 20;

interface ModerationUser extends InteractionUser {
  readonly options: Options;
}

export async function answerModeration(action: ModerationAction, user: ModerationUser, context: BotContext) {
  const { guild, locale, isModerator, id } = user;
  if (action === 'privacy') return replyPrivately(privacyReport(await context.storage.keptOf(id), locale));
  if (guild === undefined || !isModerator) return replyPrivately(message([locale.onlyModerators]));
  switch (action) {
    case 'setup':
      return replyPrivately(await setUp(guild, user, context));
    case 'status':
      return replyPrivately(statusReport(await context.status(), locale));
    case 'reports':
      return replyPrivately(await showReports(user, context));
    case 'gaps':
      return replyPrivately(gapsReport(sharedGaps(await context.storage.gaps(guild), MOST_GAPS), locale));
  }
}

/** Shows the screen, after the hours and the time zone that were typed as options are saved. */
async function setUp(guild: string, user: ModerationUser, context: BotContext): Promise<Message> {
  const { options, locale } = user;
  const { quiet, zone } = context.ruleOf(guild);
  const typed = { quiet: options.get('quiet'), zone: options.get('zone') };
  if (typed.quiet === undefined && typed.zone === undefined) return screenFor(guild, user, context);
  const hours = typed.quiet === undefined ? quiet : readHours(String(typed.quiet));
  const where = typed.zone === undefined ? zone : readZone(String(typed.zone));
  if (hours === undefined || where === undefined)
    return screenFor(guild, user, context, { section: 'hours', note: locale.unreadHours });
  const isSaved =
    (await saveField(guild, 'zone', [where], context)) && (await saveField(guild, 'quiet', [hours], context));
  return screenFor(guild, user, context, { section: 'hours', note: isSaved ? locale.saved : locale.notSaved });
}

interface ModerationPress {
  readonly action: string;
  readonly values: readonly string[];
  readonly pressed: Pick<APIMessage, 'flags'>;
  readonly user: InteractionUser;
}

/** Our screens are private: a press on a public message is forged, and leaves that message alone. */
export async function pressModeration(press: ModerationPress, context: BotContext): Promise<InteractionReply> {
  const { action, values, pressed, user } = press;
  const { guild, locale, isModerator } = user;
  const show = isPrivate(pressed) ? update : replyPrivately;
  if (action === 'forget') return show(message([await forget(user, context)]));
  const field = FIELDS.find((each) => action === `setup-${each}`);
  const section = SECTION_NAMES.find((each) => action === `setup-show-${each}`);
  if (field === undefined && section === undefined && action !== 'setup-test') return replyOutdated(user, context);
  if (guild === undefined || !isModerator) return replyPrivately(message([locale.onlyModerators]));
  if (section !== undefined) return show(screenFor(guild, user, context, { section }));
  if (field === undefined) return tryOut(guild, user, context);
  const note = (await saveField(guild, field, values, context)) ? locale.saved : locale.notSaved;
  return show(screenFor(guild, user, context, { section: sectionOf(field), note }));
}

function sectionOf(field: Field): SetupSection {
  return SECTION_NAMES.find((section) => SECTIONS[section].some((each) => each === field)) ?? 'channels';
}

/** Answers in private to the first topic that completion offers, and says what members would see in this channel. */
function tryOut(guild: string, user: InteractionUser, context: BotContext): InteractionReply {
  const { locale, channel } = user;
  const { respond } = context;
  const offered = respond({ kind: 'complete', typed: '' });
  const topic = offered.kind === 'completions' ? offered.completions[0]?.value : undefined;
  const articles = respond({ kind: 'sources', limit: 1 });
  const question = topic ?? (articles.kind === 'sources' ? articles.sources[0].title : '');
  const foreseen = previewLines(sceneIn(guild, channel, context), locale);
  const note = [locale.preview.head(`<#${channel}>`), ...foreseen].join('\n-# ');
  return replyPrivately(
    toMessage(respond({ kind: 'ask', question }), { ...renderContextFor(user, context, true), note }),
  );
}

async function saveField(
  guild: string,
  field: Field,
  values: readonly string[],
  context: BotContext,
): Promise<boolean> {
  const rule = changeRule(context.ruleOf(guild), field, values);
  if (rule === undefined) return false;
  try {
    await context.storage.saveRule(guild, JSON.stringify(rule));
    return true;
  } catch (error) {
    context.log.error(describeError(error), 'could not save a rule');
    return false;
  }
}

type ScreenState = Partial<Pick<SetupScreen, 'section' | 'note'>>;

function screenFor(guild: string, { locale, channel }: InteractionUser, context: BotContext, state: ScreenState = {}) {
  const { accessTo } = context;
  return setupScreen({ section: 'channels', ...state, ...sceneIn(guild, channel, context), locale, accessTo });
}

function sceneIn(guild: string, channel: string, context: BotContext): PreviewScene {
  const { ruleOf, accessTo, seesContent, now } = context;
  const place = {
    rule: ruleOf(guild),
    channel,
    access: accessTo(channel),
    hasHelper: hasHelper(guild, channel, context),
  };
  return { ...place, seesContent, now: now() };
}

async function forget({ id, locale }: InteractionUser, { storage, log }: BotContext): Promise<string> {
  try {
    await storage.forget(id);
    return locale.forgotten;
  } catch (error) {
    log.error(describeError(error), 'could not forget a person');
    return locale.notForgotten;
  }
}
