import { NO_ROW, type Candidate } from './candidate';
import type { Corpus } from '../index/corpus';
import type { FirstScore } from './first-score';
import { OCCURRENCE, wordNumberAt } from '../index/inverted-index';
import { EARLY, EXACT, FIGURES, HELD, MARKS, SUM, type OpenArticles } from './open-articles';
import type { Question } from '../query/question';
import { relatedSums, type RelatedSums } from './related-sums';

/** What is known of a question while its sentences are gathered. */
export interface Asked {
  readonly question: Question;
  readonly corpus: Corpus;
  readonly first: FirstScore;
  readonly opened: OpenArticles;
}

/** Numbers of sentences. */
type Entries = readonly number[] | Uint32Array;

/** @returns what the article of a sentence gives to its first score. */
export function givenTo(entry: number, { corpus, opened, first }: Pick<Asked, 'corpus' | 'opened' | 'first'>): number {
  const article = corpus.articleOfEntry[entry] ?? 0;
  const number = opened.numberOf[article] ?? 0;
  return number === 0 ? first.givenBy(article, 0) : (opened.given[number] ?? 0);
}

/** Puts together what the postings of a question gave to a sentence. */
export class CandidateReader {
  /** Slots whose word is one of several forms that a posting does not tell apart, as bits. */
  private readonly unsure: number;

  constructor(private readonly asked: Asked) {
    const { question, corpus } = asked;
    this.unsure = question.slots.reduce((bits, { wordNumber = -1 }, slot) => {
      return corpus.index.formOfWord[wordNumber] === OCCURRENCE.otherForm ? bits | (1 << slot) : bits;
    }, 0);
  }

  /**
   * @param entries each holds a word of the question in an article that is open, or a related word in any.
   * @param related what related words give to them, where that is known.
   * @returns them in this order.
   */
  read(entries: Entries, related = this.relatedTo(entries)): readonly Candidate[] {
    const candidates: Candidate[] = [];
    for (const entry of entries) candidates.push(this.readOne(entry, related));
    return candidates;
  }

  private relatedTo(entries: Entries): RelatedSums {
    const { opened, corpus, question } = this.asked;
    const related = relatedSums(corpus);
    for (const entry of entries) related.name(entry, opened.heldAt(opened.accumulatorAt(entry)));
    return related.add(question, false);
  }

  private readOne(entry: number, related: RelatedSums): Candidate {
    const { opened, corpus, first, question } = this.asked;
    const { totalIdf } = question;
    const article = corpus.articleOfEntry[entry] ?? 0;
    const number = opened.numberOf[article] ?? 0;
    const accumulator = opened.accumulatorAt(entry);
    const { figures, marks } = opened;
    const mark = MARKS * accumulator;
    const sum = figures[FIGURES * accumulator + SUM] ?? 0;
    const given = givenTo(entry, this.asked);
    const place = related.placeAt(entry);
    const relatives = related.sums[place] ?? 0;
    return {
      entry,
      terms: sum / totalIdf,
      related: relatives / totalIdf,
      missing: (related.missing[place] ?? 0) / totalIdf,
      article: (opened.scores[number] ?? 0) / totalIdf,
      coverage: question.shares.plain(opened.slotsOf[number] ?? 0),
      held: marks[mark + HELD] ?? 0,
      exact: this.exactly(marks[mark + EXACT] ?? 0, entry),
      early: marks[mark + EARLY] ?? 0,
      before: opened.heldBefore(entry, number),
      first: accumulator === 0 ? first.ofRelatives(relatives, given) : first.of(sum, given),
      row: number === 0 ? NO_ROW : opened.rowOf(number),
    };
  }

  /** @returns those of some slots whose very word the entry holds: its words are gone through only where the postings leave it open. */
  private exactly(slots: number, entry: number): number {
    if ((slots & this.unsure) === 0) return slots;
    const { question, corpus } = this.asked;
    return question.slots.reduce((bits, { wordNumber = -1 }, slot) => {
      const isUnsure = (slots & this.unsure & (1 << slot)) !== 0;
      return isUnsure && !holdsWord(entry, wordNumber, corpus) ? bits & ~(1 << slot) : bits;
    }, slots);
  }
}

function holdsWord(entry: number, word: number, { index }: Corpus): boolean {
  const end = index.wordOffsets[entry + 1] ?? 0;
  for (let at = index.wordOffsets[entry] ?? 0; at < end; at += 1) if (wordNumberAt(index, at) === word) return true;
  return false;
}
