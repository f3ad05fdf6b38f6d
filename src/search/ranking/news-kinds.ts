import { MONEY } from '../../text/answer-types';
import { CONTEST_KINDS } from './contest-kinds';
import { graded, type NewsKind } from './fit';
import {
  DEAD,
  HURT,
  WANTS,
  GETS,
  PUNISHMENT,
  PUNISHED,
  FINE,
  FINED,
  PERMITS,
  FREE,
  SHARE,
  CASES,
  IF,
  ASKED_IF,
  WILL_IF,
  WARNED,
  EXEMPTS,
  FEELS,
  QUOTED,
  RATED,
  RESPONDED,
  BEFORE,
  LAST,
  CHARGED,
  COMING,
  PURPOSE,
  CAUSE,
  PRICED,
  CALLED,
  TITLED,
  BROADCASTER,
} from './news-signs';

const WORK = '(?:book|novel|movie|film|song|album|play|show|poem|ad|advert|video)';
const ANYBODY =
  '(?:any(?:one|body)|some(?:one|body)|every(?:one|body)|nobody|no one|all|they|any (?:people|person)|people|there|the (?:victims?|passengers?|crew|driver|pilot|workers?|children|kids|family))';

/** "When did they die" asks for a day. */
const WHETHER = '^\\W*(?!(?:why|when|where|how|what|who|which|whose)\\b).*';

/** The first that fits decides. */
export const NEWS_KINDS: readonly NewsKind[] = [
  {
    asked: new RegExp(
      `${WHETHER}\\b(?:is|are|was|were|did|has|have|does|do|will)\\b.{0,80}\\b${ANYBODY}\\b.{0,80}\\b(?:die|died|dead|killed|dying|survive|survived|alive|deaths?|drown(?:ed)?)\\b`,
      'iu',
    ),
    frame: /^(?:everyone|everybody|die|died|dead|dying|killed|survived?|alive|deaths?|drown(?:ed)?|people|victims?)$/u,
    fit: graded([DEAD, 1]),
  },
  {
    asked: new RegExp(
      `${WHETHER}\\b(?:(?:did|does|do)\\b.{0,80}\\b(?:hurt|injure|kill|harm)(?:\\W*$|\\b.{0,80}\\b${ANYBODY}\\b)|(?:is|are|was|were|did|has|have|does|do)\\b.{0,80}\\b${ANYBODY}\\b.{0,80}\\b(?:hurt|injur(?:ed|ies)|wounded|harmed|ok|okay|safe|casualties|all ?right)\\b)`,
      'iu',
    ),
    frame:
      /^(?:hurt|injured?|kill|harm|injuries|wounded|harmed|ok|okay|safe|casualties|alright|right|everyone|everybody|people|victims?)$/u,
    fit: graded([HURT, 1], [DEAD, 0.8]),
  },
  {
    asked:
      /^\W*what (?:do|does|did|are|is|will|would) (?!you\b|i\b).+ (?:want(?:ing)?(?: to (?:do|change|achieve|happen))?|plan(?:ning)?(?: to do)?|promise|demand(?:ing)?|ask(?:ing)? for|fighting for|call(?:ing)? for)\W*$/iu,
    frame:
      /^(?:want|wanting|plan|planning|promise|change|achieve|happen|demand|demanding|ask|asking|fighting|call|calling)$/u,
    fit: graded([WANTS, 1]),
  },
  {
    asked:
      /^\W*what (?:do|does|did|will|would) (?!you\b|i\b).+ (?:get|receive|be given)(?: (?:for|if|as|in return).*)?\W*$/iu,
    frame: /^(?:get|receive|given|return)$/u,
    fit: graded([GETS, 1]),
  },
  {
    asked:
      /^\W*(?:what|how (?:long|many years)) (?:\p{L}+ )?(?:does|do|could|can|will|would|might|is|are) .+ (?:fac(?:e|ing)|get)\W*$/iu,
    frame: /^(?:face|facing|get|sentence|punishment|penalty|fine)$/u,
    fit: graded([PUNISHMENT, 1], [PUNISHED, 0.8], [/\bcharged with\b/iu, 0.8]),
  },
  {
    asked:
      /^\W*(?:what(?:['’]?s| is| are)|how (?:much|high|big|large) (?:is|are)) the (?:fines?|penalty|penalties|punishment)\b/iu,
    frame: /^(?:fines?|penalty|penalties|punishment|high|big|large)$/u,
    fit: (s) => (!MONEY.test(s) ? (PUNISHMENT.test(s) ? 0.8 : 0) : FINE.test(s) ? 1 : FINED.test(s) ? 0.8 : 0),
  },
  {
    asked:
      /^\W*(?:(?:is|are|was|were) .+ (?:allowed|legal|illegal|permitted|forbidden|prohibited|against the law|lawful)|can (?:i|you|we|people|they|he|she) (?:still )?(?:keep|use|do))\b/iu,
    frame: /^(?:allowed|legal|illegal|permitted|forbidden|prohibited|against|law|lawful|keep|people)$/u,
    fit: graded([PERMITS, 1]),
  },
  {
    asked:
      /^\W*(?:(?:is|are|was|were) (?!s?he\b).+ free(?: of charge)?\W*$|(?:do|does) .+ (?:cost|have to pay|need to pay)\b|how expensive\b)/iu,
    frame: /^(?:free|charge|costs?|pay|expensive|anything|money)$/u,
    fit: (s) => (FREE.test(s) ? 1 : MONEY.test(s.replace(SHARE, ' ')) ? (PRICED.test(s) ? 0.9 : 0.6) : 0),
  },
  {
    asked:
      /^\W*(?:were|was|are|is|did|had|have|has) (?:there (?:any |a )?warnings?|any(?:one|body) (?:warned|know|notice|complain)|(?:they|people|residents) (?:been )?warned)\b/iu,
    frame: /^(?:warn|warned|warnings?|know|notice|complain)$/u,
    fit: graded([WARNED, 1]),
  },
  {
    asked:
      /^\W*(?:how (?:do|did|does|are) .+ (?:feel|react|respond|take it)|what (?:was|were|is|are) the reactions?|how (?:was|were) the reactions?)\b/iu,
    frame: /^(?:feel|react|respond|take|think|reactions?|people)$/u,
    fit: graded([RESPONDED, 1], [FEELS, 1], [RATED, 0.8], [QUOTED, 0.6]),
  },
  {
    asked:
      /^\W*(?:how often )?(?:has|have|had|did) .*\b(?:happen(?:ed)?|occurr?(?:ed)?|this|it)\b.*\bbefore\W*$|\bis (?:this|it|that) the first time\b/iu,
    frame: /^(?:happen|happened|occurred|before|ever|first|time)$/u,
    fit: graded([BEFORE, 1], [/\b(?:in|since) (?:1[89]|20)\d\d\b/u, 0.9], [/\byears ago\b/iu, 0.5]),
  },
  {
    asked:
      /^\W*(?:when (?:was|were|is) (?:the|their) (?:last|previous) (?!word|chance)|(?:what|which|where) (?:was|is|were) (?:the|their) (?:last|previous|earlier) (?:[\p{L}-]+ ){0,2}?(?:summit|meeting|talks|visit|conference|election|match|game|strike|time)\b|(?:where|when) did (?:the|their) (?:last|previous|earlier) (?:[\p{L}-]+ ){0,2}?(?:summit|meeting|talks|visit|conference|election|match|game|strike) (?:take place|happen)\b|when did (?:.+ last \p{L}+(?: (?!in\b|on\b|at\b|for\b|to\b)(?:the |an? )?[\p{L}'’-]+){0,3}(?: before (?:this|that|now|then))?\W*$|the last\b.* (?:happen|take place|meet)\W*$)|how (?:long|many years) ago was the (?:last|previous)\b)/iu,
    frame: /^(?:last|previous|long|years|time|happen|take|place)$/u,
    fit: graded([LAST, 1], [BEFORE, 0.5]),
  },
  {
    asked:
      /^\W*(?:is|are|was|were|has|have|did|will) (?:any(?:one|body)|some(?:one|body)|they|people|he|she) (?:been |be |being |get |getting |got )?(?:under investigation|investigated|charged|arrested|punished|prosecuted|blamed|fired|sacked|caught|in trouble|held responsible)\b/iu,
    frame:
      /^(?:investigated|investigation|charged|arrested|punished|prosecuted|blamed|fired|sacked|caught|trouble|held|responsible|people)$/u,
    fit: graded([CHARGED, 1]),
  },
  {
    asked:
      /^\W*(?:what (?:will|would) (?!it\b).+ do|what (?:will|is|are|does|do|can|could|would) (?!it\b).+ do (?:now|next|about (?:it|this|that))|what(?:['’]?s| is| comes| happens| will happen| can happen)? (?:next|now|happens? (?:next|now|then)|going to happen|will happen)|what (?:happens|will happen) (?:next|now|then)?)\W*$/iu,
    frame: /^(?:next|happens?|comes|going|now)$/u,
    fit: graded([COMING, 1]),
  },
  {
    asked:
      /^\W*how many (?:people |cases |patients )?(?:are|is|were|got|get|have|fell|there) (?:got |been |become |there |so far )?(?:sick|ill|infected|cases)?\b.*\b(?:sick|ill|infected|cases|it)\W*$/iu,
    frame: /^(?:sick|ill|infected|cases|people|patients|far)$/u,
    fit: graded([CASES, 1]),
  },
  {
    asked: /^\W*how many (?:people|passengers) (?:were|are|was) (?:there )?(?:on|in|inside|aboard|travelling)\b/iu,
    frame: /^(?:people|passengers|aboard|board|travelling|inside)$/u,
    fit: graded([
      /\d[^.;]{0,40}\b(?:on board|aboard|passengers|travellers)\b|\b(?:on board|aboard)\b[^.;]{0,30}\d/iu,
      1,
    ]),
  },
  {
    asked: /^\W*(?:whose fault|who(?:['’]?s| is| was) (?:to blame|at fault|responsible)|who (?:is|was) blamed)\b/iu,
    frame: /^(?:fault|blamed?|responsible)$/u,
    fit: graded(
      [
        /\b(?:blam\p{L}*|faults?|fault(?:y|ed)|responsib\p{L}*|negligen\p{L}*|human error|mistake|liable|whether)\b/iu,
        1,
      ],
      [/\b(?:failed|failure|caused|error)\b/iu, 0.9],
    ),
  },
  {
    asked: /^\W*when (?:will|can|do|does|is|are|could)\b.*\b(?:again|back|reopen|resume|normal)\W*$/iu,
    frame: /^(?:run|drive|go|use|back|reopen|open|resume|normal|work|working)$/u,
    fit: graded([
      /\b(?:reopen\p{L}*|resum\p{L}*|(?:closed?|shut|suspended|out of service|out of action) (?:for|until|till)|again (?:from|on|in)|back (?:on|in|by)|from (?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|tomorrow|next))\b/u,
      1,
    ]),
  },
  {
    asked:
      /^\W*(?:(?:do|does|did|is|are|was|were|will|would|can|could|has|have)|how (?:do|can|will|could)) .*\b(?:a refund|compensated|compensation)\W*$/iu,
    frame: /^(?:refund|compensated|compensation|people|customers|passengers)$/u,
    fit: graded([
      /\b(?:refund\p{L}*|reimburs\p{L}*|compensat\p{L}*|money back|returned (?:without charge|free)|vouchers?)\b/iu,
      1,
    ]),
  },
  {
    asked:
      /^\W*why (?:(?:is|are|was|were|did|do|does) .+ (?:angry|upset|furious|unhappy|worried|afraid|disappointed|complain(?:ing)?|outraged|mad|annoyed)(?: (?:at|about|with|over|by)\b.+)?\W*$|(?:is|are|was|were) (?!.*(?:\p{L}(?:ed|ing)|\b(?:brought|made|taken|held|trial|match|game|it)) against\b).+ (?:against|opposed to) |(?:do|does|did) .+ (?:hate|dislike|oppose|despise|object to) )/iu,
    frame:
      /^(?:angry|upset|furious|unhappy|worried|afraid|disappointed|complain|complaining|outraged|mad|annoyed|opposed?|hate|dislike|despise|object)$/u,
    fit: graded(
      [
        /\b(?:complain\p{L}*|ang(?:er|ry)|furious|outrag\p{L}*|fear(?:s|ed)?|accus(?:es?|ed|ing)|criticis\p{L}*|demand\p{L}*|upset|unfair(?:ly)?|hat(?:e|es|ed|red)|despis\p{L}*|argu(?:es?|ed|ing)|claim(?:s|ed|ing)?|warn(?:s|ed|ing)?|protest\p{L}*|no notice|blam(?:es?|ed))\b/iu,
        1,
      ],
      [CAUSE, 0.8],
    ),
  },
  {
    asked:
      /^\W*what (?:(?:happens |would happen |will happen )?if\b|(?:will|would|could|can|is|are) .{2,40}? (?:do|happen|going to do) if\b)/iu,
    frame: /^(?:happens?|fails?|failed|refuses?|loses?|wins?|no|not|say|says|does|do|doesnt|dont)$/u,
    fit: graded([ASKED_IF, 0], [WILL_IF, 1], [IF, 0.8]),
  },
  {
    asked:
      /^\W*why\b.*\b(?:strik(?:e|es|ing)(?! (?:down|an?|the)\b)|walk(?:ed|ing)? out|protest(?:s|ed|ing)?|demonstrat(?:e|ed|ing))\b/iu,
    frame: /^(?:strik(?:es?|ing)|walk(?:ed|ing)?|protest(?:s|ed|ing)?|demonstrat(?:ed?|ing))$/u,
    fit: graded(
      [WANTS, 1],
      [CAUSE, 0.8],
      [/\b(?:refus(?:es?|ed|ing)|over (?!the (?:week|night|summer|year|last|past|next))|against)\b/iu, 0.8],
    ),
  },
  {
    asked:
      /^\W*(?:are there (?:any )?exceptions?|who is (?:exempt|excluded|spared)|does it apply to (?:everyone|everybody|all))\W*$/iu,
    frame: /^(?:exceptions?|exempt|excluded|spared|apply|everyone|everybody)$/u,
    fit: graded([EXEMPTS, 1]),
  },
  {
    asked: new RegExp(
      `^\\W*(?:what|which) ${WORK} (?:did|does|do|is|was|has|had|will|would|can|could|\\p{L}{3,}ed|won|made|about|by)\\b|\\bwhat(?:['’]?s| is| was| are| were) .{0,80}\\b(?:names? of\\b.{0,80}\\b${WORK}\\W*$|${WORK} (?:.{0,80} )?(?:called|named|titled)\\W*$)`,
      'iu',
    ),
    frame: /^(?:called|named|names?|titled)$/u,
    fit: graded([CALLED, 1], [TITLED, 0.8]),
  },
  {
    asked:
      /^\W*what(?:['’]?s| is| was| are| were) the (?:whole |main )?(?:point|purpose|aims?|goals?|objectives?) (?:of|behind)\b/iu,
    frame: /^(?:point|purpose|aims?|goals?|objectives?|whole|main)$/u,
    fit: graded([PURPOSE, 1]),
  },
  {
    asked:
      /^\W*(?:on (?:what|which) (?:(?:tv|news|radio|cable) )?|(?:what|which) (?:tv|news|radio|cable) )(?:channel|network|station)\b|^\W*(?:what|which) (?:channel|network|station)\b.*\b(?:air|aired|broadcast|interview\p{L}*|show|showed|shown|appear\p{L}*|on(?=\W*$| when\b))\b/iu,
    frame: /^(?:channel|network|station)$/u,
    fit: graded([BROADCASTER, 1]),
  },
  ...CONTEST_KINDS,
];
