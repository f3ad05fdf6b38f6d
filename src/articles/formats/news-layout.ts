import { SPEECH_VERBS } from '../../text/saying-verbs';
import type { Block, ParagraphBlock } from '../source-map';

const NAME = String.raw`\p{Lu}[\p{L}\p{M}.'’-]+(?: (?:\p{Lu}[\p{L}\p{M}.'’-]*|de|der|van|von|al|bin|la|le)){1,4}`;
/** `By Ida Holm and Per Lund, Sund Courier` */
const BYLINE = new RegExp(
  `^(?:By|BY|Written by|Story by|Words by|Author:) +(${NAME}(?:(?:, and|,| and|;| &) ${NAME})*)(?:[ ,]*[|/–—(,][^.!?]{0,60}| (?:in|for|at) [^.!?]{0,40})?$`,
  'u',
);
const DESK_LINE =
  /^(?:the )?(?:associated press|reuters|agence france-presse|afp|dpa|tass|xinhua|bloomberg(?: news)?|staff (?:writer|reporter)s?|special to .*)$|^[([*]?(?:additional |with )?(?:reporting|writing|editing|compiled|edited|translated|illustrations?|graphics?) by\b/iu;
const CAPTION =
  /^(?:photo(?:graph)?s?|images?|pictures?|caption|video|illustration|graphic|file photo)(?: credits?| courtesy(?: of)?| by)?(?: ?[:/|]| by )|^file ?(?:[-–—:]|photo)|\((?:[^()]*(?:\/|\b(?:photo|image|picture|courtesy|credit|handout|getty)\b)[^()]*)\)\.?$/iu;
const CITY = String.raw`(?:\p{Lu}[\p{Lu}\p{M}.'’/ -]{2,40}|\p{Lu}\p{L}+(?:[ -]\p{Lu}\p{L}+)*(?=[^—–(]{0,40}\())`;
/** `OSLO, Norway (AP) --`, `GENEVA, June 16 (Reuters) -`, `LONDON —` */
const DATELINE = new RegExp(
  `^${CITY}(?:, [\\p{L}. ]{2,25})?(?:,? \\p{L}{3,9}\\.? \\d{1,2}(?:, \\d{4})?)?(?: \\((\\p{L}[\\p{L} .]{1,30})\\))? ?(?:--|[—–-]) ?(?=[\\p{Lu}"“‘«„\\d])`,
  'u',
);
const EXPORT_LINE =
  /^(?:share (?:this|on|via|article)\b.*|(?:tweet|print|email|e-mail|pin it|save|share|advertisement|sponsored|back to top|top|home|toc|menu|loading\W*|like this:?.*|read more\W*|continue reading\b.*|click to (?:share|email|print)\b.*|(?:click here|tap) to \w+.*|sign up (?:for|to)\b.*newsletter.*|subscribe(?: (?:now|to)\b.*)?|follow us\b.*|leave a (?:comment|reply)|(?:no |\d+ )?comments?(?: off)?|related (?:posts|articles|stories)|skip to (?:main )?content|all rights reserved|table of contents|filed under\b.*|posted in\b.*|\d+ min(?:ute)?s? read|recommended for you|most (?:read|popular)|view (?:all|comments)\b.*))\W*$/iu;
const ONLY_TAGS = /^END(?: \d.*)?$|^(?:#[\p{L}\p{N}_/-]+\s*)+$/u;
/** In UTF-16 units. */
const LONGEST_EXPORT_LINE = 80;
const LONGEST_CAPTION = 400;

/** @returns whether a paragraph is a byline, a caption, a credit, or belongs to the page around the article, such as "Share this". */
export function isNoText(paragraph: string): boolean {
  const line = paragraph.trim();
  if (line.length > LONGEST_CAPTION) return false;
  if (line.length <= LONGEST_EXPORT_LINE && (EXPORT_LINE.test(line) || ONLY_TAGS.test(line))) return true;
  return BYLINE.test(line) || DESK_LINE.test(line) || CAPTION.test(line);
}

function inNameCase(name: string): string {
  return /\p{Ll}{2}/u.test(name) ? name : name.replace(/(?<=\p{L})\p{Lu}+/gu, (letters) => letters.toLowerCase());
}

export interface NewsLayout {
  /** From the byline. */
  readonly author?: string;
  /** The agency of the dateline. */
  readonly publisher?: string;
}

/** @returns what the lines above the text say of an article; names in capitals as they are usually written. */
export function layoutOf(text: string): NewsLayout {
  let found: NewsLayout = {};
  for (const line of text.split(/\r?\n/u)) {
    const [author, agency] = [BYLINE.exec(line.trim())?.[1], DATELINE.exec(line.trim())?.[1]];
    found = {
      ...(author !== undefined && { author: inNameCase(author) }),
      ...(agency !== undefined && { publisher: agency }),
      ...found,
    };
  }
  return found;
}

/** @returns the length of the dateline that a paragraph begins with. */
export function datelineLength(paragraph: string): number {
  return DATELINE.exec(paragraph)?.[0].length ?? 0;
}

const CAPITALS = String.raw`\p{Lu}[\p{Lu}\p{M}.'’-]+(?: \p{Lu}[\p{Lu}\p{M}.'’-]*){0,4}`;
const SPEAKER_NAME = String.raw`\p{Lu}[\p{L}\p{M}.'’-]*(?: (?:\p{Lu}[\p{L}\p{M}.'’-]*|d[aeiu]|del|der|la|le|van|von|al|bin)){0,4}`;
/** `Q:`, `ROSSI:`, `Anna Rossi, mayor of Sund:`, `PUTIN (in Russian):` */
const LABEL = new RegExp(
  `^(Q(?= {2,})|(?:[QA]|Question|Answer)\\d*|${CAPITALS}|${SPEAKER_NAME})(?: \\([^()\\n]{1,60}\\)|, ([^:"“”.?!\\n]{2,80}))?(?:: *|(?<=^Q) +)(?=[^\\s:])`,
  'u',
);
const ANY_LABEL = /^\p{Lu}[^:"“”?!\n]{0,150}: *\S/mu;
const ASKS =
  /^(?:Q|Question)\d*$|^(?:the )?(?:reporter|journalist|interviewer|moderator|host|press|paper|participant|audience)s?\b/iu;
const ANSWERS = /^(?:A|Answer)\d*$/u;
/** What else stands before a colon. */
const NO_NAME =
  /^(?:note|correction|update|photo|image|picture|video|caption|source|credit|tel|phone|e-?mail|date|time|where|when|who|what|why|how|place|editor|background|analysis|opinion|read|see|related|tags?|by|summary|result|warning|example|watch|listen|contact|price|address|breaking|exclusive|live|topics?|participants|present|speakers|location|subject|re|from|to|cc|url|http\p{Ll}*)\b/iu;

interface Turn {
  readonly label: string;
  readonly rest: string;
}

/** `Q:` and names in capitals that make a transcript however long the turns are; with others every third paragraph has a label. */
const FEWEST_MARKED = 3;
const LEAST_SHARE = 3;

/** Marks the paragraphs of a transcript: at least two begin with a name in capitals, `Q` or `A`, or with a name that stands elsewhere too. */
export function withTurns(blocks: readonly Block[], text: string): readonly Block[] {
  if (!ANY_LABEL.test(text)) return blocks;
  const turns = blocks.map((block) =>
    block.kind === 'heading' ? undefined : turnOf(text.slice(block.start, block.end)),
  );
  const labels = turns.flatMap((turn) => turn?.label ?? []);
  const known = new Set(labels.filter((label) => isKnown(label, labels, text)));
  const [first, last] = [turns.findIndex((turn) => turn), turns.findLastIndex((turn) => turn)];
  const marked = labels.filter((label) => ASKS.test(label) || !/\p{Ll}/u.test(label)).length;
  const isDense = labels.length * LEAST_SHARE >= last - first + 1;
  const isTranscript = labels.length >= 2 && known.size > 0 && (marked >= FEWEST_MARKED || isDense);
  let above: ParagraphBlock['speech'];
  return blocks.map((block, at) => {
    if (block.kind === 'heading') above = undefined;
    if (block.kind === 'heading' || block.speech) return block;
    const turn = turns[at];
    if (turn && isTranscript) above = known.has(turn.label) && !onlyAsks(turn.label, turns) ? 'turn' : 'question';
    else if (turn && /^["“«„][^"”»“]*["”»“]$/u.test(turn.rest.trim()) && turn.label.includes(' '))
      return { ...block, speech: 'turn' };
    else if (above !== undefined && at < last) above = above === 'question' ? above : 'continued';
    else return block;
    return /^[([].*[)\]]$/su.test(text.slice(block.start, block.end).trim()) ? block : { ...block, speech: above };
  });
}

function turnOf(paragraph: string): Turn | undefined {
  const found = LABEL.exec(paragraph);
  const [whole = '', label, apposition = ''] = found ?? [];
  if (label === undefined || NO_NAME.test(label) || holdsCue(apposition)) return undefined;
  const rest = paragraph.slice(whole.length);
  return /\p{Ll}/u.test(label) && QUOTATION_AND_MORE.test(rest) ? undefined : { label, rest };
}

/** A sentence in quotation marks and narration behind it: prose. */
const QUOTATION_AND_MORE = /^["“«„][^"”»“]*[.,!?…]["”»“]\s+\S/u;

/** `Anna Rossi, a mother of two, told the Herald:` introduces a quotation in prose. */
function holdsCue(apposition: string): boolean {
  const words = apposition.split(/[^\p{L}]+/u);
  return words.some((word, at) => SPEECH_VERBS.has(word) && words[at - 1] !== 'who');
}

function isKnown(label: string, labels: readonly string[], text: string): boolean {
  if (ASKS.test(label) || ANSWERS.test(label) || !/\p{Ll}/u.test(label)) return true;
  const name = label.slice(label.lastIndexOf(' ') + 1);
  const occurrences = text.split(new RegExp(`(?<!\\p{L})${name.replace(/[.]/gu, '\\.')}(?!\\p{L})`, 'u')).length - 1;
  return (
    occurrences > labels.filter((other) => other.endsWith(name)).length ||
    labels.filter((other) => other === label).length > 1
  );
}

/** Somebody whose every turn is a question speaks for nobody. */
function onlyAsks(label: string, turns: readonly (Turn | undefined)[]): boolean {
  return ASKS.test(label) || turns.every((turn) => turn?.label !== label || /\?["”]?\s*$/u.test(turn.rest));
}
