import { CLASS, classesOf } from '../../attribution/lexicon/word-classes';
import {
  ASKS_COMPANY,
  ASKS_COST,
  ASKS_SUM,
  COMPANY,
  MONEY,
  MONTH_NAME as MONTH,
  PART_OF_WHOLE,
  SO_FAR,
  SPEED,
} from '../../text/answer-types';
import { ignoringCase, type Sign } from '../../text/ignoring-case';
import { keptFor } from '../index/inverted-index';
import type { Question } from '../query/question';
import { countReader, HOW_MANY } from './counted';
import { newsKindOf } from './asked-news';
import { eachOnce, type Fit, graded } from './fit';
import {
  BEGAN,
  CALLED,
  CAUSE,
  CAUSED,
  COST_OTHER,
  DEED,
  MILLIONS_OF,
  MOTIVE,
  RULING_OR_AIM,
  SHARE,
  WEAK_CAUSE,
  FREQUENCY,
  PRODUCES,
  CLOCK,
  STRENGTH,
  EARNED,
} from './news-signs';
import { asksWhoHad, otherRoleIn } from './role-holder';

export const WEEKDAY = '(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day';
const NAME = `(?!${MONTH}\\b|${WEEKDAY}\\b)\\p{Lu}[\\p{L}'’-]+`;
const NUMBER =
  '(?:\\d[\\d.,]*|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|dozens|an?|half an?)';
const PLACE_NOUN =
  '(?:airport|apartment|bar|barn|barracks|base|bay|beach|boat|bridge|building|cafe|café|camp|castle|cathedral|cave|cell|cellar|cemetery|cent(?:re|er)|church|city|clinic|coast|college|colony|cottage|court(?:room|house)?|desert|dock|embassy|factory|farm|field|flat|forest|garage|garden|hall|harbou?r|hill|hospital|hotel|house|island|jail|kitchen|laboratory|lake|library|mansion|market|mill|mine|mosque|motel|mountains?|museum|ocean|office|palace|park|plane|port|prison|pub|quay|restaurant|river|road|school|shed|ship|shop|square|stadium|station|street|studio|suburb|temple|tent|theat(?:re|er)|town|train|tunnel|university|valley|villa|village|ward|warehouse|woods?|workshop|yard|zoo)s?';
const AT_NAME = new RegExp(`\\b(?:in|at|near|off|outside|on) (?:the )?(?:\\p{Ll}[\\p{L}-]* (?:of )?){0,2}${NAME}`, 'u');
const FROM = new RegExp(
  `\\b(?:from|native of|native to|(?:born|raised|grew up|lived|occurs?) (?:\\p{Ll}+ ){0,2}in) (?:the )?(?:\\p{Ll}[\\p{L}-]* (?:of )?){0,2}${NAME}`,
  'u',
);
const ORIGIN = /\b(?:traced (?:back )?to|originat\p{L}+ (?:in|from|with)|brought (?:in|back) (?:by|from))\b/iu;
const TO_NAME = new RegExp(`\\b(?:from|to|into|through|around) (?:the )?${NAME}`, 'u');
const AT_NOUN = new RegExp(
  `\\b(?:in|at|near|off|outside|inside|behind|above|below|beside|under|on|around|between|through|from|to) (?:(?:the|an?|his|her|its|their|two|both) )?(?:\\p{L}+ ){0,2}?${PLACE_NOUN}\\b`,
  'u',
);

/** A day with its month. */
export const DAY = new RegExp(`\\b\\d{1,2}(?:st|nd|rd|th)? ${MONTH}\\b|\\b${MONTH}\\.? \\d{1,2}\\b(?!\\d)`, 'u');
/** On which day of the week something was said. */
export const SAID_ON = new RegExp(
  `\\b(?:said|says|told|reported|announced|warned|confirmed|added|wrote)(?: \\p{L}+){0,3} (?:on|late|early) ${WEEKDAY}\\b`,
  'gu',
);
const TIME = new RegExp(
  `\\b${WEEKDAY}s?\\b|\\b(?:in|since|until|by|from|before|of|between|late|early|mid) (?:late |early )?(?:${MONTH}|(?:1[5-9]|20)\\d\\d\\b)|\\b(?:yesterday|tonight|tomorrow)\\b|\\b(?:next|last|this) (?:week|month|year|spring|summer|autumn|fall|winter|weekend)\\b|\\b(?:first|second|third|fourth) quarter\\b|\\b(?:by|at|before) the end of\\b|\\b(?:week|month|year)s? (?:ago|later)\\b|\\b\\d{1,2}(?:[.:]\\d\\d)? ?[ap]\\.?m\\b`,
  'u',
);
const OTHER_TENSE = 0.1;
const FUTURE = /\b(?:will|(?:is|are) (?:due|to|planned|expected|scheduled)|plans?|expects?|until|would|hopes?|next)\b/u;
/** What is done each week. */
const HABIT = new RegExp(`\\b${WEEKDAY}s\\b`, 'u');
const ASKS_FUTURE = /\b(?:will|going to|supposed to|when (?:is|are|does|do|can))\b/iu;

export const HOW_OLD = /\bhow old\b|\b(?:what|which) age\b/iu;
const AGE =
  /\bages?\b[^.]{0,25}\d|\b(?:is|was|turn(?:s|ed)) (?:now |nearly )?\d{1,3}(?=[.,;]|$| and\b)|, \d{1,3}[,.)]|\(\d{1,3}\)|\bturn(?:s|ed|ing) \d{2}\b|\baged? (?:of )?\d|\b\d+[- ]years?[- ]old|\bwho (?:is|was|turned|turns) \d{1,3}\b(?! \p{Ll}+s\b)|\bat the age of\b/u;
const AGE_OF_THING =
  /\b(?:built|founded|opened|established|made|dat(?:es|ing) (?:from|back)|dug|laid|completed)\b.{0,25}\b(?:1\d|20)\d\d\b|\b\d+ (?:(?:million|billion|thousand) )?years (?:ago|old)\b/u;

const UNIT =
  '(?:(?:kilo|centi|milli)?met(?:re|er)s?|miles?|k?m|feet|foot|yards?|inch(?:es)?|cm|mm|hectares?|acres?|tonnes?|tons?|kilos?|kilogram(?:me)?s?|kg|pounds?|gram(?:me)?s?|stone)';
const MEASURE = `\\b${NUMBER}(?:[ -](?:million|thousand|hundred|square|cubic))?[ -]${UNIT}\\b`;
const ANY_MEASURE = new RegExp(MEASURE, 'iu');
const OWN_MEASURE = new RegExp(
  `\\b(?:measur\\p{L}+|weigh\\p{L}*|grows? to|stands?|covers?|stretch\\p{L}+)\\b.{0,30}${MEASURE}|${MEASURE}[ -](?:long|wide|tall|high|deep|across|thick|in (?:length|height|diameter|size))\\b`,
  'iu',
);
const DISTANCE = new RegExp(
  `${MEASURE} (?:\\p{L}+ )?(?:below|above|west|east|north|south|from|away|off|under|behind|inland|up|down)\\b`,
  'iu',
);

const SPAN = `\\b${NUMBER}(?:[ -](?:and a half|full|more|\\p{L}+))?[ -](?:seconds?|minutes?|hours?|days?|weeks?|months?|years?|decades?|centur(?:y|ies))\\b`;
const ANY_SPAN = new RegExp(SPAN, 'iu');
const LASTS = new RegExp(
  `\\b(?:last(?:s|ed|ing)?|took|takes?|taking|for|ran|runs?|spent|over|continued|within)\\b.{0,25}${SPAN}`,
  'iu',
);
const PUNISHED = new RegExp(
  `\\b(?:sentenced|jailed|imprisoned|banned|sent to (?:prison|jail))\\b.{0,70}\\b(?:to|for) ${SPAN}|\\b(?:given|handed|serve|serving|got|gets)\\b.{0,20}${SPAN}|${SPAN} (?:in (?:prison|jail)|behind bars)`,
  'iu',
);
/** "A trial that lasted five weeks" tells how long another thing lasted. */
const OTHER_LASTS = /\b(?:that|which) (?:has |had )?(?:last|took|tak|ran)/iu;

/** "How long is the bridge" asks for its length, if that is told. */
const LONG_TELLS = 0.8;

const PERSON = `${NAME} ${NAME}`;
const HEAD =
  '(?:[Cc]hief executive|CEO|[Mm]anaging director|[Bb]oss|[Hh]ead|[Dd]irector|[Pp]resident|[Cc]hair(?:man|woman|person)?|[Mm]anager|[Ll]eader|[Oo]wner|[Cc]onductor|[Cc]aptain|[Cc]oach|[Pp]rincipal|[Hh]eadteacher|[Ee]ditor|[Mm]ayor)';
/** @param hasHad whether who had the role counts too. */
function headed(role: string, hasHad = false): RegExp {
  const other = `(?:${hasHad ? '' : '[Ff]ormer|'}[Dd]eputy|[Vv]ice|[Aa]ssistant)`;
  const behind = `${PERSON},? (?:who )?(?:(?:is|was) )?(?:(?:the|an?|its|their) )?(?:(?!${other}\\b)[\\p{L}'’-]+ ){0,3}${role}\\b`;
  return new RegExp(
    `(?<!\\b${other}[ -](?:\\p{L}+ )?)\\b${role}(?: of (?:the )?${NAME}(?= \\p{Lu}))?,? (?:is |was )?${NAME}|\\b${behind}|\\b(?:led|headed|run|chaired) by (?:the )?${NAME}`,
    'u',
  );
}

/** "How high" asks for a rate too. */
const high = graded([OWN_MEASURE, 1], [DISTANCE, 0], [ANY_MEASURE, 0.4], [/\d ?(?:per ?cent\b|%)/u, 0.4]);
const size = graded([OWN_MEASURE, 1], [DISTANCE, 0], [ANY_MEASURE, 0.4]);
const lasting: Fit = (s) => (LASTS.test(s) ? (OTHER_LASTS.test(s) ? 0.4 : 1) : ANY_SPAN.test(s) ? 0.3 : 0);

function moneyFor(earns: boolean): Fit {
  return (s) => (!MONEY.test(s) ? 0 : earns && !EARNED.test(s) ? 0.4 : 1);
}

const YEAR = /\b(?:1[5-9]|20)\d\ds?\b/u;

const ONLY_IF = /\bwould have\b/iu;

/** The day on which something was said, or would have been, is no day of what happened. */
const day: Fit = (s) =>
  ONLY_IF.test(s) ? 0 : DAY.test(s) ? 1 : TIME.test(s.replace(SAID_ON, ' ')) ? 0.9 : YEAR.test(s) ? 0.8 : 0;

/** What is to come does not tell when something was, nor the other way round. */
function inTense(reader: Fit, text: string): Fit {
  const isFuture = ASKS_FUTURE.test(text);
  const otherTense = /\bwill\b/iu.test(text) ? 0 : OTHER_TENSE;
  return (sentence) => {
    const fit = reader(sentence);
    return fit === 0 || HABIT.test(sentence) || isFuture === FUTURE.test(sentence) ? fit : otherTense * fit;
  };
}

/** Questions, and how well a sentence answers them by its kind, 0 to 1. The first that fits decides. */
const READERS: readonly (readonly [asked: Sign, fit: Fit])[] = readersOf([
  [/\bhow old (?:is|was|are|were) (?:it|this|that|they|these)\b/iu, graded([AGE_OF_THING, 1])],
  [HOW_OLD, graded([AGE, 1], [AGE_OF_THING, 0.8])],
  [/\bhow high\b/iu, high],
  [ASKS_SUM, moneyFor(false)],
  [/\bhow (?:big|large|tall|high|deep|wide|heavy)\b|\bwhat size\b|\bhow much\b.*\bweigh/iu, size],
  [
    /\bhow long (?:is|are|was|were) (?:the|an?|this|that|its|their) [\p{L}-]+(?: [\p{L}-]+)?\W*$/iu,
    (s) => Math.max(size(s), LONG_TELLS * lasting(s)),
  ],
  [/\bhow long (?:has|have|had)\b.*\bbeen\b/iu, graded([SO_FAR, 1], [ANY_SPAN, 0.1])],
  [
    /\bhow long\b.*\b(?:prison|jail|jailed|get|gets|got|sentenced?|locked|banned)\b/iu,
    graded([PUNISHED, 1], [ANY_SPAN, 0.3]),
  ],
  [/\bhow (?:long|much time)\b/iu, lasting],
  [/\bhow far\b/iu, graded([DISTANCE, 1], [ANY_MEASURE, 0.8])],
  [/\b(?:what|which) (?:share|percentage|proportion|fraction|per ?cent)\b/iu, graded([PART_OF_WHOLE, 1])],
  [/\bhow fast\b/iu, graded([SPEED, 1])],
  [/^\W*what (?:do|does|did) .+ (?:make|produce|manufacture)\W*$/iu, graded([PRODUCES, 1])],
  [/\bhow (?:often|frequently|regularly)\b/iu, graded([FREQUENCY, 1])],
  [/\bwhat time did\b.*\b(?:run|ran|swim|swam|ski|finish|clock|post|set|cycle|row)\b/iu, graded([CLOCK, 1])],
  [
    /\bwhat(?:['’]?s| is| was| are) the (?:\p{L}+ )?names? of\b|\bwhat(?:['’]?s| is| are| was| were) .*\b(?:called|named)\W*$/iu,
    graded([CALLED, 1]),
  ],
  [/\bhow (?:strong|powerful|severe|bad)\b/iu, graded([SPEED, 1], [STRENGTH, 1])],
  [/\bhow much\b.*\b(?:earn|make|made|get)\b/iu, moneyFor(true)],
  [/\bhow much\b/iu, moneyFor(false)],
  [ASKS_COST, (s) => (COST_OTHER.test(s) || MONEY.test(s.replace(SHARE, ' ').replace(MILLIONS_OF, ' ')) ? 1 : 0)],
  [/^\W*where\b.*\bfrom\b/iu, graded([FROM, 1], [ORIGIN, 1])],
  [/^\W*where\b/iu, graded([AT_NAME, 1], [AT_NOUN, 0.8], [TO_NAME, 0.6])],
  [ASKS_COMPANY, graded([COMPANY, 1])],
  [/\bwhat (?:has |have )?caused\b/iu, graded([CAUSED, 1], [CAUSE, 0.8], [WEAK_CAUSE, 0.3])],
  [/\bwhy\b|\bhow come\b/iu, graded([CAUSE, 1], [DEED, 1], [MOTIVE, 0.75], [RULING_OR_AIM, 0.75], [WEAK_CAUSE, 0.3])],
  [/^\W*how did\b.*\b(?:start|begin|break out)\W*$/iu, graded([BEGAN, 1])],
]);

function readersOf(readers: readonly (readonly [asked: RegExp, fit: Fit])[]) {
  return readers.map(([asked, fit]) => [ignoringCase(asked), fit] as const);
}

const HEADED = graded([headed(HEAD), 1]);
const RUNS = /^\W*who (?:runs?|heads?|leads?|is in charge of|(?:is|are|['’]s) the (?:ceo|boss|head|chief) of)\b/iu;
const ROLE_OF = /^(?<before>\W*who(?:['’]?s| is| was) (?:the |its )?(?:[\p{L}-]+ ){0,2}?)(?<role>[\p{L}-]+) of\b/iu;

/** @returns a function that tells how well a sentence answers a whole question by its kind; nothing where none of these kinds is asked for. */
export function answerReader(question: Question): Fit | undefined {
  return keptReaders(question).fit;
}

/** Several rules read the same sentences. */
const keptReaders = keptFor((question: Question) => {
  const fit = kindReader(question);
  return { fit: fit && eachOnce(fit) };
});

function kindReader(question: Question): Fit | undefined {
  const { text } = question;
  const news = newsKindOf(text)?.fit;
  if (news) return news;
  if (HOW_MANY.test(text)) return countReader(question);
  if (RUNS.test(text)) return HEADED;
  const { role, before = '' } = ROLE_OF.exec(text)?.groups ?? {};
  if (role !== undefined && (classesOf(role.toLowerCase()) & CLASS.role) !== 0) {
    const words = [otherRoleIn(before), role.toLowerCase()].filter((word) => word !== '');
    const own = words.map((word) => `[${word.charAt(0).toUpperCase()}${word.charAt(0)}]${word.slice(1)}`);
    return graded([headed(own.join('[ -](?:\\p{L}+ )?'), asksWhoHad(text)), 1]);
  }
  const found = READERS.find(([asked]) => asked.test(text))?.[1];
  if (found === lasting && ASKS_FUTURE.test(text)) return inTense(lasting, text);
  return found ?? (/\bwhen\b|\b(?:what|which) (?:day|date)\b/iu.test(text) ? inTense(day, text) : undefined);
}

/** @returns a function: whether a word of a question says only what kind of answer is asked for, and of what happens no more than that it does. */
export function kindWordsOf(text: string): (word: string) => boolean {
  const frame = newsKindOf(text)?.frame;
  return (word) => ASKS_KIND.test(word) || frame?.test(word) === true;
}

/** Words that say what kind of answer is asked for, and of what happens no more than that it does. */
const ASKS_KIND =
  /^(?:runs?|heads?|leads?|ceo|boss|head|caus(?:e|es|ed)|reason|start|begin|began|happen|weighs?|measure|share|percentage|proportion|fraction|percent|costs?|last|old|supposed|going)$/u;
/** With an event these words ask when or where it was. */
export const EVENT_FRAME = /^(?:held|hold|play|played|take|took|place)$/u;
/** They tell one thing from another of the same name. */
export const TELLS_APART =
  /^(?:first|next|last|previous|earlier|later|second|third|new|old|other|not|bigger|larger|further|follow|follow-up)$/u;
