import { RUN, type RunWords } from './topic-runs';

/** How often runs of one length stand in the sentences, and how. */
export class RunTallies {
  sentences = new Uint32Array(1024);
  /** In how many all words have a capital letter that the start of the sentence does not explain. */
  names = new Uint32Array(1024);
  nouns = new Uint32Array(1024);
  wholes = new Uint32Array(1024);
  /** Where the run stands first: rises in reading order, and with the length of runs that begin at one word. */
  first = new Float64Array(1024);
  private lastEntry = new Uint32Array(1024);

  /** @param words how many words each run has. */
  constructor(
    readonly words: number,
    private readonly read: RunWords,
  ) {}

  /**
   * Counts a run in a sentence once, the last time that it stands there.
   *
   * @param at its first word; the runs of a sentence are counted from its end to its start.
   */
  count(run: number, at: number, sentence: number): void {
    if (run >= this.sentences.length) this.grow(run);
    const { read } = this;
    const order = (read.places[at] ?? 0) * 4 + this.words;
    if (this.lastEntry[run] === sentence + 1) {
      if (this.sentences[run] === 1) this.first[run] = order;
      return;
    }
    this.lastEntry[run] = sentence + 1;
    if (this.sentences[run] === 0) this.first[run] = order;
    add(this.sentences, run);
    if (this.isName(at, sentence)) add(this.names, run);
    if (((read.bits[at] ?? 0) & RUN.noun) !== 0) add(this.nouns, run);
    if (((read.bits[at + this.words - 1] ?? 0) & RUN.whole) !== 0) add(this.wholes, run);
  }

  private isName(at: number, sentence: number): boolean {
    const { bits, offsets } = this.read;
    if (this.words === 1 && at === offsets[sentence]) return false;
    for (let next = at; next < at + this.words; next += 1) if (((bits[next] ?? 0) & RUN.capital) === 0) return false;
    return true;
  }

  private grow(run: number): void {
    const size = 2 ** Math.ceil(Math.log2(run + 2));
    for (const name of ['sentences', 'names', 'nouns', 'wholes', 'lastEntry'] as const) {
      const larger = new Uint32Array(size);
      larger.set(this[name]);
      this[name] = larger;
    }
    const first = new Float64Array(size);
    first.set(this.first);
    this.first = first;
  }
}

function add(counts: Uint32Array, run: number): void {
  counts[run] = (counts[run] ?? 0) + 1;
}
