import type { Article, Metadata } from './article';
import { buildArticle } from './build-article';
import { isLabelLine } from './formats/label-lines';
import { markdownBlocks, type RenderedMarkdown } from './formats/markdown-blocks';
import { frameLength, looksLikeHeading, textBlocks } from './formats/text-blocks';
import { layoutOf, propertiesIn } from './formats/news-head';
import { isNoText, withoutPage } from './formats/news-layout';
import type * as TextMarkup from './formats/text-markup';
import { toIsoDate } from './front-matter/fields';
import { readFrontMatter } from './front-matter/front-matter';
import type { Problem } from './problem';
import { SAME_AS_FILE, type Block } from './source-map';
import { splitSentences } from './sentences/split-sentences';
import { languageOfText } from '../text/languages';
import { fold } from '../text/normalize';

export interface ParsedArticle {
  /** Absent if a problem is an error, and for a draft. */
  readonly article?: Article;
  readonly problems: readonly Problem[];
}

/** @param file relative path; `.txt` is plain text, anything else Markdown */
export function parseArticle(file: string, id: string, source: string): ParsedArticle {
  const { metadata, bodyStart, isDraft, problems } = readFrontMatter(file, source);
  if (isDraft) return { problems: [draft(file)] };
  // A line of text has two units at least.
  const lines = source.length > 2 * MOST_LINES ? (source.match(/^.*\S/gmu)?.length ?? 0) : 0;
  if (lines > MOST_LINES) return { problems: [tooLong(file, lines)] };
  const body = /\.txt$/iu.test(file)
    ? readText(source, bodyStart, metadata)
    : readMarkdown(source, bodyStart, metadata);
  const named = fromFileName(file);
  const { title, site } = withoutSite(plainTitle(body.title ?? named.title), metadata);
  const layout = layoutOf(source.slice(bodyStart, bodyStart + HEAD_LENGTH).replace(INLINE_MARKUP, '$1'));
  const properties = propertiesIn(source.slice(bodyStart, bodyStart + HEAD_LENGTH));
  const language = metadata.language ?? languageOfBody(body.text);
  const complete = {
    ...named,
    ...(site !== undefined && { publisher: site }),
    ...layout,
    ...body.metadata,
    ...properties,
    ...metadata,
    title,
    ...(language !== undefined && { language }),
    tags: metadata.tags ?? body.metadata?.tags ?? properties.tags ?? [],
  };
  const article = buildArticle({ ...body, id, file, source, metadata: complete }, splitSentences);
  return article.sentences.starts.length === 0 ? { problems: [...problems, withoutText(file)] } : { article, problems };
}

/** Of which a by-line may have some: tags, links, emphasis, but not the dash `_` of a dateline. */
const INLINE_MARKUP = /\\(?=[|*_.])|<[^<>]*>|\[([^\][\n]*)\]\([^()\s]*\)|\*|_(?! )|(?<! )_/gu;

const ENGLISH_WORDS = / (?:the|of|and|to|is|that|with|by|from|his|not|are)(?= )/gu;
const LOOKED_AT = 1000;
/** Of the words of English prose: about a fifth. */
const LEAST_ENGLISH = 0.08;

const SPACE = 0x20;

/** English is told at once, without what is known of other languages. */
function languageOfBody(text: string): string | undefined {
  const head = text.slice(0, LOOKED_AT);
  const english = head.match(ENGLISH_WORDS)?.length ?? 0;
  let words = 1;
  for (let at = 0; at < head.length; at += 1) if (text.charCodeAt(at) === SPACE) words += 1;
  return english > LEAST_ENGLISH * words ? undefined : languageOfText(text);
}

/** Names such as `_posts/2024-05-02-harbour-talks.md` and `harbour-talks/index.md`. */
function fromFileName(file: string): Pick<Metadata, 'title' | 'published'> {
  const path = file.replace(/\.[^./]*$/u, '').replace(/(?<=[^/])\/(?:_?index|readme)$/iu, '');
  const [, date, words = ''] = /^(\d{4}-\d\d-\d\d)?[-_ ]*(.*)$/u.exec(path.slice(path.lastIndexOf('/') + 1)) ?? [];
  const title = words.replace(/[-_]+/gu, ' ').trim() || (date ?? path);
  const published = date && toIsoDate(date);
  return { title: title.charAt(0).toUpperCase() + title.slice(1), ...(published && { published }) };
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'", nbsp: ' ' };

/** Tags and stress are left out, entities replaced. */
function plainTitle(title: string): string {
  const bare = title.replace(/<\/?[a-z][^<>]*>|(\*{1,2}|(?<!\p{L})_)(?=\S)([^*_]+)\1/giu, '$2');
  return bare
    .replace(/ {2,}/gu, ' ')
    .replace(/&(amp|lt|gt|quot|#39|nbsp);/gu, (entity, name: string) => ENTITIES[name] ?? entity);
}

/** `Bridge opens | The Courier`; behind a dash only the publisher that is known, or whose address it is, is no part of the title. */
function withoutSite(
  title: string,
  { publisher = '', url }: Partial<Metadata>,
): { readonly title: string; readonly site?: string } {
  const [, before = '', behind = title] = /^([^|–—:]{2,40})(?: [|–—-]|:) (.{12,})$/u.exec(title) ?? [];
  if (before !== '' && before.toLowerCase() === publisher.toLowerCase()) return { title: behind };
  const [, headline = title, mark, site = ''] = /^(.{12,}?) ([|–—-]) ([^|–—]{2,40})$/u.exec(title) ?? [];
  if (mark === undefined || headline.includes(' | ')) return { title };
  const isPublisher = site.toLowerCase() === publisher.toLowerCase() || (url !== undefined && isHostOf(url, site));
  return isPublisher || (mark === '|' && /^\p{Lu}/u.test(site)) ? { title: headline, site } : { title };
}

/** In letters. */
const SHORTEST_SITE = 4;

/** `The Courier` of `https://www.courier.example/2024/bridge` */
function isHostOf(url: string, site: string): boolean {
  const letters = fold(site).replace(/^the |[^\p{L}\p{N}]/gu, '');
  return letters.length >= SHORTEST_SITE && new URL(url).hostname.replace(/[^a-z\d]/gu, '').includes(letters);
}

/** Where bylines and datelines stand, in UTF-16 units. */
const HEAD_LENGTH = 600;

interface ArticleBody extends RenderedMarkdown {
  readonly title: string | undefined;
  /** Of the fields of a markup. */
  readonly metadata?: Partial<Metadata>;
}

/** What a plain text holds only if it has markup, marks of sources, carets, fields of an archive or names of accounts. A break instead of `^` is found four times as fast. */
const TEXT_MARKUP =
  /\n(?:={1,6} \S| *1 {2}|\.\. \S|#\+[A-Za-z]|LENGTH: |HD {1,2}\S|WEBVTT|Neutral Citation|IN THE [A-Z]+(?: [A-Z]+)? COURT|\^\p{Lu}|@\w+ *$|\[[\w., "=-]+\]$)|\[(?:\[|edit\]|(?<=\S\[)\d{1,3}\])|\f|-->/mu;

function textMarkup(): typeof TextMarkup {
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- few texts need it, and reading a file returns its article, not a promise, so import() will not do
  return require('./formats/text-markup') as typeof TextMarkup;
}

/** Subtitles, or a chat: no title stands above them. */
const SPOKEN = /^\s*(?:WEBVTT|(?:\d+\s+)?\d\d:\d\d[:.,\d]* -->|[[(]?\d{1,4}[./-]\d{1,2}[./-]\d{1,4},? \d{1,2}:\d\d)/u;

/** The name of a section above a headline of four words or more: `POLITICS`, `PROFILE | THE BAKER`, `Opinion`. */
const KICKER = String.raw`(?:\p{Lu}[\p{Lu}.’'&]+(?: (?:NEWS|POLITICS|BUSINESS|SPORTS?|CULTURE|AFFAIRS))?|\p{Lu}+ \| [^\p{Ll}\r\n]{2,40}|Opinion|Analysis|Politics|World|Business|Technology|Science|Health|Culture|Arts|Sports?|Climate)[ \t]*(?:\r?\n[ \t]*)+(?!By )(?=(?:\S+ ){3}[^\r\n]*\p{Ll}[^\r\n.:]*(?:[\r\n]|$))`;
/** In capitals a headline may go on in the next line. */
const CAPITALS = String.raw`[^\p{Ll}\r\n]*\p{Lu}{2}[^\p{Ll}\r\n]*(?:\r?\n(?![ \t]*BY )(?=[ \t]*(?:\S+ ){2})[^\p{Ll}\d()\r\n]*\p{Lu}{2}[^\p{Ll}\d()\r\n]*(?=[\r\n]|$))?(?=[\r\n]|$)`;
const HEADLINE = new RegExp(
  `^\\s*(?:${KICKER})?((?=\\S)(?:${CAPITALS}|[^\\r\\n]+(?:\\r?\\n[ \\t]*(?=\\p{Ll})[^\\r\\n]{1,60}(?=\\s*?\\n[ \\t]*\\r?\\n))?))`,
  'u',
);

/** In words. */
const LONGEST_SECTION = 3;
const SHORTEST_HEADLINE = 5;

/** @returns the length of the name of a section, where headline and standfirst go on before the by-line: `Coastal towns` */
function sectionAbove(head: string): number {
  const lines = head.slice(0, HEAD_LENGTH).split('\n');
  const [section = '', headline = '', standfirst = '', ...below] = lines
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const isHeadline =
    section.split(' ').length <= LONGEST_SECTION &&
    headline.split(' ').length >= SHORTEST_HEADLINE &&
    [section, headline].every((line) => !/[.!?:]$/u.test(line)) &&
    ![headline, standfirst].some(isNoText) &&
    below.slice(0, 2).some((line) => isNoText(line) && Object.keys(layoutOf(`\n${line}`)).length > 0);
  return isHeadline ? head.indexOf(headline) : 0;
}

/** Without front matter the first line is the title; if it is a sentence it stays a passage too. */
function readText(source: string, bodyStart: number, written: Partial<Metadata>): ArticleBody {
  const plain =
    TEXT_MARKUP.test(source) ||
    TEXT_MARKUP.test(`\n${source.slice(0, source.indexOf('\n') + 1 || HEAD_LENGTH)}`) ||
    source.includes(', opens new tab')
      ? textMarkup().withoutMarkup(source, bodyStart)
      : undefined;
  const title = written.title ?? plain?.metadata?.title;
  const [file, start] = plain ? [plain, 0] : [{ text: source, sourceMap: SAME_AS_FILE }, bodyStart];
  const { text: body } = file;
  const isTitled = title === undefined && !SPOKEN.test(source.slice(bodyStart, bodyStart + HEAD_LENGTH));
  const top = isTitled ? start + frameLength(body, start) : start;
  const first = isTitled ? HEADLINE.exec(body.slice(top)) : null;
  // A message of a chat stands at the top.
  if (!first || (/\d:\d\d/u.test(first[1] ?? '') && isLabelLine(first[1] ?? '')))
    return { ...file, title, blocks: textBlocks(body, start) };
  const section = sectionAbove(body.slice(top));
  const [above, headline = ''] = section === 0 ? first : (HEADLINE.exec(body.slice(top + section)) ?? first);
  const isSentence = /[.!…。！]["'’”»)]*[\s\p{Extended_Pictographic}]*$/u.test(headline);
  // `9/11 attacks remembered` is no post.
  const isThread = headline.startsWith('1/') && /^2\/(?:n|\d{1,2})? /mu.test(body);
  return {
    ...file,
    title: headline
      .trim()
      .replace(isThread ? /^1\/(?:n|\d{1,2})? /u : /^#+ /u, '')
      .replace(/\s+/gu, ' '),
    blocks: textBlocks(body, isSentence ? top : top + section + above.length),
  };
}

/** Without front matter the first heading is the title. A first heading equal to the title names no section. */
function readMarkdown(source: string, bodyStart: number, { title }: Partial<Metadata>): ArticleBody {
  const body = markdownBlocks(source, bodyStart);
  const read = withoutPage(body.blocks, body.text);
  const blocks = read.map((block, at) =>
    introduces(block, read[at + 1], body.text) ? block : asHeading(block, body.text),
  );
  const [first, ...others] = blocks;
  if (first?.kind !== 'heading' || (title !== undefined && title !== first.title)) return { ...body, title, blocks };
  return { ...body, title: first.title, blocks: others };
}

/** `Rossi was blunt:` above a block quote. */
function introduces(block: Block, next: Block | undefined, text: string): boolean {
  return (
    block.kind === 'paragraph' &&
    next?.kind === 'paragraph' &&
    next.speech === 'quoted' &&
    text.charAt(block.end - 1) === ':'
  );
}

/** `The mill is closed` */
const CLAUSE =
  /^(?:the|an?|it|he|she|they|we|i|this|there) (?:.* )?(?:is|was|are|were|has|had|have|will|would)(?:n['’]t)? /iu;

/** In UTF-16 units, with what spaces stand in it. */
const LONGEST_HEADING = 200;

/** A short line without a full stop is a heading, though nothing marks it. */
function asHeading(block: Block, text: string): Block {
  if (block.kind === 'heading' || block.speech || block.isItem || block.end - block.start > LONGEST_HEADING)
    return block;
  const words = text.slice(block.start, block.end);
  if (words.endsWith('.')) return block;
  if (isLabelLine(words.split('\n', 1)[0] ?? '')) return block;
  const title = words.replace(/\s+/gu, ' ').trim();
  return looksLikeHeading(title) && !/^—|^[^:]{1,40}: /u.test(title) && !CLAUSE.test(title)
    ? { kind: 'heading', title, start: block.start }
    : block;
}

function draft(file: string): Problem {
  return { severity: 'warning', file, expected: 'an article that is published', found: 'a draft, which is left out' };
}

/** Reading and indexing take some 100 µs and 2 kB a sentence, and most lines have one. */
const MOST_LINES = 200_000;

function tooLong(file: string, lines: number): Problem {
  const expected = `at most ${MOST_LINES} lines of text; split it into several files`;
  return { severity: 'error', file, expected, found: `${lines}` };
}

function withoutText(file: string): Problem {
  return { severity: 'error', file, expected: 'at least one sentence below the title', found: 'none' };
}
