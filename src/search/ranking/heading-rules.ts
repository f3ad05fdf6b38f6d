import { CUE } from '../../text/answer-types';
import { stem } from '../../text/normalize';
import { relatedWords, SAME_SENSE } from '../../text/thesaurus/related-words';
import { hasCountriesReversed } from '../../text/name-aliases';
import { isContent } from '../../text/tokens';
import { LIGHT_WORDS, wordsIn } from '../../text/word-lists';
import { wordsOf } from '../../text/words';
import type { Corpus } from '../index/corpus';
import { keptFor } from '../index/inverted-index';
import type { ScorePart } from '../index/passage';
import { textOfSentence } from '../index/sentence-table';
import { withSingleVerbs } from '../query/single-verbs';
import { isWholeQuestion } from '../query/plain-question';
import type { QueryTerm } from '../query/query-terms';
import type { Question } from '../query/question';
import { answerReader } from './asked-kinds';

/** Sentences with what a rule adds to their scores. */
export type RuleParts = ReadonlyMap<number, ScorePart>;

/** Outweighs every sentence elsewhere that holds the same words. */
const HEADING = 15;
/** Where no time, place, person or number is asked for, the first sentence of a section says more often what its heading names than later ones, and surely what it asks. */
const OPENS_SECTION = 4;
const OPENS_ASKED = 7;
/** For a lead, if a word of the question stands in the title alone; shared among the words of the question. */
const TITLE_WORD = 8;
/** Least share of the words of both that question and heading have in common, and least number of them. */
const IN_COMMON = 0.75;
const LEAST_WORDS = 2;
const LEAST_OF_STATEMENT = 3;
/** Titles that one word may point at; more of them tell nothing. */
const MOST_TITLES = 5;
/** Share of the words of a question that such a title must hold. */
const LEAST_NAMED = 0.5;

/** They say no more than that something is: "how long did the talks last". */
const FRAME: ReadonlySet<string> = new Set(['last', 'happen', 'take', 'place']);

const ASKING = /^\W*(who|whom|whose|what|which|when|where|why|how)\b/iu;

/** A question that is nearly the heading of a section, or a title, is answered by what stands under it. */
export function headingRule(question: Question, corpus: Corpus): RuleParts {
  const parts = new Map<number, ScorePart>();
  const isOpening = (question.cues & ~CUE.reason) === 0;
  // "Night market closes" does not say that why it closes stands in the lead.
  const isOpen = answerReader(question) !== undefined;
  const found = headingsLike(question, corpus).filter(
    ({ article, text }) => !isOpen || article === undefined || ASKING.test(text),
  );
  for (const { text, sentences } of found) {
    const opening = isOpening ? (ASKING.test(text) ? OPENS_ASKED : OPENS_SECTION) : 0;
    sentences.forEach((sentence, at) =>
      parts.set(sentence, { name: `heading "${text}"`, value: HEADING + opening / (1 + at) }),
    );
  }
  return parts;
}

function headingsLike({ text, queryTerms }: Question, corpus: Corpus): readonly Heading[] {
  const small = wordsAsked(text);
  const { headings, ofStem } = headingsOf(corpus);
  const asked = queryTerms.flatMap(({ word }) => (FRAME.has(stem(word)) ? [] : [stemsLike(word, ofStem)]));
  const common = new Map<number, number>();
  for (const stems of asked)
    for (const at of new Set(stems.flatMap((own) => ofStem.get(own) ?? []))) common.set(at, (common.get(at) ?? 0) + 1);
  return [...common].flatMap(([at, shared]) => {
    const heading = headings[at];
    if (!heading) return [];
    const telling = heading.stems.filter((own) => !FRAME.has(own)).length;
    const match = { text, words: asked.length, shared, telling };
    return isLike(heading, match) || (2 * shared >= telling && isAsked(heading, small, corpus)) ? heading : [];
  });
}

/** Words that only grammar needs, and those that stand for what the title names. */
const GRAMMAR = wordsIn(
  'a an the do does did is are was were be has have had will would can could should to i you we of in on at for with about',
);
const PRONOUNS = wordsIn('it its they them their he him his she her this that');

/** @returns stems of the words of a question or a heading, small ones too. */
function wordsAsked(text: string): readonly string[] {
  return wordsOf(text).flatMap((one) => (GRAMMAR.has(one.word) ? [] : one.stem));
}

/** "How can you pay the toll?" under the title "City toll" asks what the heading "How do I pay?" does; "who is the man behind it?" names "The man behind it". */
function isAsked({ text, own, sentences: [first = 0] }: Heading, words: readonly string[], corpus: Corpus): boolean {
  const asks = ASKING.test(text) || /\?\s*$/u.test(text);
  const title = new Set(contentStems(corpus.articles[corpus.articleOfSentence[first] ?? 0]?.title ?? ''));
  const rest = words.filter(
    (word, at) => !(title.has(word) && asks && !own.includes(word)) && (asks || at > 0 || !ASKING.test(word)),
  );
  const needed = own.filter((word) => rest.includes(word) || !PRONOUNS.has(word));
  return needed.length > 1 - Number(asks) && needed.join(' ') === rest.join(' ');
}

/** A heading that asks is read as a question is. */
function asAsked(heading: string): string {
  return isWholeQuestion(heading) ? withSingleVerbs(heading) : heading;
}

/** @returns the stem of a word; if no heading has it, the stems of words with the same sense. */
function stemsLike(word: string, ofStem: HeadingTable['ofStem']): readonly string[] {
  const own = stem(word);
  if (ofStem.has(own)) return [own];
  return relatedWords(word).flatMap((other) => (other.strength >= SAME_SENSE ? stem(other.word) : []));
}

interface HeadingMatch {
  readonly text: string;
  /** How many telling words the question has, the heading has, and both have. */
  readonly words: number;
  readonly telling: number;
  readonly shared: number;
}

/** A heading that begins with "who" does not fit a question with "why". */
function isLike(heading: Heading, { text, words, telling, shared }: HeadingMatch): boolean {
  if (shared / (words + telling - shared) < IN_COMMON) return false;
  const [asked, asks] = [ASKING.exec(text)?.[1]?.toLowerCase(), ASKING.exec(heading.text)?.[1]?.toLowerCase()];
  if (asks !== undefined && asks !== asked) return false;
  if (hasCountriesReversed(text, heading.text)) return false;
  return shared >= (asks === asked ? LEAST_WORDS : LEAST_OF_STATEMENT);
}

export const TITLE_ALONE = 'title alone';

/** A word that only a title has names that article or section; its first sentence is the answer. */
export function titleWordRule({ text, queryTerms, asksDefinition }: Question, corpus: Corpus): RuleParts {
  const telling = queryTerms.filter(({ word }) => !LIGHT_WORDS.has(word));
  // "How long did they negotiate?" may be told by "talks".
  const namesThing = asksDefinition || !isWholeQuestion(text);
  const isAlone = ({ alternatives, related }: QueryTerm): boolean =>
    (namesThing || related.length === 0) && alternatives.every(({ kind }) => kind === 'spelling');
  const shares = new Map<number, number>();
  for (const { word, slip = word } of telling.filter(isAlone)) {
    for (const sentence of leadsTitled(slip, corpus))
      shares.set(sentence, (shares.get(sentence) ?? 0) + 1 / telling.length);
  }
  const named = [...shares].filter(([, share]) => share >= LEAST_NAMED);
  return new Map(named.map(([sentence, share]) => [sentence, { name: TITLE_ALONE, value: TITLE_WORD * share }]));
}

/** @returns the first sentences under the titles with a word; none where these are too many. */
function leadsTitled(word: string, corpus: Corpus): readonly number[] {
  const { headings, ofStem } = headingsOf(corpus);
  const titles = (ofStem.get(stem(word)) ?? []).flatMap((at) => headings[at] ?? []);
  return titles.length > MOST_TITLES ? [] : titles.flatMap(({ sentences }) => sentences.slice(0, 1));
}

const ASKS_NEWS =
  /^\W*what(?:['’]?s| is| was| has)? happen(?:s|ed|ing)?(?= (?:in|at|on|near|off|there|here|with)\b|\W*$)/iu;

/** "What happened?" asks for an overview: of a folder of more articles there is none. */
const MOST_LEADS = 20;

/** "What happened in Lom?" asks for the leads of the articles whose titles or leads hold what it names; "what happened?" for those of all, if they are few. */
export function newsRule({ text, queryTerms }: Question, corpus: Corpus): RuleParts {
  if (!ASKS_NEWS.test(text)) return new Map();
  const named = queryTerms.filter(({ word }) => !LIGHT_WORDS.has(word));
  const { headings } = headingsOf(corpus);
  const leads = headings.flatMap(({ article, text: titled, stems, sentences: [lead] }) => {
    if (article === undefined || lead === undefined) return [];
    // "Before the summit" does not tell what happened at it.
    const behind = new Set(contentStems(/\b(?:before|ahead of) (.+)/iu.exec(titled)?.[1] ?? ''));
    if (named.some(({ word }) => behind.has(stem(word)))) return [];
    const title = new Set(stems);
    const both = new Set([...stems, ...contentStems(textOfSentence(corpus.sentences, lead, corpus.articles))]);
    const isIn = (held: ReadonlySet<string>): boolean => named.every(({ word }) => held.has(stem(word)));
    return isIn(both) ? [{ lead, title, both, value: isIn(title) ? HEADING : TITLE_WORD }] : [];
  });
  if (leads.length > MOST_LEADS) return new Map();
  const weight = named.length > 0 ? CENTRAL.named : CENTRAL.open;
  const shareOf = ({ title }: { readonly title: ReadonlySet<string> }): number => {
    const held = leads.map(({ both }) => [...title].filter((word) => both.has(word)).length / (title.size || 1));
    return held.reduce((sum, one) => sum + one, 0) / leads.length;
  };
  return new Map(
    leads.map((one) => [one.lead, { name: 'what an article is about', value: one.value + weight * shareOf(one) }]),
  );
}

/** For a lead whose title has the words of all others. Where nothing is named it exceeds what "happened" and its article are worth. */
const CENTRAL = { named: 5, open: 150 };

/** A title of an article or a section with the sentences under it. */
export interface Heading {
  readonly text: string;
  /** Stems of its words of content, each once. */
  readonly stems: readonly string[];
  /** Stems of its words as it is asked, small ones too. */
  readonly own: readonly string[];
  /** In reading order; of an article those of its first paragraph. */
  readonly sentences: readonly number[];
  /** Number of the article whose title it is; absent for sections. */
  readonly article?: number;
}

/** Titles by their words, also by those that no sentence holds, which are no terms of the index. */
interface HeadingTable {
  readonly headings: readonly Heading[];
  /** Stem → numbers of headings. */
  readonly ofStem: ReadonlyMap<string, readonly number[]>;
}

export const headingsOf = keptFor((corpus: Corpus): HeadingTable => {
  const headings = [...titlesOf(corpus), ...sectionsOf(corpus)];
  const ofStem = new Map<string, number[]>();
  headings.forEach(({ stems }, number) => {
    for (const own of stems) {
      const numbers = ofStem.get(own);
      if (numbers) numbers.push(number);
      else ofStem.set(own, [number]);
    }
  });
  return { headings, ofStem };
});

export function contentStems(text: string): readonly string[] {
  return [...new Set(wordsOf(text).flatMap((one) => (isContent(one.word) ? one.stem : [])))];
}

function titlesOf(corpus: Corpus): readonly Heading[] {
  return corpus.articles.map(({ title }, article) => {
    const own = wordsAsked(asAsked(title));
    return { text: title, stems: contentStems(title), own, sentences: leadOf(article, corpus), article };
  });
}

/** @returns the sentences of the first paragraph, without those that stand in an earlier article too. */
function leadOf(article: number, { firstSentence, sentences: { paragraph } }: Corpus): readonly number[] {
  const [first = 0, end = 0] = [firstSentence[article], firstSentence[article + 1]];
  const lead: number[] = [];
  for (let at = first; at < end && paragraph[at] === paragraph[first]; at += 1) lead.push(at);
  return lead;
}

function sectionsOf({ sentences }: Corpus): readonly Heading[] {
  const under = Array.from(sentences.sectionTitles, (): number[] => []);
  for (let sentence = 0; sentence < sentences.count; sentence += 1)
    under[(sentences.section[sentence] ?? 0) - 1]?.push(sentence);
  return Array.from(sentences.sectionTitles, (text, number) => {
    const asked = asAsked(text);
    return { text, stems: contentStems(asked), own: wordsAsked(asked), sentences: under[number] ?? [] };
  });
}
