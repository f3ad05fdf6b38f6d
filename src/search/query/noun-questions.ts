import { CLASS, classesOf } from '../../attribution/lexicon/word-classes';
import { isEnglishWord } from '../../text/thesaurus/related-words';

/** Nouns for what a question word asks for, before "of" or behind what it is asked of, and the question. */
const ATTRIBUTES: readonly (readonly [nouns: string, question: string])[] = [
  ['length|duration', 'how long was'],
  ['dates?', 'when was'],
  ['venue|location|whereabouts', 'where was'],
  ['age', 'how old is'],
];
const WHAT_IS = "(?:what(?:[’']?s| is| was| are| were) )?";
const NOT_OF = '(?!(?:the )?(?:birth|death|issue|entry|arrival|delivery|sale)\\b)';

const PATTERNS = ATTRIBUTES.map(([nouns, question]) => ({
  question,
  before: new RegExp(`^\\W*${WHAT_IS}(?:the )?(?:exact )?(?:${nouns}) of ${NOT_OF}(.{2,60}?)\\W*$`, 'iu'),
  behind: new RegExp(`^\\W*${WHAT_IS}((?:the )?[\\p{L}’'-]+(?: [\\p{L}’'-]+){0,2}) (?:${nouns})\\W*$`, 'iu'),
}));
const MAY_HOLD =
  /\b(?:length|duration|dates?|names?|venue|location|whereabouts|age|quotes?|quotations?|remarks|statements?|says|said|reasons?|score|on)\b/iu;
const SCORE = /^\W*(?:the )?(?=(?:final )?score (?:of|in|for|between)\b)/iu;
const REASON = new RegExp(`^\\W*${WHAT_IS}(?:the )?(?:main )?reasons? (?:for|behind) (.{2,60}?)\\W*$`, 'iu');
/** Of whoever has a role: "name of the governor of Tarn", "the governor's name". */
const NAME_OF = new RegExp(`^\\W*${WHAT_IS}(?:the )?(?:full )?names? of (.{2,60}?)\\W*$`, 'iu');
const HEAD = /^(?:the )?(?:[\p{L}'’-]+ ){0,3}?([\p{L}'’-]+?)(s?)(?= (?:of|to|in|at|for|from)\b|$)/iu;
/** "Give me a", "is there any", "the best". */
const ASKED_FOR =
  '^\\W*(?:(?:give|show|find|get|send) (?:me|us) |(?:is|are) there |(?:do )?you have |have you got )?(?:(?:an?|any|some|the|all|exact|direct|best) )*(?!(?:an?|any|some|all) )';
const QUOTES = '(?:quotes?|quotations?|remarks|statements?)';
const ON = '(?: (?:on|about) (.{2,60}?))?\\W*$';
/** Whose words are asked for without a verb: "quotes by Rossi on fish", "Rossi quotes", "what Rossi said about fish". */
const SAID_BY: readonly RegExp[] = [
  new RegExp(`${ASKED_FOR}${QUOTES} (?:by|from|of) (.{2,40}?)${ON}`, 'iu'),
  new RegExp(`${ASKED_FOR}((?:the )?[\\p{L}’'-]+(?: [\\p{L}’'-]+){0,2}?) quotes?${ON}`, 'iu'),
  /^\W*what (?!(?:did|does|do|has|have|had|was|were|is|are|will|would|can|could)\b)(.{2,40}?) (?:says|said) (?:about|on) (.{2,60}?)\W*$/iu,
];
/** "Rossi fish quotes": a name, and what somebody of that name speaks of. */
const NAME_AND_TOPIC = new RegExp(
  `${ASKED_FOR}((?:the )?[\\p{L}’'-]+) ([\\p{L}’'-]+(?: [\\p{L}’'-]+)?) quotes?\\W*$`,
  'iu',
);
/** "Rossi on fish", but not "Rossi on trial"; a longer topic is seldom told by what holds one of its words. */
const NAME_ON_TOPIC =
  /^\W*((?:the )?[\p{L}’'-]+(?: [\p{L}’'-]+){0,2}) on (?!(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|\d|his|her|its|their)\b|(?:trial|fire|strike|board|tour|stage|camera|screen|television|tv|holiday|vacation|leave|duty|bail|parole|probation|remand|drugs|record|the (?:phone|ballot|trail|run|road|mend|moon))\W*$)([\p{L}\d’'-]+(?: [\p{L}\d’'-]+){0,2})\W*$/iu;
/** What is asked first of what the articles are about, and a question with a word for it. */
const OF_THE_EVENT: readonly (readonly [asked: RegExp, question: string])[] = [
  [
    /^\W*who(?: all| else)? (?:was|were|came)(?: all| also)? (?:there|present|in the room|at the table|in attendance)\W*$/iu,
    'who attended',
  ],
  [/^\W*when (?:was (?:it|this|that|all this)|did (?:this|it|that|all this) happen)\W*$/iu, 'when was it held'],
  [/^\W*where (?:was (?:it|this|that|all this)|did (?:this|it|that|all this) happen)\W*$/iu, 'where was it held'],
  [/^\W*how long was (?:it|this|that)\W*$/iu, 'how long did it last'],
];
/** "Who was in the room with Rossi?" */
const IN_THE_ROOM = /^(\W*who(?: else)? (?:was|were)) (?:there|present|in the room|at the table) (?=with\b)/iu;
/** What is held somewhere as no person is. */
const HELD =
  '(?:it|summit|meetings?|talks|conference|gathering|congress|session|hearing|trial|fair|festival|games|match|final|race|cup|tournament|championships?|debate|election|vote|concert|show|ceremony|wedding|funeral|auction|exhibition|rally|event)';
/** "Why was the summit held in Lom?" asks why Lom was chosen for it, "why was Rossi held in Lom?" does not. */
const WHY_THERE = new RegExp(
  `^\\W*why (?:(?:was|is|were|are) (?!.*\\b(?:not|no|nobody|none|there)\\b)(?:(?:.{2,40}? )??(?:${HELD} (?:being )?held|.{2,40} (?:hosted|staged|taking place))|(?:(?:the|this|that|their) (?:[\\p{L}-]+ )?)?${HELD})|did (?:they|the two(?: \\p{L}+)?) meet) in ((?:the )?[\\p{L}’'-]+(?: [\\p{L}’'-]+)?)\\W*$`,
  'iu',
);
/** "Why Lom?", "why in Lom, of all places?" */
const WHY_PLACE =
  /^\W*why (?:in )?(\p{L}[\p{L}’'-]+(?: (?!of\b)[\p{L}’'-]+)?)(,? of all (?:places|cities|countries|towns))?\W*$/iu;
/** "At what time did it start" asks what time it started. */
const PREPOSITION_FIRST =
  /^\W*(?:(?:in|at|on|for|from|with|to|of|about|under|during|against) (?=(?:what|which|how)\b)|(?:with|to|from|of|about|against) (?=whom?\b))/iu;
const SINCE_WHEN = /^(\W*)since when (?=(?:has|have|had)\b.*\bbeen\b)/iu;
const WHEREABOUTS = /^(\W*)whereabouts (?=(?:did|do|does|is|are|was|were|will|has|have|had|can|could|would)\b)/iu;
/** "Ice age" and "middle ages" are no ages of somebody. */
const OF_SOMEBODY = /[’']s?$/u;

interface WordsInSources {
  /** Whether they hold words in this order, in any case. */
  readonly holds: (words: string) => boolean;
  /** Whether they write the last of the words as a name. */
  readonly isName: (words: string) => boolean;
}

/**
 * @returns "what time did it start" for "at what time did it start", "how long was the meeting" for "length of the meeting", "what did Rossi say" for "quotes by Rossi", and "when was it held" for "when
 * was it"; other texts as they are.
 */
export function withQuestionWord(asked: string, sources: WordsInSources): string {
  const text = asked.replace(PREPOSITION_FIRST, '');
  const [, held] = OF_THE_EVENT.find(([asked]) => asked.test(text)) ?? [];
  if (held !== undefined) return held;
  const together = text.replace(IN_THE_ROOM, '$1 ');
  if (together !== text) return together;
  const [, there, ofAll] = WHY_THERE.exec(text) ?? WHY_PLACE.exec(text) ?? [];
  const isPlace = (name: string): boolean => sources.isName(name) && sources.holds(`in ${name}`);
  if (there !== undefined && (ofAll !== undefined || isPlace(there))) return `why was ${there} chosen`;
  const placed = text.replace(WHEREABOUTS, '$1where ').replace(SINCE_WHEN, '$1how long ');
  if (placed !== text) return placed;
  if (!MAY_HOLD.test(text)) return text;
  if (SCORE.test(text)) return text.replace(SCORE, 'what was the ');
  const [, reasoned] = REASON.exec(text) ?? [];
  if (reasoned !== undefined) return `why was there ${reasoned}`;
  const [, named] = NAME_OF.exec(text) ?? [];
  const [, head = '', several = ''] = HEAD.exec(named ?? '') ?? [];
  if ((classesOf(head.toLowerCase()) & CLASS.role) !== 0) return `who ${several === '' ? 'is' : 'are'} ${named}`;
  const [, speaker, about] = NAME_AND_TOPIC.exec(text) ?? [];
  if (speaker !== undefined && !sources.holds(`${speaker} ${about}`)) return `what did ${speaker} say about ${about}`;
  const [, whose, topic] = NAME_ON_TOPIC.exec(text) ?? [];
  if (whose?.replace(/^the /iu, '').split(' ').every(sources.isName) === true)
    return `what did ${whose} say about ${topic}`;
  for (const saidBy of SAID_BY) {
    const [, name, topic] = saidBy.exec(text) ?? [];
    if (name !== undefined) return `what did ${name} say${topic === undefined ? '' : ` about ${topic}`}`;
  }
  for (const { question, before, behind } of PATTERNS) {
    const [, of] = before.exec(text) ?? [];
    if (of !== undefined) return `${question} ${of}`;
    const [, own] = behind.exec(text) ?? [];
    const isOwner =
      question !== 'how old is' || OF_SOMEBODY.test(own ?? '') || !isEnglishWord(own?.split(' ').at(-1) ?? '');
    if (own !== undefined && isOwner) return `${question} ${own.replace(OF_SOMEBODY, '')}`;
  }
  return text;
}

/** An overview of all articles, or behind it of what. */
const OVERVIEW =
  /^\W*(?:(?:can|could|will) (?:you|u) )?(?:(?:please|pls) )?(?:(?:give|show|tell|get) (?:me|us) |what(?:['’]?s| is| are| were) )?(?:(?:an?|the|your|quick|short|brief) ){0,3}(?:summary|overview|tl;?dr|recap|gist|highlights|(?:main|key|biggest|most important|important|top) (?:points?|takeaways?|facts?|findings?|things?|news)|takeaways?|what (?:i|you|we|one) (?:should|need to|must|have to) know|what (?:do|should|must) (?:i|we) (?:(?:need|have) to )?know|what (?:did|have) (?:i|we) miss(?:ed)?|catch me up|summari[sz]e|sum (?:(?:it|this|that|them|everything)(?: all)? )?up|recap)(?: (?:of|on|about|from|for))?(?: the (?:article|story|text)s? (?:of|on|about))?\b(.*)$/iu;
/** What names no part of the articles. */
const EVERYTHING =
  /^\W*(?:(?:it|this|that|these|please|pls|all|everything|up|(?:all )?(?:the|these|this|your) (?:articles?|text|texts|story|stories|news|page))(?: up)?)?\W*$/iu;

/** @returns "what happened" for "give me a summary", and of a summary of something what that names; other texts as they are. */
export function withoutOverview(text: string): string {
  const [, of] = OVERVIEW.exec(text) ?? [];
  return of === undefined ? text : EVERYTHING.test(of) ? WHAT_HAPPENED : of.trim();
}

/** Whether a text asks for an overview of all articles. */
export function asksOverview(text: string): boolean {
  return withoutOverview(text) === WHAT_HAPPENED;
}

const WHAT_HAPPENED = 'what happened';
