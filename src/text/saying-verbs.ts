import { tokenize } from './tokens';
import { groupsOf } from './word-lists';

/**
 * Verbs by which English newspapers attribute words or thoughts. Candidates: WordNet's verbs of communication that take a speaker as
 * subject. Lower-case letters say what may follow besides a quotation; a verb without any is no cue of a statement:
 * c  a clause, with or without "that": "said it was late"
 * t  a clause with "that" only: "announced that it was late"
 * l  a listener before the content: "told reporters that", "urged them to"
 * o  an object: "called it a joke", "praised the talks"
 * p  a preposition: "warned of a war", "called for calm"
 * i  an infinitive: "promised to leave"
 * v  the speaker, by inversion: "said Rossi"
 * q  a quotation and nothing else: "laughed"
 * n  a content that is denied
 * k  "back", without which the verb is no cue: "shot back"
 * a  "away", "aside" or "off", likewise: "brushed away"
 * h  only before "that"
 * d  with a document as subject: "the poll showed that"
 * f  with "of", "about" or "against": "spoke of a masterpiece"
 * r  with "for": "pushed for a new law"
 * u  "it": "as Rossi puts it"
 * x  with "on", "up" or "in" beside a quotation: "went on"
 * w  a thought; a cue only without another cue around it
 * m  a clause that the speaker does not assert: "hinted that"
 * y  an object that holds a quotation in small letters, which is no title: "wished them a “fruitful dialogue”"
 * Capitals say where else the verb counts:
 * S  in a sentence, for a question that asks for somebody's words
 * P  the same without the form in -s, which is often a noun: "questions"
 * I  the same with the name behind the verb
 * D  in a question: "What did Rossi say?"
 * Behind "=" stands a verb of the same meaning; "say" for those that mean no more.
 */
const VERBS = `
say:cvSID tell:lcSD=say add:cvSI=say write:tvS=say explain:tovSI=say note:covS=say argue:cvSID=claim claim:cvSD believe:cwS
think:cvwSD=believe state:tvPD=say declare:tovS=say announce:tovS=say insist:cpvSI admit:cvS accept:th acknowledge:coS=admit
concede:cvS=admit confirm:toS reply:tvSID=say respond:tvSD=say answer:tvSD=say recall:cvP remark:tvP=say observe:tv=say
comment:tpvPD=say suggest:cvmS=propose conclude:tvS continue:qv=say ask:lcvpmS wonder:cvwm=ask warn:ltpvSD predict:coS estimate:co
assert:coS=claim allege:cv=claim maintain:t=claim contend:t=claim complain:tpS lament:tov stress:toP emphasize:toS=stress
emphasise:toS=stress underscore:to=stress underline:to=stress reiterate:to=insist repeat:tovP caution:ltpv=warn promise:ltiovSD
pledge:tioP=promise vow:tioP=promise swear:tiv=promise threaten:tioS urge:loivP demand:tiovmS request:tom propose:tiom recommend:tom
advise:ltv=recommend call:opSD describe:oSD=call characterize:o=call characterise:o=call dismiss:oS=reject denounce:oS=criticize
condemn:oS=criticize criticize:oS criticise:oS=criticize praise:oP hail:o=praise blast:o=criticize slam:o=criticize mock:o=ridicule
ridicule:o deride:o=ridicule decry:o=criticize label:o=call brand:o=call dub:o=call term:o=call deem:o portray:o depict:o tout:o=praise
laud:o=praise applaud:o=praise blame:oS accuse:oS charge:t cite:o quote:o reference:o mention:toP=say deny:tonSD dispute:on=deny
reject:oS refute:on=deny rebut:on=deny disavow:on=deny express:oP voice:oP reveal:toS disclose:to=reveal report:tovP hint:tpmP
imply:tom indicate:tom signal:tom speculate:tvwm joke:tvm quip:tvm tweet:tv post:tv blog:tv retweet:q remind:lt assure:ltS inform:lt
implore:lv=beg beg:lvm plead:lqvm=beg beseech:l=beg apologize:p apologise:p shout:tv yell:tv scream:tv chant:qov cry:qv exclaim:tv
whisper:tv mutter:qv murmur:qv bark:qv boom:qv thunder:qv roar:qv growl:qv snap:qv storm:qv splutter:qv snarl:qv mumble:qv gasp:qv grunt:qv shriek:qv
sneer:qv scoff:qv react:qv laugh:q chuckle:qv smile:q grin:q
sigh:qv shrug:qv sob:q gush:qv beam:qv intone:qv opine:tv muse:tv ponder:o interject:qv chime:q retort:tv counter:tov rejoin:q quibble:q
protest:tv object:t gripe:tv=complain grumble:tv=complain fume:qv rage:q rail:p rant:q boast:tpv brag:tpv crow:qv gloat:qv preach:o
profess:o proclaim:tov pronounce:to confess:tv=admit attest:t testify:tv vouch:p elaborate:q clarify:to specify:to recount:tov=say
recite:o read:q sing:q pray:tvm defend:o assail:o lambast:o lambaste:o scold:o chide:o rebuke:o berate:o admonish:o castigate:o
excoriate:o disparage:o belittle:o deplore:o=criticize bemoan:o champion:ow endorse:ow taunt:o insult:o compare:ow liken:ow contrast:w
equate:ow rate:w judge:tw regard:w consider:ow hope:cipwS fear:cow expect:cow worry:tpw=fear doubt:cow suspect:cow feel:tw=believe
assume:tw agree:ciw disagree:pw concur:tv=agree find:cw advocate:ow prefer:iw question:oP query:qo=ask inquire:qv=ask enquire:qv=ask
quiz:o refer:pS allude:p point:tpP echo:ov parrot:o mimic:o paraphrase:o venture:tv posit:t postulate:t theorize:t theorise:t rule:twm
decide:cw determine:tw resolve:tw stipulate:tm mandate:tom repudiate:o=reject rebuff:o=reject contradict:o downplay:o lash:p vent:q
sniff:qv groan:qv moan:qv wail:qv holler:qv bellow:qv cackle:q giggle:q stammer:qv stutter:qv drawl:qv brush:oa wave:oa exhort:l=urge
welcome:oP=accept shoot:tvk fire:tvk hit:qvk offer:qiv encourage:lw=urge speak:pfS see:ow clear:ct show:cd decline:i=refuse refuse:i
oppose:ow push:pr want:ciw plan:iw intend:itw aim:iw view:ow recognize:tow recognise:tow notice:tw aware:tw sure:tw certain:tw convinced:tw
surmise:tv=say retaliate:qv demur:qv=refuse intimate:thm=hint afraid:tw concerned:tw worried:tw disapprove:pw appeal:p put:tuo=say begin:q=say reckon:cv reflect:qv enthuse:tv affirm:tov=confirm
text:lt email:lt go:qx=say sum:qx chip:qx adamant:t confident:t project:td credit:o attribute:o raise:P thank:yP wish:y congratulate:y react:D mean:D
`;

export interface CueVerb {
  readonly lemma: string;
  readonly takes: string;
  /** Lemma of a verb that stands for all of the same meaning. */
  readonly meaning: string;
}

export type VerbForm = 'base' | 's' | 'past' | 'ing';

export interface VerbEntry {
  readonly verb: CueVerb;
  readonly form: VerbForm;
}

/** Past form and, if different, participle. */
const IRREGULAR: ReadonlyMap<string, readonly string[]> = new Map(
  groupsOf(`
  say said; go went; sum summed; chip chipped; speak spoke spoken; mean meant; shoot shot; hit hit; tell told; write wrote written; think thought; swear swore sworn; read read;
  sing sang sung; feel felt; find found; beseech besought; admit admitted; quip quipped; dub dubbed; slam slammed; refer referred; beg begged;
  prefer preferred; brag bragged; snap snapped; sob sobbed; grin grinned; rebut rebutted; blog blogged; shrug shrugged; quiz quizzed; mimic mimicked;
  show showed shown; see saw seen; put put; begin began begun; label labeled labelled; demur demurred; signal signaled signalled; allude alluded
  `).map(([lemma = '', ...past]) => [lemma, past]),
);

/** Reversed, so that of two verbs with the same form a Map keeps the first of the list. */
const ENTRIES = VERBS.trim()
  .split(/\s+/u)
  .reverse()
  .map((entry) => {
    const [lemma = '', letters = '', meaning = lemma] = entry.split(/[:=]/u);
    return [lemma, letters, meaning] as const;
  });

export const CUE_VERBS: ReadonlyMap<string, VerbEntry> = new Map(
  ENTRIES.flatMap(([lemma, letters, meaning]) => {
    const takes = letters.replace(/[A-Z]+/gu, '');
    const verb = Object.freeze({ lemma, takes, meaning });
    return takes === '' ? [] : formsOf(lemma).map(([word, form]) => [word, { verb, form }] as const);
  }),
);

export const SAYING_VERBS: ReadonlySet<string> = new Set([
  ...wordsOf('S', ['base', 's', 'past']),
  ...wordsOf('P', ['base', 'past']),
]);

/** Forms that may precede their speaker: "said Mr Biden". What follows the others is their object. */
export const INVERTED_VERBS: ReadonlySet<string> = wordsOf('I', ['base', 's', 'past']);

const ASKING_VERBS: ReadonlySet<string> = wordsOf('D', ['base', 'past']);

/** Forms that attribute the quotation before them to the name before them: `"Why?" Mary asked.` */
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
    [gerund(lemma, past), 'ing'],
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

/** The final consonant is doubled where the past form doubles it: `admitting`. */
function gerund(lemma: string, [past]: readonly string[]): string {
  const doubled = lemma + lemma.slice(-1);
  if (past === `${doubled}ed`) return `${doubled}ing`;
  return lemma.endsWith('e') && !/[eo]e$/u.test(lemma) ? `${lemma.slice(0, -1)}ing` : `${lemma}ing`;
}

/** "Does the order mean that it shuts" asks for nobody's words, "what did Rossi mean by it" does. */
const ASKED_FOR = new RegExp(
  `\\b(?:did|does|do|has|have|had)\\s+(.{1,60}?)\\s+(${[...ASKING_VERBS].join('|')})\\b(?<!\\bmeant?\\b(?!\\s+by\\b|\\W*$))`,
  'iu',
);

/** Separates several speakers; may also be part of one name. */
const BETWEEN_NAMES = /\s*,\s*(?:(?:and|or)\s+)?|\s+(?:and|or|&)\s+/iu;

/** @returns folded words of the speaker whose statements a question asks for; empty if it asks for none. */
export function speakersAskedFor(question: string): readonly string[] {
  const name = nameAskedFor(question);
  return name === '' ? [] : tokenize(name).map(({ word }) => word);
}

/** @returns the same for each of several speakers. */
export function eachAskedFor(question: string): readonly (readonly string[])[] {
  const names = nameAskedFor(question).split(BETWEEN_NAMES);
  return names.map((name) => tokenize(name).map(({ word }) => word)).filter((words) => words.length > 0);
}

const LONGEST_LOOKED_AT = 300;

/** Prefilter: a `\b` beside the flags `iu` takes V8 four times as long. */
const MAY_ASK_FOR = /(?:did|does|do|has|have|had)\s/iu;

/** "Is it safe according to Rossi?", "According to Rossi, is it safe?" */
const SOURCE_ASKED = new RegExp(
  ['^\\W*according to N([^,]{1,60}),', '\\baccording to N([^,]{1,60}?)\\W*$']
    .join('|')
    .replaceAll(
      'N',
      '(?!(?:the |an? )?(?:plan|schedule|law|rule|constitution|custom|tradition|article|text|story|poll|survey)s?\\b)',
    ),
  'iu',
);

function nameAskedFor(question: string): string {
  const [, before, behind] = SOURCE_ASKED.exec(question.slice(0, LONGEST_LOOKED_AT)) ?? [];
  return matchAskedFor(question)?.[1] ?? before ?? behind ?? '';
}

/** @returns the verb of saying and what follows, else what precedes the auxiliary if that is more than "what": "which cranes did Rossi mention"; undefined if no words are asked for. */
export function besideAskedFor(question: string): string | undefined {
  const match = matchAskedFor(question);
  if (!match) return undefined;
  const [all, , verb = ''] = match;
  const behind = question.slice(match.index + all.length).trim();
  const before = question.slice(0, match.index).trim();
  return behind === '' && !/^\W*\p{L}*\W*$/u.test(before) ? before : `${verb} ${behind}`.trim();
}

function matchAskedFor(question: string): RegExpExecArray | undefined {
  return MAY_ASK_FOR.test(question) ? (ASKED_FOR.exec(question.slice(0, LONGEST_LOOKED_AT)) ?? undefined) : undefined;
}
