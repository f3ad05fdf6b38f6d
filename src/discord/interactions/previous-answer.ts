import type { APIMessage } from 'discord.js';
import type { PlaceKey } from '../../answers/quoted-place';
import type { Request } from '../../answers/request';
import { nextStepIn } from '../../answers/small-talk';
import { decode, isList, type AnswerControl, type ShownAnswer } from '../components/custom-id';
import { isOffer } from '../components/message';
import { customIdsIn, optionsIn, questionIn, questionShown } from '../components/sent-message';

/** The answer that a message replies to: what it shows, of which question or topic (which may be blank). */
export interface PreviousAnswer extends Pick<ShownAnswer, 'shows' | 'speaker' | 'filter'> {
  readonly question: string;
  /** Asks for its next page. */
  readonly more?: Request;
  /** Of its passages, by the number before each. */
  readonly places: ReadonlyMap<number, PlaceKey>;
}

export function previousIn(answer: APIMessage): PreviousAnswer | undefined {
  const shown = questionShown(answer);
  const controls = customIdsIn(answer).flatMap((id) => decode(id) ?? []);
  const asked = controls.filter((control) => 'question' in control);
  const places = placesIn(answer);
  // A button that offers another question does not hold the question of this answer.
  const control = asked.find((each) => !isOffer(each)) ?? asked[0];
  if (control === undefined) return shown === undefined ? undefined : { shows: 'passages', question: shown, places };
  const { shows, speaker, filter } = control;
  // Offers of one speaker stand below a topic that has no statements; those of several below a name that nobody has.
  const isTopicShown = isOffer(control) && asked.every(({ speaker }) => speaker === control.speaker);
  const question = isTopicShown && shown !== undefined ? shown : questionIn(control.question, answer);
  if (question === undefined) return undefined;
  const next = asked.find((each) => each.kind === 'page' && !isOffer(each));
  const request = next && pageRequest(next, answer);
  const more = request && { ...request, offset: next.offset };
  return {
    shows,
    question,
    places,
    ...(more && { more }),
    ...(speaker !== undefined && { speaker }),
    ...(filter && { filter }),
  };
}

function placesIn(answer: APIMessage): ReadonlyMap<number, PlaceKey> {
  const options = optionsIn(answer).flatMap(({ label, value }) => {
    const control = decode(value);
    return control && 'place' in control ? [[parseInt(label.replace(/^\P{N}+/u, ''), 10), control.place] as const] : [];
  });
  return new Map(options);
}

type PagedRequest = Extract<Request, { kind: 'ask' | 'quotes' | 'compare' | 'sources' | 'speakers' }>;

/** @returns what an answer's control asks for, without its page; undefined if the question is lost. */
export function pageRequest(control: AnswerControl, answer: APIMessage): PagedRequest | undefined {
  const { shows, question, speaker = '', limit, filter } = control;
  const text = questionIn(question, answer);
  if (text === undefined) return undefined;
  const requests: Readonly<Record<typeof shows, PagedRequest>> = {
    passages: { kind: 'ask', question: text, limit, ...(filter && { filter: { ...filter, speaker } }) },
    quotes: { kind: 'quotes', speaker, topic: text, limit, ...(filter && { filter }) },
    comparison: { kind: 'compare', topic: text, limit, ...(filter && { filter }) },
    sources: { kind: 'sources', limit },
    speakers: { kind: 'speakers', limit },
  };
  return requests[shows];
}

/** `2`, `source 2` */
const NUMBERED = /^(.*?)\s*[#№(]?(\d{1,3})[).]?\s*$/su;

/**
 * @returns the request of a reply such as "more", "source?", "why?" or `2`; `no-more` where the answer has no further page; undefined for
 * another reply
 */
export function stepAfter({ more, places }: PreviousAnswer, reply: string): Request | 'no-more' | undefined {
  const [, words = reply, rank] = NUMBERED.exec(reply) ?? [];
  const step = rank !== undefined && words === '' ? 'context' : nextStepIn(words);
  if (step === 'more') return rank === undefined ? (more ?? 'no-more') : undefined;
  const place = rank === undefined ? [...places.values()][0] : places.get(Number(rank));
  return step && place && { kind: step === 'source' ? 'cite' : 'context', place };
}

/** @returns what a question in reply to an answer asks for. */
export function requestAfter(previous: PreviousAnswer, request: Extract<Request, { kind: 'ask' }>): Request {
  const { shows, question, speaker, filter } = previous;
  if (isList(shows)) return request;
  const within = { ...(speaker !== undefined && { speaker }), ...(filter && { filter }) };
  if (shows !== 'passages' || speaker !== undefined)
    return { kind: 'quotes-next', ...within, topic: question, reply: request.question };
  return { ...request, after: question, ...within };
}
