import type { Span } from '../article';
import type { Block, ParagraphBlock } from '../source-map';
import {
  CAPITALS,
  holdsCue,
  isLabelLine,
  LONGEST_LABEL,
  nameOnLine,
  NO_NAME,
  OWN_LINE,
  SPEAKER_NAME,
} from './label-lines';
import { isSentence } from './prose';

/** In records of Congress: `Mr. Rossi. Thank you`, `The Chairwoman. The hearing` */
const CONGRESS = String.raw`(?:Mr|Mrs|Ms|Dr|Senator|Secretary|General|Chair(?:man|woman))\.? \p{Lu}[\p{L}'’-]+|The (?:(?:Vice )?Chair(?:man|woman|person)?|Clerk|Speaker|Presiding Officer)`;
/** `Q:`, `ROSSI:`, `Anna Rossi, mayor of Sund:`, `PUTIN (in Russian):` */
const LABEL = new RegExp(
  `^(Q(?= {2,})|[QA](?=\\. )|(?:[QA]|Question|Answer)\\d*|${CAPITALS}|${SPEAKER_NAME})(?:(?: (?:\\([^()\\n]{1,100}\\)|\\[[\\d:.]+\\])){1,2}|, ([^:"“”.?!\\n]{2,80}))?(?:: *|(?<=^Q) +|(?<=^[QA])\\. +)(?=[^\\s:])|^((?:Mr|Mrs|Ms|Dr|Sir|Dame|Lord|Lady|Senator|Judge)\\.? \\p{Lu}{2}[\\p{Lu}'’-]*(?: \\p{Lu}{2}[\\p{Lu}'’-]*)*|The (?:\\p{Lu}\\p{L}+ |of |for |and )+(?=\\())(?:\\.|\\([^()\\n]{3,40}\\):) +(?=\\p{Lu})|^(${CONGRESS})\\. +(?=\\p{Lu})`,
  'u',
);
const FEWEST_OWN_LINES = 3;

const ASKS =
  /^(?:Q|Question|Speaker )\d*$|^(?:the )?(?:reporter|journalist|interviewer|moderator|host|press|paper|participant|audience)s?\b/iu;
const TITLED =
  /^(?:judge|justice|senator|president|(?:the )?minister|chair(?:man|woman)?|mr|mrs|ms|dr|sir|dame|lord|lady|the (?:acting |deputy |vice[- ])?(?:president|chair(?:man|woman|person)?|speaker)$)(?:\.? |$)/iu;
const ANSWERS = /^(?:A|Answer)\d*$/u;
/** Of records of meetings, between the turns. */
const FORMULA =
  /^The (?:meeting|sitting|session) (?:rose|was (?:called|suspended|resumed|adjourned))|^(?:Question|Motion|Amendment|Clause|Bill)s?\b[^.]{0,60}\b(?:put|agreed to|negatived|withdrawn|(?:first|second|third) time|passed)\b[^.]{0,40}\.$|^(?:Mr|Mrs|Ms)\.? [^.!?:]{2,150} was escorted |^[^.!?:]{3,60}, (?:re)?(?:sworn|affirmed)\b|^(?:(?:Cross|Re)-)?[Ee]xamined by /u;

/** `(Laughter.)` */
const BRACKETED = /^[([][^()[\]]*[)\]]$/u;

interface Turn {
  readonly label: string;
  /** What is left out before the words: a label on a line of its own. */
  readonly length: number;
  readonly rest: string;
  /** With a time or a colon on its line, or a constituency and a party behind it. */
  readonly isMarked?: boolean;
}

/** @returns the length of the label that a turn begins with; undefined if it stands on the line above. */
export function labelLength(turn: string): number | undefined {
  return LABEL.exec(turn)?.[0].length;
}

/** `Q:` and names in capitals that make a transcript however long the turns are; with others every third paragraph has a label. */
const FEWEST_MARKED = 3;
const LEAST_SHARE = 3;

/** Marks the paragraphs of a transcript: at least two begin with a name in capitals, `Q` or `A`, or with a name that stands elsewhere too. */
export function withTurns(blocks: readonly Block[], text: string): readonly Block[] {
  const first = firstMarked(blocks, text);
  if (first < 0) return readTurns(blocks, text);
  const last = blocks.findLastIndex((block) => isMarkedTurn(block, text));
  const turns = blocks.slice(first, last + 1).map((block) => withoutMark(block, text));
  return [...blocks.slice(0, first), ...readTurns(turns, text), ...blocks.slice(last + 1)];
}

function readTurns(found: readonly Block[], text: string): readonly Block[] {
  const read = found.map((block) =>
    turnOf(block.kind === 'heading' ? block.title : text.slice(block.start, block.end), 'isItem' in block),
  );
  const blocks = withoutQuestions(found, read, text);
  const own = ownLines(blocks, text);
  const turns = blocks.map((block, at) => (block.kind === 'heading' ? undefined : (own.get(block) ?? read[at])));
  const labels = turns.flatMap((turn) => turn?.label ?? []);
  if (labels.length === 0) return blocks;
  // Once for each label: a transcript has as many turns as it is long.
  const distinct = labels.length < 2 ? [] : [...new Set(labels)];
  const known = new Set(distinct.filter((label) => isKnown(label, labels, text)));
  for (const [at, turn] of turns.entries())
    if (turn && (turn.isMarked === true || hasStamp(blocks[at], text))) known.add(turn.label);
  const asking = new Set(distinct.filter((label) => onlyAsks(label, turns)));
  const [first, last] = [turns.findIndex((turn) => turn), turns.findLastIndex((turn) => turn)];
  const marked = labels.filter((label) => ASKS.test(label) || TITLED.test(label) || !/\p{Ll}/u.test(label)).length;
  const isDense = labels.length * LEAST_SHARE >= last - first + 1;
  const isTranscript = labels.length >= 2 && known.size > 0 && (marked >= FEWEST_MARKED || isDense);
  // Behind the last label as many paragraphs go on as between two of them.
  const labelled = turns.flatMap((turn, at) => (turn ? [at] : []));
  const longestGap = Math.max(0, ...labelled.slice(1).map((at, index) => at - (labelled[index] ?? at) - 1));
  const goesOn = ({ start, end }: ParagraphBlock, at: number): boolean => {
    if (at < last) return true;
    const words = text.slice(start, end);
    const isTold = distinct.some((label) => label.includes(' ') && words.startsWith(`${label} `));
    const isNear = at <= last + longestGap || (at === last + 1 && isMessage(blocks[last], { start, end }, text));
    return isNear && !isTold && isSentence(words);
  };
  let above: ParagraphBlock['speech'];
  return blocks.flatMap((block, at) => {
    const next = blocks[at + 1];
    if (next && own.get(next)?.length === 0) return [];
    if (block.kind === 'heading') above = undefined;
    if (block.kind === 'heading' || block.speech) return block;
    if (isTranscript && BRACKETED.test((turns[at]?.rest ?? text.slice(block.start, block.end)).trim())) return [];
    if (isTranscript && FORMULA.test(text.slice(block.start, block.end))) {
      above = undefined;
      return { ...block, speech: 'question' };
    }
    const turn = turns[at];
    if (turn && isTranscript) above = known.has(turn.label) && !asking.has(turn.label) ? 'turn' : 'question';
    else if (turn && /^["“«„][^"”»“]*["”»“]$/u.test(turn.rest.trim()) && turn.label.includes(' '))
      return { ...block, speech: 'turn' };
    else if (above !== undefined && goesOn(block, at)) above = above === 'question' ? above : 'continued';
    else return block;
    return { ...block, start: block.start + (turn?.length ?? 0), speech: above };
  });
}

/** `"ROSSI: It is late.`, as newspapers print a part of a transcript: @returns the place of the first such paragraph of several, or -1. */
function firstMarked(blocks: readonly Block[], text: string): number {
  const turns = blocks.filter((block) => isMarkedTurn(block, text));
  return turns.length < FEWEST_MARKED || !turns[0] ? -1 : blocks.indexOf(turns[0]);
}

function isMarkedTurn({ kind, start }: Block, text: string): boolean {
  return kind === 'paragraph' && MARKED_TURN.test(text.slice(start, start + LONGEST_LABEL));
}

function withoutMark(block: Block, text: string): Block {
  const isMarked = '"“'.includes(text.charAt(block.start ?? 0));
  return block.kind === 'paragraph' && isMarked ? { ...block, start: block.start + 1 } : block;
}

const MARKED_TURN = new RegExp(`^["“]${CAPITALS}: `, 'u');

/** A question behind a label that other paragraphs have too may look like a heading. */
function withoutQuestions(
  blocks: readonly Block[],
  turns: readonly (Turn | undefined)[],
  text: string,
): readonly Block[] {
  const labels = new Set(blocks.flatMap(({ kind }, at) => (kind === 'heading' ? [] : (turns[at]?.label ?? []))));
  return blocks.map((block, at): Block => {
    if (block.kind !== 'heading') return block;
    const above = blocks[at - 1];
    const { title, start } = block;
    const label = turns[at]?.label ?? '';
    const initials = label.replace(/(\p{L})\S* ?/gu, '$1');
    const isLabelled = label !== '' && (turns[at]?.isMarked === true || labels.has(label) || labels.has(initials));
    const isTurn = start !== undefined && (isLabelled || isBelowDay(above, start, text));
    return isTurn ? { kind: 'paragraph', start, end: start + title.length } : block;
  });
}

/** Between a name above and the words stands the day of a message, which is no text. */
function isBelowDay(above: Block | undefined, start: number, text: string): boolean {
  if (above?.kind !== 'heading' || above.start === undefined || !nameOnLine(above.title)) return false;
  return /\d:\d\d/u.test(text.slice(above.start + above.title.length, start));
}

/** The next line of a message of a chat, before which its time has been left out. */
function isMessage(above: Block | undefined, { start }: Span, text: string): boolean {
  return (
    above?.kind === 'paragraph' && hasStamp(above, text) && /^[ \t]*\r?\n[ \t]*$/u.test(text.slice(above.end, start))
  );
}

/** @returns whether the time of a message stood before it. */
function hasStamp(block: Block | undefined, text: string): boolean {
  if (block?.kind !== 'paragraph') return false;
  const before = text.slice(text.lastIndexOf('\n', block.start - 1) + 1, block.start);
  return /\d:\d\d.*(?:[)\]]| -)[\s\u200e~]*$/u.test(before);
}

/** In UTF-16 units: a name with its role, and notes in brackets. */
const LONGEST_TURN_LABEL = 300;
/** What opens a turn without a colon. */
const OPENS_TURN = /^(?:[QA][. ]|Mr|Mrs|Ms|Dr|Sir|Dame|Lord|Lady|Senator|Secretary|General|Judge|Chair|The \p{Lu})/u;

function turnOf(paragraph: string, isItem: boolean): Turn | undefined {
  const colon = paragraph.indexOf(':');
  if ((colon < 0 || colon > LONGEST_TURN_LABEL) && !OPENS_TURN.test(paragraph)) return undefined;
  const found = LABEL.exec(paragraph);
  const [whole = '', named, apposition = '', titled, congress] = found ?? [];
  const label = named ?? titled ?? congress;
  // An item of a list that is no sentence has a field and its value.
  if (label === undefined || NO_NAME.test(label) || holdsCue(apposition) || (isItem && !isSentence(paragraph))) return;
  const rest = paragraph.slice(whole.length);
  return /\p{Ll}/u.test(label) && QUOTATION_AND_MORE.test(rest)
    ? undefined
    : { label, length: /\[\d/u.test(whole) ? whole.length : 0, rest, isMarked: whole.includes(') (') };
}

/** @returns the turns whose label stands on a line of its own: with a time or colon, or a name that comes again. */
function ownLines(blocks: readonly Block[], text: string): ReadonlyMap<Block, Turn> {
  const found = new Map<Block, Turn>();
  for (const [at, block] of blocks.entries()) {
    const above = blocks[at - 1];
    if (block.kind === 'heading' || block.speech) continue;
    const isShort = above?.kind === 'paragraph' && above.end - above.start <= LONGEST_LABEL;
    const title = above?.kind === 'heading' ? above.title : isShort ? text.slice(above.start, above.end) : undefined;
    const words = text.slice(block.start, block.end);
    const lineEnd = words.indexOf('\n');
    const first = lineEnd < 0 ? '' : words.slice(0, lineEnd);
    // A heading stands above the label: `RURAL BUSES`, and below it `Ms Rossi (Sund) (Lab):`.
    const isAbove =
      title !== undefined &&
      above?.start !== undefined &&
      nameOnLine(title.trim()) !== undefined &&
      !isLabelLine((first === '' ? words : first).trim());
    const line = isAbove ? title : first;
    if (line === '') continue;
    const { stamp = '', name: label, mark = '' } = OWN_LINE.exec(line.trim())?.groups ?? {};
    if (label === undefined || NO_NAME.test(label)) continue;
    const length = isAbove ? 0 : words.length - words.slice(line.length).trimStart().length;
    // A day or time below the name is no text.
    const gap = isAbove ? text.slice(above.start + line.length, block.start) : '';
    found.set(block, { label, length, rest: words.slice(length), isMarked: stamp + mark !== '' || /\d/u.test(gap) });
  }
  const turns = [...found.values()];
  const isRepeated = (label: string): boolean => turns.filter((turn) => turn.label === label).length > 1;
  const sure = turns.filter(
    ({ label, isMarked }) => isMarked === true || (label.includes(' ') && isRepeated(label)),
  ).length;
  if (turns.length < FEWEST_OWN_LINES || sure * 2 < turns.length) return new Map();
  return found;
}

/** A sentence in quotation marks and narration behind it: prose. */
const QUOTATION_AND_MORE = /^["“«„][^"”»“]*[.,!?…]["”»“]\s+\S/u;

function isKnown(label: string, labels: readonly string[], text: string): boolean {
  if (ASKS.test(label) || ANSWERS.test(label) || TITLED.test(label)) return true;
  // The name of a column may stand before each of its paragraphs.
  const isInCapitals = !/\p{Ll}/u.test(label);
  if (isInCapitals) return labels.some((other) => other !== label) || isInText(label, text);
  const name = label.slice(label.lastIndexOf(' ') + 1);
  const occurrences = text.split(new RegExp(`(?<!\\p{L})${name.replace(/[.]/gu, '\\.')}(?!\\p{L})`, 'u')).length - 1;
  return (
    occurrences > labels.filter((other) => other.endsWith(name)).length ||
    labels.filter((other) => other === label).length > 1 ||
    labels.some((other) => other === name && name !== label)
  );
}

/** `PUTIN` of `Putin` */
function isInText(label: string, text: string): boolean {
  const name = label.slice(label.lastIndexOf(' ') + 1);
  return text.includes(name.charAt(0) + name.slice(1).toLowerCase());
}

/** Somebody without a title whose every turn is a question speaks for nobody. */
function onlyAsks(label: string, turns: readonly (Turn | undefined)[]): boolean {
  if (TITLED.test(label)) return false;
  return ASKS.test(label) || turns.every((turn) => turn?.label !== label || /\?["”]?\s*$/u.test(turn.rest));
}
