import type { Aliases, Article } from '../articles/article';
import type { Reading } from '../attribution/attribute';
import { findStatements, type Speech } from '../attribution/find-statements';
import { packSpeech, unpackSpeech } from '../attribution/pack-speech';
import { fromImage, type Image, toImage } from '../text/image';
import { type Strings, toStrings } from '../text/strings';
import { collectStatements } from './collect-statements';
import type { StatementColumns } from './collect-statements';

/** Reads who says what, article by article, then tells it of all. */
export class Listener {
  private readonly readings: Reading[] = [];

  /** Reads the next article. @param speech what is said in it, where that is known. @returns the same. */
  hear(article: Article, speech = findStatements(article)): Speech {
    this.readings.push({ article, speech });
    return speech;
  }

  /**
   * @param speakers which words mean which speaker, where that has been settled by hand.
   * @returns all statements, once the last article was read.
   */
  collect(speakers: Aliases): StatementColumns {
    return collectStatements(this.readings, speakers);
  }
}

/** Who says what in a library, and what was read of each article, by which that is found again once a few of them have changed. */
export interface Heard {
  readonly said: StatementColumns;
  readonly speeches: Image;
  /** How many articles were read anew. */
  readonly readAnew: number;
}

/** Listens, and keeps what was read of each article. */
export class KeepingListener {
  private readonly listener = new Listener();
  private readonly packed: string[] = [];
  private readAnew = 0;

  /** @param kept what was read of the next article, where that is known. */
  hear(article: Article, kept?: string): void {
    const speech = this.listener.hear(article, kept === undefined ? undefined : unpackSpeech(kept));
    if (kept === undefined) this.readAnew += 1;
    this.packed.push(kept ?? packSpeech(speech));
  }

  collect(speakers: Aliases): Heard {
    const said = this.listener.collect(speakers);
    return { said, speeches: toImage({ speeches: toStrings(this.packed) } satisfies Spoken), readAnew: this.readAnew };
  }
}

interface Spoken {
  readonly speeches: Strings;
}

/** @returns what was read of each article, in their order. */
export function speechesIn(image: Image): Strings {
  return (fromImage(image) as Spoken).speeches;
}
