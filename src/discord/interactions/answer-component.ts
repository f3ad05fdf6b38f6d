import type { APIMessage, APIMessageComponentInteraction } from 'discord.js';
import type { Answer, ComparisonAnswer, PassagesAnswer, QuotesAnswer } from '../../answers/answer';
import { isOffer } from '../components/answer-rows';
import type { AskedControl } from '../components/asked-id';
import { decode, type Control, type PlaceControl } from '../components/custom-id';
import { questionIn } from '../components/carried-question';
import { message } from '../components/message';
import { outdated } from '../render/apology';
import { toMessage } from '../render/to-message';
import { actInOffice } from './answer-office';
import { ask, noteDown } from './ask';
import { refusal } from './gate';
import type { Desk } from './desk';
import { replyPrivately, update, type Reaction } from './reaction';
import { isPrivate, readerOf, voiceFor, type Reader } from './reader';

/**
 * Does what a button or a select says. All it knows stands in the id and in the message, so it works for as long as the message stands;
 * an id that is not ours, or on a message that is not ours, is refused in words only the reader sees.
 */
export function answerComponent(interaction: APIMessageComponentInteraction, desk: Desk): Reaction {
  const reader = readerOf(interaction);
  const { message: pressed, data } = interaction;
  if (pressed.author.id !== desk.self()) return replyPrivately(message([reader.words.notMine]));
  const control = decode(data.custom_id);
  if (control === undefined) return replyPrivately(outdated(desk.commandName, reader.words));
  if (control.kind === 'office')
    return actInOffice({ action: control.action, values: valuesOf(data), message: pressed }, reader, desk);
  const use = control.kind === 'share' || control.kind === 'publish' ? 'share' : undefined;
  const refused = refusal(reader, use, desk);
  if (refused !== undefined) return { ...replyPrivately(message([refused])), outcome: 'limited' };
  return act(control, { pressed, values: valuesOf(data), reader }, desk);
}

interface Press {
  readonly pressed: APIMessage;
  /** What was chosen from a select. */
  readonly values: readonly string[];
  readonly reader: Reader;
}

function valuesOf(data: APIMessageComponentInteraction['data']): readonly string[] {
  return 'values' in data ? data.values : [];
}

function act(control: Exclude<Control, { kind: 'office' }>, press: Press, desk: Desk): Reaction {
  switch (control.kind) {
    case 'topic':
      return askTopic(control.topic, press, desk);
    case 'page':
    case 'back':
      return turnPage(control, press, desk);
    case 'share':
    case 'publish':
      return share(control, press, desk);
    case 'sources':
      return cite(press, desk);
    case 'context':
    case 'cite':
      return place(control, press, desk);
  }
}

/** A private message becomes the answer; beside a public one the answer is private, for whoever pressed. */
function askTopic(topic: string, { pressed, reader }: Press, desk: Desk): Reaction {
  const shown = toMessage(ask({ kind: 'ask', question: topic }, reader, desk), voiceFor(reader, desk, true));
  return isPrivate(pressed) ? update(shown) : replyPrivately(shown);
}

/** Who asked turns the page of their message; anybody else gets the page for themselves. */
function turnPage(control: AskedControl, press: Press, desk: Desk): Reaction {
  const { pressed, reader } = press;
  const isAsker = control.asker === reader.id;
  const said = pageOf(control, press, desk);
  if (said === undefined) return replyPrivately(outdated(desk.commandName, reader.words));
  if (isOffer(control)) noteDown(said, reader, desk);
  const hidden = isPrivate(pressed) || !isAsker;
  const shown = toMessage(said, { ...voiceFor(reader, desk, hidden), ...changed(said, control, reader) });
  return isAsker ? update(shown) : replyPrivately(shown);
}

/** @returns that page; the first one if the articles have changed so much that it is no longer there. */
function pageOf({ offset, ...control }: AskedControl, { pressed }: Press, { respond }: Desk): Answer | undefined {
  const asked = requestOf(control, pressed);
  if (asked === undefined) return undefined;
  const said = respond(asked.kind === 'compare' ? asked : { ...asked, offset });
  return isPage(said) || offset === 0 ? said : respond(asked);
}

/** @returns what was asked for, from its first page on. */
function requestOf({ shows, question, speaker = '', limit }: Omit<AskedControl, 'offset'>, pressed: APIMessage) {
  const words = questionIn(question, pressed);
  if (words === undefined) return undefined;
  switch (shows) {
    case 'passages':
      return { kind: 'ask', question: words, limit } as const;
    case 'quotes':
      return { kind: 'quotes', speaker, topic: words, limit } as const;
    case 'comparison':
      return { kind: 'compare', topic: words } as const;
  }
}

function isPage(said: Answer): said is PassagesAnswer | QuotesAnswer | ComparisonAnswer {
  return said.kind === 'passages' || said.kind === 'quotes' || said.kind === 'comparison';
}

function changed(said: Answer, { edition }: AskedControl, { words }: Reader): { readonly note?: string } {
  const isSame = isPage(said) && said.edition === edition;
  return isSame ? {} : { note: words.changed };
}

/** Small print begins anew on each line. */
const NEXT_NOTE = '\n-# ';

/** Once, and only for whom the private message was. */
function share(control: AskedControl | PlaceControl, press: Press, desk: Desk): Reaction {
  const { pressed, reader } = press;
  const { words, id } = reader;
  if (control.asker !== id || !isPrivate(pressed)) return replyPrivately(message([words.onlyAsker]));
  const said = control.kind === 'share' ? pageOf(control, press, desk) : contextOf(control, desk);
  if (said === undefined) return replyPrivately(outdated(desk.commandName, words));
  const isQuoted = isPage(said) || said.kind === 'context';
  if (!isQuoted) return replyPrivately(toMessage(said, voiceFor(reader, desk, true)));
  if (!desk.shared.add(pressed.id)) return replyPrivately(message([words.sharedAlready]));
  const voice = { ...voiceFor(reader, desk, false), ...(control.kind === 'share' && changed(said, control, reader)) };
  const note = [words.sharedBy(`<@${id}>`), ...(voice.note === undefined ? [] : [voice.note])].join(NEXT_NOTE);
  return update(toMessage(said, voice), toMessage(said, { ...voice, note }));
}

function contextOf(control: AskedControl | PlaceControl, { respond }: Desk): Answer | undefined {
  return 'place' in control ? respond({ kind: 'context', place: control.place }) : undefined;
}

function cite(press: Press, desk: Desk): Reaction {
  const [value = ''] = press.values;
  const chosen = decode(value);
  if (chosen?.kind !== 'cite') return replyPrivately(outdated(desk.commandName, press.reader.words));
  return place(chosen, press, desk);
}

function place(control: PlaceControl, { reader }: Press, desk: Desk): Reaction {
  const kind = control.kind === 'cite' ? 'cite' : 'context';
  return replyPrivately(toMessage(desk.respond({ kind, place: control.place }), voiceFor(reader, desk, true)));
}
