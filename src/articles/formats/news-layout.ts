import type { SPEECH } from '../article';
import type { Block } from '../source-map';
import { BYLINE, isHeadField, isPropertyList, LONGEST_PAGE_LINE, nameBeforeRole } from './news-head';
import * as PATTERNS from './page-lines';
import { isSentence, opensPlainly, TAIL } from './prose';

/** In UTF-16 units. */
const LONGEST_MENU_PART = 60;
const LONGEST_MENU_ITEM = 25;
const LONGEST_CAPTION = 400;
/** Longer ones explain, as manuals do to their readers. */
const LONGEST_TO_READER = 250;
/** What follows the last sentence of a caption. */
const LONGEST_CREDIT = 160;

/** `Budget`, `Node.js` */
const WORD = /^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{M}'’-]+(?:\.[\p{Script=Latin}\p{M}]+)*:?$/u;

interface SentencePlace {
  readonly speech: keyof typeof SPEECH;
  /** In its paragraph. */
  readonly isAlone: boolean;
}

/** @returns whether a sentence is the signature of a block quote, a stage direction, or a word without a full stop. */
export function isUnspoken(sentence: string, { speech, isAlone }: SentencePlace): boolean {
  if (speech !== 'prose' && speech !== 'quoted') return PATTERNS.STAGE_DIRECTION.test(sentence);
  return (isAlone && WORD.test(sentence)) || (speech === 'quoted' && SIGNATURE.test(sentence));
}

interface ArticleEnd {
  readonly authors: readonly string[];
  /** Of the whole article. */
  readonly text: string;
  /** Of the last paragraphs. */
  readonly isLast: boolean;
}

const BETWEEN_NAMES = /,| and | & /u;

/** @returns the full names and the first names. */
export function authorNames(author = ''): readonly string[] {
  const names = author.split(BETWEEN_NAMES).map((name) => name.trim());
  return names.flatMap((name) => [name, name.split(' ', 1)[0] ?? '']).filter((name) => name !== '');
}

/** @returns whether words are the authors' names and nothing else. */
export function isNames(words: string, authors: readonly string[]): boolean {
  // Splitting takes long, and few paragraphs begin with a name of theirs.
  if (!authors.some((name) => words.trimStart().startsWith(name))) return false;
  return words.split(BETWEEN_NAMES).every((name) => authors.includes(name.trim()));
}

/** `Anna Rossi is a reporter at the Herald.`: of an author, or at the end of an article that has the name nowhere else. Their name alone is no text. */
export function isBiography(paragraph: string, { authors, text, isLast }: ArticleEnd): boolean {
  const about = authors.find((name) => paragraph.startsWith(name))?.length ?? 0;
  if (isNames(paragraph, authors)) return true;
  if (about > 0 && PATTERNS.BIOGRAPHY.test(paragraph.slice(about))) return true;
  const name = isLast ? PATTERNS.END_BIOGRAPHY.exec(paragraph)?.[1] : undefined;
  return (
    name !== undefined &&
    text.split(name.trim().replace(/^.* /u, '')).length === paragraph.split(name.trim().replace(/^.* /u, '')).length
  );
}

/** Of a by-line, a wire or a press release. */
const HEAD = new RegExp([BYLINE, PATTERNS.FRAME].map(({ source }) => source).join('|'), 'u');

/** @returns whether a paragraph is a byline, a caption, a credit, or belongs to the page around the article, such as "Share this". */
export function isNoText(paragraph: string): boolean {
  if (paragraph.length > LONGEST_CAPTION) return false;
  const trimmed = paragraph.trim();
  const line = opensPlainly(trimmed) ? trimmed : trimmed.replace(ORNAMENT, '');
  const words = line.toLowerCase();
  if (!opensPlainly(line) && PATTERNS.SIGNS.test(words)) return true;
  if (PATTERNS.ASIDE.test(words) || HEAD.test(line) || nameBeforeRole(line) !== undefined) return true;
  const lines = line.includes('\n') ? line.split(/\s*\n\s*/u) : [line];
  if (lines.every((one) => isHeadField(one) || isPageLine(one, lines.length === 1 ? words : one.toLowerCase())))
    return true;
  if (isPageSpeech(lines.length === 1 ? words : words.replace(/\s*\n\s*/gu, ' '))) return true;
  if (PATTERNS.CAPTION_END.test(words.slice(-LONGEST_CREDIT)) || isPropertyList(lines)) return true;
  return (line.endsWith(')') || line.endsWith(').')) && PATTERNS.CREDITED.test(line);
}

const LONG_QUOTATION = /["“«„][^"”»“]{20,}/u;

/** @returns whether a short paragraph, in which nobody else speaks, is addressed to the reader of a page, advertises, or tells of the page. */
function isPageSpeech(words: string): boolean {
  return (PATTERNS.PAGE_SPEECH_START.test(words) || speaksOfPage(words)) && !LONG_QUOTATION.test(words);
}

function speaksOfPage(words: string): boolean {
  if (PATTERNS.SAID.test(words)) return false;
  if (PATTERNS.PAGE_SPEECH.test(words)) return true;
  if (words.length > LONGEST_TO_READER) return false;
  if (PATTERNS.CONTRIBUTED.test(words.slice(-LONGEST_CREDIT))) return true;
  const isOrder = PATTERNS.ORDER.test(words);
  const isToReader = isOrder || PATTERNS.READER.test(words);
  return (
    (words.match(PATTERNS.OFFER)?.length ?? 0) > (isToReader ? 0 : 1) ||
    (isOrder && PATTERNS.CHANNEL.test(words)) ||
    (isToReader && PATTERNS.PAGE.test(words))
  );
}

/** Signs before a line: emoji, stars, rules. */
const ORNAMENT = /^(?:\p{Emoji_Presentation}|\ufe0f|\u200d|[\u2600-\u27bf*_=~•·\s])+/u;

function isPageLine(line: string, words: string): boolean {
  if (PATTERNS.LABELLED.test(words) || PATTERNS.headsAttendance(line)) return true;
  if (line.length > LONGEST_PAGE_LINE || endsAsSentence(line)) return false;
  if (PATTERNS.PAGE_LINE.test(words) || PATTERNS.CONTACT_LINE.test(line)) return true;
  // Nothing else has such a mark between words.
  if (/ [›>] /u.test(line)) return true;
  const parts = line.split(/ ?\| ?| [·•/>›»] /u);
  return (
    parts.length > 1 &&
    parts.every(({ length }) => length <= LONGEST_MENU_PART) &&
    parts.some((part) => isPageLine(part, part.toLowerCase()))
  );
}

/** Three dots cut a line off, and `a.m.` ends it without a full stop. */
function endsAsSentence(line: string): boolean {
  const tail = line.slice(-TAIL);
  return /(?:^|[^.])[.!?…。！？]["”’»」』)\]）]*$/u.test(
    tail.endsWith('.m.') ? tail.replace(/\b[ap]\.m\.$/u, '') : tail,
  );
}

/** In blocks: so many at most stand behind the text of a page. */
const LAST_BLOCKS = 10;

/** Leaves out what belongs to the page: also the items below a label such as "Related", up to a sentence, and the items of a table of contents. */
export function withoutPage(blocks: readonly Block[], text: string): readonly Block[] {
  const titles = new Set(blocks.map((block) => (block.kind === 'heading' ? block.title : '')));
  let [isLink, isAbout, isNotes] = [false, false, false];
  const wordsOf = (block: Block): string =>
    block.kind === 'heading' ? block.title : text.slice(block.start, block.end).trim();
  return withoutPromotion(blocks, wordsOf).filter((block, at) => {
    const words = wordsOf(block);
    if (block.kind === 'heading')
      isAbout = isAbout
        ? PATTERNS.MORE_FROM_AUTHOR.test(words)
        : at >= blocks.length - LAST_BLOCKS && PATTERNS.ABOUT_AUTHOR.test(words);
    isNotes = PATTERNS.isNotes(words) || (isNotes && block.kind === 'paragraph' && block.isItem === true);
    if (isAbout || isNotes) return false;
    isLink = PATTERNS.headsLinks(words) || (isLink && block.kind !== 'heading' && !isSentence(words));
    return !isLink && (block.kind === 'heading' || !(titles.has(words) || isNoText(words)));
  });
}

const AFTER_PROMOTION = 'after newsletter promotion';

/** Leaves out what stands between "Skip past newsletter promotion" and "after newsletter promotion". */
export function withoutPromotion<T>(parts: readonly T[], wordsOf: (part: T) => string): readonly T[] {
  const last = parts.findLastIndex((part) => {
    const words = wordsOf(part);
    return words.length === AFTER_PROMOTION.length && words.toLowerCase() === AFTER_PROMOTION;
  });
  if (last < 0) return parts;
  let isPromotion = false;
  return parts.filter((part, at) => {
    const [, mark] = /^(skip past|after) newsletter promotion$/iu.exec(wordsOf(part)) ?? [];
    if (mark !== undefined) isPromotion = /^skip/iu.test(mark);
    return mark === undefined && (!isPromotion || at > last);
  });
}

/** @returns whether lines without a blank one between them are a menu, or a list of who was present at a meeting. */
export function isPageList(lines: readonly { readonly text: string }[]): boolean {
  if (PATTERNS.headsAttendance(lines[0]?.text ?? ''))
    return PATTERNS.headsAttendance(lines.map(({ text }) => text).join(' '));
  return (
    lines.length > 2 && lines.every(({ text }) => isMenuItem(text)) && lines.some(({ text }) => PATTERNS.isMenu(text))
  );
}

/** A few letters without a full stop. */
export function isMenuItem(line: string): boolean {
  return line.length <= LONGEST_MENU_ITEM && !/[.!?…]["”’»)]*$/u.test(line.replace(/\b\p{Lu}\.$/u, ''));
}

export function isContact(line: string): boolean {
  return line.includes(':') && PATTERNS.CONTACT.test(line.slice(0, LONGEST_CONTACT).toLowerCase());
}

/** `Press enquiries information:` */
const LONGEST_CONTACT = 30;

/** The time of a turn, of a message of a chat or of a live report, alone or with its author on a line; the number of an item of minutes. */
const STAMP =
  /^(?:[[(](?:\d{1,4}[./-]\d{1,2}[./-]\d{1,4},? )?\d{1,2}:\d\d(?::\d\d)?(?: ?[AaPp]\.?[Mm]\.?)?[\])]|\d{1,4}[./-]\d{1,2}[./-]\d{1,4},? \d{1,2}:\d\d(?: ?[AaPp][Mm])? -|\d{1,2}[:.]\d\d(?: ?(?:[ap]\.?m\.?|[A-Z]{2,4}))?(?: ?\| ?[Bb]y [^\n]+)?(?=[ \t]*\n|:? \p{Lu})|\d{1,2}(?:\.\d{1,2}){1,2}\.?(?= \p{Lu}))(?:[:\s\u200e]|~(?=\s?\p{L}))*/u;

/** `1/`, `2/n`, `3/7`: the numbers of posts that go on each other. */
const OF_THREAD = /^\d{1,2}\/(?:n|\d{1,2})? /u;

/** At the end of a paragraph. */
const CREDIT =
  /(?<!\s)\s+(?:\((?:additional )?(?:reporting|writing|editing|compiled|translated) by [^()]*\)|\((?:adds|recasts|updates|corrects) [^()]*\)|PTI(?: [A-Z]{2,4}){1,4}|\((?:laughs|laughter|laughing|applause|cheering|pause|sighs|music(?: plays)?)\.?\)|\[(?:\p{L}+ ?){1,3}\.?\](?<=[.!?]\s+\[[^\]]+\]))$/iu;

/** Leaves out stamps, credits and what a firm says of itself below `About` and its name, and joins a signature to the block quote above it. */
export function withoutStamps(blocks: readonly Block[], text: string): readonly Block[] {
  const found: Block[] = [];
  let about: string | undefined;
  // "1/2 cup of milk" is a fraction: a thread has a second post, of as many.
  const posts = blocks.flatMap(({ kind, start }) =>
    kind === 'paragraph' && text.charAt(start + 1) === '/'
      ? (/^[12]\/(?:n|\d{1,2})? /u.exec(text.slice(start, start + TAIL))?.[0] ?? [])
      : [],
  );
  const isThread = posts.some((post) => post.startsWith('1') && posts.includes(post.replace('1', '2')));
  for (const block of blocks) {
    if (block.kind === 'heading') about = PATTERNS.ABOUT.exec(block.title)?.[1];
    const above = found.at(-1);
    const words = block.kind === 'heading' ? '' : text.slice(block.start, block.end);
    if (block.kind === 'heading') found.push(block);
    else if (about !== undefined && words.trim().replace(PATTERNS.ARTICLE, '').startsWith(about)) continue;
    else if (above?.kind === 'paragraph' && above.speech === 'quoted' && SIGNATURE.test(words.trim()))
      found[found.length - 1] = { ...above, end: block.end };
    else {
      const stamp = opensPlainly(words) ? 0 : ((isThread ? OF_THREAD : STAMP).exec(words)?.[0].length ?? 0);
      const credit = /[)\]]$|\b[A-Z]{2,4}$/u.test(words.slice(-TAIL)) ? (CREDIT.exec(words)?.[0].length ?? 0) : 0;
      found.push(stamp + credit === 0 ? block : { ...block, start: block.start + stamp, end: block.end - credit });
    }
  }
  return found;
}

/** `— Anna Rossi, mayor of Sund`, `-- Mayor A. Rossi` */
const SIGNATURE = /^[—―–-]{1,3} ?\p{Lu}(?:[^.!?…]|(?<=\b\p{Lu}|Dr|Mrs?|Ms|St)\.){1,100}$/u;
