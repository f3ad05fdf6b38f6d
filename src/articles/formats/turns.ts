import type { Block, ParagraphBlock } from './text-blocks';

const CAPITALS = String.raw`\p{Lu}[\p{Lu}\p{M}.'’-]+(?: \p{Lu}[\p{Lu}\p{M}.'’-]*){0,4}`;
const NAME = String.raw`\p{Lu}[\p{L}\p{M}.'’-]*(?: (?:\p{Lu}[\p{L}\p{M}.'’-]*|d[aeiu]|del|der|la|le|van|von|al|bin)){0,4}`;
/** `Q:`, `ROSSI:`, `Anna Rossi, mayor of Sund:`, `PUTIN (in Russian):` */
const LABEL = new RegExp(
  `^(Q(?= {2,})|(?:[QA]|Question|Answer)\\d*|${CAPITALS}|${NAME})(?: \\([^()\\n]{1,60}\\)|, [^:"“”.?!\\n]{2,80})?(?:: *|(?<=^Q) +)(?=\\S)`,
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

/** Marks the paragraphs of a transcript: at least two begin with a name in capitals, `Q` or `A`, or with a name that stands elsewhere too. */
export function withTurns(blocks: readonly Block[], text: string): readonly Block[] {
  if (!ANY_LABEL.test(text)) return blocks;
  const turns = blocks.map((block) =>
    block.kind === 'heading' ? undefined : turnOf(text.slice(block.start, block.end)),
  );
  const labels = turns.flatMap((turn) => turn?.label ?? []);
  const known = new Set(labels.filter((label) => isKnown(label, labels, text)));
  const isTranscript = labels.length >= 2 && known.size > 0;
  const last = turns.findLastIndex((turn) => turn !== undefined);
  let above: ParagraphBlock['speech'];
  return blocks.map((block, at) => {
    if (block.kind === 'heading') above = undefined;
    if (block.kind === 'heading' || block.speech) return block;
    const turn = turns[at];
    if (turn && isTranscript) above = known.has(turn.label) && !onlyAsks(turn.label, turns) ? 'turn' : 'question';
    else if (turn && /^["“«„].*["”»“]$/su.test(turn.rest.trim()) && turn.label.includes(' '))
      return { ...block, speech: 'turn' };
    else if (above !== undefined && at < last) above = above === 'question' ? above : 'continued';
    else return block;
    return /^[([].*[)\]]$/su.test(text.slice(block.start, block.end).trim()) ? block : { ...block, speech: above };
  });
}

function turnOf(paragraph: string): Turn | undefined {
  const found = LABEL.exec(paragraph);
  const label = found?.[1];
  return found && label !== undefined && !NO_NAME.test(label)
    ? { label, rest: paragraph.slice(found[0].length) }
    : undefined;
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
