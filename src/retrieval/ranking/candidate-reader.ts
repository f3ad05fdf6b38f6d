import type { Candidate } from './candidate';
import type { Corpus } from '../index/corpus';
import type { FirstScore } from './first-score';
import { OCCURRENCE, wordNumberAt } from '../index/inverted-index';
import { EARLY, EXACT, FIGURES, HELD, MARKS, MISSING, RELATIVES, SUM, type OpenArticles } from './open-articles';
import type { Question } from '../question/question';
import { scoreOf, type WeighedArticles } from './weigh-articles';

/** What is known of a question while its sentences are gathered. */
export interface Asked {
  readonly question: Question;
  readonly corpus: Corpus;
  readonly weighed: WeighedArticles;
  readonly first: FirstScore;
  readonly opened: OpenArticles;
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

  /** @param relatives idf of its related words, if its article is not open: it holds no word of the question itself. */
  read(entry: number, relatives: number | undefined): Candidate {
    return relatives === undefined ? this.ofCell(entry) : this.ofRelatives(entry, relatives);
  }

  private ofCell(entry: number): Candidate {
    const { opened, corpus, weighed, first, question } = this.asked;
    const { totalIdf } = question;
    const article = corpus.articleOfEntry[entry] ?? 0;
    const number = opened.numberOf[article] ?? 0;
    const accumulator = opened.accumulatorAt(entry, number);
    const { figures, marks } = opened;
    const [figure, mark] = [FIGURES * accumulator, MARKS * accumulator];
    const [sum, relatives] = [figures[figure + SUM] ?? 0, figures[figure + RELATIVES] ?? 0];
    return {
      entry,
      terms: sum / totalIdf,
      related: relatives / totalIdf,
      missing: (figures[figure + MISSING] ?? 0) / totalIdf,
      article: scoreOf(article, weighed) / totalIdf,
      coverage: question.shares.plain(weighed.slots[article] ?? 0),
      held: marks[mark + HELD] ?? 0,
      exact: this.exactly(marks[mark + EXACT] ?? 0, entry),
      early: marks[mark + EARLY] ?? 0,
      before: opened.heldBefore(entry, number),
      first: first.of(sum, relatives, opened.given[number] ?? 0),
      row: opened.rowOf(number),
    };
  }

  private ofRelatives(entry: number, relatives: number): Candidate {
    const { corpus, first, question } = this.asked;
    const related = relatives / question.totalIdf;
    const given = first.ofArticle(corpus.articleOfEntry[entry] ?? 0);
    return {
      entry,
      terms: 0,
      related,
      missing: related,
      article: 0,
      coverage: 0,
      held: 0,
      exact: 0,
      early: 0,
      before: 0,
      first: first.of(0, relatives, given),
      row: -1,
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
