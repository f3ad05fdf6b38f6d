import type { Library } from '../retrieval/library';
import type { Side } from '../retrieval/testimony';
import type { Answer, ComparedSide } from './answer';
import { DEFAULT_PASSAGES, MOST_LISTED, type Request } from './request';

const NEAREST = 5;
const TOPICS = 5;
/** How many statements of each side stand side by side. */
const OF_EACH_SIDE = 2;
/** Longer questions are cut here: as long as a chat lets anyone type. */
const LONGEST = 6000;

/** @returns what somebody, or everybody, says on a topic. */
export function quotes(request: Extract<Request, { kind: 'quotes' }>, library: Library): Answer {
  const { testimony } = library;
  const { speaker, topic = '', limit = DEFAULT_PASSAGES } = request;
  const voice = speaker === undefined ? undefined : testimony.voices.find(speaker);
  if (speaker !== undefined && !voice) {
    return { kind: 'unknown-speaker', asked: speaker, speakers: testimony.voices.nearest(speaker, NEAREST) };
  }
  const named = voice ? { speaker: voice.name } : {};
  const most = Math.max(1, Math.min(MOST_LISTED, Math.floor(limit)));
  const found = testimony.quotes(topic.slice(0, LONGEST), most, voice);
  const [first, ...rest] = found.quotes;
  if (first) return { kind: 'quotes', ...named, topic, quotes: [first, ...rest], total: found.total };
  const topics = voice ? testimony.topicsOf(voice) : library.complete('', TOPICS).map(({ value }) => value);
  return { kind: 'no-statement', ...named, topic, topics };
}

/** @returns what each side says on a topic. */
export function compare(topic: string, library: Library): Answer {
  const sides = library.testimony.sides(topic.slice(0, LONGEST), OF_EACH_SIDE).map(toSide);
  const [first, ...rest] = sides;
  if (first && sides.some(({ total }) => total > 0)) return { kind: 'comparison', topic, sides: [first, ...rest] };
  return { kind: 'no-statement', topic, topics: library.complete('', TOPICS).map(({ value }) => value) };
}

function toSide({ voice, quotes: all, total }: Side): ComparedSide {
  return { speaker: voice.name, quotes: all, total };
}

/** @returns who is heard, how often and on what. */
export function speakers(limit: number, { testimony }: Library): Answer {
  const shown = testimony.voices.all.slice(0, limit).map((voice) => ({
    ...{ name: voice.name, kind: voice.kind, statements: voice.statements.length },
    topics: testimony.topicsOf(voice),
  }));
  return { kind: 'speakers', speakers: shown, total: testimony.voices.all.length };
}

/** @returns where words stand in the sources and who says them, or what comes nearest to them. */
export function check(words: string, { testimony }: Library): Answer {
  const found = testimony.wording(words.slice(0, LONGEST));
  return found ? { kind: 'wording', words, ...found } : { kind: 'no-wording', words };
}
