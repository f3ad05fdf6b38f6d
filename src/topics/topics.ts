import { MARK, type WordLayout } from '../search/index/index-builder';
import type { InvertedIndex } from '../search/index/inverted-index';
import { stem } from '../text/normalize';
import { tokenize } from '../text/tokens';
import { GrowingArray } from '../text/typed-arrays';
import { LONGEST_TOPIC, readRuns, type RunWords } from './topic-runs';
import {
  NumberPairs,
  type Run,
  type Tallies,
  keyOfRun,
  runAt,
  tallyRuns,
  termsOfRun,
  visitRuns,
} from './topic-tallies';

/** Topics offered or searched: each costs a comparison. */
export const MOST_OFFERED = 5000;

export interface Topic {
  readonly value: string;
  /** Stems of its words, separated by spaces. */
  readonly key: string;
  readonly sentences: number;
  readonly score: number;
}

/** Topics, best first, and for each sentence the first `MOST_OFFERED` of them that it contains. */
export interface FoundTopics {
  readonly topics: readonly Topic[];
  /** Topics of sentence s: `offsets[s]` to `offsets[s + 1]`, as indexes of `topics`. */
  readonly offsets: Uint32Array;
  readonly mentions: Uint16Array;
}

interface ArticleHeadings {
  /** Topics of the front matter; those that occur in a sentence rank first. */
  readonly tags: readonly string[];
  /** Titles of articles and sections; a single common word in none of them ranks last. */
  readonly titles: readonly string[];
}

/** Finds names, and recurring words, pairs and triples of words; best first, ties by first occurrence. Linear time. */
export function findTopics(index: InvertedIndex, layout: WordLayout, { tags, titles }: ArticleHeadings): FoundTopics {
  const tagged = [...new Set(tags.map(keyOf))].map((key) => ({ key, terms: termsOfKey(key, index) }));
  const runWords = readRuns(index, layout);
  const tallies = tallyRuns(runWords, new Set(tagged.flatMap(({ terms }) => terms)));
  const data = { index, layout, runWords, tallies };
  const context = {
    ...data,
    tagged: new Set(tagged.map(({ key }) => key)),
    titled: new Set(titles.flatMap((title) => keyOf(title).split(' '))),
  };
  const named = tagged.flatMap(({ terms }) => runOfTerms(tallies, terms));
  const runs = selectRuns(tallies, named);
  const forms = commonForms(runs, data);
  const found = runs.map((run, number) => ({ run, topic: toTopic(run, forms[number] ?? '', context) }));
  found.sort((a, b) => b.topic.score - a.topic.score);
  const offered = found.slice(0, MOST_OFFERED).map(({ run }) => run);
  return { topics: found.map(({ topic }) => topic), ...mentionsOf(offered, data) };
}

function keyOf(text: string): string {
  const stems = tokenize(text).flatMap(({ word, compound }) => (compound ? [] : stem(word)));
  return stems.join(' ');
}

function termsOfKey(key: string, { terms }: InvertedIndex): readonly number[] {
  const found = key.split(' ').map((part) => terms.get(part));
  return found.every((term) => term !== undefined) ? found : [];
}

/** @returns the tagged runs that occur, then the recurring ones in reading order. */
function selectRuns(tallies: Tallies, named: readonly Run[]): readonly Run[] {
  const recurring: Run[] = [];
  for (const { words, sentences } of tallies.of)
    for (let run = 0; run < sentences.length; run += 1)
      if ((sentences[run] ?? 0) >= LEAST_SENTENCES && isNounLike(tallies, { words, run }))
        recurring.push({ words, run });
  const within = sentencesOfLonger(recurring, tallies);
  const specific = recurring.filter((one) => within(one) * 3 < sentencesOf(tallies, one) * 2);
  specific.sort((a, b) => firstOccurrence(tallies, a) - firstOccurrence(tallies, b));
  return [...new Map([...named, ...specific].map((one) => [keyOfRun(one), one])).values()];
}

function runOfTerms(tallies: Tallies, terms: readonly number[]): Run | [] {
  if (terms.length === 0 || terms.length > LONGEST_TOPIC) return [];
  const run = runAt(tallies, { terms: Int32Array.from(terms) }, 0, terms.length);
  const found = { words: terms.length, run };
  return run >= 0 && sentencesOf(tallies, found) > 0 ? found : [];
}

function tallyOf({ of: [single, pair, triple] }: Tallies, words: number): Tallies['of'][number] {
  return words === 1 ? single : words === 2 ? pair : triple;
}

function sentencesOf(tallies: Tallies, { words, run }: Run): number {
  return tallyOf(tallies, words).sentences[run] ?? 0;
}

function firstOccurrence(tallies: Tallies, { words, run }: Run): number {
  return tallyOf(tallies, words).first[run] ?? 0;
}

const LEAST_SENTENCES = 2;

/** Mostly at the end of its phrase, and mostly a name or after an article, a possessive or a preposition. */
function isNounLike(tallies: Tallies, { words, run }: Run): boolean {
  const { sentences, names, nouns, wholes } = tallyOf(tallies, words);
  const all = sentences[run] ?? 0;
  if ((wholes[run] ?? 0) * (words > 1 ? 3 : 2) < all) return false;
  return (names[run] ?? 0) * 2 >= all || (nouns[run] ?? 0) * (words > 1 ? 4 : 2) >= all;
}

/** @returns for a run the count of the most frequent longer run around it: `Alexei Navalny` for `Alexei`. */
function sentencesOfLonger(runs: readonly Run[], tallies: Tallies): (run: Run) => number {
  const found = tallies.of.map(({ sentences }) => new Uint32Array(sentences.length));
  for (const longer of runs.filter(({ words }) => words > 1)) {
    for (const { words, run } of partsOf(longer, tallies)) {
      const own = found[words - 1];
      if (own) own[run] = Math.max(own[run] ?? 0, sentencesOf(tallies, longer));
    }
  }
  return ({ words, run }) => found[words - 1]?.[run] ?? 0;
}

function partsOf({ words, run }: Run, tallies: Tallies): readonly Run[] {
  const terms = termsOfRun(tallies, run, words);
  const singles = terms.map((term) => ({ words: 1, run: term }));
  if (words === 2) return singles;
  const [first = 0, second = 0, third = 0] = terms;
  const pairs = [tallies.pairs.find(first, second), tallies.pairs.find(second, third)];
  return [...singles, ...pairs.filter((pair) => pair >= 0).map((pair) => ({ words: 2, run: pair }))];
}

interface TopicContext extends TopicData {
  readonly tagged: ReadonlySet<string>;
  readonly titled: ReadonlySet<string>;
}

/** Names and phrases weigh more than single common words, tags more than both. */
function toTopic({ words, run }: Run, value: string, { tallies, index, tagged, titled }: TopicContext): Topic {
  const terms = termsOfRun(tallies, run, words);
  const key = terms.map((term) => index.terms.at(term)).join(' ');
  const sentences = sentencesOf(tallies, { words, run });
  const isName = (tallyOf(tallies, words).names[run] ?? 0) * 2 >= sentences;
  const weight = (words > 1 ? 1.5 : 1) * (isName ? 1.5 : 1) * (tagged.has(key) ? 3 : 1);
  const isCommon = words === 1 && !isName && !tagged.has(key) && !titled.has(key);
  return { value, key, sentences, score: sentences * weight * (isCommon ? 0.1 : 1) };
}

function mentionsOf(runs: readonly Run[], data: TopicData): Pick<FoundTopics, 'offsets' | 'mentions'> {
  const offsets = new Uint32Array(data.index.sentenceCount + 1);
  const mentions = new GrowingArray();
  visitRuns(runs, data, ({ listed, sentence }) => {
    mentions.push(listed);
    offsets[sentence + 1] = mentions.length;
  });
  for (let at = 1; at < offsets.length; at += 1) offsets[at] = Math.max(offsets[at] ?? 0, offsets[at - 1] ?? 0);
  return { offsets, mentions: new Uint16Array(mentions.view()) };
}

interface TopicData {
  readonly index: InvertedIndex;
  readonly layout: WordLayout;
  readonly runWords: RunWords;
  readonly tallies: Tallies;
}

/** Mostly of a verb: "headed" is a label for "the head" only where it is twice as frequent. */
const VERB_FORM = /(?:ed|ing)$/u;

/** @returns for each run its most frequent spelling; the first one of equally frequent ones. */
function commonForms(runs: readonly Run[], data: TopicData): readonly string[] {
  const spellings = new Spellings(data.layout);
  const counted = new NumberPairs();
  const counts: number[] = [];
  visitRuns(runs, data, ({ listed, at, words }) => {
    const pair = counted.add(listed, spellings.at(data.runWords.places, at, words));
    counts[pair] = (counts[pair] ?? 0) + 1;
  });
  const best: { readonly text: string; readonly weight: number }[] = [];
  counts.forEach((count, pair) => {
    const number = counted.firstOf(pair);
    const text = spellings.text(counted.secondOf(pair), runs[number]?.words ?? 1);
    const weight = VERB_FORM.test(text) ? count / 2 : count;
    if (weight > (best[number]?.weight ?? 0)) best[number] = { text, weight };
  });
  return runs.map((_, number) => best[number]?.text ?? '');
}

/** Numbers the spellings of runs: a pair is two forms and whether a hyphen separates them, a triple a pair and a form. */
class Spellings {
  private readonly pairs = new NumberPairs();
  private readonly triples = new NumberPairs();

  constructor(private readonly layout: WordLayout) {}

  at(places: Uint32Array, at: number, words: number): number {
    const first = this.layout.forms[places[at] ?? 0] ?? 0;
    if (words === 1) return first;
    const pair = this.pairs.add(first, this.joined(places[at + 1] ?? 0));
    return words === 2 ? pair : this.triples.add(pair, this.joined(places[at + 2] ?? 0));
  }

  text(spelling: number, words: number): string {
    if (words === 1) return this.layout.writtenForms[spelling] ?? '';
    if (words === 2) return this.text(this.pairs.firstOf(spelling), 1) + this.further(this.pairs.secondOf(spelling));
    return this.text(this.triples.firstOf(spelling), 2) + this.further(this.triples.secondOf(spelling));
  }

  private joined(place: number): number {
    const isHyphened = ((this.layout.marks[place] ?? 0) & MARK.hyphened) !== 0;
    return (this.layout.forms[place] ?? 0) * 2 + Number(isHyphened);
  }

  private further(joined: number): string {
    return (joined % 2 === 1 ? '-' : ' ') + (this.layout.writtenForms[joined >>> 1] ?? '');
  }
}
