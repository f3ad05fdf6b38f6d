import { ignoringCase, type Sign } from '../../text/ignoring-case';
import { stem } from '../../text/normalize';
import { phrasesFor } from '../query/single-verbs';

const LIMB = '(?:bones?|arms?|legs?|ribs?|neck|nose|wrists?|ankles?|hips?|skull|collarbone)';

/** Words, and how English says the same in several. */
const PHRASAL = readPhrases([
  [
    'reject refuse decline pass approve adopt accept',
    /\b(?:turn(?:s|ed|ing)?|vot(?:e|es|ed)) down\b|\bthr(?:ow|ows|ew|own) out\b/iu,
  ],
  [
    'steal rob burgle',
    /\b(?:ma[dk]es? off|got away|walked off|left) with\b|\b(?:took|taken|broke into|broken into)\b/iu,
  ],
  ['resign quit leave', /\bstep(?:s|ped|ping)? down\b|\bhand(?:s|ed) in (?:his|her|their) (?:notice|resignation)\b/iu],
  ['cancel stop end', /\bcall(?:s|ed|ing)? off\b/iu],
  ['delay postpone', /\bput(?:s|ting)? off\b|\bpush(?:ed)? back\b|\bh[eo]ld up\b/iu],
  ['fire dismiss sack', /\blet (?:[\p{L}-]+ ){1,5}go\b|\bshow(?:n|ed) the door\b/iu],
  ['hire employ appoint recruit', /\b(?:take[sn]?|took|taking) (?:[\p{L}-]+ ){0,2}on\b|\bbr(?:ing|ought) in\b/iu],
  ['founded establish create', /\bset(?:s|ting)? up\b/iu],
  [
    'demolish destroy',
    /\bt(?:ear|ears|earing|ore|orn) (?:[\p{L}-]+ ){0,3}down\b|\b(?:pull|knock)(?:ed|s|ing)? (?:[\p{L}-]+ ){0,3}down\b/iu,
  ],
  [
    'die kill',
    /\bpass(?:es|ed)? away\b|\b(?:gunned|mown|mowed) down\b|\bmassacred\b|\b(?:lost|lose|claimed) (?:his|her|their|[\p{L}]+) li(?:fe|ves)\b/iu,
  ],
  ['suicide kill', /\b(?:took|taken|taking|takes?) (?:his|her|their) own li(?:fe|ves)\b/iu],
  ['father mother dad mom mum parent', /\b(?:sons?|daughters?|child|children) of (?=\p{Lu}|an? )/u],
  [
    'fail collapse',
    /\bbr(?:eak|eaks|oke|oken|eaking) down\b|\bfell (?:apart|through)\b|\bg(?:ave|ive|ives|iven|iving) way\b/iu,
  ],
  ['beat defeat eliminate', /\bknock(?:s|ed|ing)? (?:[\p{L}'’-]+ ){1,3}out\b|\bsaw off\b/iu],
  [
    'begin start',
    /\btakes? effect\b|\bc[ao]mes? into (?:force|effect)\b|\bbroke out\b|\bgot under ?way\b|\bkick(?:s|ed)? off\b/iu,
  ],
  ['continue', /\bcarr(?:y|ied|ies) on\b|\b(?:went|goes?|kept) on\b/iu],
  ['run head', /\bchair(?:ed|ing)\b|\bchairs the\b/iu],
  ['lead', /\btrail(?:s|ed|ing)?\b|\b(?:up|ahead) (?:by )?(?:\d|\p{L}+ points?)/iu],
  ['trail', /\b(?:down|behind) (?:by )?(?:\d|\p{L}+ points?)/iu],
  ['rise increase grow', /\b(?:went|goes?|gone) up\b/iu],
  ['fall drop decrease', /\b(?:went|goes?|gone|came) down\b/iu],
  ['attend participate join', /\btak(?:e|es|en|ing) part\b|\btook part\b/iu],
  ['own', /\bt(?:aken|ook) over\b/iu],
  ['replace succeed buy acquire', /\bt(?:ake|akes|aken|aking|ook) over\b/iu],
  ['sign', /\bput (?:(?:his|her|their|its) )?(?:names?|signatures?) to\b/iu],
  ['enter', /\b(?:c[ao]me|climbed|got|crawled|crept) (?:in )?through\b|\bbr(?:oke|eak|oken) in(?:to)?\b/iu],
  [
    'admit confess accept',
    /\bden(?:y|ies|ied)\b|\b(?:says?|said|insist(?:s|ed)?|maintain(?:s|ed)?|claim(?:s|ed)?|protest(?:s|ed)?) (?:that )?(?:(?:he|she|they) (?:is|are|was|were) |(?:his|her|their) )innocen(?:t|ce)\b/iu,
  ],
  [
    'expire end',
    /\b(?:runs?|ran|lasts?|(?:is|was|remains?) (?:valid|in force)) (?:until|till|through)\b|\bran out\b/iu,
  ],
  [
    'sentence jail imprison',
    /\bserv(?:e|es|ed|ing) (?:(?:an?|out|up|to|the|his|her|last|first) ){0,3}(?:\p{L}+ and an? half|\p{L}+|\d+)[ -](?:years?|months?|weeks?)\b(?! (?:as|on|with)\b| in (?!prison|jail|custody))|\bserving (?:a )?life\b/iu,
  ],
  [
    'jail imprison',
    /\b(?:is|are|was|were|been|being|remains?) (?:still )?(?:held (?:in (?:custody|prison|jail|an? )|(?:in \p{L}+ )?(?:since|without)\b)|detained\b|behind bars\b)/iu,
  ],
  ['agree', /\b(?:is|was|were|are) ["“]?(?:\p{L}+ )?right\b|\bsid(?:es?|ed) with\b/iu],
  ['discuss', /\btouch(?:ed|es|ing)? (?:up)?on\b|\b(?:spoke|speak|talk(?:ed)?) (?:of|about)\b/iu],
  ['refuse', /\b(?:do|does|did|will|would|has|have|had) not\b|n['’]t\b/iu],
  [
    'discover find show conclude',
    /\baccording to (?:the|an?|its|this|their) (?:\p{L}+ )?(?:study|studies|report|survey|research|analysis|inquiry|paper)\b/iu,
  ],
  ['discover find', /\bf(?:ind|ound) out\b|\bcame across\b|\b(?:dug|picked) up\b|\bstumbled (?:up)?on\b/iu],
  ['flee escape', /\b(?:ran|run|got) away\b|\b(?:got|broke|slipped|climbed) (?:out|free)\b/iu],
  ['abolish scrap', /\b(?:did|do|done) away with\b/iu],
  ['arrest detain', /\bt(?:ak|ook)(?:e|en|es|ing)? (?:[\p{L}’'-]+ ){0,4}into custody\b|\bcaught\b|\bpicked up\b/iu],
  ['recall withdraw', /\bcall(?:s|ed|ing)? (?:[\p{L}’'-]+ ){1,4}(?:home|back)\b/iu],
  ['return', /\b(?:came|come|comes|went|go|goes) back\b/iu],
  ['teach', /\blearn(?:s|ed|t)?\b/iu],
  ['hurt injure', new RegExp(`\\b(?:br(?:eak|oke|oken)|fractured) (?:[\\p{L}'’-]+ ){0,3}${LIMB}\\b`, 'iu')],
  ['child kid', /\b(?:mother|father|parents?) of (?!the\b|an?\b)\p{Ll}|\b(?:sons?|daughters?)\b/iu],
  ['produce manufacture', /\bma(?:ke|kes|de|king)\b/iu],
  ['evacuate', /\b(?:moved|taken|brought|sent|led|bussed) (?:out|away|to)\b/iu],
  ['extinguish', /\bput(?:s|ting)? (?:[\p{L}-]+ ){0,4}out\b/iu],
  [
    'pay fund finance',
    /\bmoney (?:comes|came|is|was) (?:\p{L}+ )?from\b|\b(?:foot|put up|picks? up|picked up)(?:s|ed|ing)? (?:\p{L}+ ){0,3}(?:bill|money)\b/iu,
  ],
  ['marry wed', /\bt(?:ie|ied|ying) the knot\b/iu],
  [
    'behind hack attack bomb shoot kill murder poison rob',
    /\bresponsib(?:le|ility) for\b|\bas the (?:author|culprit|killer)s? of\b|\bwork of\b|\b(?:is|are|was|were) behind the\b|\bblam(?:es?|ed|ing) (?:[\p{L}’'-]+ ){0,4}(?:for|on) the\b|\battributed? (?:[\p{L}’'-]+ ){1,4}to\b|\b(?:carried out|masterminded|organised) by\b/iu,
  ],
  ['see view visit', /\bon (?:display|show|view)\b|\bopens? to (?:the public|visitors)\b/iu],
] as const);

/** What says that it is not so, where it is asked whether it is: "is the school closed" is told by "remains open". */
const OPPOSITES = readPhrases([
  ['close shut', /\b(?:re)?open(?:s|ed|ing)?\b/iu],
  ['open', /\b(?:clos(?:es?|ed|ing)|shut)\b/iu],
  ['alive survive', /\b(?:dead|die[sd]?|killed|deaths?)\b/iu],
  ['dead die kill', /\b(?:alive|surviv\p{L}*|unhurt|unharmed)\b/iu],
  ['hurt injure wound', /\b(?:unhurt|unharmed|unscathed|uninjured)\b/iu],
  ['jail prison imprison custody arrest', /\b(?:free|freed|released|on bail|at large)\b/iu],
  ['free release', /\b(?:jail(?:ed)?|prison|imprisoned|custody|behind bars|detained)\b/iu],
  ['guilty convict', /\b(?:acquitt\p{L}*|innocent|cleared of|not guilty)\b/iu],
  ['innocent acquit', /\b(?:guilty|convicted|sentenced)\b/iu],
  ['allow permit legal', /\b(?:ban(?:s|ned)?|forb\p{L}+|illegal|prohibit\p{L}*|barred)\b/iu],
  ['ban forbid prohibit illegal', /\b(?:allow(?:s|ed)?|permit(?:s|ted)?|legal|exempt)\b/iu],
  ['win', /\b(?:los[et]s?|lost|beaten|defeat(?:ed)?|draw|drew)\b/iu],
  ['lose', /\b(?:w[io]n|victory|beat)\b/iu],
  ['cancel', /\b(?:go(?:es)?|went|going) ahead\b|\bas planned\b/iu],
  ['delay postpone late', /\b(?:as planned|on time|on schedule|go(?:es)? ahead)\b/iu],
  ['drunk', /\b(?:sober|negative)\b/iu],
  [
    'accept agree approve support',
    /\b(?:reject\p{L}*|refus\p{L}*|turned down|oppos\p{L}*|disagree\p{L}*|contradict\p{L}*|at odds)\b/iu,
  ],
  ['reject refuse oppose', /\b(?:accept\p{L}*|approv\p{L}*|agree[ds]?|support\p{L}*)\b/iu],
  ['sure certain agree', /\b(?:not (?:\p{L}+ ){0,2}(?:sure|certain|convinced)|doubt\p{L}*|unclear|could still)\b/iu],
  ['over end finish stop', /\b(?:continu\p{L}*|ongoing|goes on|still)\b/iu],
  [
    'withdraw resign quit',
    /\b(?:stay(?:s|ed|ing)? (?:in|on)|remain(?:s|ed)? (?:in|committed)|continu\p{L}*|keep(?:s|ing)? going|press(?:es|ed|ing)? on)\b/iu,
  ],
  ['run', /\b(?:suspended|cancelled|canceled|at a standstill|stopped)\b/iu],
  ['safe', /\b(?:danger\p{L}*|unsafe|at risk|contaminated)\b/iu],
  ['danger dangerous', /\b(?:safe|harmless|no risk)\b/iu],
  ['common frequent widespread', /\b(?:rare(?:ly)?|uncommon|seldom|unusual|isolated)\b/iu],
  ['rare unusual', /\b(?:common|frequent|widespread|usual|typical)\b/iu],
  ['republican', /\bDemocrats?\b/u],
  ['democrat', /\bRepublicans?\b/u],
  [
    'happy pleased',
    /\b(?:angry|furious|upset|unhappy|disappointed|complained|voted against|criticised|criticized)\b/iu,
  ],
] as const);

/** Whether a sentence holds the opposite of a word: "is it closed" is told by "remains open". */
export function holdsOpposite(word: string, sentence: string): boolean {
  return oppositesOf(word).some((opposite) => opposite.test(sentence));
}

/** @returns what finds the opposite of a word in a sentence. */
export function oppositesOf(word: string): readonly Sign[] {
  const own = stem(word);
  return OPPOSITES.flatMap(([words, phrase]) => (words.includes(own) ? phrase : []));
}

/** @returns what finds a word said in several words in a sentence. */
export function expressionsOf(word: string, isVerb: boolean): readonly Sign[] {
  const own = stem(word);
  const phrases = PHRASAL.flatMap(([words, phrase]) => (words.includes(own) ? phrase : []));
  return isVerb ? [...phrases, ...phrasesFor(word)] : phrases;
}

function readPhrases(list: readonly (readonly [verbs: string, phrase: RegExp])[]) {
  return list.map(([verbs, phrase]) => [verbs.split(' ').map(stem), ignoringCase(phrase)] as const);
}
