import type { SourceMap } from '../article';
import { RenderedText } from '../source-map';
import { FILLER } from './markup-masks';

/** A way of writing plain texts: how it is told, and what of it is no text. */
interface TextMarkup {
  readonly sign: RegExp;
  readonly noText: readonly RegExp[];
}

const MARKUPS: readonly TextMarkup[] = [
  // MediaWiki. Three apostrophes are no sign: older newspapers quote with two, and within them with one.
  {
    sign: /^==+ ?\S[^\n]*==[ \t]*$|\[\[[^\][\n]+\]\]/mu,
    noText: [
      /\{\{[^{}]*\}\}/gu,
      /\{\{[^{}]*\}\}|^\{\|[^]{0,20000}?^\|\}/gmu,
      /<!--[^]{0,2000}?-->|<ref\b[^<>]*\/>|<ref\b[^]{0,2000}?<\/ref>|<\/?[a-z]+\b[^<>\n]*>/giu,
      /\[\[(?:File|Image|Category|Datei|Bild|Kategorie|Fichier|Catégorie|Archivo|Categoría):(?:[^\][]|\[\[[^\][]*\]\])*\]\]/giu,
      /\[\[(?:[^\][|\n]*\|)?|\]\]|'{2,5}|^=+ *|(?<![ =]) {0,9}={1,6}$|^[*#:;]+ */gmu,
      /\[https?:\S+ ?|(?<=\[https?:[^\]\n]{0,300})\]/gu,
    ],
  },
  // AsciiDoc.
  {
    sign: /^= \S[^\n]*\n(?:[^\n]+\n){0,5}:[\w-]+:|^\[[\w., "=-]+\]\n(?:__|--|==)/mu,
    noText: [
      /^(-{4,}|\.{4,}|\|={3,}|\/{4,})$[^]{0,20000}?^\1$|^(?:_{4,}|={4,}|\*{4,}|--)$|^\/\/.*$|^:!?[\w-]+!?:.*$|^\[[^\]\n]*\]$|^\w+::\S{0,300}\[[^\n]{0,500}\]$/gmu,
      /^[^\n<>]{2,60} <[^\s@]{1,60}@\S{1,60}>$|^v\d[\d.]*,.*$|^={1,6} |^(?:NOTE|TIP|IMPORTANT|WARNING|CAUTION): |^(?:\*+|\.+) |<<[^<>\n]*>>/gmu,
      /https?:\S{0,300}?\[|(?<=https?:\S{0,300}?\[[^\]\n]{0,300})\]|(?<![\p{L}\d])[*_](?=\S[^*_\n]*[*_](?![\p{L}\d]))|(?<=(?<![\p{L}\d])[*_]\S[^*_\n]*)[*_](?![\p{L}\d])/gu,
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
      /^(?:[ \t]*(?:(?:- ?){5,}|-? ?and ?-?|(?:\d\w\w )?(?:Claimant|Defendant|Appellant|Respondent|Applicant|Petitioner)s?|[^\n]*\((?:instructed|appeared) [^\n]*\)[^\n]*|Hearing dates?:[^\n]*|Approved Judgment|JUDGMENT))[ \t]*$/gmu,
    ],
  },
  // Wires with carets.
  { sign: /^\^(?:BC-|AM-|PM-|\p{Lu})/mu, noText: [/^\^|(?<=^\^By .*)=$/gmu] },
  // Posts copied from X: who writes, when, how many like it.
  {
    sign: /^@\w+ *\n/mu,
    noText: [
      /^(?:.{1,50}\n)?@\w+ *\n(?:· *\n)?(?:\p{L}{3,9}\.? \d{1,2}(?:, \d{4})?|\d{1,2}[hms]) *$/gmu,
      /^\d{1,2}\/(?:\d{1,2})? |^(?:[\d.,]+[KM]?|Show this thread|Replying to @.*|Last edited .*|(?:[\d.,]+[KM]? (?:Reposts?|Retweets?|Quotes?|Likes?|Bookmarks?|Views?)[ ·]*)+|.*· [\d.,]+[KM]? Views)$/gmu,
    ],
  },
];

/** Leaves the markup of plain texts out, such as that of MediaWiki or AsciiDoc. @returns undefined if a text has none */
export function withoutMarkup(source: string, from: number): { text: string; sourceMap: SourceMap } | undefined {
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
  return rendered.finish();
}

function blank(markup: string): string {
  return FILLER.repeat(markup.length);
}
