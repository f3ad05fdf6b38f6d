import type { APIMessage, APIMessageComponentInteraction } from 'discord.js';
import type { Answer } from '../../answers/answer';
import { decode, type AnswerControl, type Control, type PlaceControl } from '../components/custom-id';
import { forOnePerson, isOffer, message, type Message } from '../components/message';
import { customIdsIn } from '../components/sent-message';
import type { Use } from '../moderation/rule';
import { toMessage } from '../render/to-message';
import { answerCard } from './answer-card';
import { pressModeration } from './answer-moderation';
import type { BotContext } from './context';
import { pressQueue } from './answer-queue';
import { answerOptions, takeReport } from './answer-report';
import { pageRequest } from './previous-answer';
import { removeAnswer } from './take-back';
import { ask, countAnswer, isPage, refusal, type OtherUse, renderContextFor } from './guard';
import { isPrivate, joinNotes, replyOutdated, replyPrivately, update, userOf } from './interaction';
import type { InteractionReply, InteractionUser } from './interaction';

interface Press {
  readonly pressed: APIMessage;
  readonly values: readonly string[];
  readonly user: InteractionUser;
}

/** The id and its message hold all state, so a button works after a restart. An id or a message that is not ours is refused in private. */
export async function answerComponent(
  interaction: APIMessageComponentInteraction,
  context: BotContext,
): Promise<InteractionReply> {
  const user = userOf(interaction);
  const { message: pressed, data } = interaction;
  if (pressed.author.id !== context.self()) return replyPrivately(message([user.locale.notMine]));
  const control = decode(data.custom_id);
  if (control === undefined) return replyOutdated(user, context);
  const press = { pressed, values: 'values' in data ? data.values : [], user };
  if (control.kind === 'moderation') return pressModeration({ ...press, action: control.action }, context);
  if (control.kind === 'options') return answerOptions(pressed, user, context);
  if (control.kind === 'remove') return update(await removeAnswer(control.message, user, context));
  if (control.kind === 'queue') return pressQueue(control, press, context);
  const refused = await refusal(user, useOf(control), context);
  if (refused !== undefined) return refused;
  return act(control, press, context);
}

/** A page, a context or a source of what has been answered is no further question, but has a limit of its own. */
function useOf(control: Control): Use | OtherUse | undefined {
  switch (control.kind) {
    case 'share':
    case 'publish':
      return 'share';
    case 'report':
      return 'report';
    case 'page':
      return isOffer(control) ? undefined : 'navigation';
    case 'back':
    case 'sources':
    case 'context':
    case 'cite':
      return 'navigation';
    default:
      return undefined;
  }
}

function act(
  control: Exclude<Control, { kind: 'moderation' | 'options' | 'remove' | 'queue' }>,
  press: Press,
  context: BotContext,
): InteractionReply | Promise<InteractionReply> {
  switch (control.kind) {
    case 'topic':
      return askTopic(control.topic, press, context);
    case 'page':
    case 'back':
      return turnPage(control, press, context);
    case 'share':
    case 'publish':
      return share(control, press, context);
    case 'sources':
      return cite(press, context);
    case 'report':
      return takeReport(control, press, context);
    case 'card':
      return answerCard(control, press.user, context);
    case 'context':
    case 'cite':
      return showPlace(control, press, context);
  }
}

/** Replaces a private message; next to a public one the answer is private. */
function askTopic(topic: string, { pressed, user }: Press, context: BotContext): InteractionReply {
  const answer = ask({ kind: 'ask', question: topic }, user, context);
  const shown = toMessage(answer, renderContextFor(user, context, true));
  return isPrivate(pressed) ? update(shown) : replyPrivately(shown);
}

/** Turns the page of the asker's message; other users get the page in private, and everybody the answer to another question. */
function turnPage(control: AnswerControl, press: Press, context: BotContext): InteractionReply {
  const { pressed, user } = press;
  const isAsker = control.asker === user.id && !(isOffer(control) && isQuoting(pressed) && !isPrivate(pressed));
  const answer = pageOf(control, press, context);
  if (answer === undefined) return replyOutdated(user, context);
  if (isOffer(control)) countAnswer(answer, user, context);
  const rendering = renderContextFor(user, context, isPrivate(pressed) || !isAsker);
  const shown = toMessage(answer, { ...rendering, ...changeNote(answer, control, user) });
  return isAsker ? update(shown) : replyPrivately(shown);
}

function isQuoting(pressed: APIMessage): boolean {
  return customIdsIn(pressed).some((id) => decode(id)?.kind === 'sources');
}

/** @returns the page, or the first one if the changed articles no longer give that page; undefined if the question is lost. */
function pageOf(control: AnswerControl, { pressed }: Press, { respond }: BotContext): Answer | undefined {
  const request = pageRequest(control, pressed);
  if (request === undefined) return undefined;
  const { offset } = control;
  const answer = respond({ ...request, offset });
  return 'page' in answer || offset === 0 ? answer : respond(request);
}

function changeNote(answer: Answer, { indexVersion }: AnswerControl, { locale }: InteractionUser) {
  return 'page' in answer && answer.indexVersion === indexVersion ? {} : { note: locale.changed };
}

function share(control: AnswerControl | PlaceControl, press: Press, context: BotContext): InteractionReply {
  const { pressed, user } = press;
  const { locale, id } = user;
  if (control.asker !== id || !isPrivate(pressed)) return replyPrivately(message([locale.onlyAsker]));
  const answer =
    'place' in control ? context.respond({ kind: 'context', place: control.place }) : pageOf(control, press, context);
  if (answer === undefined) return replyOutdated(user, context);
  const quotes = isPage(answer) || answer.kind === 'context';
  if (!quotes) return replyPrivately(toMessage(answer, renderContextFor(user, context, true)));
  const { note } = 'place' in control ? {} : changeNote(answer, control, user);
  const rendering = { ...renderContextFor(user, context, false), ...(note !== undefined && { note }) };
  const sharedNote = joinNotes(locale.sharedBy(`<@${id}>`), note);
  // Claimed once the update is accepted: if it fails, the button works again.
  const followUp = async (): Promise<Message> =>
    (await context.claim(`share ${pressed.id}`))
      ? toMessage(answer, { ...rendering, note: sharedNote })
      : forOnePerson(message([locale.sharedAlready]));
  return { ...update(toMessage(answer, rendering)), followUp };
}

function cite(press: Press, context: BotContext): InteractionReply {
  const [value = ''] = press.values;
  const chosen = decode(value);
  return chosen?.kind === 'context' || chosen?.kind === 'cite'
    ? showPlace(chosen, press, context)
    : replyOutdated(press.user, context);
}

function showPlace({ kind, place }: PlaceControl, { user }: Press, context: BotContext): InteractionReply {
  const answer = context.respond({ kind: kind === 'cite' ? 'cite' : 'context', place });
  return replyPrivately(toMessage(answer, renderContextFor(user, context, true)));
}
