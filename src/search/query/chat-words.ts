import { wordsIn } from '../../text/word-lists';

/*
 * How people write to each other in a chat: what frames a question without being part of it. Patterns see the text in any case.
 */

const GREETING =
  "hey+|heya|hi+|hiya|hello+|hallo|a?yo+|sup|howdy|greetings|dear|g['’]?day|(?:ok|hey) (?:summit(?= )|\\p{L}+(?=,))|good (?:morning|afternoon|evening|day)";
const ADDRESS = 'guys|folks|dudes?|bro|bruh|mate|bot';
const GREETED = `${ADDRESS}|all|everyone|everybody|there|people|friends|team|chat|man|y['’]?all|ppl|sir(?: or madam)?`;
const FILLER =
  'so+|u+m+|u+h+m*|erm+|hm+|well|ok|okay|oh|ah|anyway|btw|basically|wait|(?:a |one )?quick (?:question|q)|question|(?:what|huh|wtf)(?=\\s?[?!])';
const POLITE =
  'pleas+e+|pls+|plz+|kindly|sorry|excuse me|thx|thnx|tnx|ty|tysm|thanks+|thank you|thanks (?:a lot|so much|in advance)';
const LAUGHTER = '(?:lo+)+l|lmf?ao+|rofl|(?:a?ha){2,}h?|hehe+|xd+|omg|smh|ngl|tbh|imo|idk|kek|lul|welp|wtf|tl;?dr';
const ANYBODY = '(?:you|u|anyone|anybody|someone|somebody|any ?one of you|any of you|one of you)(?: guys| here)?';

/** What asks somebody to answer: it stands before the question itself. */
const ASKING = [
  `(?:can|could|would|will) (?:${ANYBODY}) (?:please |pls |plz |just |maybe |quickly )*(?:tell|remind|inform|help|explain to|show|explain|say)(?: (?:me|us))?(?: out)?`,
  `(?:can|could|would|will) (?:${ANYBODY})(?: (?!wh|how)[\\p{L}'’-]+){1,3}? (?:me|us)(?: (?!wh|how)[\\p{L}'’-]+){0,3}?(?= (?:who|what|which|when|where|why|how)\\b)`,
  '(?:please |pls |plz |just )*(?:tell|remind) (?:me|us)(?: again)?',
  '(?:please |pls |plz )explain',
  '(?:my|our) (?:[\\p{L}-]+ ){1,2}(?:just )?(?:asked|asks|wonders|wants to know|wanted to know|(?:is|was) (?:asking|wondering))(?: me| us)?',
  `(?:do|does|would|did) (?:${ANYBODY}) (?:happen to )?(?:actually )?(?:know|remember)(?: that)?`,
  `(?:${ANYBODY}) (?:know|remember)s?`,
  '(?:do you have |have you |got |have )?any (?:idea|clue)s?',
  "(?:i|we)(?: just| really)*(?: want(?:ed)?| need| would like|['’]d like|d like| wanna)(?: to know| to ask)?",
  "(?:i|we)(?:['’]m| am|m|['’]re| are| was)(?: just)? (?:wondering|curious|asking)(?: about)?",
  '(?:i )?(?:just )?(?:wonder|wondering)',
  'i have a (?:quick )?question',
  "(?:i|i['’]?m|we|my|our)(?: [\\p{L}\\d'’-]+){0,5}? to know",
  '(?:(?:can|could|may|might) i|let me|lemme) ask(?: you)?',
  'let me know',
];

const BOUND = '(?=$|[\\s,.:;!?…])';
const GAP = '[\\s,.:;!?…()–-]*';
export const LEAD = new RegExp(
  `^${GAP}(?:@[\\p{L}\\p{N}_-]+|(?:${GREETING})(?:[\\s,]+(?:${GREETED}))?|${ADDRESS}|${FILLER}|${POLITE}|${LAUGHTER}|${ASKING.join('|')})${BOUND}`,
  'iu',
);
const CLOSING = [
  '(?:please|pls|plz) help(?: me| us)?',
  "(?:(?:kind|best|warm)(?:est)? (?:regards|wishes)|regards|cheers|yours (?:sincerely|faithfully|truly)|sincerely)(?:[\\s,]+[\\p{L}'’.-]+){0,2}",
  '(?:please|pls|plz) and (?:thanks|thx|thank you)',
  `(?:and )?(?:${POLITE})(?: a lot| a bunch| so much| very much| in advance| for (?:your|any|the) help)*`,
  "much appreciated|if (?:possible|(?:you )?don[’']?t mind|that[’']?s ok)|or (?:not|nah|nope|something)|exactly|actually|at all|anyways?|back then|a bunch|rn|fr|ffs|fam|anyone|help|asking for a friend",
  '(?:in|from|according to|based on) the (?:article|text|story|news)s?',
  LAUGHTER,
  `(?<!\\brunning\\s+)(?:${ADDRESS})|tho|though|btw|asap|huh|eh|or what|i wonder|if (?:you|anyone|anybody) knows?|for me|(?<!\\b(?:will|would|shall|can|could|going to|gonna|when (?:do|does|is|are))\\b.{0,80})again`,
  `(?:do|does) (?:${ANYBODY}) knows?|(?:anyone|anybody) knows?|any ideas?`,
].join('|');
export const TAIL = new RegExp(`(?:^|[\\s,.:;!?…(]+)(?:${CLOSING})${GAP}$`, 'iu');
export const ANYWHERE = new RegExp(
  `(^|[\\s,.:;!?…])(?:${LAUGHTER}|pl[sz]+|thx|u+m+|u+h+m*|tf|the (?:hell|heck|fuck))${BOUND}`,
  'giu',
);
/** What somebody tells of themselves behind a question. */
export const BEHIND_QUESTION =
  /(?<=\?)\s+(?:(?:asking|just|need|i|i['’]?m|my|we|our)\b[^?]*|[^?]{0,40}\b(?:my|me|us)\b[^?]{0,40})$/iu;
export const MAY_HOLD_FACES = /[:;=8<]|[^ -~]/u;
/** Faces, and pictures at either end. */
export const FACES = /(?<=^|\s)[:;=8][-'^]?[()DPpOo/\\|]+(?=\s|$)|<3|[\p{Extended_Pictographic}\u{FE0F}\u{200D}]+/gu;

export const AUXILIARY = 'did|does|do|is|are|was|were|has|have|had|will|would|can|could|should';
export const ASKING_WORD = `who|whom|whose|what|which|when|where|why|how|${AUXILIARY}`;
export const MAY_HOLD_PREAMBLE = /[,:;.!…] | but | and | know | remember | wonder | asked /;
/** What somebody says before a question. */
export const PREAMBLE = new RegExp(
  `^(?!(?:${ASKING_WORD})\\b)[^?"“”]{2,120}?(?:[,:;.!…]| but| and| know| remember| wonder| asked(?: \\p{L}+)?)\\s+(?=(?:${ASKING_WORD}|${ASKING.join('|')})\\b)`,
  'iu',
);
/** Of themselves or of the chat, not of an article. */
export const OF_THE_ASKER =
  /\b(?:i|i['’]?m|i['’]?ve|me|my|we|our|us|question|homework|essay|assignment|exam|sry|sorry)\b|^(?:just|not sure|need|trying|reading|saw|heard|writing|working|studying|doing)\b/iu;

/** Words as they are shortened or mistyped in haste, and the apostrophes that are left out after words of questions. */
export const SHORTENED: ReadonlyMap<string, string> = new Map(
  [
    ...[
      'u you',
      'ur your',
      'r are',
      'n and',
      'abt about',
      'ppl people',
      'wat what',
      'wut what',
      'wht what',
      'wot what',
      'waht what',
      'wen when',
      'whn when',
      'wehn when',
      'wher where',
      'whre where',
      'wich which',
      'whcih which',
      'hwo how',
      'wy why',
      'gonna going to',
      'wanna want to',
    ],
    ...['cuz because', "whats what's", "whos who's", "whens when's", "wheres where's", "whys why's", "hows how's"],
    ...["thats that's", "theres there's"],
  ].map((pair) => [pair.replace(/ .*/u, ''), pair.replace(/^\S+ /u, '')] as const),
);

/** Words that answer, greet, praise or blame: they may stand alone. */
export const ANSWERING = wordsIn(`
  no nope nah yes yep yeah yup sure fine alright cool nice good great best better bad worse worst awesome amazing lovely sweet perfect
  wow oh ah ugh yay hmm hm um uh lol lmao rofl haha hahaha hehe xd omg wtf smh gg brb afk rip idk tbh ngl pls plz please thx ty tysm thank
  hey hi hello hiya yo sup bye goodbye cya later everyone everybody guys folks bro bruh dude mate man bot smart clever dumb stupid
  useless silly funny boring weird crazy annoying helpful cute asked asking cares tired hungry bored busy sad happy sorry kidding joking
  welcome luck really seriously indeed exactly agree true right wrong wait stop shut whatever congrats same never again without
  i im ive me my we you u ur your youre yourself
`);
/** Words that such messages add, and that may be what an article is about. */
export const ADDED = wordsIn(`
  robot ai human real alive job work working care know knows think feel feeling mean doing going coming back love hate like joke morning
  afternoon evening night birthday wish test testing go away tonight today tomorrow help hear listening sleep sleeping old name made
  created new well not way game play playing won lost dont cant sense point idea problem worries matter day one too see later soon talk
`);
/** Before these words of a question none is cut off: "by how much", "the Who". */
export const BOUND_TO_NEXT = wordsIn(
  'the a an in at by to for from of on with about this that it they he she we you i',
);
/** Further words before a question, which may be what an article is about elsewhere. */
export const BEFORE_QUESTION = wordsIn(`
  a am gm gn ayo yoo yooo sup day all else alright kinda maybe perhaps asked asking ask answer remember forget forgot already first second last next
  following follow another lmk lemme tldr random q quick lurker poster newbie noob serious seriously honestly exactly actually simply basically
  literally currently now halp help post thread topic off curiosity curious wondering wonder guess chance interested reading missed link friend
  anyone anybody someone somebody one more thing things question questions fill according friends teacher class school homework quiz article articles text story news bunch check bother sorry time long
`);
