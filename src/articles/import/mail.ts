import type { Metadata } from '../article';
import { toIsoDate } from '../front-matter/fields';
import { fold } from '../../text/normalize';
import { htmlToMarkdown } from './html';
import { counted, type ImportedArticle } from './markdown-file';
import { readPlain } from './plain-text';

/** `Read more ( https://click.example/t/1 )` */
const LINK_BEHIND = /[ \t]*(?:\( ?https?:\/\/[^\s()]+ ?\)|<https?:\/\/[^\s<>]+>|\[https?:\/\/[^\s\]]+\])/gu;

/** The first line of a signature, of a message that is answered or forwarded, or of what a list adds. */
const BEHIND_MAIL =
  /^(?:--\s*|_{20,}|-{2,} ?(?:original message|forwarded message|ursprüngliche nachricht)\b.*|(?:on|am) .{10,80}\b(?:wrote|schrieb)\b.*:|sent from my .*|(?:(?:best|kind|warm|many)? ?(?:regards|wishes|thanks)|cheers|sincerely|yours \w+),?)$/iu;

/** A line that only greets. */
const GREETING =
  /^(?:dear|hi|hello|hey|good (?:morning|afternoon|evening)|sehr geehrte[rs]?|liebe[rs]?|hallo|guten (?:morgen|tag)|bonjour|ch[eè]re?s?|estimad[oa]s?|querid[oa]s?|hola|buenos días|gentil[ei]|car[ioae]|buongiorno|prezad[oa]s?|olá)(?: [^.!?]{0,60})?[,:!]\s*$/iu;

/** `Good morning, Ridge.`, as a newsletter opens */
const TO_ALL = /^(?:good (?:morning|afternoon|evening)|hello|hi)(?:,? \p{Lu}\p{L}+){0,2}\.\s*$/iu;

/** `Best, Anna` */
const SIGN_OFF =
  /^(?:(?:[Aa]ll the )?[Bb]est|(?:(?:Best|Kind|Warm|Many) )?(?:[Rr]egards|[Ww]ishes|[Tt]hanks)|Cheers|(?:Yours )?[Ss]incerely|Yours \w+|Until (?:next time|tomorrow)),(?: (?:\p{Lu}[\p{L}.'’-]*(?: |$)){1,3})?$/u;

function withoutGreeting<T extends { readonly body: string }>(mail: T): T {
  const [first = '', ...others] = mail.body.trim().split('\n\n');
  const body = GREETING.test(first) || TO_ALL.test(first) ? others : [first, ...others];
  return { ...mail, body: body.filter((block) => !SIGN_OFF.test(block)).join('\n\n') };
}

/** Of the letters of the other part: a part below it only says that there is one. */
const LEAST_PLAIN = 0.5;

interface Forwarded {
  readonly lines: readonly string[];
  readonly name?: string | undefined;
  readonly address?: string | undefined;
  readonly date?: string | undefined;
}

const FORWARDED_SUBJECT = /^(?:(?:re|aw) ?: *|\[[^\][]*\] *)*(?:fwd?|wg|tr|rv|enc) ?:/iu;
const FORWARDS =
  /^>* ?(?:-{2,} ?(?:original message|forwarded message|ursprüngliche nachricht|weitergeleitete nachricht|message transféré|mensaje reenviado)\b.*|_{20,}|(?:begin )?forwarded message:)$/iu;
const HEADER_LINE =
  /^\*?(from|von|de|date|datum|fecha|sent|gesendet|envoyé|enviado|subject|betreff|objet|asunto|to|an|à|para|cc|reply-to)\*? ?:[* ]*(.*)$/iu;

/** @returns the message that a mail forwards, of several the innermost, without the lines at its head that name its sender and day */
function forwarded(lines: readonly string[]): Forwarded | undefined {
  const mark = lines.findIndex((line) => FORWARDS.test(line));
  if (mark < 0) return undefined;
  const isQuoted = lines.slice(mark + 1).every((line) => /^(?:>|\s*$)/u.test(line));
  const below = lines.slice(mark + 1).map((line) => (isQuoted ? line.replace(/^> ?/u, '') : line));
  const start = below.findIndex((line) => line.trim() !== '');
  const end = below.findIndex((line, at) => at >= start && !HEADER_LINE.test(line));
  if (end <= start) return undefined;
  const fields = below.slice(start, end).map((line) => HEADER_LINE.exec(line) ?? []);
  const field = (key: RegExp): string | undefined => fields.find(([, name = '']) => key.test(name))?.[2];
  const [, sender, address] =
    /^"?(.*?)"? *(?:<(?:mailto:)?([^<>]*)>)?$/u.exec(field(/^(?:from|von|de)$/iu) ?? '') ?? [];
  const date = toIsoDate(
    (field(/^(?:date|datum|fecha|sent|gesendet|envoyé|enviado)$/iu) ?? '').replace(/ (?:at|um|à) /u, ' '),
  );
  const text = below.slice(end);
  const isForward = FORWARDS.test(text.find((line) => line.trim() !== '') ?? '');
  const inner = isForward ? forwarded(text) : undefined;
  return inner ?? { lines: text, name: sender === '' ? address : sender, address, date };
}

/**
 * The sender is the publisher, or the author. A greeting, quoted lines of earlier messages and a signature are left out. Of a mail that
 * forwards another, that one is the article.
 */
export async function readMail({
  name,
  bytes,
}: {
  readonly name: string;
  readonly bytes: Uint8Array;
}): Promise<ImportedArticle> {
  const { default: PostalMime } = await import('postal-mime');
  const mail = await PostalMime.parse(bytes);
  const { subject, text, html, attachments } = mail;
  const all = text?.split(/\r?\n/u) ?? [];
  const inner = FORWARDED_SUBJECT.test(subject ?? '') ? forwarded(all) : undefined;
  const lines = inner?.lines ?? all;
  const from = inner ? { name: inner.name ?? '', address: inner.address } : mail.from;
  const date = inner ? inner.date : mail.date;
  const end = lines.findIndex((line) => BEHIND_MAIL.test(line));
  const own = lines
    .slice(0, end < 0 ? lines.length : end)
    .filter((line, at) => !line.startsWith('>') && !GREETING.test(line) && !(at === 0 && TO_ALL.test(line)));
  const title = subject?.replace(/^(?:(?:re|fwd?|aw|wg|tr|rv) ?: *|\[[^\][]*\] *)+(?=\S)/iu, '');
  const written = own.join('\n').replace(LINK_BEHIND, '').trim();
  const page = withoutGreeting(await htmlToMarkdown(html ?? ''));
  const isWhole = inner !== undefined || lines.join('').length >= LEAST_PLAIN * page.body.length;
  const plain =
    isWhole && written && readPlain(`${name}.txt`, `---\ntitle: ${JSON.stringify(title ?? '')}\n---\n${written}\n`);
  const read = plain || page;
  const published = date && toIsoDate(date);
  const files = attachments.map(({ filename }) => filename ?? 'a part without a name');
  return {
    metadata: {
      ...(title && { title }),
      ...(read.metadata.author && { author: read.metadata.author }),
      ...(from && senderOf(from.name || (from.address ?? ''), from.address)),
      ...(published && { published }),
    },
    body: read.body,
    leftOut: [
      ...read.leftOut,
      ...(plain && lines.length > own.length
        ? [
            counted(
              lines.length - own.length,
              'line of greeting, quoted messages and signature',
              'lines of greeting, quoted messages and signature',
            ),
          ]
        : []),
      ...(files.length > 0 ? [`${counted(files.length, 'attachment')} (${files.join(', ')})`] : []),
    ],
  };
}

/** `Press Office <press.office@sund.example>` */
const NO_PERSON = /\b(?:Press|Media|News|Newsletter|Office|Desk|Team|Council|Service|Editors?|Ledger|Times|Post)\b/u;

/** A person's address has their name, `anna.rossi` or `arossi`; `Anna Rossi from Valley Ledger`, as Substack names the sender of a newsletter */
function senderOf(name: string, address = ''): Partial<Metadata> {
  const [, given = '', surname] = /^(\p{Lu})[\p{L}.'’-]+ (?:\p{Lu}\. )?(\p{Lu}[\p{L}'’-]+)$/u.exec(name) ?? [];
  const account = fold(address.replace(/@.*$/u, ''));
  const isOwn = surname !== undefined && account.startsWith(fold(given)) && account.includes(fold(surname));
  if (isOwn && !NO_PERSON.test(name)) return { author: name };
  const [, author, site] =
    /^(\p{Lu}[\p{L}.'’-]+(?: \p{Lu}[\p{L}.'’-]+){1,3}) (?:from|at|\||@) (\S.*)$/u.exec(name) ?? [];
  return author !== undefined && site !== undefined ? { author, publisher: site } : { publisher: name };
}
