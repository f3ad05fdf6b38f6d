import type { APIMessage, APISelectMenuOption, APIStringSelectComponent } from 'discord.js';
import { ComponentType } from 'discord.js';
import { stemsOf } from '../../answers/unanswered';
import type { Reported } from '../../storage/storage';
import { decode, encode, type AnswerControl, type Control, type ReportControl } from '../components/custom-id';
import { button, message, row, type ControlRow } from '../components/message';
import { customIdsIn, optionsIn, questionIn } from '../components/sent-message';
import { takeWhole } from '../components/text';
import { describeError } from '../gateway/errors';
import type { Locale } from '../locales/en';
import type { BotContext } from './context';
import { isPrivate, replyOutdated, replyPrivately, update } from './interaction';
import type { InteractionReply, InteractionUser } from './interaction';
import { mayRemove } from './take-back';

/** Characters in an id for the stems of a question. */
const STEMS_ROOM = 75;

/** What can be done about an answer, in private: anybody can say what is wrong; the asker and moderators can remove it. */
export function answerOptions(answer: APIMessage, user: InteractionUser, context: BotContext): InteractionReply {
  const { locale } = user;
  const canRemove = user.isWithBot && !isPrivate(answer) && mayRemove(answer, user, context);
  const remove = canRemove ? button(locale.remove, { kind: 'remove', message: answer.id }) : [];
  const shown = sentencesIn(answer, context);
  const [first] = shown;
  const asked = askedIn(answer);
  if (!first || !asked)
    return replyPrivately(message([locale.optionsHead], row([...placeButtons(answer, locale), ...remove])));
  const about = { kind: 'report', version: asked.version, stems: asked.stems } as const;
  const good = button(locale.rightAnswer, { ...about, about: 'good', sentence: first.value });
  const choose = (wrong: Exclude<Reported, 'good'>): readonly ControlRow[] =>
    select(locale.wrong[wrong], { ...about, about: wrong, sentence: '' }, shown);
  const rows = [...row([...good, ...remove]), ...choose('passage'), ...choose('speaker')];
  return replyPrivately(message([locale.optionsHead], rows));
}

/** Of a picture, below which no select stands. */
function placeButtons(answer: APIMessage, locale: Locale) {
  const controls = customIdsIn(answer).flatMap((id) => decode(id) ?? []);
  const [place] = controls.flatMap((control) => ('place' in control ? control : []));
  if (place === undefined) return [];
  const buttons = [button(locale.contextAndSource, place), button(locale.cite, { ...place, kind: 'cite' })];
  return buttons.flat();
}

/** @returns the quoted sentences of an answer, their ids as values. */
function sentencesIn(answer: APIMessage, { respond }: BotContext): readonly APISelectMenuOption[] {
  const options = optionsIn(answer).flatMap((option) => {
    const control = decode(option.value);
    if (control?.kind !== 'context') return [];
    const found = respond({ kind: 'context', place: control.place });
    return found.kind === 'context' ? [{ ...option, value: found.place.id }] : [];
  });
  return [...new Map(options.map((option) => [option.value, option])).values()];
}

function askedIn(answer: APIMessage): Pick<ReportControl, 'version' | 'stems'> | undefined {
  const controls = customIdsIn(answer).flatMap((id) => decode(id) ?? []);
  const control = controls.find((each): each is AnswerControl => each.kind === 'sources');
  if (!control) return undefined;
  const stems = stemsOf(questionIn(control.question, answer) ?? '');
  return { version: control.indexVersion, stems: takeWhole(stems, STEMS_ROOM, 1) };
}

function select(label: string, control: Control, options: readonly APISelectMenuOption[]): readonly ControlRow[] {
  const custom_id = encode(control) ?? '';
  const type = ComponentType.StringSelect;
  const menu = { type, custom_id, placeholder: label, options: [...options] } satisfies APIStringSelectComponent;
  return [{ type: ComponentType.ActionRow, components: [menu] }];
}

export interface ReportPress {
  readonly pressed: APIMessage;
  readonly values: readonly string[];
  readonly user: InteractionUser;
}

export const SENTENCE_ID = /^[0-9a-z]{7}(?:-\d{1,4})?$/u;

/** Keeps which sentence was meant, no words. */
export async function takeReport(
  { about, version, sentence, stems }: ReportControl,
  { pressed, values: [chosen = sentence], user }: ReportPress,
  context: BotContext,
): Promise<InteractionReply> {
  const { id: person, locale } = user;
  if (!isPrivate(pressed) || !SENTENCE_ID.test(chosen)) return replyOutdated(user, context);
  const kept = await attempt(context, () =>
    context.storage.saveReport({ person, sentence: chosen, about, stems, version }),
  );
  return update(message([kept ? locale.reported : locale.notSaved]));
}

/** @returns whether it could be done. */
export async function attempt({ log }: BotContext, change: () => Promise<void>): Promise<boolean> {
  try {
    await change();
    return true;
  } catch (error) {
    log.error(describeError(error), 'could not keep what was reported, or done about it');
    return false;
  }
}
