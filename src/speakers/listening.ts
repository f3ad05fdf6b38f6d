import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Aliases, Article } from '../articles/article';
import { fromImage, toImage, type Image } from '../text/image';
import { packArticles } from '../search/index/packed-articles';
import type { Heard } from './listener';
import type { StatementColumns } from './collect-statements';

/** What the thread is told: the next articles, or, once there are no more, the names that are settled. */
export type Told = { readonly articles: Image } | { readonly speakers: Aliases };

/** What it tells in the end. */
export interface Answer extends Omit<Heard, 'said'> {
  /** Holds `StatementColumns`. */
  readonly said: Image;
}

/** So many units of text are handed over at a time: some two thousand sentences. */
const CHUNK = 1 << 18;

/** Has a thread of its own read who says what, while this one does the rest. */
export class Listening {
  private readonly worker: Worker;
  private readonly answer: Promise<Answer | undefined>;
  private next: Article[] = [];
  private length = 0;

  constructor() {
    const worker = new Worker(join(__dirname, 'listening-worker.js'));
    this.worker = worker;
    this.answer = new Promise((resolve) => {
      worker.once('message', resolve);
      const fail = (): void => {
        resolve(undefined);
      };
      worker.on('error', fail).on('exit', fail);
    });
  }

  /** Hands over the next article. */
  tell(article: Article): void {
    this.next.push(article);
    this.length += article.source.length;
    if (this.length >= CHUNK) this.handOver();
  }

  private handOver(): void {
    this.post({ articles: toImage(packArticles(this.next)) });
    this.next = [];
    this.length = 0;
  }

  private post(told: Told): void {
    this.worker.postMessage(told);
  }

  /** Says that there are no more articles. @returns what was heard, or nothing if the thread failed. */
  async finish(speakers: Aliases): Promise<Heard | undefined> {
    this.handOver();
    this.post({ speakers });
    const answer = await this.answer;
    return answer && { ...answer, said: fromImage(answer.said) as StatementColumns };
  }

  /** Ends the thread, whatever it does. */
  end(): void {
    void this.worker.terminate();
  }
}

/** @returns nothing where the system has no thread to give. */
export function startListening(): Listening | undefined {
  try {
    return new Listening();
  } catch {
    return undefined;
  }
}
