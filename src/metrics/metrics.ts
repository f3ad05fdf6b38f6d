import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';

/** Without words or ids of users. */
export interface Metrics {
  readonly observe: (event: ObservedEvent) => void;
  readonly text: () => Promise<string>;
  readonly contentType: string;
}

export interface ObservedEvent {
  /** Such as `command`, `button`, `message`. */
  readonly kind: string;
  /** Such as `answered`, `nothing`, `failed`, `limited`, `overloaded`. */
  readonly outcome: string;
  /** From the arrival of the event until Discord has accepted the answer. */
  readonly milliseconds: number;
}

export interface GaugeReaders {
  readonly articles: () => number;
  readonly sentences: () => number;
  readonly ready: () => boolean;
}

const BUCKETS = [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2, 3];

export function createMetrics(gauges: GaugeReaders): Metrics {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  const events = new Counter({
    name: 'summit_events_total',
    help: 'Events dealt with, by kind and outcome',
    labelNames: ['kind', 'outcome'],
    registers,
  });
  const seconds = new Histogram({
    name: 'summit_answer_seconds',
    help: 'From the arrival of an event to the end of its answer',
    labelNames: ['kind'],
    buckets: BUCKETS,
    registers,
  });
  level('summit_articles', 'Articles that are quoted from', gauges.articles, registry);
  level('summit_sentences', 'Different sentences that can be quoted', gauges.sentences, registry);
  level('summit_ready', '1 while the bot is connected to Discord', () => Number(gauges.ready()), registry);
  return {
    observe: ({ kind, outcome, milliseconds }) => {
      events.inc({ kind, outcome });
      seconds.observe({ kind }, milliseconds / 1000);
    },
    text: () => registry.metrics(),
    contentType: registry.contentType,
  };
}

function level(name: string, help: string, read: () => number, registry: Registry): void {
  new Gauge({
    name,
    help,
    registers: [registry],
    collect() {
      this.set(read());
    },
  });
}
