import type { Article } from '../../articles/article';
import { sentencePlaces, type SentencePlaces } from '../../articles/sentence-offsets';
import { sentenceOffsetsOf } from '../../articles/outlined-article';
import type { Speech } from '../find-statements';
import { readMention } from './mention-kind';
import type { NameMention } from './name-mentions';
import { fold } from '../../text/fold';
import { isAcronym } from './names';
import type { People } from './people';
import { isKnownPlace } from '../lexicon/places';
import { resolvePronoun, type Scene } from './pronouns';
import { BODIES } from '../lexicon/role-nouns';
import type { SettledNames } from './settled-names';
import type { Attributed, Speaker, SpeakerRule } from '../speaker';
import type { Statement } from '../statement';

export interface Library {
  readonly people: People;
  /** What moderators have settled for an article, by number. */
  readonly settled: (article: number) => SettledNames;
}

/** Resolves the speakers of one article, in reading order, so that a pronoun can lean on what was resolved before it. */
export function resolveSpeakers(
  article: Article,
  number: number,
  speech: Speech,
  library: Library,
): readonly Attributed[] {
  if (speech.statements.length === 0) return [];
  const done: Attributed[] = [];
  let known: SentencePlaces | undefined;
  const sentences = (): SentencePlaces => (known ??= sentencePlaces(sentenceOffsetsOf(article)));
  const settled = library.settled(number);
  const scene: Scene = { source: article.source, number, sentences, speech, people: library.people, done };
  const byMention = [...speech.statements].sort(
    (a, b) => (a.mention?.start ?? a.start) - (b.mention?.start ?? b.start),
  );
  for (const statement of byMention) done.push({ ...statement, ...resolve(statement, scene, settled) });
  return [...done].sort((a, b) => a.start - b.start || b.end - a.end);
}

interface Resolution {
  readonly speaker?: Speaker;
  readonly speakerRule: SpeakerRule;
}

function resolve(statement: Statement, scene: Scene, settled: SettledNames): Resolution {
  if (!statement.mention) return { speakerRule: 'open: no mention' };
  const text = scene.source.slice(statement.mention.start, statement.mention.end);
  const byHand = settled.find(text);
  if (byHand !== undefined) return { speaker: person(byHand), speakerRule: 'settled by hand' };
  const mention = readMention(text);
  switch (mention.kind) {
    case 'pronoun':
      return resolvePronoun(mention.word, statement, scene);
    case 'name':
      return ofName(mention.name, scene, settled);
    case 'group':
      return { speaker: group(text, mention.names, scene, settled), speakerRule: 'group' };
    case 'role':
      return ofRole(mention.title, scene);
    case 'document':
    case 'organisation':
    case 'unnamed':
      return { speaker: { name: tidy(text), kind: mention.kind, members: [] }, speakerRule: mention.kind };
  }
}

function ofName(mention: NameMention, { people, number }: Scene, settled: SettledNames): Resolution {
  const { written } = mention.name;
  const byHand = settled.find(written);
  if (byHand !== undefined) return { speaker: person(byHand), speakerRule: 'settled by hand' };
  const kind = kindOf(mention, people);
  if (kind !== 'person')
    return { speaker: { name: written, kind, members: [] }, speakerRule: kind === 'place' ? 'named' : 'organisation' };
  const found = people.find(mention.name, number, mention.honorific);
  return found ? { speaker: person(found.name), speakerRule: 'named' } : { speakerRule: 'open: two fit' };
}

function kindOf({ name, honorific, title }: NameMention, people: People): 'person' | 'organisation' | 'place' {
  if (honorific !== undefined || title !== undefined) return 'person';
  if (isKnownPlace(name.written) || people.places.has(name.folded)) return 'place';
  const isBody = name.words.some((word) => BODIES.has(fold(word))) || name.words.every(isAcronym);
  return isBody || !name.isPersonal ? 'organisation' : 'person';
}

function ofRole(title: string, { people, number }: Scene): Resolution {
  const holders = people.withTitle(title, number);
  const [only] = holders;
  if (only && holders.length === 1) return { speaker: person(only.name), speakerRule: 'role' };
  return { speakerRule: holders.length > 1 ? 'open: two fit' : 'open: none fits' };
}

function group(text: string, names: readonly NameMention[], scene: Scene, settled: SettledNames): Speaker {
  const members = names.map((name) => ofName(name, scene, settled).speaker?.name ?? name.name.written);
  const isList = members.length > 1 && names.every(({ describes, possessive }) => !describes && !possessive);
  return { name: isList ? joined(members) : tidy(text), kind: 'group', members: isList ? members : [] };
}

function joined(names: readonly string[]): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`;
}

function person(name: string): Speaker {
  return { name, kind: 'person', members: [] };
}

/** As written, in one line, without a relative pronoun. */
function tidy(text: string): string {
  const line = text.replace(/\s+/gu, ' ').replace(/,? (?:who|which|that)$/u, '');
  return line.replace(/^(?:The|A|An|Some|Many|Both|One|His|Her|Their|Its) /u, (first) => first.toLowerCase());
}
