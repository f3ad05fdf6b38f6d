import { CUE } from '../../text/answer-types';
import { SEATS } from '../../text/name-aliases';
import { type Token, isContent, tokenize } from '../../text/tokens';
import { STOP_WORDS, wordsIn } from '../../text/word-lists';
import type { InvertedIndex } from '../index/inverted-index';
import { withSingleVerbs } from './main-verb';

/** A question as it would be asked plainly. */
interface PlainQuestion {
  readonly text: string;
  readonly tokens: readonly Token[];
  /** Whether it is small talk, which no article answers. */
  readonly isSmallTalk: boolean;
}

/**
 * Takes from a question what only a chat adds: greetings and other frames, capitals that tell nothing, missing apostrophes. What has
 * nothing else stays as it is.
 */
export function plainQuestion(asked: string, index: InvertedIndex): PlainQuestion {
  const bare = withoutChatWords(asked);
  const isOnlyFrame = !/[\p{L}\p{N}]/u.test(bare);
  const message = isOnlyFrame ? asked.trim() : bare;
  const tokens = tokenize(message);
  const cased = caseTells(tokens, message, index) ? message : message.toLowerCase();
  const written = mayBeShortened(cased, tokens, index) ? writeOut(cased, index) : cased;
  const named = withCapitals(withNames(written, index), index);
  const text = isWholeQuestion(named) ? withSingleVerbs(named) : named;
  const isUnknown = (): boolean => !tokens.some(({ word }) => index.words.has(word.toLowerCase()));
  const isTalk = (isOnlyFrame && (tokens.length > 1 || isUnknown())) || isSmallTalk(message, tokens);
  return { text, tokens: text === message ? tokens : tokenize(text), isSmallTalk: isTalk };
}

/** In a longer text words may be shortened for any reason. */
const LONGEST_WRITTEN_OUT = 300;

/** Whether `writeOut` may change a word. Around a point it sees other words than the tokenizer does. */
function mayBeShortened(text: string, tokens: readonly Token[], { words }: InvertedIndex): boolean {
  if (text.length > LONGEST_WRITTEN_OUT) return false;
  return (
    text.includes('.') || tokens.some(({ word }) => SHORTENED.has(word) || (word.endsWith('s') && !words.has(word)))
  );
}

function writeOut(text: string, index: InvertedIndex): string {
  return text.replace(/(?<![\p{L}\p{N}'’.-])\p{L}+(?![\p{L}\p{N}'’-])/gu, (word) => {
    const owner = word.slice(0, -1);
    const isPossessive = /^\p{Ll}.*[^s]s$/u.test(word) && !index.words.has(word) && isNameInSources(owner, index);
    return isPossessive ? `${owner}'s` : index.words.has(word.toLowerCase()) ? word : writtenOut(word);
  });
}

/** A prefilter without `\b`, for which V8 takes four times as long beside the flags `iu`. */
const MAY_NAME = /may|will|the who/iu;
/** Where only a name can stand: alone, behind an auxiliary, a preposition, a title or "the". */
const NAME_PLACE =
  /(?:^(?=\w+\W*$)|\b(?:did|does|do|has|had|have|was|is|were|about|of|by|with|from|for|on|at|than|mr|mrs|ms|dr|minister|president) )(?:may|will)(?!\w| \d)|\bthe who\b/giu;

/** Writes as names the stop words that are names in the sources. */
function withNames(text: string, index: InvertedIndex): string {
  if (!MAY_NAME.test(text)) return text;
  return text.replace(NAME_PLACE, (found) => {
    const start = found.lastIndexOf(' ') + 1;
    const name = found.charAt(start).toUpperCase() + found.slice(start + 1).toLowerCase();
    return index.words.has(name) ? found.slice(0, start) + name : found;
  });
}

const MAY_BE_SEAT = / (?:house|hill|street|ten|10|palace)\b/iu;

/** Names a government by its capital where the sources do not name its seat. */
function withCapitals(text: string, index: InvertedIndex): string {
  if (!MAY_BE_SEAT.test(text)) return text;
  return SEATS.reduce(
    (all, [seat, word, capital]) => (isNameInSources(word, index) ? all : all.replace(seat, capital)),
    text,
  );
}

function isNameInSources(word: string, { words, cuesOfWord }: InvertedIndex): boolean {
  return ((cuesOfWord[words.get(word) ?? -1] ?? 0) & CUE.person) !== 0;
}

/** Stop words that begin names. */
const IN_NAMES: ReadonlySet<string> = wordsIn('i a the may will who');

/**
 * Whether capitals tell names: not where no small letter stands, where a stop word after the first has a capital, or where most words of
 * content have one and the sources write one of these small.
 */
function caseTells(tokens: readonly Token[], text: string, index: InvertedIndex): boolean {
  if (!/\p{Ll}/u.test(text)) return !/\p{Lu}{4}|\p{Lu}\P{L}+\p{Lu}/u.test(text);
  if (!tokens.some(({ capital }, at) => capital && at > 0)) return true;
  const words = tokens.slice(1).filter(({ compound }) => !compound);
  if (words.some(({ word, capital }) => capital && !isContent(word) && !IN_NAMES.has(word))) return false;
  const content = words.filter(({ word }) => isContent(word));
  const capitals = content.filter(({ capital }) => capital);
  return 2 * capitals.length <= content.length || !capitals.some(({ word }) => isSmallInSources(word, index));
}

function isSmallInSources(word: string, { words, cuesOfWord }: InvertedIndex): boolean {
  const number = words.get(word);
  return number !== undefined && /^\p{Ll}/u.test(word) && ((cuesOfWord[number] ?? 0) & (CUE.person | CUE.time)) === 0;
}

/*
 * How people write to each other in a chat: what frames a question without being part of it. Patterns see the text in any case.
 */

const GREETING = 'hey+|heya|hi+|hiya|hello+|hallo|yo|howdy|greetings|dear|good (?:morning|afternoon|evening|day)';
const ADDRESS = 'guys|folks|dudes?|bro|bruh|mate|bot';
const GREETED = `${ADDRESS}|all|everyone|everybody|there|people|friends|team|chat|man|y['’]?all|ppl|sir(?: or madam)?`;
const FILLER =
  'so+|u+m+|u+h+m*|erm+|hm+|well|ok|okay|oh|ah|anyway|btw|basically|wait|(?:a |one )?quick question|question';
const POLITE =
  'please|pls+|plz+|kindly|sorry|excuse me|thx|thnx|tnx|ty|tysm|thanks|thank you|thanks (?:a lot|so much|in advance)';
const LAUGHTER = 'lo+l|lmf?ao+|rofl|(?:a?ha){2,}h?|hehe+|xd+|omg|smh|ngl|tbh|imo|idk|kek|lul|welp';
const ANYBODY = '(?:you|u|anyone|anybody|someone|somebody|any ?one of you|any of you|one of you)(?: guys| here)?';

/** What asks somebody to answer: it stands before the question itself. */
const ASKING = [
  `(?:can|could|would|will) (?:${ANYBODY}) (?:please |pls |plz |just |maybe |quickly )*(?:tell|remind|inform|help|explain to|show) (?:me|us)(?: out)?`,
  '(?:please |pls |plz |just )*(?:tell|remind) (?:me|us)',
  `(?:do|does|would|did) (?:${ANYBODY}) (?:happen to )?(?:actually )?(?:know|remember)(?: that)?`,
  `(?:${ANYBODY}) (?:know|knows)`,
  '(?:do you have |have you |got |have )?any (?:idea|clue)s?',
  "(?:i|we)(?: just| really)*(?: want(?:ed)?| need| would like|['’]d like|d like| wanna)(?: to know| to ask)?",
  "(?:i|we)(?:['’]m| am|m|['’]re| are| was)(?: just)? (?:wondering|curious|asking)(?: about)?",
  '(?:i )?(?:just )?(?:wonder|wondering)',
  'i have a (?:quick )?question',
  'let me know',
];

const BOUND = '(?=$|[\\s,.:;!?…])';
const GAP = '[\\s,.:;!?…]*';
const LEAD = new RegExp(
  `^${GAP}(?:@[\\p{L}\\p{N}_-]+|(?:${GREETING})(?:[\\s,]+(?:${GREETED}))?|${ADDRESS}|${FILLER}|${POLITE}|${LAUGHTER}|${ASKING.join('|')})${BOUND}`,
  'iu',
);
const CLOSING = [
  '(?:please|pls|plz) help(?: me| us)?',
  "(?:(?:kind|best|warm)(?:est)? (?:regards|wishes)|regards|cheers|yours (?:sincerely|faithfully|truly)|sincerely)(?:[\\s,]+[\\p{L}'’.-]+){0,2}",
  '(?:please|pls|plz) and (?:thanks|thx|thank you)',
  `(?:and )?(?:${POLITE})(?: a lot| so much| very much| in advance)*`,
  LAUGHTER,
  `${ADDRESS}|tho|though|btw|asap|huh|eh|or what|i wonder|if (?:you|anyone|anybody) knows?|for me|again`,
  `(?:do|does) (?:${ANYBODY}) knows?|(?:anyone|anybody) knows?|any ideas?`,
].join('|');
const TAIL = new RegExp(`(?:^|[\\s,.:;!?…]+)(?:${CLOSING})${GAP}$`, 'iu');
const ANYWHERE = new RegExp(
  `(^|[\\s,.:;!?…])(?:${LAUGHTER}|pl[sz]+|thx|u+m+|u+h+m*|tf|the (?:hell|heck|fuck))${BOUND}`,
  'giu',
);
const MAY_HOLD_FACES = /[:;=8<]|[^ -~]/u;
/** Faces, and pictures at either end. */
const FACES = /(?<=^|\s)[:;=8][-'^]?[()DPpOo/\\|]+(?=\s|$)|<3|[\p{Extended_Pictographic}\u{FE0F}\u{200D}]+/gu;

const ASKING_WORD =
  'who|whom|whose|what|which|when|where|why|how|did|does|do|is|are|was|were|has|have|had|will|would|can|could|should';
const MAY_HOLD_PREAMBLE = /[,:;.!…] | but | and /;
/** What somebody says before a question. */
const PREAMBLE = new RegExp(
  `^(?!(?:${ASKING_WORD})\\b)[^?"“”]{2,120}?(?:[,:;.!…]| but| and)\\s+(?=(?:${ASKING_WORD}|${ASKING.join('|')})\\b)`,
  'iu',
);
/** Of themselves or of the chat, not of an article. */
const OF_THE_ASKER =
  /\b(?:i|i['’]?m|i['’]?ve|me|my|we|our|us|question|homework)\b|^(?:just|not sure|need|trying|reading|saw|heard)\b/iu;

/** More frames than this stand before no question. */
const MOST_FRAMES = 8;

/** @returns a question without greetings, politeness, laughter and what asks somebody to answer; it may be empty. */
function withoutChatWords(text: string): string {
  let bare = (MAY_HOLD_FACES.test(text) ? text.replace(FACES, ' ') : text).replace(ANYWHERE, '$1 ');
  for (const frame of [TAIL, LEAD])
    for (let times = 0; times < MOST_FRAMES && frame.test(bare); times += 1) bare = bare.replace(frame, '');
  bare = bare.replace(/^[\s,.:;!…-]+/u, '').trim();
  const [preamble = ''] = MAY_HOLD_PREAMBLE.test(bare) ? (PREAMBLE.exec(bare) ?? []) : [];
  return OF_THE_ASKER.test(preamble) ? withoutChatWords(bare.slice(preamble.length)) : bare;
}

/** Words as they are shortened in haste, and the apostrophes that are left out after words of questions. */
const SHORTENED: ReadonlyMap<string, string> = new Map(
  [
    ...[
      'u you',
      'ur your',
      'r are',
      'abt about',
      'ppl people',
      'wat what',
      'wut what',
      'wht what',
      'gonna going to',
      'wanna want to',
    ],
    ...['cuz because', "whats what's", "whos who's", "whens when's", "wheres where's", "whys why's", "hows how's"],
    ...["thats that's", "theres there's"],
  ].map((pair) => [pair.replace(/ .*/u, ''), pair.replace(/^\S+ /u, '')] as const),
);

/** @returns a word of a question written out; itself where nothing is left out. */
function writtenOut(word: string): string {
  return SHORTENED.get(word.toLowerCase()) ?? word;
}

/** Words that answer, greet, praise or blame: they may stand alone. */
const ANSWERING = wordsIn(`
  no nope nah yes yep yeah yup sure fine alright cool nice good great best better bad worse worst awesome amazing lovely sweet perfect
  wow oh ah ugh yay hmm hm um uh lol lmao rofl haha hahaha hehe xd omg wtf smh gg brb afk rip idk tbh ngl pls plz please thx ty tysm thank
  hey hi hello hiya yo sup bye goodbye cya later everyone everybody guys folks bro bruh dude mate man bot smart clever dumb stupid
  useless silly funny boring weird crazy annoying helpful cute asked asking cares tired hungry bored busy sad happy sorry kidding joking
  welcome luck really seriously indeed exactly agree true right wrong wait stop shut whatever congrats same never again without
  i im ive me my we you u ur your youre yourself
`);
/** Words that such messages add, and that may be what an article is about. */
const ADDED = wordsIn(`
  robot ai human real alive job work working care know knows think feel feeling mean doing going coming back love hate like joke morning
  afternoon evening night birthday wish test testing go away tonight today tomorrow help hear listening sleep sleeping old name made
  created new well not way game play playing won lost dont cant sense point idea problem worries matter day one too see later soon talk
`);

const LONGEST_TALK = 8;
const ASKS = /^(?:what|which|when|where|how|why|who|whose|is|was|does|do|did|will|can|has|have|are)\b/iu;
/** A question is small talk only where it speaks to somebody. */
const SPEAKS_TO_SOMEBODY =
  /\b(?:i|im|ive|me|my|we|you|u|ur|your|youre|yourself|everyone|everybody|bot)\b|^who (?:asked|cares|knows)\b|^(?:what|how)['’]?s (?:up|new|going)/iu;

/** What somebody tells of themselves, unless it says what they want to know. */
const OF_ONESELF =
  /^(?:i['’]?m|i am|i was|i['’]?ve|i have|i had|we['’]re|we are|see (?:you|ya|u))\b(?!.*\b(?:who|what|when|where|which|why|how|if|whether|wondering|curious|looking|interested|asking|searching|reading|writing|about)\b)[^?]*$/iu;

/** Whether a message is small talk, praise or blame: it asks for nothing in the articles. */
function isSmallTalk(text: string, tokens: readonly Token[]): boolean {
  if (tokens.length > LONGEST_TALK) return false;
  if (OF_ONESELF.test(text)) return true;
  if (!tokens.some(({ word }) => ANSWERING.has(word.toLowerCase()))) return false;
  const words = tokens.map(({ word }) => word.toLowerCase());
  const isTalk = words.every((word) => ANSWERING.has(word) || ADDED.has(word) || STOP_WORDS.has(word));
  return isTalk && (!ASKS.test(text) || SPEAKS_TO_SOMEBODY.test(text));
}

const WHOLE_QUESTION = new RegExp(`^\\W*(?:and |so |but )?(?:${ASKING_WORD})\\b`, 'iu');

/** @returns whether a text asks as a sentence does, not by keywords. */
export function isWholeQuestion(text: string): boolean {
  return WHOLE_QUESTION.test(text);
}
