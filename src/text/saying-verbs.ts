import { tokenize } from './tokens';

/**
 * Verbs by which English newspapers say that someone says, writes, thinks or demands something. Candidates came from WordNet's verbs of
 * communication; each was read and kept only if a speaker stands before it and what he or she says behind it.
 *
 * The small letters tell what may follow, besides a quotation; a verb without any is no cue of a statement:
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
 *
 * The capitals tell where else it counts:
 * S  in a sentence, when a question asks for somebody's words
 * P  the same, but not with -s, which is as often a noun: "questions"
 * I  the name of the speaker may stand behind it there
 * D  in a question: "What did Rossi say?"
 */
const VERBS = `
say:cvSID tell:lcSD add:cvSI write:cvS explain:tovSI note:covS argue:cvSID claim:cvSD believe:cwS think:cvwSD state:tovPD declare:tovS
announce:tovS insist:cvSI admit:cvS acknowledge:coS concede:cvS confirm:toS reply:tvSID respond:tvSD answer:tvSD recall:cvP remark:tvP
observe:tv comment:tvPD suggest:cvS conclude:tvS continue:qv ask:lcvS wonder:cvw warn:ltpvSD predict:coS estimate:co assert:coS
allege:cv maintain:t contend:t complain:tpS lament:tov stress:toP emphasize:toS emphasise:toS underscore:to underline:to reiterate:to
repeat:tovP caution:ltv promise:ltiovSD pledge:tioP vow:tioP swear:tiv threaten:tioS urge:loivP demand:tiovS request:to propose:tio
recommend:to advise:ltv call:opSD describe:oSD characterize:o characterise:o dismiss:oS denounce:oS condemn:oS criticize:oS criticise:oS
praise:oP hail:o blast:o slam:o mock:o ridicule:o deride:o decry:o label:o brand:o dub:o term:o deem:o portray:o depict:o tout:o laud:o
applaud:o blame:oS accuse:oS charge:t cite:o quote:o reference:o mention:toP deny:tonSD dispute:on reject:oS refute:on rebut:on
disavow:on express:oP voice:oP reveal:toS disclose:to report:tovP hint:tpP imply:to indicate:to signal:to speculate:tvw joke:tv quip:tv
tweet:tv post:tv blog:tv retweet:q remind:lt assure:ltS inform:lt implore:lv beg:lv plead:qv beseech:l apologize:p apologise:p shout:tv
yell:tv scream:tv chant:qov cry:qv exclaim:tv whisper:tv mutter:qv murmur:qv bark:qv boom:qv thunder:qv roar:qv growl:qv snap:qv
sneer:qv scoff:qv laugh:q chuckle:qv smile:q grin:q sigh:qv sob:q gush:qv beam:q intone:qv opine:tv muse:tv ponder:o interject:qv
chime:q retort:tv counter:tov rejoin:q quibble:q protest:tv object:t gripe:tv grumble:tv fume:qv rage:q rail:p rant:q boast:tpv brag:tpv
crow:qv gloat:qv preach:o profess:o proclaim:tov pronounce:to confess:tv attest:t testify:tv vouch:p elaborate:q clarify:to specify:to
recount:tov recite:o read:q sing:q pray:tv defend:o assail:o lambast:o lambaste:o scold:o chide:o rebuke:o berate:o admonish:o
castigate:o excoriate:o disparage:o belittle:o deplore:o bemoan:o champion:ow endorse:ow taunt:o insult:o compare:ow liken:ow
contrast:ow equate:ow rate:ow judge:tw regard:ow consider:ow hope:cpwS fear:cow expect:cow worry:tpw doubt:cow suspect:cow feel:tw
assume:tw agree:tiw disagree:pw concur:tv find:tw advocate:ow prefer:oiw question:oP query:qo inquire:qv enquire:qv quiz:o refer:pS
allude:p point:pP echo:ov parrot:o mimic:o paraphrase:o venture:tv posit:t postulate:t theorize:t theorise:t rule:tw decide:tw
determine:tw resolve:tw stipulate:t mandate:to repudiate:o rebuff:o contradict:o downplay:o lash:p vent:q sniff:qv groan:qv moan:qv
wail:qv holler:qv bellow:qv cackle:q giggle:q stammer:qv stutter:qv drawl:qv brush:oa wave:oa welcome:oP shoot:tvk fire:tvk hit:qvk
offer:qv encourage:lw speak:S raise:P thank:P react:D mean:D
`;

export interface CueVerb {
  readonly lemma: string;
  /** The small letters above. */
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
    speak: ['spoke', 'spoken'],
    mean: ['meant'],
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

/** Of two verbs that share a form, the first of the list comes last and stays in a map. */
const ENTRIES: readonly (readonly [string, string])[] = VERBS.trim()
  .split(/\s+/u)
  .reverse()
  .map((entry) => [entry.replace(/:.*/u, ''), entry.replace(/.*:/u, '')]);

/** Every form of every verb that is the cue of a statement. */
export const CUE_VERBS: ReadonlyMap<string, VerbEntry> = new Map(
  ENTRIES.flatMap(([lemma, letters]) => {
    const takes = letters.replace(/[A-Z]+/gu, '');
    const verb = Object.freeze({ lemma, takes });
    return takes === '' ? [] : formsOf(lemma).map(([word, form]) => [word, { verb, form }] as const);
  }),
);

/** Forms that stand beside a speaker, in the sentences that are searched. */
export const SAYING_VERBS: ReadonlySet<string> = new Set([
  ...wordsOf('S', ['base', 's', 'past']),
  ...wordsOf('P', ['base', 'past']),
]);

/** Of those, the forms that may stand before their speaker: "said Mr Biden". Behind the others stands who or what they are about. */
export const INVERTED_VERBS: ReadonlySet<string> = wordsOf('I', ['base', 's', 'past']);

/** Forms with which a question asks for somebody's words. */
export const ASKING_VERBS: ReadonlySet<string> = wordsOf('D', ['base', 'past']);

/** Forms behind a name that give a quotation before it to its speaker: `"Why?" Mary asked.` */
export const SPEECH_VERBS: ReadonlySet<string> = new Set([
  ...wordsOf('v', ['s', 'past']),
  ...wordsOf('l', ['s', 'past']),
]);

function wordsOf(letter: string, wanted: readonly VerbForm[]): ReadonlySet<string> {
  const entries = ENTRIES.filter(([, letters]) => letters.includes(letter));
  const forms = entries.flatMap(([lemma]) => formsOf(lemma));
  return new Set(forms.filter(([, form]) => wanted.includes(form)).map(([word]) => word));
}

function formsOf(lemma: string): readonly (readonly [word: string, form: VerbForm])[] {
  const past = IRREGULAR.get(lemma) ?? [regularPast(lemma)];
  return [
    [lemma, 'base'],
    [thirdPerson(lemma), 's'],
    [gerund(lemma), 'ing'],
    ...past.map((word) => [word, 'past'] as const),
  ];
}

function regularPast(lemma: string): string {
  if (lemma.endsWith('e')) return `${lemma}d`;
  return /[^aeiou]y$/u.test(lemma) ? `${lemma.slice(0, -1)}ied` : `${lemma}ed`;
}

function thirdPerson(lemma: string): string {
  if (/[^aeiou]y$/u.test(lemma)) return `${lemma.slice(0, -1)}ies`;
  return /(?:s|sh|ch|x|z|o)$/u.test(lemma) ? `${lemma}es` : `${lemma}s`;
}

function gerund(lemma: string): string {
  if (DOUBLED_ING.has(lemma)) return `${lemma}${lemma.at(-1) ?? ''}ing`;
  return lemma.endsWith('e') && !/[eo]e$/u.test(lemma) ? `${lemma.slice(0, -1)}ing` : `${lemma}ing`;
}

/** `did Rossi say`: the words between an auxiliary and a verb that asks for somebody's words. */
const ASKED_FOR = new RegExp(
  `\\b(?:did|does|do|has|have|had)\\s+(.{1,60}?)\\s+(?:${[...ASKING_VERBS].join('|')})\\b`,
  'iu',
);

/** Stands between two whose words are asked for; it may also stand in the name of one. */
const BETWEEN_NAMES = /\s*,\s*(?:(?:and|or)\s+)?|\s+(?:and|or|&)\s+/iu;

/** @returns the words that name the speaker whose statements a question asks for, folded; none when it asks for nobody's. */
export function speakersAskedFor(question: string): readonly string[] {
  const name = nameAskedFor(question);
  return name === undefined ? [] : wordsOfName(name);
}

/** @returns the same for each speaker by itself where there are several. */
export function eachAskedFor(question: string): readonly (readonly string[])[] {
  const names = nameAskedFor(question)?.split(BETWEEN_NAMES) ?? [];
  return names.map(wordsOfName).filter((words) => words.length > 0);
}

function nameAskedFor(question: string): string | undefined {
  return ASKED_FOR.exec(question.slice(0, LONGEST_LOOKED_AT))?.[1];
}

function wordsOfName(name: string): readonly string[] {
  return tokenize(name).map(({ word }) => word);
}

const LONGEST_LOOKED_AT = 300;
