import { createHash } from 'node:crypto';
import porter2 from 'wink-porter2-stemmer';
import { groupsOf } from './word-lists';

/** Lower case without accents (Zürich = zurich). Vowel signs of scripts that need them (Devanagari, Thai, Arabic) stay. */
export function fold(word: string): string {
  const lower = word.toLowerCase();
  if (isAscii(lower)) return lower;
  const bare = lower.normalize('NFKD').replace(/[\u0300-\u036F]+/gu, '');
  return bare.replace(/[ßøłđæœıþð]/gu, (letter) => WITHOUT_DECOMPOSITION.get(letter) ?? letter).normalize('NFC');
}

const WITHOUT_DECOMPOSITION: ReadonlyMap<string, string> = new Map(
  Object.entries({ ß: 'ss', ø: 'o', ł: 'l', đ: 'd', æ: 'ae', œ: 'oe', ı: 'i', þ: 'th', ð: 'd' }),
);

function isAscii(word: string): boolean {
  for (let at = 0; at < word.length; at += 1) if (word.charCodeAt(at) > 127) return false;
  return true;
}

/** Comparison form of a text: one shape of spaces, quotation marks and dashes. */
export function sameText(text: string): string {
  if (!/[^ -~]| {2}/u.test(text)) return text;
  return text
    .normalize('NFC')
    .replace(/\s+/gu, ' ')
    .replace(/[“”„«»]/gu, '"')
    .replace(/[‘’]/gu, "'")
    .replace(/[‐‑–—]/gu, '-');
}

/**
 * Porter2 stem (https://snowballstem.org/algorithms/english/stemmer.html) of the base form. natural's Porter stemmer maps `news` to `new`.
 * @param word folded; numbers, abbreviations, other scripts and overlong words are returned unchanged.
 */
export function stem(word: string): string {
  const known = stems.get(word);
  if (known !== undefined) return known;
  if (word.length > LONGEST_WORD) return word;
  const found = /^[a-z]{3,}$/u.test(word) ? (OWN_STEMS.get(word) ?? porter2(IRREGULAR_FORMS.get(word) ?? word)) : word;
  if (stems.size >= MOST_KEPT) stems.clear();
  stems.set(word, found);
  return found;
}

/** Words with a meaning of their own, which the stemmer would unite with another: rights are not right, a department does not depart, and "according to" is no accord. */
const OWN_STEMS: ReadonlyMap<string, string> = new Map(
  groupsOf(
    'rights; customs; department departments; apartment apartments; authority authorities; executive executives; emergency emergencies; ' +
      'several; important importance importantly; positive positively; experiment experiments experimental; organ organs; universe; according; officer officers; senator senators; prisoner prisoners; reporter reporters; customer customers; ' +
      'majority majorities; minority minorities; admiral admirals; protestant protestants; designate designated designates designating designation designations; ' +
      'constructive constructively; massive massively; objective objectives; progressive progressives; detective detectives; perspective perspectives; relative relatives; respective respectively',
  ).flatMap(([own = '', ...forms]) => [own, ...forms].map((form) => [form, own] as const)),
);
const LONGEST_WORD = 45;
const MOST_KEPT = 50_000;
const stems = new Map<string, string>();

/** Base form and its irregular forms, which the stemmer does not unite: "meet", "met". */
const FORMS = `
be been; bear bore borne; beat beaten; become became; begin began begun; bend bent; bite bit bitten; blow blew blown; break broke broken;
bring brought; build built; burn burnt; buy bought; catch caught; choose chose chosen; come came; creep crept; deal dealt; dig dug;
draw drew drawn; dream dreamt; drink drank drunk; drive drove driven; eat ate eaten; fall fell fallen; feed fed; feel felt; fight fought;
find found; flee fled; fling flung; fly flew flown; forbid forbade forbidden; forget forgot forgotten; forgive forgave forgiven;
freeze froze frozen; get got gotten; give gave given; go goes went gone; grow grew grown; hang hung; hear heard; hide hid hidden; hold held;
keep kept; kneel knelt; know knew known; lead led; lean leant; leap leapt; learn learnt; leave left; lend lent; lose lost; make made;
mean meant; meet met; mistake mistook mistaken; overcome overcame; overthrow overthrew overthrown; pay paid; prove proven; ride rode ridden;
ring rang rung; rise rose risen; run ran; say said; see saw seen; seek sought; sell sold; send sent; shake shook shaken; shine shone;
shoot shot; show shown; shrink shrank shrunk; sing sang sung; sink sank sunk; sit sat; sleep slept; slide slid; speak spoke spoken;
speed sped; spend spent; spin spun; spring sprang sprung; stand stood; steal stole stolen; stick stuck; sting stung; strike struck stricken;
strive strove striven; swear swore sworn; sweep swept; swim swam swum; swing swung; take took taken; teach taught; tear tore torn;
tell told; think thought; throw threw thrown; undergo underwent undergone; understand understood; undertake undertook undertaken;
uphold upheld; wake woke woken; wear wore worn; weave wove woven; weep wept; win won; withdraw withdrew withdrawn;
withhold withheld; withstand withstood; write wrote written;
child children; crisis crises; criterion criteria; foot feet; goose geese; man men; mouse mice; phenomenon phenomena; thesis theses;
tooth teeth; woman women; wife wives; life lives; knife knives; leaf leaves; half halves; thief thieves; wolf wolves; analysis analyses`;

/** They have "men" for their plural. */
const MEN =
  'chair spokes business congress police gun fire fisher service sales states crafts council country noble clergy camera anchor lay work';

export const IRREGULAR_FORMS: ReadonlyMap<string, string> = new Map([
  ...groupsOf(FORMS).flatMap(([base = '', ...forms]) => forms.map((form) => [form, base] as const)),
  ...MEN.split(' ').map((who) => [`${who}men`, `${who}man`] as const),
]);

/** @returns a word with its first letter as a capital. */
export function capitalised(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

/** Base64url characters: 48 bits. */
export const HASH_LENGTH = 8;

export function shortHash(text: string): string {
  return createHash('sha256').update(text).digest('base64url').slice(0, HASH_LENGTH);
}

/** 32-bit FNV-1a of the text without regard to case and spaces, as 7 digits of base 36. node:crypto takes some ten times as long. */
export function wordsHash(text: string): string {
  return wordsNumber(text).toString(36).padStart(7, '0');
}

/** @returns the hash of `wordsHash` as a number, of a part of a text. */
export function wordsNumber(text: string, start = 0, end = text.length): number {
  return (plainHash(text, start, end) ?? hashOf(sameText(text.slice(start, end)).trim().toLowerCase())) >>> 0;
}

/** In letters and digits. */
const OPENING = 16;

/** @returns a hash of how a part of a text begins, the same for parts with the same `wordsNumber`; 0 if it has letters other than those of ASCII. */
export function openingNumber(text: string, start: number, end: number): number {
  let hash = FNV_BASIS;
  let letters = 0;
  for (let at = start; at < end; at += 1) {
    const unit = text.charCodeAt(at);
    if (isWordUnit(unit)) {
      // An accent of the last letter may stand behind it.
      if (letters === OPENING) break;
      letters += 1;
      hash = Math.imul(hash ^ (PLAIN_UNITS[unit] ?? 0), FNV_PRIME);
    } else if (unit >= 0xc0 && (unit < 0x2000 || unit >= 0x2070)) return 0;
  }
  return hash;
}

function isWordUnit(unit: number): boolean {
  return unit >= 0x61 ? unit <= 0x7a : unit >= 0x41 ? unit <= 0x5a : unit >= 0x30 && unit <= 0x39;
}

const FNV_BASIS = 0x811c9dc5;
const FNV_PRIME = 0x01000193;

function hashOf(words: string): number {
  let hash = FNV_BASIS;
  for (let at = 0; at < words.length; at += 1) hash = Math.imul(hash ^ words.charCodeAt(at), FNV_PRIME);
  return hash;
}

/** `sameText` of a unit that needs no normalization: ASCII, quotation marks and dashes. 0: any other. */
const PLAIN_UNITS = new Uint8Array(0x2020);
for (let unit = 32; unit < 127; unit += 1) PLAIN_UNITS[unit] = String.fromCharCode(unit).toLowerCase().charCodeAt(0);
for (const sign of '“”„«»‘’‐‑–—') PLAIN_UNITS[sign.charCodeAt(0)] = sameText(sign).charCodeAt(0);

/** In one pass, as most sentences need. @returns undefined if spaces or letters other than those of ASCII are to be made the same */
function plainHash(text: string, start: number, end: number): number | undefined {
  let hash = FNV_BASIS;
  let before = SPACE;
  for (let at = start; at < end; at += 1) {
    const unit = PLAIN_UNITS[text.charCodeAt(at)] ?? 0;
    if (unit === 0 || (unit === SPACE && before === SPACE)) return undefined;
    hash = Math.imul(hash ^ unit, FNV_PRIME);
    before = unit;
  }
  return before === SPACE ? undefined : hash;
}

const SPACE = 32;
