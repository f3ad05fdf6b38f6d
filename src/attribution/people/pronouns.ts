import type { Span } from '../../articles/article';
import type { Attributed, Statement } from '../statement';
import { CLASS, classesOf } from '../lexicon/word-classes';
import { words } from '../lexicon/word-lists';
import { personMeant } from './bearers';
import { between, headsIn, isKnownPerson, personsIn, UNKNOWN } from './candidates';
import { readMention } from './mention-kind';
import { genderOfRole } from './mentions';
import type { Person } from './name-register';
import { genderOfGivenName, nameOf } from './names';
import { NONE, TWO, type Resolution, type ResolutionContext } from './resolution';
import { groupOrBody } from './group-pronouns';
import { ABSENT, EXPLETIVE, placeOf, repliesTo, spokenSince } from './spoken';

/**
 * Resolves a pronoun. "He" and "she" refer to the subject that goes on: the last subject or speaker of that gender, until another takes over.
 * Without one, they refer to the only person of that gender in the nearest sentence that names any. A person named in the content is not its
 * speaker. "They" and "it" refer to the only group or body that spoke in this sentence or the one before. All others are left open.
 */
export function resolvePronoun(word: string, statement: Statement, context: ResolutionContext): Resolution {
  if (word === 'he' || word === 'she') return heOrShe(word === 'he' ? 'male' : 'female', statement, context);
  if (word === 'they' || word === 'it') return groupOrBody(word, statement, context);
  return UNNAMED.has(word) ? { speaker: { name: word, kind: 'unnamed', members: [] }, speakerRule: 'unnamed' } : NONE;
}

const UNNAMED = words('all many some others several few most everyone everybody critics someone somebody');

type Gender = 'male' | 'female';

/** Sentences without a person as subject, and all sentences, that a subject goes on over. */
const SENTENCES_BACK = 3;
const MOST_SENTENCES_BACK = 8;

function heOrShe(gender: Gender, statement: Statement, context: ResolutionContext): Resolution {
  const { sentences, at } = placeOf(statement, context);
  const named = inContent(statement, gender, context);
  const fits = (person: Person): boolean => isOfGender(person, gender) && !named.has(person);
  let nearest: readonly Person[] = [];
  let goesOn = false;
  for (let back = 0, others = 0; back <= MOST_SENTENCES_BACK && others <= SENTENCES_BACK; back += 1) {
    const [start, last] = [sentences.starts[at - back], sentences.ends[at - back]];
    if (start === undefined || last === undefined) break;
    // What is said before the pronoun tells of others.
    const said = statement.start > start || back > 0 ? last : statement.start;
    const span = { start, end: back === 0 ? Math.min(statement.mention?.start ?? last, said) : last };
    const subject = subjectIn(span, context);
    if (subject === gender) {
      goesOn = true;
      continue;
    }
    if (goesOn && EXPLETIVE.test(context.text.slice(start, last)) && candidates(span, context).some(fits)) return TWO;
    const running = typeof subject === 'string' ? [] : subject.filter(fits);
    if (typeof subject !== 'string' && running.length === 0 && subject.some((person) => named.has(person))) return NONE;
    const [only] = running;
    if (only) {
      const sentence = context.text.slice(start, last);
      if (ABSENT.test(sentence) || mayBeOwner(only, gender, sentence)) return TWO;
      // `Weber wrote to a friend. The friend replied.`
      const isRole = only.gender === 'unknown' && only.surname === '';
      if (isRole || isBackground(only, sentence)) {
        const [first, end] = [sentences.starts[at - back - 1], sentences.ends[at - back - 1]];
        const before = first === undefined || end === undefined ? [] : subjectIn({ start: first, end }, context);
        const rival = (person: Person): boolean =>
          person !== only && fits(person) && (!isRole || person.gender === gender);
        if (typeof before === 'string' ? isRole && before === gender : before.some(rival)) return TWO;
      }
      if (back < 2 && repliesTo(only, statement, { span, context, fits })) return TWO;
      const isPlain = goesOn || ASKED.test(sentence) || speaksIn(only, span, context);
      const rivals = isPlain ? [] : rivalsOf(only, span, context).filter(fits);
      return running.length > 1 || nearest.some((person) => person !== only) || rivals.length > 0
        ? TWO
        : found(only, gender, others === 0 ? context : undefined);
    }
    if (!goesOn && nearest.length === 0 && !(back === 0 && ASKED.test(context.text.slice(start, last)))) {
      const strays = candidates(span, context).filter((person) => isOfGender(person, gender));
      nearest = strays.filter((person) => !named.has(person));
      if (strays.length > 0 && nearest.length !== 1) return nearest.length > 1 ? TWO : NONE;
    }
    if (between(span, context.speech.subjects).length > 0) others += 1;
  }
  const [only] = nearest;
  return only && !goesOn ? found(only, gender, undefined) : NONE;
}

/** "Her coach, Robin Hunt, nodded": "she" may be either. */
function mayBeOwner({ name, gender }: Person, asked: Gender, sentence: string): boolean {
  const before = sentence.slice(0, Math.max(0, sentence.indexOf(name.split(' ').at(-1) ?? name)));
  return gender === 'unknown' && (asked === 'female' ? /^Her \p{Ll}/u : /^His \p{Ll}/u).test(before);
}

/** "Ms Weber had let it grow": told of what was before, beside the subject that goes on. */
function isBackground({ surname }: Person, sentence: string): boolean {
  return (
    surname !== '' &&
    sentence.includes(' had') &&
    new RegExp(`^[^.,]{0,40}\\b${surname.replace(/[^\p{L}]/gu, '.')} had\\b`, 'iu').test(sentence)
  );
}

/** "Asked whether Weber would come, he said": Weber is in the question. */
const ASKED = /^(?:When )?(?:asked|questioned|pressed|quizzed|challenged)\b/iu;

/** @param context if the person is the subject right before */
function found(person: Person, gender: Gender, context: ResolutionContext | undefined): Resolution {
  if (!isKnownPerson(person) && !(context && hasSpoken(person, context))) return NONE;
  if (person.given === '' && !person.isGenderTold && !isOfGender({ gender: genderOfGivenName(person.surname) }, gender))
    return NONE;
  const kind = person.surname === '' ? 'unnamed' : 'person';
  return { speaker: { name: person.name, kind, members: [] }, speakerRule: 'pronoun: one fits' };
}

/** "Rossi said it was late. Rossi frowned. He said": a surname without a given name in the article, but of somebody who has spoken. */
function hasSpoken({ name }: Person, { resolved }: ResolutionContext): boolean {
  return resolved.some(
    ({ speaker, speakerRule, kind }) =>
      kind !== 'indirect' && speakerRule === 'named' && speaker?.kind === 'person' && speaker.name === name,
  );
}

function isOfGender(person: Pick<Person, 'gender'>, gender: Gender): boolean {
  return person.gender === 'unknown' || person.gender === 'both' || person.gender === gender;
}

/** @returns the gender of a pronoun that is the subject and open, else the persons that are subject or speaker. */
function subjectIn(span: Span, context: ResolutionContext): Gender | readonly Person[] {
  const [subject] = between(span, context.speech.subjects);
  const from = subject && ASKED.test(context.text.slice(span.start, span.end)) ? subject.start : span.start;
  const spoken = spokenSince(from, context).filter(({ mention }) => mention !== undefined && mention.end <= span.end);
  const last = spoken.at(-1);
  const speakers = speakersOf(spoken, context);
  if (typeof speakers === 'string' || !subject || spoken.some(({ mention }) => mention?.start === subject.start))
    return speakers;
  const written = context.text.slice(subject.start, subject.end);
  const pronoun = genderOfPronoun(written);
  if (pronoun && FRONTED.test(context.text.slice(span.start, subject.start))) {
    const names = personsIn(headsIn({ start: span.start, end: subject.start }, context), subject, context);
    // In "As Rossi watched, she left" another may leave.
    const others = /^(?:As|While)\b/u.test(context.text.slice(span.start)) ? [UNKNOWN, ...speakers] : speakers;
    if (names.length > 0) return [...new Set([...names, ...others])];
  }
  if (/^[Tt]he \p{Lu}/u.test(written) && readMention(written).kind === 'unnamed') return [UNKNOWN];
  if (last?.mention && isApposed(subject, last.mention, context.text) && !holdsName(subject, context)) return speakers;
  if (pronoun && speakers.length === 0) return pronoun;
  return pronoun ? speakers : [...new Set([...personsIn(headsIn(subject, context), subject, context), ...speakers])];
}

const THINGS = new Set(['organisation', 'document', 'place']);

/** The last one that is no body; of two clauses, "Rossi said it was late, while Weber said it was dark", both. */
function speakersOf(spoken: readonly Attributed[], context: ResolutionContext): Gender | readonly Person[] {
  const [before, last] = spoken.filter(({ speaker }) => !speaker || !THINGS.has(speaker.kind)).slice(-2);
  const only = last ?? before;
  const found = only ? personOfSpeaker(only, context) : [];
  if (!before || !last || typeof found === 'string') return found;
  const others = personOfSpeaker(before, context);
  const isJoined = /(?:;|, (?:while|but|and))\s+[^;]*$/u.test(
    context.text.slice(before.mention?.end, last.mention?.start),
  );
  return isJoined && typeof others !== 'string' ? [...new Set([...others, ...found])] : found;
}

/** "When Rossi left, she": the subject that the pronoun stands for. */
const FRONTED = /^(?:When|After|Before|As|While|Once|Since|Until|Because|Although|Though) [^,.]*, $/u;

/** "a trader who survived, Rossi, said", "said Rossi, the city's trader" */
function isApposed(role: Span, name: Span, text: string): boolean {
  return APPOSED.test(text.slice(role.end, name.start)) || /^,\s*$/u.test(text.slice(name.end, role.start));
}

/** Between a role and the name of who holds it. */
const APPOSED = /^(?:,| who\b[^,]*,)\s*$/u;

function holdsName(span: Span, { speech }: ResolutionContext): boolean {
  return between(span, speech.names).length > 0;
}

function genderOfPronoun(written: string): Gender | undefined {
  return /^he$/iu.test(written) ? 'male' : /^she$/iu.test(written) ? 'female' : undefined;
}

function personOfSpeaker({ speaker, mention }: Attributed, context: ResolutionContext): Gender | readonly Person[] {
  const written = context.text.slice(mention?.start, mention?.end);
  if (!speaker) return genderOfPronoun(written) ?? [UNKNOWN];
  if (speaker.kind === 'person') {
    const person = context.people.find(nameOf(speaker.name.split(' ')), context.number, undefined);
    return person ? [person] : [];
  }
  const role = speaker.kind === 'unnamed' ? (ROLE_AT_END.exec(speaker.name)?.[1] ?? '') : '';
  const isOne = (classesOf(role) & CLASS.singleRole) !== 0;
  if (!isOne) return [];
  const gender = genderOfRole(role) ?? 'unknown';
  return [{ ...UNKNOWN, name: speaker.name, isPerson: true, gender }];
}

const ROLE_AT_END = /^(?:\S+ )*?(\S+)(?= (?:of|for|in|at|from|with|to|on|by|who)\b|$)/u;

/** Others in the sentence of a subject that a pronoun may mean: no possessives, no names behind prepositions, nobody the subject speaks of. */
function rivalsOf(subject: Person, span: Span, context: ResolutionContext): readonly Person[] {
  const names = headsIn(span, context).filter(
    ({ start }) => !isSaidBy(subject, start, context) && !describes(subject, start, context),
  );
  return personsIn(names, span, context).filter((person) => person !== subject && person.name !== '');
}

/** "Rossi told Weber that": whoever speaks goes on speaking; not so "a man who said". */
function speaksIn({ name, gender, isPerson }: Person, { start, end }: Span, context: ResolutionContext): boolean {
  if (gender === 'unknown' && !isPerson) return false;
  return spokenSince(start, context).some(
    ({ speaker, mention }) =>
      speaker?.name === name &&
      mention &&
      mention.end <= end &&
      !/\bwho$/u.test(context.text.slice(mention.start, mention.end)),
  );
}

/** Whether a name at an offset stands in the phrase that names a speaker: "Biden aide Anna Rossi". */
function describes({ name }: Person, offset: number, { resolved }: ResolutionContext): boolean {
  const { speaker, mention } = resolved.findLast((one) => (one.mention?.start ?? Infinity) <= offset) ?? {};
  return speaker?.name === name && mention !== undefined && offset < mention.end;
}

/** Whether a statement of the person holds an offset. Stops where no earlier one reaches so far. */
function isSaidBy({ name }: Person, offset: number, { resolved, furthestEnds }: ResolutionContext): boolean {
  for (let at = resolved.length - 1; (furthestEnds[at] ?? 0) > offset; at -= 1) {
    const { speaker, start, end } = resolved[at] ?? { start: Infinity, end: 0 };
    if (speaker?.name === name && start <= offset && end > offset) return true;
  }
  return false;
}

function inContent(statement: Statement, gender: Gender, context: ResolutionContext): ReadonlySet<Person> {
  const named = between(statement, context.speech.names).flatMap((name) => personMeant(name, context) ?? []);
  return new Set(named.filter((person) => isOfGender(person, gender)));
}

/** Persons in a span by name, role or resolved pronoun. */
function candidates(span: Span, context: ResolutionContext): readonly Person[] {
  const spoken = spokenSince(span.start, context).filter(({ mention }) => (mention?.end ?? Infinity) <= span.end);
  const pronouns = spoken.flatMap(({ speaker, speakerRule }) =>
    speakerRule.startsWith('pronoun') && speaker?.kind === 'person'
      ? (context.people.find(nameOf(speaker.name.split(' ')), context.number, undefined) ?? [])
      : [],
  );
  return [...new Set([...personsIn(between(span, context.speech.names), span, context), ...pronouns])];
}
