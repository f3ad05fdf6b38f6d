import type { APIMessage } from 'discord.js';
import { sharedGaps } from '../../answers/gap';
import type { Office } from '../commands/command';
import { describeError } from '../gateway/describe-error';
import { message, type Message } from '../components/message';
import { gapsReport, privacyReport, statusReport } from '../moderation/reports';
import { changed, FIELDS, type Field } from '../moderation/rule';
import { setupScreen } from '../moderation/setup-screen';
import { outdated } from '../render/apology';
import type { Desk } from './desk';
import { replyPrivately, update, type Reaction } from './reaction';
import { isPrivate, type Reader } from './reader';

const MOST_GAPS = 20;

/** Answers `/setup`, `/status`, `/gaps` and `/privacy`: always for the eyes of who asked only. */
export function answerOffice(office: Office, reader: Reader, desk: Desk): Reaction {
  if (office === 'privacy') return replyPrivately(privacyReport(desk.storage.keptOf(reader.id), reader.words));
  const { guild, words, isModerator } = reader;
  if (guild === undefined || !isModerator) return replyPrivately(message([words.onlyModerators]));
  return replyPrivately(forModerators(office, guild, reader, desk));
}

function forModerators(office: Exclude<Office, 'privacy'>, guild: string, reader: Reader, desk: Desk): Message {
  const { words } = reader;
  switch (office) {
    case 'setup':
      return screenFor(guild, reader, desk);
    case 'status':
      return statusReport(desk.status(), words);
    case 'gaps':
      return gapsReport(sharedGaps(desk.storage.gaps(guild), MOST_GAPS), words);
  }
}

/** What was pressed or chosen on a screen of the office, and on which message. */
export interface Pressed {
  readonly action: string;
  readonly values: readonly string[];
  readonly message: Pick<APIMessage, 'flags'>;
}

/** Does it. Our screens are private; what comes from a message that others see is forged, and leaves that message alone. */
export function actInOffice({ action, values, message: screen }: Pressed, reader: Reader, desk: Desk): Reaction {
  const show = isPrivate(screen) ? update : replyPrivately;
  if (action === 'forget') return show(forget(reader, desk));
  const field = FIELDS.find((each) => action === `setup-${each}`);
  if (field === undefined) return replyPrivately(outdated(desk.commandName, reader.words));
  const { guild, words, isModerator } = reader;
  if (guild === undefined || !isModerator) return replyPrivately(message([words.onlyModerators]));
  return show(screenFor(guild, reader, desk, save({ field, values }, guild, reader, desk)));
}

interface Choice {
  readonly field: Field;
  readonly values: readonly string[];
}

/** @returns what to say of it. */
function save({ field, values }: Choice, guild: string, { words }: Reader, desk: Desk): string {
  const rule = changed(desk.ruleOf(guild), field, values);
  if (rule === undefined) return words.notSaved;
  try {
    desk.storage.saveRule(guild, JSON.stringify(rule));
    return words.saved;
  } catch (error) {
    desk.log.error(describeError(error), 'could not save a rule');
    return words.notSaved;
  }
}

function screenFor(guild: string, { words, channel }: Reader, desk: Desk, note?: string): Message {
  return setupScreen({
    ...{ rule: desk.ruleOf(guild), here: channel, words },
    ...(note !== undefined && { note }),
    ...{ placeOf: desk.placeOf, seesContent: desk.seesContent },
  });
}

function forget({ id, words }: Reader, desk: Desk): Message {
  try {
    desk.storage.forget(id);
    return message([words.forgotten]);
  } catch (error) {
    desk.log.error(describeError(error), 'could not forget a person');
    return message([words.notForgotten]);
  }
}
