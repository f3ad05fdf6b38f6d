import { wordsIn } from './word-lists';

/** Bit mask: the kinds of answer that a question asks for, and that a word of a sentence may be. */
export const CUE = {
  person: 1,
  time: 2,
  number: 4,
  duration: 8,
  place: 16,
  reason: 32,
  money: 64,
  length: 128,
  weight: 256,
  heat: 512,
  share: 1024,
  month: 2048,
  magnitude: 4096,
  /** "Next", before a span of time. */
  relative: 8192,
  /** "May", a month only in a date. */
  modal: 16_384,
  /** "Since", before "May" as a month. */
  dated: 32_768,
} as const;

export const MEASURES = CUE.duration | CUE.money | CUE.length | CUE.weight | CUE.heat | CUE.share | CUE.magnitude;

const WORD_CUES: ReadonlyMap<string, number> = cueTable([
  [CUE.time | CUE.month, 'january february march april may june july august september october november december'],
  [CUE.modal, 'may'],
  // Hours, beside a number.
  [CUE.time | CUE.modal, 'am pm oclock'],
  [CUE.relative, 'last next this'],
  [CUE.dated, 'last next since until early late mid'],
  [CUE.time | CUE.month, 'jan feb aug sept oct nov dec'],
  [CUE.time, 'monday tuesday wednesday thursday friday saturday sunday'],
  [CUE.time, 'yesterday tonight tomorrow ago century decade noon midnight christmas easter'],
  [CUE.number, 'two three four five six seven eight nine ten eleven twelve thirteen fifteen twenty thirty forty fifty'],
  [
    CUE.number,
    'sixty seventy eighty ninety hundred thousand million billion trillion dozen half several twice percent',
  ],
  [CUE.duration, 'second seconds minute minutes hour hours day days week weeks month months year years'],
  [CUE.duration, 'decade decades century centuries'],
  [CUE.length, 'metre metres meter meters m kilometre kilometres kilometer kilometers km mile miles foot feet ft'],
  [CUE.length, 'inch inches yard yards square acre acres hectare hectares cm mm mph knots'],
  [CUE.weight, 'pound pounds lb lbs kilogram kilograms kilogramme kilogrammes kg'],
  [CUE.weight, 'gram grams ton tons tonne tonnes ounce ounces'],
  [CUE.heat, 'degree degrees celsius fahrenheit'],
  [CUE.share, 'percent cent percentage'],
  [CUE.magnitude, 'hundred thousand million billion trillion dozen people times'],
  [CUE.reason, 'because since due cause causes caused reason reasons therefore order result results'],
  [CUE.reason, 'purpose owing after aimed meant'],
  [CUE.money, 'dollar dollars euro euros pound pounds cent cents million billion rouble roubles ruble rubles yen yuan'],
  [CUE.place, 'city town village country state county province region island river lake mountain street road coast'],
  [CUE.place, 'capital district north south east west northern southern eastern western near located'],
]);

function cueTable(lists: readonly (readonly [cue: number, words: string])[]): ReadonlyMap<string, number> {
  const table = new Map<string, number>();
  for (const [cue, words] of lists) for (const word of words.split(' ')) table.set(word, (table.get(word) ?? 0) | cue);
  return table;
}

export function cuesOfWord(word: string): number {
  const listed = WORD_CUES.get(word) ?? 0;
  if (!/^\d/u.test(word)) return listed;
  return listed | CUE.number | (/^(?:(?:1\d|20)\d\ds?|\d{1,4}[ap]m)$/u.test(word) ? CUE.time : 0);
}

/** A name after one of these names a place. */
export const LOCATIVES: ReadonlySet<string> = new Set(['in', 'at', 'near', 'from', 'to', 'into', 'around']);

/** The first match decides, so the specific patterns stand first. Tested on lower case. */
const QUESTION_PATTERNS: readonly (readonly [pattern: RegExp, cues: number])[] = [
  [/\bhow long\b/u, CUE.duration | CUE.length],
  [/\bhow old\b/u, CUE.duration | CUE.number],
  [
    /\bhow (?:much|expensive)\b.{0,80}\b(?:cost|pay|paid|worth|money|price|spend|spent|charge)/u,
    CUE.money | CUE.number,
  ],
  [/\bhow (?:many|much|far|tall|big|large|high|deep|wide|fast|often|heavy|hot|cold|close|short)\b/u, CUE.number],
  [/\b(?:what|which) (?:year|date|day|month|century|time|season)\b|\bwhen\b|\bsince when\b/u, CUE.time],
  [/\b(?:what|which) (?:percentage|number|amount|population|age|size|distance)\b/u, CUE.number],
  [
    /\bwhere\b|\b(?:what|which) (?:city|country|town|state|place|county|continent|island|location|region|building|venue|villa|hotel|house|palace|room)\b/u,
    CUE.place,
  ],
  [/\bwhy\b|\bwhat (?:caused|causes|was the reason|is the reason)\b|\bhow come\b/u, CUE.reason],
  [
    /\bwhom?\b|\bwhose\b|\b(?:what|which) (?:person|actor|actress|president|author|leader|singer|king|queen)\b/u,
    CUE.person,
  ],
];

/** Prefilter: what asks for a kind of answer, a definition or a manner contains one of these. */
export const MAY_ASK = /how|wh|temperature|cost|price|salary|worth|per|proportion/iu;

export function cuesAskedFor(question: string): number {
  const lower = question.toLowerCase();
  return QUESTION_PATTERNS.find(([pattern]) => pattern.test(lower))?.[1] ?? 0;
}

/** "How big is the debt" asks for money. */
export const ASKS_SUM =
  /\bhow (?:big|large|high)\b(?: [\p{L}’'-]+){0,5}? (?:payments?|debts?|loans?|fines?|funds?|funding|budgets?|deficits?|donations?|salar(?:y|ies)|bonus(?:es)?|rewards?|ransoms?|fees?|investments?|grants?|profits?|loss(?:es)?|rents?|prize|pensions?)(?=\W*$| (?:is|was|are|were|of|that|which|he|she|it|they|the|last|this|for|on|from|to|in)\b)/iu;

const MEASURE_PATTERNS: readonly (readonly [pattern: RegExp, measures: number])[] = [
  [/\bhow long\b/u, CUE.duration | CUE.length],
  [/\bhow old\b/u, CUE.duration],
  [ASKS_SUM, CUE.money],
  [/\bhow (?:far|tall|high|deep|wide|big|large|close|fast)\b/u, CUE.length],
  [/\bhow heavy\b|\bhow much\b.{0,80}\bweigh/u, CUE.weight],
  [/\bhow (?:hot|cold|warm)\b|\btemperature\b/u, CUE.heat],
  [/\bhow (?:much|expensive)\b|\b(?:cost|costs|price|salary|worth)\b/u, CUE.money],
  [/\bper ?cent\b|\bpercentage\b|\bproportion\b/u, CUE.share],
];

export function measuresAskedFor(question: string): number {
  const lower = question.toLowerCase();
  return MEASURE_PATTERNS.find(([pattern]) => pattern.test(lower))?.[1] ?? 0;
}

const MANNER =
  /\bhow (?!many|much|long|far|old|tall|big|large|high|deep|wide|fast|often|heavy|hot|cold|warm|close|short|expensive|come|bad|good|strong|serious|important|likely|dangerous|severe|popular|common|rich|angry|sure|soon)/iu;

export function asksManner(question: string): boolean {
  return MANNER.test(question);
}

const SMALL = '(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)';
export const COUNT = `(?:\\d[\\d.,]*|${SMALL}|(?:thir|four|fif|six|seven|eigh|nine)teen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty|dozens?|hundreds?|thousands?|millions?|half|twice|both|no)`;
const TIME_OF_DAY = new RegExp(
  `\\b\\d{1,2}(?:[.:]\\d\\d)?\\s?(?:am|pm|a\\.m\\.|p\\.m\\.|o['’]clock)|\\b\\d{1,2}[.:]\\d\\d\\b|\\bat (?:${SMALL}|noon|midnight)\\b|\\b(?:noon|midnight)\\b`,
  'iu',
);
const YEAR = /\b(?:1[0-9]|20)\d\d\b/u;
/** Source of a pattern; news write "Dec. 26". */
export const MONTH_NAME =
  '(?:March|April|May|June|July|Jan(?:uary|(?=\\.))|Feb(?:ruary|(?=\\.))|Aug(?:ust|(?=\\.))|Sept(?:ember|(?=\\.))|Oct(?:ober|(?=\\.))|Nov(?:ember|(?=\\.))|Dec(?:ember|(?=\\.)))';
const MONTH = new RegExp(`\\b${MONTH_NAME}\\b`, 'u');
const WEEKDAY = new RegExp(
  `\\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\\b|\\b(?:yesterday|today|tomorrow|Christmas|Easter)\\b|\\d(?:st|nd|rd|th)? ${MONTH.source}|${MONTH.source}\\.? \\d`,
  'u',
);
const DAY = new RegExp(
  `${YEAR.source}|${MONTH.source}|${WEEKDAY.source}|\\b(?:tonight|morning|evening|night|spring|summer|autumn|winter|before|after|when|since|until|during)\\b|\\b(?:year|month|week|day|hour|minute)s? (?:ago|later|earlier)\\b|\\b(?:last|next|this) (?:year|month|week)\\b`,
  'u',
);
const AGE = new RegExp(
  `, (?:\\d{1,3}),|, \\d{1,3}\\b(?=[,.])|\\baged? \\d|\\b\\d+[- ]years?[- ]old(?!s)|\\b(?:of|is|was|turn(?:s|ed|ing)?) \\d{1,2}\\b(?![,.]?\\d| (?!years?\\b|lives\\b)[a-z-]{4,}s\\b)|\\b${COUNT} (?:(?:million|billion|thousand) )?years? old\\b|\\b(?:\\d{2,}|(?:\\w+ )?(?:hundred|thousand|million|billion)s?|${COUNT} (?:million|billion|thousand)) years? ago\\b|\\bborn\\b|\\b(?:built|founded|opened|established|made|dates? (?:from|back)|since)\\b.{0,20}\\b(?:1\\d|20)\\d\\d\\b`,
  'iu',
);
export const MONEY = new RegExp(
  `[$£¥€]\\s?\\d|\\b${COUNT}\\s?(?:(?:thousand|million|billion)\\s)?(?:[a-z]+\\s)?(?:dollars?|euros?|pounds?|pence|cents?|roubles?|rubles?|yen|francs?|crowns?|kroner|per cent|percent)\\b|%|\\bfree\\b|\\bmillions?\\b|\\bbillions?\\b`,
  'iu',
);
/** 6'3" */
const FEET_AND_INCHES = "\\b\\d ?['’′] ?\\d{1,2}\\b";
const DISTANCE = new RegExp(
  `\\b${COUNT}[\\s-](?:\\w+\\s)?(?:kilomet|met(?:re|er)|miles?|km|feet|foot|yards?|inch|centimet|cm|m|per cent|percent)\\w*\\b|${FEET_AND_INCHES}`,
  'iu',
);
export const SPEED =
  /\b\d[\d.,]* ?(?:(?:km|m|miles?|kilomet(?:re|er)s?|met(?:re|er)s?)(?: ?\/ ?| an? | per )(?:h|s|hour|second|minute)\w*|mph|kph|knots)\b/iu;
const DURATION = new RegExp(
  `\\b${COUNT}(?:[\\s-]\\w+)?[\\s-](?:seconds?|minutes?|hours?|days?|weeks?|months?|years?|decades?|centur(?:y|ies))\\b|\\bsince\\b|\\buntil\\b|\\b(?:an?|half an?) (?:second|minute|hour|day|week|month|year|decade|century)\\b`,
  'iu',
);
/** How long something has been: "since May", "for two years", but not what somebody was sentenced to. */
export const SO_FAR = new RegExp(
  `\\bsince\\b|\\b(?:years?|months?|weeks?|days?|hours?|decades?) ago\\b|(?<!\\b(?:jailed|sentenced|imprisoned|banned|suspended|to prison|to jail) (?:[\\p{L}]+ ){0,3})\\b(?:for|over|after|spent|spending|in|nearly|than|past|last|served) (?:the |his |her |its |their )?(?:(?:last|past|nearly|almost|about|over|more than) )*(?:${COUNT}|an?)[\\s-](?:\\w+[\\s-])?(?:hours?|days?|weeks?|months?|years?|decades?|centur(?:y|ies))\\b`,
  'iu',
);
export const PART_OF_WHOLE =
  /\d ?(?:%|per ?cent\b)|\b(?:half|(?:a|one|two|three|four)[ -](?:thirds?|quarters?|fifths?|tenths?)|most|majority|(?:one|two|three|four|five|six|seven|eight|nine|\d+) (?:in|of|out of) (?:every )?(?:ten|\d+))\b/iu;
const REASON =
  /\b(?:because|since|due|as|so|for|to|after|why|factors?|contributed|causes?d?|reasons?|owing|thanks|result|therefore|fear|over|in order)\b/iu;
const PLACE =
  /\b(?:in|at|near|from|to|into|around|off|on|outside|inside|through|across|under|over|behind|beside|between)\s+(?:the\s|an?\s)?[\p{L}]/u;

/** "Who came with Rossi?" asks who else did. */
export const ASKS_COMPANY =
  /^\W*who (?:else )?(?:(?:(?:was|were|is|are)(?: also| together)?|(?:came|comes|went|goes|arrived|travell?ed|flew|sailed|drove|walked|sat|stood|lived|died|played|worked|campaigned|appeared|performed|toured|left)(?: [\p{L}]+){0,3}?) (?:with|beside|alongside|next to)|accompan(?:ied|ies)|(?:did|does|do)\b.{1,40}\bbring)\b/iu;
/** Who else is named beside somebody. */
export const COMPANY =
  /\b(?:beside|alongside|accompan\p{L}+|joined by|flanked|delegation|entourage|in the company of)\b|\b(?:was|were|came|went|arrived|travell?ed|flew|sailed|drove|walked|campaigned|appeared|performed|toured|sat|stood|lived|died|played|worked|left|brought)\b(?: [\p{L}'’-]+){0,4}? with (?:(?!(?:about|at|by|for|from|in|of|on|to)\b)\p{Ll}+ ){0,3}(?:\p{Lu}|(?:wife|husband|sons?|daughters?|children|kids|twins|parents?|father|mother|brothers?|sisters?|friends?|family|colleagues?|crew|team|partners?|aides?)\b)/u;

export const ASKS_COST = /^\W*what (?:do|does|did|will|would|has) .+ cost\b/iu;

/** What a question asks for by its words, and how a sentence that holds it looks. The first that fits decides. */
export const KINDS: readonly (readonly [asked: RegExp, held: RegExp])[] = [
  [/\b(?:what time|what hour|at what time)\b/iu, TIME_OF_DAY],
  [/\bhow old\b|\bwhat age\b/iu, AGE],
  [
    /\bhow (?:much(?! time\b)|expensive)\b.*\b(?:cost|costs|pay|paid|worth|price|money|earn|get|spend|spent|raise|raised|give|charge|burn|waste|donate|owe|receive)\b|\bhow much money\b|\bwhat (?:did|does|do|will) .* cost\b/iu,
    MONEY,
  ],
  [/\bhow fast\b|\b(?:what|which) speed\b/iu, SPEED],
  [/\bhow (?:far|tall|high|deep|wide)\b/iu, DISTANCE],
  [/\bhow long (?:has|have|had)\b.*\bbeen\b/iu, SO_FAR],
  [/\bhow (?:long|much time)\b/iu, DURATION],
  [/\b(?:what|which) (?:share|percentage|proportion|fraction|per ?cent)\b/iu, PART_OF_WHOLE],
  [/\b(?:what|which) year\b/iu, YEAR],
  [/\b(?:what|which) month\b/iu, MONTH],
  [/\b(?:what|which) (?:day|date)\b/iu, WEEKDAY],
  [/\b(?:what|which) decade\b/iu, /\b\d{2,3}0s\b|\b(?:twen|thir|for|fif|six|seven|eigh|nine)ties\b/iu],
  [/\bwhen\b/iu, DAY],
  [/\bwhere\b/iu, PLACE],
  [/\bwhy\b/iu, REASON],
  [ASKS_COMPANY, COMPANY],
];

/** Nouns that people are counted by; not their stems, since two villages are no villagers. */
export const PEOPLE: ReadonlySet<string> = wordsIn(
  'people person persons man men woman women child children pupils students residents inhabitants villagers passengers visitors spectators fans guests members ' +
    'workers employees staff drivers soldiers officers police victims patients tourists farmers protesters demonstrators voters users customers relatives families ' +
    'teachers nurses sailors miners fishermen firefighters adults teenagers pensioners citizens respondents participants refugees migrants prisoners inmates shoppers commuters travellers travelers demonstrators believers others',
);
