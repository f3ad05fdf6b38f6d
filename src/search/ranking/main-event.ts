import { CUE, MONTH_NAME as MONTH } from '../../text/answer-types';
import { fold, stem } from '../../text/normalize';
import { isContent } from '../../text/tokens';
import type { Corpus } from '../index/corpus';
import type { ScorePart } from '../index/passage';
import { textOfSentence } from '../index/sentence-table';
import { anyVerbOf } from '../query/main-verb';
import type { Question } from '../query/question';
import { DAY, SAID_ON, WEEKDAY } from './asked-kinds';
import { type Heading, type RuleParts, contentStems, headingsOf } from './heading-rules';
import { stemsOf } from './rest-rule';

/** Nouns of events; those of a line name the same event. */
const EVENTS = `
summit meeting talks conference gathering congress; wedding marriage marry married; earthquake quake tremor; match game derby final fixture cup;
trial hearing; election elected vote voter ballot poll referendum; debate; fire blaze; flood flooding; storm hurricane cyclone typhoon tornado; eruption erupt;
crash collision collide accident derailment derail overturn; explosion explode blast; robbery rob theft heist burglary thieves steal; raid swoop; attack bombing shooting; murder killing;
strike walkout stoppage; protest demonstration march rally; riot; launch liftoff; landing; concert gig; festival; ceremony; funeral burial buried farewell; race marathon regatta;
tournament championship; visit; auction sale; premiere; exhibition; inauguration opening; parade; signing; truce ceasefire; rescue rescuer;
escape; spill leak; outage blackout; treaty agreement accord pact; resignation resign; takeover; verdict sentencing`;

/** Stem → number of its line. */
const EVENT_GROUPS: ReadonlyMap<string, number> = new Map(
  EVENTS.split(';').flatMap((line, group) =>
    line
      .trim()
      .split(/\s+/u)
      .map((word) => [stem(word), group] as const),
  ),
);

export function isEventNoun(word: string): boolean {
  return EVENT_GROUPS.has(stem(word));
}

/** @returns stems of the nouns that may name the same event; none for other words. */
export function eventStems(word: string): readonly string[] {
  const group = EVENT_GROUPS.get(stem(word));
  return group === undefined ? [] : [...EVENT_GROUPS].flatMap(([own, other]) => (other === group ? own : []));
}

/** For a sentence of the lead with the kind of answer asked for; about as much as three matched words of a short question. */
const MAIN_EVENT = 12;
const MOST_ARTICLES = 20;

/** A lead that tells of an event usually says on which day. */
const UNDATED = 0.4;
const NOT_IN_TITLE = 0.8;
const OTHER_WORD = 0.6;

/** Words that ask for an event and tell nothing of it; for persons others than for time and place. */
const FRAME = {
  both: stemSet('take place event join day date time year month hold held happen occur meet'),
  persons: stemSet('attend participate participant part meet present guest person people play come go'),
  scene: stemSet('begin start open play sign make location venue city country town score result'),
};

/** "Who attended?" names no event. */
const ATTEND = stemSet('attend participate participant');

function stemSet(words: string): ReadonlySet<string> {
  return new Set(words.split(' ').map(stem));
}

/** What is asked with these words is another event, or something about this one. */
const OTHER =
  /\b(?:first|next|last|previous|earlier|later|before|after|since|ago|why|how|again|second|third|say|said|what time|where (?:exactly )?in)\b/iu;
const THEY = /\b(?:they|it)\b|\bwhat was the (?:final )?(?:score|result)\W*$/iu;
const SCORE = /(?:^\W*|\b(?:what|which) (?:was|is) )(?:the )?(?:final )?(?:score|result)\b/iu;
const WHEN_OR_WHERE = /^\W*(?:when|where)\b/iu;
const BARE = {
  time: /\b(?:date|when)\b/iu,
  place: /\b(?:venue|location|where)\b/iu,
  persons: /\b(?:participants|attendees|guests|who)\b/iu,
};

/**
 * "When was the summit?" asks for the event that an article is about. Its lead tells of that, often without the word that the title has: a
 * word of the title is held by the lead, as is what the sentences behind it name "the raid". Other words of the question must stand in the title or in the sentence, which must give the kind of
 * answer that is asked for.
 */
export function mainEventRule(question: Question, corpus: Corpus): RuleParts {
  const parts = new Map<number, ScorePart>();
  const asked = OTHER.test(question.text) ? undefined : eventAsked(question);
  if (!asked) return parts;
  const days = new Set<string>();
  for (const { article = -1, sentences, stems: titled, text: title, told } of articlesOn(asked, corpus)) {
    const stems = [...titled, ...told];
    const published = corpus.articles[article]?.published;
    for (const sentence of sentences) {
      const text = textOfSentence(corpus.sentences, sentence, corpus.articles);
      const fit = asked.gives(text) * (timeIn(text) > 0 ? 1 : UNDATED) * nearnessTo(titled, told, asked);
      if (fit === 0 || !isTold(asked, [...stems, ...contentStems(text)])) continue;
      parts.set(sentence, { name: `main event of "${title}"`, value: MAIN_EVENT * fit });
      // Without a day and without front matter each article tells of an event of its own.
      const [day] = DAY.exec(text) ?? [timeIn(text) > 0 ? (published ?? title) : undefined];
      if (day !== undefined) days.add(day);
    }
  }
  return asked.groups.size + asked.others.length === 0 && days.size > 1 ? severalEvents(parts) : parts;
}

/** "When was it?" asks for any of several events. */
export const ONE_OF_SEVERAL = 'one of several: ';

function severalEvents(parts: RuleParts): RuleParts {
  return new Map(
    [...parts].map(([sentence, { name, value }]) => [sentence, { name: `${ONE_OF_SEVERAL}${name}`, value }]),
  );
}

/** @returns less where title or lead name the event by another word: sentences with the word of the question tell more of it then. */
function nearnessTo(titled: readonly string[], told: readonly string[], { nouns }: EventAsked): number {
  const isNamed = (stems: readonly string[]): boolean => nouns.some((noun) => stems.includes(noun));
  if (nouns.length === 0 || isNamed(titled)) return 1;
  return isNamed(told) ? NOT_IN_TITLE : OTHER_WORD;
}

/** @param stems of title and sentence. */
function isTold({ groups, others }: EventAsked, stems: readonly string[]): boolean {
  const told = new Set(stems.map((own) => EVENT_GROUPS.get(own)));
  return others.every((own) => own.some((one) => stems.includes(one))) && [...groups].every((group) => told.has(group));
}

interface EventAsked {
  /** How well a text gives the kind of answer that is asked for, 0 to 1. */
  readonly gives: (text: string) => number;
  /** Numbers of lines of `EVENTS`; none where the question says "they" or "it". */
  readonly groups: ReadonlySet<number>;
  /** Stems of nouns of events; "signed" is none beside the treaty. */
  readonly nouns: readonly string[];
  /** Stems of what else it says of the event, each with those of the same sense. */
  readonly others: readonly (readonly string[])[];
}

function eventAsked(question: Question): EventAsked | undefined {
  const { cues, text, queryTerms } = question;
  const asksFor = (kind: keyof typeof BARE, cue: number): boolean => (cues & cue) !== 0 || BARE[kind].test(text);
  const kind = SCORE.test(text)
    ? scoreIn
    : asksFor('time', CUE.time)
      ? timeIn
      : asksFor('place', CUE.place)
        ? placeIn
        : personsIn;
  if (kind === personsIn && !asksFor('persons', CUE.person)) return undefined;
  const asked = [...new Set(queryTerms.map(({ word }) => stem(word)))];
  const frame = kind === personsIn ? FRAME.persons : FRAME.scene;
  const isOther = (own: string): boolean =>
    (!EVENT_GROUPS.has(own) || own === MEET) && !FRAME.both.has(own) && !frame.has(own);
  const others = queryTerms.flatMap((term) => (isOther(stem(term.word)) ? [stemsOf(term)] : []));
  const events = asked.filter((own) => EVENT_GROUPS.has(own));
  const nouns = events.some((own) => !frame.has(own)) ? events.filter((own) => !frame.has(own)) : events;
  const groups = new Set(nouns.flatMap((own) => EVENT_GROUPS.get(own) ?? []));
  const asksWhoCame = kind === personsIn && groups.size === 0 && asked.some((own) => ATTEND.has(own));
  const isOpen = (THEY.test(text) || asksWhoCame) && asked.length > 0 && others.length === 0;
  if (isOpen) return { gives: kind, groups: new Set(), nouns: [], others: asked.includes(MEET) ? [[MEET]] : [] };
  if (groups.size > 0) return { gives: kind, groups, nouns, others };
  // "When will the envoys return?" asks for what they do.
  const asksForDeed = anyVerbOf(text) !== undefined;
  const isTitled =
    WHEN_OR_WHERE.test(text) && !asksForDeed && others.length > 0 && !queryTerms.some(({ isName }) => isName);
  return isTitled ? { gives: kind, groups, nouns: others.flat(), others } : undefined;
}

const CALENDAR = `(?:${MONTH}|${WEEKDAY})`;
const RECENT = new RegExp(`\\b(?:${WEEKDAY}|yesterday|today)\\b`, 'u');
const NAME = `(?!${CALENDAR}\\b)\\p{Lu}[\\p{L}'’-]+(?: (?!${CALENDAR}\\b)\\p{Lu}[\\p{L}'’-]+)*`;
const PLACE = new RegExp(`\\b(?:in|at|near|off|outside|above) (?:the )?(?:\\p{Ll}+ of (?:the )?)?${NAME}`, 'u');
const PLACE_AND_COUNTRY = new RegExp(`${PLACE.source}(?: capital)?,? (?:in )?(?:the )?(?!${CALENDAR}\\b)\\p{Lu}`, 'u');
const NAMES = new RegExp(`\\b${NAME}`, 'gu');
const BEHIND_PREPOSITION = /\b(?:in|at|of|on|near|from|to|into|for|outside) (?:the )?$/iu;

function timeIn(text: string): number {
  if (DAY.test(text)) return 1;
  return RECENT.test(text.replace(SAID_ON, ' ')) ? 0.7 : 0;
}

function scoreIn(text: string): number {
  return /(?<![\d-])\d{1,3}[-–:]\d{1,3}(?![\d-])/u.test(text) ? 1 : 0;
}

function placeIn(text: string): number {
  if (PLACE_AND_COUNTRY.test(text)) return 1;
  return PLACE.test(text) ? 0.8 : 0;
}

/** Two names, as of persons, teams or countries, which do not stand behind a preposition. */
function personsIn(text: string): number {
  const names = [...text.matchAll(NAMES)].filter(({ 0: name, index }) => {
    return !BEHIND_PREPOSITION.test(text.slice(0, index)) && (index > 0 || isContent(fold(name)));
  });
  return names.length >= 2 ? 1 : 0;
}

/** "Before the summit" is not about the summit. */
export function isAhead(title: string): boolean {
  const [, behind = ''] = /\b(?:before|ahead of) ((?:\p{L}+ ?){1,3})/iu.exec(title) ?? [];
  return behind.split(' ').some(isEventNoun);
}

interface EventArticle extends Heading {
  /** Stems of its nouns of events that the title does not hold. */
  readonly told: readonly string[];
}

function articlesOn({ groups, nouns }: EventAsked, corpus: Corpus): readonly EventArticle[] {
  const isMeant = (own: string): boolean =>
    nouns.includes(own) ||
    (groups.size + nouns.length === 0 ? EVENT_GROUPS.has(own) : groups.has(EVENT_GROUPS.get(own) ?? -1));
  const led = leadsOn(groups, corpus);
  const on = headingsOf(corpus).headings.flatMap((title) => {
    if (title.article === undefined || isAhead(title.text)) return [];
    const told = title.stems.some(isMeant) ? [] : led.get(title.article);
    return told ? [{ ...title, told }] : [];
  });
  // Among many articles some speak of an event of the kind by chance.
  const told = on.length <= MOST_ARTICLES ? on : on.filter(({ stems }) => stems.some((own) => nouns.includes(own)));
  return told.length > MOST_ARTICLES ? [] : told;
}

/** The lead says what happened, and the sentences behind it call that by its noun. */
const OPENING_SENTENCES = 4;

/** @returns articles, each with the stems of such events that its first sentence holds, or that the next ones name as known. */
function leadsOn(groups: ReadonlySet<number>, corpus: Corpus): ReadonlyMap<number, readonly string[]> {
  const { terms, postingSentences, offsets } = corpus.index;
  const found = new Map<number, string[]>();
  for (const own of [...EVENT_GROUPS].flatMap(([word, group]) => (groups.has(group) ? word : []))) {
    const term = terms.get(own) ?? terms.size;
    for (const sentence of postingSentences.subarray(offsets[term], offsets[term + 1])) {
      const article = corpus.articleOfSentence[sentence] ?? 0;
      const at = sentence - (corpus.firstSentence[article] ?? 0);
      if (at >= OPENING_SENTENCES || (at > 0 && !namesAsKnown(own, sentence, corpus))) continue;
      found.set(article, [...(found.get(article) ?? []), own]);
    }
  }
  return found;
}

/** "The raid", "It is the third raid since May". */
const DEFINITE =
  /(?:^(?:It|This|That) (?:is|was) (?:the|an?) \p{L}+ (?=\p{L}+ (?:since|in|of|this)\b)|\bthe )(?!(?:first|last|next|previous|earlier|second|third|worst)\b)(\p{L}+(?: \p{L}+)?)/giu;

function namesAsKnown(own: string, sentence: number, { sentences, articles }: Corpus): boolean {
  const definite = [...textOfSentence(sentences, sentence, articles).matchAll(DEFINITE)];
  return definite.some(([, words = '']) => contentStems(words).includes(own));
}

const MEET = stem('meet');
