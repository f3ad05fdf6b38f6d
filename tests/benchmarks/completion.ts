import { respond } from '../../src/answers/respond';
import { parseArticle } from '../../src/articles/parse-article';
import { toChoices } from '../../src/discord/commands/choices';
import { en } from '../../src/discord/locales/en';
import { createLibrary } from '../../src/library/build-library';
import { filesOf, textsOf } from './texts';

/** How long it takes to offer topics, speakers and titles to somebody who types, over 100,000 sentences. */
const SENTENCES = 100_000;
const ROUNDS = 50;
const TYPED = [
  '',
  't',
  'pre',
  'comp',
  'trade',
  'minis',
  'bank of',
  'new y',
  'presidnet',
  'goverment',
  'xqzzw',
  'oil prics',
];

function main(): void {
  const { origin, sentences } = textsOf(SENTENCES);
  const files = filesOf(sentences);
  const articles = files.flatMap((text, at) => parseArticle(`a${at}.md`, `a${at}`, text).article ?? []);
  const library = createLibrary(articles);
  const offer = (typed: string) => {
    const said = respond({ kind: 'complete', typed, limit: 25 }, library);
    return said.kind === 'completions' ? toChoices(said.completions, en) : [];
  };
  const first = timed(() => offer('a'));
  const times = TYPED.map((typed) => ({ typed, offered: offer(typed).length, times: rounds(() => offer(typed)) }));
  const all = times.flatMap((each) => each.times).sort((a, b) => a - b);
  if (times.every(({ offered }) => offered === 0)) throw new Error('expected something to offer, found nothing');
  console.log(`${library.sentenceCount} sentences (${origin}), ${library.statements.speakers.all.length} speakers`);
  console.log(
    `made ready once: ${first.toFixed(0)} ms; then p50 ${at(all, 0.5)} ms, p99 ${at(all, 0.99)} ms, most ${at(all, 1)} ms`,
  );
  for (const each of times)
    console.log(`  ${each.typed.padEnd(10)} ${at(each.times, 0.5)} ms, ${each.offered} offered`);
}

function rounds(act: () => unknown): readonly number[] {
  return Array.from({ length: ROUNDS }, () => timed(act)).sort((a, b) => a - b);
}

function timed(act: () => unknown): number {
  const began = performance.now();
  act();
  return performance.now() - began;
}

function at(sorted: readonly number[], share: number): string {
  return (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0).toFixed(2);
}

main();
