import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { loadArticles } from '../../src/articles/load-articles';
import { attribute } from '../../src/attribution/attribute';
import { sentencesOf } from '../knowledge-folder';

/** Sentence → everybody who says something in it, as read by a person; a sentence that is missing there says nothing of anybody. */
const schema = z.record(z.string(), z.array(z.string()));

const PROJECT = join(__dirname, '..', '..');
const SUITES = [
  { name: 'speakers-knowledge', folder: join(PROJECT, 'knowledge'), least: 0.85 },
  { name: 'speakers-real-article', folder: join(PROJECT, '..', 'shared', 'articles'), least: 0.9 },
];

describe.each(SUITES)('$name, read sentence by sentence', ({ name, folder, least }) => {
  const present = existsSync(folder) ? it : it.skip;

  present('gives every statement its right speaker, or none', () => {
    const gold = readGold(name);
    const wrong = spokenIn(folder).filter(([id, speaker]) => speaker !== undefined && !gold.get(id)?.includes(speaker));
    expect(wrong).toEqual([]);
  });

  present('names the speaker in most of the sentences where somebody speaks', () => {
    const gold = readGold(name);
    const named = new Set(spokenIn(folder).flatMap(([id, speaker]) => (speaker === undefined ? [] : id)));
    expect([...gold.keys()].filter((id) => named.has(id)).length / gold.size).toBeGreaterThanOrEqual(least);
  });
});

function readGold(name: string): ReadonlyMap<string, readonly string[]> {
  const file = join(PROJECT, 'tests', 'questions', `${name}.json`);
  return new Map(Object.entries(schema.parse(JSON.parse(readFileSync(file, 'utf8')))));
}

function spokenIn(folder: string): readonly (readonly [string, string | undefined])[] {
  const { articles } = loadArticles(folder);
  return attribute(articles).flatMap((statements, at) => {
    const sentences = articles[at] ? sentencesOf(articles[at]) : [];
    return statements.flatMap(({ start, end, speaker }) =>
      sentences
        .filter(({ sentence }) => sentence.start < end && sentence.end > start)
        .map(({ sentence }) => [sentence.id, speaker?.name] as const),
    );
  });
}
