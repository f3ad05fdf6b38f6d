import { COUNT, MONEY } from '../../text/answer-types';
import type { Question } from '../query/question';

/** `cut by a third` */
const SHARE =
  '\\bby (?:\\w+ ){0,3}(?:half|third|quarter|fifth|tenth)s?\\b|\\b(?:halved|doubled|tripled|trebled|quadrupled)\\b';

/** Not a share of what it was, and no time. */
const SIZE = new RegExp(
  `(?<!\\d)\\d|\\b(?!(?:half|twice|both|no)\\b)${COUNT}\\b(?! (?:years?|months?|weeks?|days?|hours?|minutes?)\\b)|\\b(?:the size of|as (?:big|large) as|(?:big|large|small)(?:g?er|g?est)?|huge|tiny|giant)\\b`,
  'iu',
);
/** `by six lengths`, `by a nose`, `a lead of six points`, `6-3` */
export const MARGIN = new RegExp(
  `\\bby (?:(?!(?:half|both|no)\\b)${COUNT}|(?:an? )?(?:\\p{L}+ )?(?:\\d|nose|head|neck|whisker|landslide|vote|point|goal|length|second))\\b|\\bmargin|\\bahead\\b|\\blead of\\b|\\d ?[-–] ?\\d|\\b(?:votes?|points?|lengths?|goals?|seconds?) (?:to|more|clear|against|ahead)\\b`,
  'iu',
);

/** What is asked, and what a sentence that tells it holds. */
const NEEDED: readonly (readonly [asked: RegExp, needed: RegExp])[] = [
  [
    /^\W*whom? (?:did|has|have|does|do|will|would) .{1,60}\b(?:pick(?:ed)?|choos(?:e|ing)|chosen?|select(?:ed)?|appoint(?:ed)?|nominat(?:e|ed)|tap(?:ped)?|hired?)\b/iu,
    /\b(?:pick(?:s|ed)|cho(?:oses|se|sen)|selects|selected|tap(?:s|ped)|nam(?:es|ed)|appoint(?:s|ed)|nominat(?:es|ed)|hir(?:es|ed)|settled on|announced|offered|elect(?:s|ed)|voted (?:for|in)|sign(?:s|ed)|employ(?:s|ed)|promot(?:es|ed)|g[ai]ves?|recruited|made (?:him|her)|(?:pick|choice|selection) (?:of|is|was|for)|(?:pick|choos|select|nam|appoint|tapp)ing|brought in|t(?:ook|aken) on)\b/iu,
  ],
  [/\bhow (?:did|does|do) .{1,60}\bdie\b/iu, /\b(?:of|from|after|by|when|while|as|in an?|during)\b/iu],
  [
    /\b(?:school|university|college)\b.{1,60}\b(?:go|attend)\b/iu,
    /\b(?:attend|stud(?:y|ied)|went|educat|graduat|pupil|degree|enrol)/iu,
  ],
  [
    /\bwhere (?:did|does|do)\b.{1,60}\b(?:go|attend|study)\b.{1,20}\b(?:school|university|college)\W*$/iu,
    /\b(?:attend|stud(?:y|ied)|went|educat|graduat|pupil|degree|enrol|alma mater)/iu,
  ],
  [
    /^\W*what(?:['’]?s| is| was| are| were) the (?:[\p{L}-]+ ){0,2}(?:wage|price|salary|cost|fee|fare|rent|budget)s?\b/iu,
    MONEY,
  ],
  [
    /^\W*what(?:['’]?s| is| was) the (?:[\p{L}-]+ ){0,2}(?:turnout|temperature|population|speed|height|age)\b/iu,
    new RegExp(`\\d|\\b${COUNT}\\b`, 'iu'),
  ],
  [/\bwhere\b.{1,60}\bfrom\W*$/iu, /\b(?:from|born|native|raised|grew up)\b/iu],
  [
    /\bhow (?:much(?! time\b)|expensive)\b.{1,80}\b(?:costs?|earns?|pays?|paid|worth|price|money|makes?|spend|spent|charge[ds]?)\b|\bwhat (?:did|does|do|will)\b.* cost\b/iu,
    new RegExp(`\\d|per ?cent|${MONEY.source}`, 'iu'),
  ],
  [/\bhow much (?:is|are|was|were) (?:the |an? )?\p{L}+s?\b(?! of)/iu, new RegExp(`${MONEY.source}|${SHARE}`, 'iu')],
  [
    /^\W*who (?:killed|murdered|shot|stabbed|assassinated)\b/iu,
    /\b(?:kill(?:ed|er|ing|s)\b|murder|shot\b|shooter|stab(?!il|le)|gunm[ae]n|attacker|assassin|suspect|charged|convict|guilty|responsib|behind|blam)/iu,
  ],
  [/\bhow (?:strong|fast|heavy|hot|cold)\b/iu, /(?<!\d)(?!(?:1[5-9]|20)\d\d\b)\d/u],
  [/\bwho(?:m|se)?\b.{1,60}\bmarr(?:y|ied)\b/iu, /\b(?:marr(?:y|ied|ies)|wed|wife|husband|spouse|partner|widow)/iu],
  [
    /\bwhen\b.{1,60}\bbec[oa]me?\b/iu,
    /\b(?:bec[oa]m|elect|appoint|sworn|took|succeed|since|inaugurat|named|crown|turn|independ|until|replac|join|promot)/iu,
  ],
  [
    /^\W*(?:(?:will|are|is) (?:there|they|he|she)\b.{0,30}\b(?:another|again)\b|will there be (?:any )?(?:more|further)\b|(?:(?:when|where) )?will\b.{1,60}\b(?:meet|talk|speak) (?:again|next)\b)/iu,
    /\b(?:will|would(?! like)|shall|(?:the|its|their|his|her|a) next|next (?:week|month|year|spring|summer|autumn|fall|winter|\p{Lu}\p{Ll}+day)|another|second|plan\p{L}*|future|again|expect\p{L}*|intend\p{L}*|going to|invit\p{L}*)\b/iu,
  ],
  [
    /\bhow (?:often|many times)\b/iu,
    /\b(?:often|rarely|seldom|never|always|once|twice|regularly|sometimes|usually|daily|weekly|monthly|yearly|annual\p{L}*|\p{L}+ times?|(?:every|each|a|per) (?:\p{L}+ )?(?:time|hour|day|week|month|year|decade)s?)\b/iu,
  ],
  [
    /\bhow much (?:money )?(?:did|does|do|has|have|will)\b.{1,60}\b(?:donated?|gi(?:ve|ven)|raised?|pledged?|owe[ds]?|invest(?:ed)?|lend|lent)\b/iu,
    MONEY,
  ],
  [/\bhow old\b/iu, /\d|\b(?:age[ds]?|old(?:er|est)?|years?|centur(?:y|ies)|teen\p{L}*|\p{L}{3,4}ty)\b/iu],
  [/\bhow (?:big|large)\b/iu, SIZE],
  [
    /^\W*whose\b/iu,
    /['’]s\b|s['’] |\b(?:belong|own(?:s|ed|er)|(?:of|from|by) (?:the |an? )?\p{L}|his|her|their|its|whose)/iu,
  ],
  [
    /^\W*who (?:is|are|was|were) (?:for|against|in favou?r of) /iu,
    /\b(?:support|back|favou?r|oppos|oppon|against|critic|want|welcom|protest|reject|prais|call|vot(?:e[ds]?|ing) (?:for|yes|no)\b|(?:like|love|hate|hope|agree)(?:[sd]|ing)?\b)/iu,
  ],
  [
    /\b(?:by )?how (?:much|far|many)\b.{1,60}\b(?:win|won|lose|lost|beat|lead|led|ahead)\b.{0,20}\bby\W*$|\bby how (?:much|many)\b.{1,60}\b(?:win|won|lose|lost|beat|lead|led)\b/iu,
    MARGIN,
  ],
  [
    /\bwhat(?:['’]?s| is| was| are| were)\b.{1,60}\b(?:books?|novel|memoir)\b.{0,20}\b(?:called|named|titled)\W*$/iu,
    /\b(?:books?|novel|memoirs?|wr(?:ites?|ote|itten|iting)|authors?|publish\p{L}*|bestseller)\b/iu,
  ],
  [
    /\bwhat(?:['’]?s| is| was| are| were)\b.{1,60}\b(?:films?|movie)\b.{0,20}\b(?:called|named|titled)\W*$/iu,
    /\b(?:films?|movies?|direct(?:s|ed|or)|star(?:s|red|ring)?|cinemas?|screen\p{L}*)\b/iu,
  ],
  [/\baverage\b/iu, /\b(?:average|mean|median|typical)/iu],
  [/\bwhat colou?r\b/iu, /\b(?:red|orange|yellow|green|blue|purple|pink|brown|black|white|gr[ae]y|gold|silver)/iu],
];

const MEASURED = /\d\s?(?:m|cm|km|ft|met\w+|kilomet\w+|feet|miles?) (deep|tall|high|wide|long)\b/giu;

const HAS_WEIGHT = /\b(?:kg|kilos?|kilogram\p{L}*|tonnes?|tons?|pounds?|grams?)\b/iu;
const HAS_LENGTH =
  /\b(?:c?m|mm|km|\p{L}*met(?:re|er)s?|miles?|feet|foot|yards?|inch(?:es)?|seconds?|minutes?|hours?|days?|nights?|weeks?|months?|years?|decades?)\b|\d ?['’′] ?\d{1,2}\b/iu;

/** Whether a sentence lacks what tells the answer, or has a measure of another dimension: "how deep is the river" beside "300 metres long". */
export function lacksNeeded({ text }: Question, sentence: string): boolean {
  if (NEEDED.some(([asked, needed]) => asked.test(text) && !needed.test(sentence))) return true;
  if (
    /\bhow (?:deep|tall|high|wide|long|far)\b/iu.test(text) &&
    HAS_WEIGHT.test(sentence) &&
    !HAS_LENGTH.test(sentence)
  )
    return true;
  const dimension = (found?: string): string | undefined => found?.toLowerCase().replace('tall', 'high');
  const asked = dimension(/\bhow (deep|tall|high|wide|long)\b/iu.exec(text)?.[1]);
  const told = [...sentence.matchAll(MEASURED)].map(([, found]) => dimension(found));
  return asked !== undefined && told.length > 0 && !told.includes(asked);
}
