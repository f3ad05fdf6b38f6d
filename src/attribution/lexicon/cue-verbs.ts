/**
 * Verbs by which English newspapers say that someone says, writes, thinks or demands something. Candidates came from WordNet's verbs of
 * communication; each was read and kept only if a speaker stands before it and what he or she says behind it.
 *
 * The letters tell what may follow, besides a quotation:
 * c  a clause, with or without "that": "said it was late"
 * t  a clause with "that" only: "announced that it was late"
 * l  a listener before the content: "told reporters that", "urged them to"
 * o  what is spoken of, as an object: "called it a joke", "praised the talks"
 * p  the same behind a preposition: "warned of a war", "called for calm"
 * i  what is to be done: "promised to leave"
 * v  the verb may stand before its speaker: "said Rossi"
 * q  a quotation and nothing else: "laughed"
 * n  the content is denied
 * k  it tells of words only with "back": "shot back"
 * a  the same with "away", "aside" or "off": "brushed away"
 * w  it tells a thought rather than words, so that it counts only where no other cue stands around it
 */
const VERBS = `
say:cv tell:lc add:cv write:cv explain:tov note:cov argue:cv claim:cv believe:cw think:cvw state:tov declare:tov announce:tov
insist:cv admit:cv acknowledge:co concede:cv confirm:to reply:tv respond:tv answer:tv recall:cv remark:tv observe:tv comment:tv
suggest:cv conclude:tv continue:qv ask:lcv wonder:cvw warn:ltpv predict:co estimate:co assert:co allege:cv maintain:t contend:t
complain:tp lament:tov stress:to emphasize:to emphasise:to underscore:to underline:to reiterate:to repeat:tov caution:ltv
promise:ltiov pledge:tio vow:tio swear:tiv threaten:tio urge:loiv demand:tiov request:to propose:tio recommend:to advise:ltv
call:op describe:o characterize:o characterise:o dismiss:o denounce:o condemn:o criticize:o criticise:o praise:o hail:o blast:o
slam:o mock:o ridicule:o deride:o decry:o label:o brand:o dub:o term:o deem:o portray:o depict:o tout:o laud:o applaud:o blame:o
accuse:o charge:t cite:o quote:o reference:o mention:to deny:ton dispute:on reject:o refute:on rebut:on disavow:on express:o
voice:o reveal:to disclose:to report:tov hint:tp imply:to indicate:to signal:to speculate:tvw joke:tv quip:tv tweet:tv post:tv
blog:tv retweet:q remind:lt assure:lt inform:lt implore:lv beg:lv plead:qv beseech:l apologize:p apologise:p shout:tv yell:tv
scream:tv chant:qov cry:qv exclaim:tv whisper:tv mutter:qv murmur:qv bark:qv boom:qv thunder:qv roar:qv growl:qv snap:qv sneer:qv
scoff:qv laugh:q chuckle:qv smile:q grin:q sigh:qv sob:q gush:qv beam:q intone:qv opine:tv muse:tv ponder:o interject:qv chime:q
retort:tv counter:tov rejoin:q quibble:q protest:tv object:t gripe:tv grumble:tv fume:qv rage:q rail:p rant:q boast:tpv brag:tpv
crow:qv gloat:qv preach:o profess:o proclaim:tov pronounce:to confess:tv attest:t testify:tv vouch:p elaborate:q clarify:to
specify:to recount:tov recite:o read:q sing:q pray:tv defend:o assail:o lambast:o lambaste:o scold:o chide:o rebuke:o berate:o
admonish:o castigate:o excoriate:o disparage:o belittle:o deplore:o bemoan:o champion:ow endorse:ow taunt:o insult:o compare:ow
liken:ow contrast:ow equate:ow rate:ow judge:tw regard:ow consider:ow hope:cpw fear:cow expect:cow worry:tpw doubt:cow suspect:cow
feel:tw assume:tw agree:tiw disagree:pw concur:tv find:tw advocate:ow prefer:oiw question:o query:qo inquire:qv enquire:qv quiz:o
refer:p allude:p point:p echo:ov parrot:o mimic:o paraphrase:o venture:tv posit:t postulate:t theorize:t theorise:t rule:tw
decide:tw determine:tw resolve:tw stipulate:t mandate:to repudiate:o rebuff:o contradict:o downplay:o lash:p vent:q sniff:qv
groan:qv moan:qv wail:qv holler:qv bellow:qv cackle:q giggle:q stammer:qv stutter:qv drawl:qv brush:oa wave:oa welcome:o shoot:tvk
fire:tvk hit:qvk offer:qv encourage:lw
`;

export interface CueVerb {
  readonly lemma: string;
  /** The letters above. */
  readonly takes: string;
}

export type VerbForm = 'base' | 's' | 'past' | 'ing';

export interface VerbEntry {
  readonly verb: CueVerb;
  readonly form: VerbForm;
}

/** Past forms that no rule gives; where the participle differs it stands second. */
const IRREGULAR: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries({
    say: ['said'],
    shoot: ['shot'],
    hit: ['hit'],
    tell: ['told'],
    write: ['wrote', 'written'],
    think: ['thought'],
    swear: ['swore', 'sworn'],
    read: ['read'],
    sing: ['sang', 'sung'],
    feel: ['felt'],
    find: ['found'],
    beseech: ['besought'],
    admit: ['admitted'],
    quip: ['quipped'],
    dub: ['dubbed'],
    slam: ['slammed'],
    refer: ['referred'],
    beg: ['begged'],
    prefer: ['preferred'],
    brag: ['bragged'],
    snap: ['snapped'],
    sob: ['sobbed'],
    grin: ['grinned'],
    rebut: ['rebutted'],
    label: ['labeled', 'labelled'],
    signal: ['signaled', 'signalled'],
    blog: ['blogged'],
    quiz: ['quizzed'],
    mimic: ['mimicked'],
    allude: ['alluded'],
  }),
);
/** They double their last letter: "quipping". */
const DOUBLED_ING: ReadonlySet<string> = new Set(
  'admit quip dub slam refer beg prefer brag snap sob grin rebut blog'.split(' '),
);

/** Every form of every verb. */
export const CUE_VERBS: ReadonlyMap<string, VerbEntry> = new Map(VERBS.trim().split(/\s+/u).reverse().flatMap(formsOf));

function formsOf(entry: string): readonly (readonly [string, VerbEntry])[] {
  const [lemma = '', takes = ''] = entry.split(':');
  const verb = Object.freeze({ lemma, takes });
  const past = (IRREGULAR.get(lemma) ?? [regularPast(lemma)]).map((word) => [word, { verb, form: 'past' }] as const);
  return [
    [lemma, { verb, form: 'base' }],
    [thirdPerson(lemma), { verb, form: 's' }],
    [gerund(lemma), { verb, form: 'ing' }],
    ...past,
  ];
}

function regularPast(lemma: string): string {
  if (lemma.endsWith('e')) return `${lemma}d`;
  return /[^aeiou]y$/u.test(lemma) ? `${lemma.slice(0, -1)}ied` : `${lemma}ed`;
}

function thirdPerson(lemma: string): string {
  if (/[^aeiou]y$/u.test(lemma)) return `${lemma.slice(0, -1)}ies`;
  return /(?:s|sh|ch|x|z)$/u.test(lemma) ? `${lemma}es` : `${lemma}s`;
}

function gerund(lemma: string): string {
  if (DOUBLED_ING.has(lemma)) return `${lemma}${lemma.at(-1) ?? ''}ing`;
  return lemma.endsWith('e') && !/[eo]e$/u.test(lemma) ? `${lemma.slice(0, -1)}ing` : `${lemma}ing`;
}
