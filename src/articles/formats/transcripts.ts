import { SPEECH_VERBS } from '../../text/saying-verbs';
import type { Block, ParagraphBlock } from '../source-map';

const CAPITALS = String.raw`\p{Lu}[\p{Lu}\p{M}.'’-]+(?: \p{Lu}[\p{Lu}\p{M}.'’-]*){0,4}`;
const SPEAKER_NAME = String.raw`\p{Lu}[\p{L}\p{M}.'’-]*(?: (?:\p{Lu}[\p{L}\p{M}.'’-]*|d[aeiu]|del|der|la|le|van|von|al|bin)){0,4}`;
/** `Q:`, `ROSSI:`, `Anna Rossi, mayor of Sund:`, `PUTIN (in Russian):` */
const LABEL = new RegExp(
  `^(Q(?= {2,})|[QA](?=\\. )|(?:[QA]|Question|Answer)\\d*|${CAPITALS}|${SPEAKER_NAME})(?: \\([^()\\n]{1,60}\\)|, ([^:"“”.?!\\n]{2,80}))?(?:: *|(?<=^Q) +|(?<=^[QA])\\. +)(?=[^\\s:])`,
  'u',
);
const ANY_LABEL = /^(?:\p{Lu}|[[(]\d)[^"“”?!\n]{0,150}?: *\S|^Q\. /mu;
const ASKS =
  /^(?:Q|Question)\d*$|^(?:the )?(?:reporter|journalist|interviewer|moderator|host|press|paper|participant|audience)s?\b/iu;
const ANSWERS = /^(?:A|Answer)\d*$/u;
/** What else stands before a colon. */
const NO_NAME =
  /^(?:resolved|agreed|action|decision|motion|media|for immediate release|note|correction|update|photo|image|picture|video|caption|source|credit|tel|phone|e-?mail|date|time|where|when|who|what|why|how|place|editor|background|analysis|opinion|read|see|related|tags?|by|summary|result|warning|example|watch|listen|contact|price|address|breaking|exclusive|live|topics?|participants|present|speakers|location|subject|re|from|to|cc|url|http\p{Ll}*)\b/iu;

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
  return blocks.flatMap((block, at) => {
    if (block.kind === 'heading') above = undefined;
    if (block.kind === 'heading' || block.speech) return block;
    if (isTranscript && /^[([][^()[\]]*[)\]]$/u.test(text.slice(block.start, block.end).trim())) return [];
    const turn = turns[at];
    if (turn && isTranscript) above = known.has(turn.label) && !onlyAsks(turn.label, turns) ? 'turn' : 'question';
    else if (turn && /^["“«„][^"”»“]*["”»“]$/u.test(turn.rest.trim()) && turn.label.includes(' '))
      return { ...block, speech: 'turn' };
    else if (above !== undefined && at < last) above = above === 'question' ? above : 'continued';
    else return block;
    return { ...block, speech: above };
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
