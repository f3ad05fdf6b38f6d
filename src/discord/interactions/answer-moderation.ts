import type { APIMessage } from 'discord.js';
import { sharedGaps } from '../../answers/unanswered';
import type { ModerationAction } from '../commands/command';
import { message, type Message } from '../components/message';
import { describeError } from '../gateway/errors';
import { gapsReport, privacyReport, statusReport } from '../moderation/reports';
import { changeRule, FIELDS, type Field } from '../moderation/rule';
import { setupScreen } from '../moderation/setup-screen';
import type { BotContext } from './context';
import {
  isPrivate,
  replyOutdated,
  replyPrivately,
  update,
  type InteractionReply,
  type InteractionUser,
} from './interaction';

const MOST_GAPS = 20;

export async function answerModeration(action: ModerationAction, user: InteractionUser, context: BotContext) {
  const { guild, locale, isModerator, id } = user;
  if (action === 'privacy') return replyPrivately(privacyReport(await context.storage.keptOf(id), locale));
  if (guild === undefined || !isModerator) return replyPrivately(message([locale.onlyModerators]));
  switch (action) {
    case 'setup':
      return replyPrivately(screenFor(guild, user, context));
    case 'status':
      return replyPrivately(statusReport(await context.status(), locale));
    case 'gaps':
      return replyPrivately(gapsReport(sharedGaps(await context.storage.gaps(guild), MOST_GAPS), locale));
  }
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
  if (field === undefined) return replyOutdated(user, context);
  if (guild === undefined || !isModerator) return replyPrivately(message([locale.onlyModerators]));
  const isSaved = await saveField(guild, field, values, context);
  return show(screenFor(guild, user, context, isSaved ? locale.saved : locale.notSaved));
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

function screenFor(guild: string, user: InteractionUser, context: BotContext, note?: string): Message {
  const { locale, channel } = user;
  const { accessTo, seesContent } = context;
  const rule = context.ruleOf(guild);
  return setupScreen({ rule, locale, channel, accessTo, seesContent, ...(note !== undefined && { note }) });
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
