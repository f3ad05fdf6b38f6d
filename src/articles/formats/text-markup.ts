import type { Metadata, SourceMap } from '../article';
import { checkFields, knownKey } from '../front-matter/fields';
import { RenderedText } from '../source-map';
import { FILLER } from './markup-masks';

/** A markup of plain text: the sign it is recognised by, what of it is no text, and its fields (groups with a field's name, or `key` and `value`). */
interface TextMarkup {
  readonly sign: RegExp;
  readonly noText: readonly RegExp[];
  readonly fields?: RegExp;
}

const MARKUPS: readonly TextMarkup[] = [
  // MediaWiki. Three apostrophes are no sign: older newspapers quote with two, and within them with one.
  {
    fields: /^(?:The |An? )?'''(?<title>[^'\n]{3,80})'''(?=[^\n]* (?:is|are|was|were) )/gmu,
    sign: /^==+ ?[^\s=][^\n]*==[ \t]*$|\[\[[^\][\n]+\]\]/mu,
    noText: [
      /\{\{[^{}]*\}\}/gu,
      /\{\{[^{}]*\}\}|^\{\|[^]{0,20000}?^\|\}/gmu,
      /<!--[^]{0,2000}?-->|<ref\b[^<>]*\/>|<ref\b[^]{0,2000}?<\/ref>|<\/?[a-z]+\b[^<>\n]*>/giu,
      /\[\[(?:File|Image|Category|Datei|Bild|Kategorie|Fichier|Catégorie|Archivo|Categoría):(?:[^\][]|\[\[[^\][]*\]\])*\]\]/giu,
      /\[\[(?:[^\][|\n]*\|)?|\]\]|'{2,5}|^=+ *|(?<![ =]) {0,9}={1,6}$|^[*#:;]+ */gmu,
      /\[https?:\S+ ?|(?<=\[https?:[^\]\n]{0,300})\]/gu,
    ],
  },
  // Reuters.
  { sign: /, opens new tab/u, noText: [/, opens new tab(?!\p{L})/gu] },
  // AsciiDoc.
  {
    fields:
      /^:(?<key>[\w-]+): +(?<value>\S.*)$|^= [^\n]*\n(?<author>\p{Lu}[^\n<:]{2,60}(?: <[^<>\n]*>(?:; [^\n]*)?)?)$|^v\d[\d.]*, (?<date>[^\n:]+)/gmu,
    sign: /^= \S[^\n]*\n(?:[^\n]+\n){0,5}:[\w-]+:|^\[[\w., "=-]+\]\n(?:__|--|==)/mu,
    noText: [
      /^(-{4,}|\.{4,}|\|={3,}|\/{4,})$[^]{0,20000}?^\1$|^(?:_{4,}|={4,}|\*{4,}|--)$|^\/\/.*$|^:!?[\w-]+!?:.*$|^\[[^\]\n]*\]$|^\w+::\S{0,300}\[[^\n]{0,500}\]$/gmu,
      /^[^\n<>]{2,60} <[^\s@]{1,60}@\S{1,60}>$|^v\d[\d.]*,.*$|^={1,6} |^(?:NOTE|TIP|IMPORTANT|WARNING|CAUTION): |^(?:\*+|\.+) |<<[^<>\n]*>>/gmu,
      /(?:link:)?https?:\S{0,300}?\[|footnote:\w*\[[^\]\n]*\]|(?<=https?:\S{0,300}?\[[^\]\n]{0,300})\]|(?<![\p{L}\d])[*_](?=\S[^*_\n]*[*_](?![\p{L}\d]))|(?<=(?<![\p{L}\d])[*_]\S[^*_\n]*)[*_](?![\p{L}\d])/gu,
    ],
  },
  // Articles of Wikipedia as a browser copies them.
  {
    sign: /\[edit\]|[\p{L}\d.,;"”)]\[\d{1,3}\]/u,
    noText: [
      /(?<=\S)(?:\[(?:\d{1,3}|[a-z]|(?:note|nb) \d+|edit|update|(?:citation|clarification) needed|who\?|when\?|which\?)\](?::[\d–-]+)?)+/gu,
      /^(?:\^ .*|From Wikipedia, .*|For (?:the|other) .{2,80}, see .*|Main articles?: .*|Further information: .*|This page was last edited .*|Text is available under .*|Categories: .*|Retrieved from ".*|Jump to .*)$/gmu,
    ],
  },
  // Covers of judgments: court, numbers and counsel above the numbered paragraphs.
  {
    sign: /^(?:Neutral Citation|IN THE [A-Z]+(?: [A-Z]+)? COURT)/mu,
    noText: [
      /^(?:Neutral Citation|Case No|IN THE [A-Z]+(?: [A-Z]+)? COURT)[^]{0,2000}?^Between:?[ \t]*$/mu,
      /^(?:[ \t]*(?:(?:- ?){5,}|-? ?and ?-?|(?:\d\w\w )?(?:Claimant|Plaintiff|Defendant|Appellant|Respondent|Applicant|Petitioner)s?[,.]?|vs?\.|[A-Z][A-Z .,&’'-]{3,80},|For the (?:Claimant|Plaintiff|Defendant|Appellant|Respondent|Applicant|Petitioner|State|People|Government)s?: [^\n]*|[^\n]*\((?:instructed|appeared) [^\n]*\)[^\n]*|Hearing dates?:[^\n]*|Approved Judgment|JUDGMENT|(?:[A-Z] ){4,}[A-Z]))[ \t]*$/gmu,
    ],
  },
  // DokuWiki, whose title has more signs than MediaWiki's.
  {
    sign: /^={5,6} \S[^=\n]* ={5,6}[ \t]*$/mu,
    noText: [/\(\([^\n]{0,2000}?\)\)|\*\*|__|(?<![:\p{L}\d/])\/\/(?=\S)|(?<=\S)(?<![:/])\/\/(?![/\p{L}\d])|^>+ ?/gmu],
  },
  // Transcripts of courts, whose lines are numbered.
  { sign: /^ *1 {2,}\S.*\n *2 +\S.*\n *3 +\S/mu, noText: [/^ *\d{1,2}(?=\s)/gmu] },
  // Wires with carets.
  { sign: /^\^(?:BC-|AM-|PM-|\p{Lu})/mu, noText: [/^\^|(?:(?<=^\^By .*)@?=|@?<)$/gmu] },
  // reStructuredText: of directives only boxes have text.
  {
    sign: /^\.\. (?:[\w-]+::|_[^\n:]+:|\|[^|\n]+\||\[)/mu,
    fields: /^:(?<key>[A-Z]\w+): +(?<value>\S.*)$/gmu,
    noText: [
      /^\.\. (?!(?:note|warning|tip|hint|important|caution|danger|attention|seealso|admonition|sidebar|topic|epigraph|pull-quote)::)[^\n]*(?:\n[ \t]+\S[^\n]*|\n[ \t]*(?=\n[ \t]+\S))*/gmu,
      /^\.\. (?:admonition|sidebar|topic)::[^\n]*|^\.\. [\w-]+::|^[ \t]*:[\w -]+:(?: [^\n]*)?$|^([=~^"'+#*-])\1{2,}$/gmu,
      /:[\w:+-]+:(?=`)|`+(?=[^`\n]+`)|(?: <[^<>\n]+>)?`+(?:__?)?|(?: ?\[[#*]?\w*\]_)|(?<=[\p{L}\d])_(?![\p{L}\d])|\|(?=\S[^|\n]*\|)|(?<=\S)\|(?=[\s.,;)]|$)/gu,
      /\*{1,2}(?=\S[^*\n]*\*)|(?<=\S)\*{1,2}(?!\w)/gu,
    ],
  },
  // Org: its headings may begin with TODO or DONE, the state of a task.
  {
    sign: /^#\+(?:TITLE|AUTHOR|DATE|OPTIONS|STARTUP|BEGIN_\w+)\b/imu,
    fields: /^#\+(?:FILE)?(?<key>\w+): +(?<value>\S.*)$/gimu,
    noText: [
      /^[ \t]*#\+BEGIN_(SRC|EXAMPLE|EXPORT|COMMENT)\b[^]{0,20000}?^[ \t]*#\+END_\1|^[ \t]*:PROPERTIES:[^]{0,2000}?:END:/gimu,
      /^[ \t]*(?:#(?:\+.*| .*|$)|(?:SCHEDULED|DEADLINE|CLOSED): .*|\[fn:[^\]\n]+\] .*|[-+] \[[ X-]\] .*)$/gmu,
      /^\*+ (?:(?:TODO|DONE) )?|[ \t]+(?::\w+)+:$|\[fn:[^\]\n]*\]|\[\[(?:[^\][\n]*\]\[)?|\]\]|(?<![^\s(])[/*=~](?=\S[^/*=~\n]*[/*=~](?!\w))|(?<=\s[/*=~]\S[^/*=~\n]*)[/*=~](?!\w)/gmu,
    ],
  },
  // Articles of LexisNexis and of Factiva.
  {
    sign: /^LENGTH: +[\d,]+ words/mu,
    fields:
      /^[ \t]*\d+ of \d+ DOCUMENTS\s+(?<publisher>[^\n(]+?)(?: \([^\n]*)?\n\s*(?<date>\p{L}+ \d{1,2}, \d{4})|^(?<key>BYLINE): +(?<value>[^,\n]+)/gmu,
    noText: [
      /^[ \t]*\d+ of \d+ DOCUMENTS[^]{0,300}?\d{4}[^\n]*(?:\n[^\n]*Edition)?$|^(?:[A-Z]{4,}(?:-[A-Z]+)?:(?: [^\n]*)?|End of Document)$/gmu,
    ],
  },
  {
    sign: /^HD {1,2}\S[^]*^(?:LP|TD) {1,2}\S/mu,
    fields: /^(?:HD +(?<title>.*)|BY +(?:By )?(?<author>.*)|PD +(?<date>.*)|SN +(?<publisher>.*))$/gmu,
    noText: [
      /^(?:SE|HD|BY|CR|WC|PD|ET|SN|SC|ED|PG|VOL|LA|CY|CO|IN|NS|RE|IPC|IPD|PUB|AN|ART|RF|CLM) {1,2}\S[^\n]*|^(?:LP|TD) {1,2}/gmu,
    ],
  },
  // Subtitles.
  {
    fields: /^WEBVTT - (?<title>\S.*)$/gmu,
    sign: /^WEBVTT|^(?:\d\d:)?\d\d:\d\d[.,]\d{3} --> /mu,
    noText: [
      /^WEBVTT[^]{0,500}?(?=\n\n)|^NOTE\b.*$|(?:\n[ \t]*)*\n(?:\d+[ \t]*\n)?(?:\d\d:)?\d\d:\d\d[.,]\d{3} --> .*|♪[^♪\n]*♪?|<[^<>\n]*>/gmu,
    ],
  },
  // Texts of a PDF: hyphens at line ends, footnotes.
  { sign: /\f/u, noText: [/(?<=\p{Ll}{2})-\r?\n(?=\p{Ll}{2})|^\d{1,2} {2,}\S.*$/gmu] },
  // Posts copied from X: who writes, when, how many like it.
  {
    sign: /^@\w+ *\n/mu,
    noText: [
      /^(?:.{1,50}\n)?@\w+ *\n(?:· *\n)?(?:\p{L}{3,9}\.? \d{1,2}(?:, \d{4})?|\d{1,2}[hms]) *$/gmu,
      /^\d{1,2}\/(?:\d{1,2})? |^(?:[\d.,]+[KM]?|Show this thread|Replying to @.*|Last edited .*|(?:[\d.,]+[KM]? (?:Reposts?|Retweets?|Quotes?|Likes?|Bookmarks?|Views?)[ ·]*)+|.*· [\d.,]+[KM]? Views)$/gmu,
    ],
  },
];

interface PlainText {
  readonly text: string;
  readonly sourceMap: SourceMap;
  readonly metadata?: Partial<Metadata>;
}

/** Leaves the markup of plain texts out, such as that of MediaWiki or AsciiDoc. @returns undefined if a text has none */
export function withoutMarkup(source: string, from: number): PlainText | undefined {
  const body = source.slice(from);
  const found = MARKUPS.filter(({ sign }) => sign.test(body));
  const masked = found.flatMap(({ noText }) => noText).reduce((text, part) => text.replace(part, blank), body);
  if (masked === body) return undefined;
  const rendered = new RenderedText();
  let isLineEnd = true;
  for (const { index, 0: part } of masked.matchAll(/[^\uE000]+/gu)) {
    if (isLineEnd && /^[ \t]*[\r\n]/u.test(part)) rendered.beginBlock();
    rendered.add(part, from + index, from + index + part.length);
    isLineEnd = /[\r\n]$/u.test(part);
  }
  return { ...rendered.finish(), metadata: fieldsIn(body, found) };
}

/** In UTF-16 units: what is written farther down is no field of the article. */
const HEAD_LENGTH = 2000;

function fieldsIn(body: string, markups: readonly Pick<TextMarkup, 'fields'>[]): Partial<Metadata> {
  const head = body.slice(0, HEAD_LENGTH);
  const groups = markups.flatMap(({ fields }) => (fields ? [...head.matchAll(fields)] : [])).map((one) => one.groups);
  const written = groups.flatMap(({ key, value, ...named } = {}) => [
    ...(key === undefined ? [] : [[key, value] as const]),
    ...Object.entries(named),
  ]);
  const known = written.flatMap(([name, value]) => {
    const key = knownKey(name);
    return key === undefined || value === undefined ? [] : [[key, plainValue(value)] as const];
  });
  return checkFields(new Map(known)).metadata;
}

/** `<2023-01-15 Sun>`, `:snow:roads:`, `Anna Rossi <a@b.example>; Per Lund` */
function plainValue(value: string): string {
  if (/^:[\w:]+:$/u.test(value)) return value.slice(1, -1).replaceAll(':', ', ');
  return value
    .replace(/^<(.*)>$/u, '$1')
    .replace(/ <[^<>]*>/gu, '')
    .replace(/;/gu, ',')
    .trim();
}

function blank(markup: string): string {
  return FILLER.repeat(markup.length);
}
