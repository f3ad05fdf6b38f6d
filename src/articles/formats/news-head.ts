import { checkFields, inNameCase, knownKey, toIsoDate } from '../front-matter/fields';
import type { Metadata } from '../article';
import { PROPERTY } from './page-lines';

/** What stands above the text of an article: by-line, dateline, day, fields of a note. */

/** In UTF-16 units. */
export const LONGEST_PAGE_LINE = 160;

const NAME = String.raw`\p{Lu}[\p{L}\p{M}.'’-]+(?: (?:\p{Lu}[\p{L}\p{M}.'’-]*|de|der|van|von|al|bin|la|le)){1,4}`;
/** Behind a name: what somebody is, or whom they write for. */
const NO_NAME = String.raw`[^,;|]*\b(?:Staff|Special|(?:Senior|Chief|Deputy|News|\p{L}+al) \p{L}+|Correspondents?|Reporters?|Editors?|Writers?|STAFF|Courier|Times|Post|News|Press|Herald|Gazette|Tribune|Journal|Record)\b`;
const NAMES = `${NAME}(?:(?:, and|,| and|;| &) (?!${NO_NAME})${NAME})*`;
/** `By Ida Holm and Per Lund, Sund Courier`, `By Ida Holm | Feb. 11, 2024 5 a.m.`, `Written by Ida Holm and edited by Per Lund` */
export const BYLINE = new RegExp(
  `^(?:[Bb]y|BY|(?:Written|Story|Words|Text|Report|Interview(?:ed)?) by|Author:|Autor(?:in)?:|Auteur ?:|Автор:|[Vv]on|[Pp]ar|[Pp]or|[Dd]i|\\^) +(${NAMES})((?:[ ,]*[|/–—(,@·•]| (?:in|for|at|(?:and )?(?:edited|photograph\\p{Ll}*|translated|reported) by) )(?:[^.!?]|(?<=\\b\\p{L}{3,4})\\.(?= \\d)|(?<= [ap])\\.m\\b\\.?){0,60})?$`,
  'u',
);
/** `Ida Holm | 4 May 2024`, `Ida Holm · 6 min read`: without a word for it only with a day behind. */
const NAME_AND_DAY = new RegExp(`^(${NAMES}) ?[|·•∙] (.*\\d.*)$`, 'u');
/** No verb stands before it: `Ida Holm named foreign editor` is a headline. */
const DUTY = String.raw`(?:(?!\p{Ll}+ed |(?:as|is|was|joins|quits|becomes) )[\p{L}&]+ ){0,5}(?:correspondent|reporter|editor|writer|columnist)`;
/** `Ida Holm North of England correspondent`, `Ida Holm | News Editor`; in a headline as `Herald Names New Editor` each word has a capital. */
const NAME_AND_ROLE = new RegExp(
  `^(\\p{Lu}[\\p{L}\\p{M}'’-]+(?: (?:\\p{Lu}\\.|de|der|van|von|al|bin|la|le))* \\p{Lu}[\\p{L}\\p{M}'’-]+)(?: ${DUTY}| ?[|·•] ?${DUTY.replace(/(?<=[(|])\p{Ll}/gu, (letter) => `[${letter}${letter.toUpperCase()}]`)})$`,
  'u',
);
/** @returns the name in such a line. */
export function nameBeforeRole(line: string): string | undefined {
  return line.endsWith('r') || line.endsWith('t') ? NAME_AND_ROLE.exec(line)?.[1] : undefined;
}

/** `记者：陈小雨`, `浜風新聞 記者・佐藤美咲` */
const CHINESE_BYLINE =
  /^(?:(\p{Script=Han}{2,8})\s)?(?:记者|記者|作者|文)\s?[：:／/・]\s?(\p{Script=Han}{2,4}(?:[、 ]\p{Script=Han}{2,4})*)$/u;
/** `Anna Rossi @rossi_a`, above a thread */
const ACCOUNT = new RegExp(`^(${NAME}) \\(?@\\w{2,30}\\)?$`, 'u');
const CITY = String.raw`(?:\p{Lu}[\p{Lu}\p{M}.'’/ -]{2,40}|\p{Lu}\p{L}+(?:[ -]\p{Lu}\p{L}+)*(?=[^—–(]{0,40}\())`;
/** `OSLO, Norway (AP) --`, `June 16 (Reuters) -`, `LONDON —` */
const DATELINE = new RegExp(
  `^(?:${CITY}(?: \\(\\p{L}[\\p{L} ]+\\)(?=,))?(?:, [\\p{L}. ]{2,25})?(?:,? (?:\\p{L}{3,9}\\.? \\d{1,2}|\\d{1,2} \\p{L}{3,9}\\.?)(?:,? \\d{4})?)?|\\p{Lu}\\p{L}{2,8}\\.? \\d{1,2}(?= \\())(?:(?: \\((\\p{L}[\\p{L} ./]{1,30})\\)| /[\\p{L} ]{2,20}/)? ?(?:--|[—–_-]) ?|(?<=\\d) \\((PTI|ANI|Xinhua|TASS|AFP|AP|Reuters)\\) )(?=[\\p{Lu}"“‘«„\\d]|$)`,
  'u',
);
/** A name, and below it `BBC News, Mid Wales` or `Political editor` */
const NAME_ALONE = new RegExp(`^${NAME}$`, 'u');
const NAMES_ALONE = new RegExp(`^${NAMES}$`, 'u');
/** A publisher stands above a day too. */
const NO_PERSON =
  /^The |\b(?:Weekly|Daily|Ledger|Review|Chronicle|Magazine|Gazette|Council|Committee|Brief(?:ing)?|Desk|Courier|Times|Post|News|Press|Herald|Tribune|Journal|Record|Staff|Release|Statement|Report|Minutes|Transcript|Notes|Update|Edition|Interview|Meeting|Agenda|Letter|Hall|House|Room)$/iu;
const HEAD_LINES = 4;
const ROLE =
  /^(?:BBC (?:News|Sport)(?:, .*)?|(?:\p{L}+ ){0,3}(?:correspondent|reporter|editor|writer|journalist|columnist)(?:(?:,| in) [^.!?]{2,40})?)$/iu;
/** `Published: 9 September 2024`, or a day that stands alone. */
const FIELD =
  /^(published|date|posted|publisher|source|for (?:immediate )?release|stand(?=.*(?:\d{4}|\d[.:]\d))|datum|fecha|дата|опубликовано|来源|來源)(?: on| by)?(?: ?[:：] *| {3,})(\S[^!?]{0,80})$/iu;

/** `Answered on 13 February 2024`, `Publié le 4 juin 2024` */
const SHOWN_ON =
  /^(?:(?:published|posted|updated)(?: at)?:? \d{1,2}:\d\d ?(?:[ap]\.?m\.? )?[a-z]{3,4}, |(?:published|posted|issued|answered|publié|veröffentlicht|publicado|pubblicato)(?: on| le| am| el| il)?:? |\p{Lu}[\p{L}'’ -]{2,40}, (?:le|den|il|a) (?=\d))(?=[^.!?]{8,60}$)/iu;

function dayIn(line: string): string | undefined {
  if (line.length > LONGEST_PAGE_LINE || !/\d{4}/u.test(line)) return undefined;
  const [, label, shown = line.replace(SHOWN_ON, '')] = FIELD.exec(line) ?? [];
  const value = shown.replace(/(?:,? (?:à|at|um|alle|a las|às)|,) \d\d?[:.h]\d\d(?::\d\d)?[^:]*$/u, '');
  if (value.length > LONGEST_DAY || /^(?:publisher|source|来源|來源)$/iu.test(label ?? '')) return undefined;
  if (/\d{4}.*\p{Ll}{2}/u.test(value)) return undefined;
  return toIsoDate(value);
}

/** `Thursday, 13 September 2024, 12:00` */
const LONGEST_DAY = 36;

/** @returns whether a line is the day or the source of an article. */
export function isHeadField(line: string): boolean {
  return line.length <= LONGEST_PAGE_LINE && (FIELD.test(line) || dayIn(line) !== undefined);
}

/** The fields of a note of Notion, as its export has them below the title. */
export function isPropertyList(lines: readonly string[]): boolean {
  const isField = (line: string): boolean => /^\p{Lu}[\p{L} ]{1,24}: ?(?:https?:\S+|[^.!?]*)$/u.test(line);
  return lines.length > 2 && lines.every(isField) && lines.some((line) => PROPERTY.test(line));
}

/** Fields of a note of Notion, below its title. */
export function propertiesIn(head: string): Partial<Metadata> {
  const lines = /^(?:# [^\n]*\s+)?((?:\p{Lu}[\p{L} ]{1,24}:[^\n]*\n)+)\s*\n/u.exec(head)?.[1]?.trim().split('\n') ?? [];
  if (!isPropertyList(lines)) return {};
  const fields = lines.flatMap((line) => {
    const [name = '', value = ''] = line.split(/: ?(.*)/su);
    const key = knownKey(name);
    return key === undefined || value.trim() === '' ? [] : [[key, value.trim()] as const];
  });
  return checkFields(new Map(fields)).metadata;
}

interface NewsLayout {
  /** From the byline. */
  readonly author?: string;
  /** The agency of the dateline, or a line for it. */
  readonly publisher?: string;
  readonly published?: string;
}

/** @returns what the lines above the text say of an article; names in capitals as they are usually written. */
export function layoutOf(text: string): NewsLayout {
  let found: NewsLayout = {};
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line, at) => at === 0 || line !== '');
  for (const [at, line] of lines.entries()) {
    // The day in a row of a table is another.
    if (line.startsWith('|')) continue;
    const [, named, behind = ''] = BYLINE.exec(line) ?? NAME_AND_DAY.exec(line) ?? [];
    const titled = at > 0 ? nameBeforeRole(line) : undefined;
    const [, paper, reporter] = CHINESE_BYLINE.exec(line) ?? [];
    // Farther down stands who is quoted.
    const isHead = at < 2 && dayIn(lines[at + 1] ?? '') !== undefined;
    const account = isHead ? ACCOUNT.exec(line)?.[1] : undefined;
    const author =
      named ??
      titled ??
      reporter ??
      account ??
      (NAME_ALONE.test(line) && ROLE.test(lines[at + 1] ?? '') ? line : undefined);
    const [dateline = '', bracketed, agency = bracketed] = datelineIn(line) ?? [];
    const [, label = '', value] = FIELD.exec(line) ?? [];
    const written =
      /\bheld (?:[^.\n]{0,60}? )?on (.*?\d{4})/u.exec(line) ?? /, ((?:\p{L}+\.? )?\d.*?\d{4})/u.exec(dateline);
    const parts = named === undefined ? partsOf(line) : behind.split(/ ?[|·•∙–—] |^, /u);
    const day = firstDay(written?.[1] === undefined ? parts : [written[1], ...parts]);
    const publisher = /^(?:publisher|来源|來源)/iu.test(label) ? value : (paper ?? agency)?.replace(/\/.*$/u, '');
    found = {
      ...(author !== undefined && { author: inNameCase(author) }),
      ...(publisher !== undefined && { publisher }),
      ...(day !== undefined && { published: day }),
      ...found,
    };
  }
  const alone =
    found.author === undefined
      ? lines.slice(1, HEAD_LINES).find((line, at) => isNames(line, lines[at + 2]))
      : undefined;
  return alone === undefined ? found : { ...found, author: inNameCase(alone) };
}

/** @returns the line, and what marks or gaps separate in it. */
function partsOf(line: string): readonly string[] {
  return /[|·•∙]| {3}/u.test(line) ? [line, ...line.split(/ ?[|·•∙] | {3,}/u)] : [line];
}

function firstDay(parts: readonly string[]): string | undefined {
  for (const part of parts) {
    const day = dayIn(part);
    if (day !== undefined) return day;
  }
  return undefined;
}

/** Below a title and above a day stand authors without a word for it: `Ida Holm & Per Lund` */
function isNames(line: string, below = ''): boolean {
  return NAMES_ALONE.test(line) && !NO_PERSON.test(line) && dayIn(below) !== undefined;
}

/** @returns the length of the dateline that a paragraph begins with. */
export function datelineLength(paragraph: string): number {
  return datelineIn(paragraph)?.[0].length ?? 0;
}

/** In UTF-16 units. */
const LONGEST_DATELINE = 120;

function datelineIn(line: string): RegExpExecArray | null {
  return /[—–_)-]/u.test(line.slice(0, LONGEST_DATELINE)) ? DATELINE.exec(line) : null;
}
