import type { Answer } from '../answers/answer';
import { goesOn, refersBack } from '../answers/conversation';
import { placeKeyOf } from '../answers/quoted-place';
import type { Request } from '../answers/request';
import { nextStepIn } from '../answers/small-talk';
import { readTypedCommand } from '../answers/typed-command';
import type { Passage } from '../search/index/passage';
import { fold } from '../text/normalize';

/** An answer, or a line of the program's own; undefined for a blank line. */
type SessionReply = Answer | string | undefined;

const COMMANDS = 'quotes compare check card context source speakers sources privacy help quit'.split(' ');
const CARD = /^\s*\/card(?:\s+(?:topic:\s*)?(.*?))?\s*$/iu;
const PRIVACY = /^\s*\/privacy(\s+forget)?\s*$/iu;
const MORE = /^\s*\/?more\s*$/iu;
/** `2`, `/source 2`, `/source` */
const PLACE = /^\s*(?:\/?(context|source)\s+(?=\d)|\/(context|source)(?!\S))?(\d{1,3})?\s*$/iu;

const NEEDS_ANSWER = 'There is no answer above to go on from. Ask something first.';

/** What the conversation does beside answering; each returns what to print. */
export interface SessionActions {
  /** Draws the first passage of an answer. */
  readonly drawCard: (answer: Answer) => Promise<string>;
  readonly privacy: (isForgetting: boolean) => string;
}

/** Reads lines as the bot reads commands and replies: the answer before says what "more", `1` and "and Putin?" mean. */
export function createSession(respond: (request: Request) => Answer, commandName: string, actions: SessionActions) {
  let request: Request | undefined;
  let answer: Answer | undefined;
  /** Of all pages of the answer, the last page first. */
  let shown: readonly Passage[] = [];
  const show = (asked: Request, next: Answer, before: readonly Passage[] = []): Answer => {
    [request, answer, shown] = [asked, next, [...passagesIn(next), ...before]];
    return next;
  };
  const turnPage = (): SessionReply => {
    if (!answer) return NEEDS_ANSWER;
    if (!('page' in answer)) return 'There is no more.';
    const { page, total } = answer;
    const offset = page.offset + page.limit;
    const next = { ...request, offset } as Request;
    return offset < total ? show(next, respond(next), shown) : 'There is no more.';
  };
  /** Without a number of the first passage on the last page. */
  const showPlace = (wanted = 'context', number?: string): SessionReply => {
    const passage = number === undefined ? shown[0] : shown.find(({ rank }) => rank === Number(number));
    if (!passage) return number === undefined ? NEEDS_ANSWER : `There is no passage ${number} above.`;
    return respond({ kind: wanted.toLowerCase() === 'source' ? 'cite' : 'context', place: placeKeyOf(passage) });
  };
  return (line: string): SessionReply | Promise<string> => {
    if (line.trim() === '') return undefined;
    const [isCard, topic] = CARD.exec(line) ?? [];
    if (topic) return actions.drawCard(respond({ kind: 'ask', question: topic }));
    if (isCard !== undefined) return 'A card needs a topic or a question: /card …';
    const [isPrivacy, isForget] = PRIVACY.exec(line) ?? [];
    if (isPrivacy !== undefined) return actions.privacy(isForget !== undefined);
    if (MORE.test(line)) return turnPage();
    const [, withNumber, alone, number] = PLACE.exec(line) ?? [];
    const wanted = withNumber ?? alone;
    if (wanted !== undefined || (number !== undefined && shown.length > 0)) return showPlace(wanted, number);
    const command = readTypedCommand(line, commandName, respond);
    if (command?.kind === 'unknown')
      return `There is no such command. Type a question, or ${commandsOf(commandName).join(', ')}.`;
    const asked = command ?? nextOf(line.trim(), answer);
    const next = respond(asked);
    const step = next.kind === 'nothing' && next.smallTalk === 'step' && answer ? nextStepIn(line) : undefined;
    if (step !== undefined) return step === 'more' ? turnPage() : showPlace(step);
    return show(asked, next);
  };
}

function passagesIn(answer: Answer): readonly Passage[] {
  switch (answer.kind) {
    case 'passages':
    case 'near':
      return answer.passages;
    case 'quotes':
      return answer.quotes;
    case 'comparison':
      return answer.sides.flatMap(({ quotes }) => quotes);
    default:
      return [];
  }
}

function nextOf(line: string, before: Answer | undefined): Request {
  if (!before || !(goesOn(line) || refersBack(line))) return { kind: 'ask', question: line };
  if (before.kind === 'passages' || before.kind === 'near')
    return { kind: 'ask', question: line, after: before.question };
  if (before.kind !== 'quotes' && before.kind !== 'comparison') return { kind: 'ask', question: line };
  const speaker = before.kind === 'quotes' ? before.speaker : undefined;
  return { kind: 'quotes-next', topic: before.topic, reply: line, ...(speaker !== undefined && { speaker }) };
}

function commandsOf(commandName: string): readonly string[] {
  return [commandName, ...COMMANDS].map((name) => `/${name}`);
}

const MOST_OFFERED = 20;

/** @returns what may be typed in place of the last part of a line, and that part, as `node:readline` wants them. */
export function completeLine(
  line: string,
  respond: (request: Request) => Answer,
  commandName: string,
): [string[], string] {
  const [, command, typed = line] = /^\/(\S+)\s+(?:\w+:)?(.*)$/su.exec(line) ?? [];
  if (command === undefined && line.startsWith('/')) {
    return [commandsOf(commandName).filter((name) => name.startsWith(line)), line];
  }
  const kind = command === 'quotes' ? 'complete-speaker' : 'complete';
  const offered = respond({ kind, typed, limit: MOST_OFFERED });
  const values = offered.kind === 'completions' ? offered.completions.map(({ value }) => value) : [];
  return [values.filter((value) => fold(value).startsWith(fold(typed))), typed];
}
