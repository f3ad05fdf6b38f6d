import type { APIMessage } from 'discord.js';
import { sharedGaps } from '../../answers/unanswered';
import type { ModerationAction } from '../commands/command';
import { describeError } from '../gateway/describe-error';
import { message, type Message } from '../components/message';
import { gapsReport, privacyReport, statusReport } from '../moderation/reports';
import { changed, FIELDS, type Field } from '../moderation/rule';
import { setupScreen } from '../moderation/setup-screen';
import { outdated } from '../render/apology';
import type { BotContext } from './context';
import { replyPrivately, update, type InteractionReply } from './reaction';
import { isPrivate, type Reader } from './reader';

const MOST_GAPS = 20;

/** Answers `/setup`, `/status`, `/gaps` and `/privacy`: always for the eyes of who asked only. */
export function answerModeration(office: ModerationAction, reader: Reader, context: BotContext): InteractionReply {
  if (office === 'privacy') return replyPrivately(privacyReport(context.storage.keptOf(reader.id), reader.locale));
  const { guild, locale, isModerator } = reader;
  if (guild === undefined || !isModerator) return replyPrivately(message([locale.onlyModerators]));
  return replyPrivately(forModerators(office, guild, reader, context));
}

function forModerators(
  office: Exclude<ModerationAction, 'privacy'>,
  guild: string,
  reader: Reader,
  context: BotContext,
): Message {
  const { locale } = reader;
  switch (office) {
    case 'setup':
      return screenFor(guild, reader, context);
    case 'status':
      return statusReport(context.status(), locale);
    case 'gaps':
      return gapsReport(sharedGaps(context.storage.gaps(guild), MOST_GAPS), locale);
  }
}

/** What was pressed or chosen on a screen of the office, and on which message. */
export interface Pressed {
  readonly action: string;
  readonly values: readonly string[];
  readonly message: Pick<APIMessage, 'flags'>;
}

/** Does it. Our screens are private; what comes from a message that others see is forged, and leaves that message alone. */
export function pressModeration(
  { action, values, message: screen }: Pressed,
  reader: Reader,
  context: BotContext,
): InteractionReply {
  const show = isPrivate(screen) ? update : replyPrivately;
  if (action === 'forget') return show(forget(reader, context));
  const field = FIELDS.find((each) => action === `setup-${each}`);
  if (field === undefined) return replyPrivately(outdated(context.commandName, reader.locale));
  const { guild, locale, isModerator } = reader;
  if (guild === undefined || !isModerator) return replyPrivately(message([locale.onlyModerators]));
  return show(screenFor(guild, reader, context, save({ field, values }, guild, reader, context)));
}

interface Choice {
  readonly field: Field;
  readonly values: readonly string[];
}

/** @returns what to say of it. */
function save({ field, values }: Choice, guild: string, { locale }: Reader, context: BotContext): string {
  const rule = changed(context.ruleOf(guild), field, values);
  if (rule === undefined) return locale.notSaved;
  try {
    context.storage.saveRule(guild, JSON.stringify(rule));
    return locale.saved;
  } catch (error) {
    context.log.error(describeError(error), 'could not save a rule');
    return locale.notSaved;
  }
}

function screenFor(guild: string, { locale, channel }: Reader, context: BotContext, note?: string): Message {
  return setupScreen({
    ...{ rule: context.ruleOf(guild), here: channel, words: locale },
    ...(note !== undefined && { note }),
    ...{ placeOf: context.placeOf, seesContent: context.seesContent },
  });
}

function forget({ id, locale }: Reader, context: BotContext): Message {
  try {
    context.storage.forget(id);
    return message([locale.forgotten]);
  } catch (error) {
    context.log.error(describeError(error), 'could not forget a person');
    return message([locale.notForgotten]);
  }
}
