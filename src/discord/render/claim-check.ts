import type { ClaimCheckAnswer, NoClaimAnswer } from '../../answers/answer';
import { countsText, differenceLines, type CheckedClaim } from '../../answers/claim-text';
import type { ClaimCheck } from '../../speakers/claim-check';
import { message, type Message, type RenderContext } from '../components/message';
import { cut, escapeMarkdown, foldSpace, MESSAGE_TEXT, takeWhole } from '../components/text';
import type { Locale } from '../locales/en';
import { quotations, shortEcho } from './passages';

const CHANGED_LENGTH = 150;
const DIFFERENCES_LENGTH = 1000;
/** Characters of the head and of what stands around a quote. */
const REST = 600;
const ROOM = MESSAGE_TEXT - REST - DIFFERENCES_LENGTH;
/** Two of a message's 40 components each. */
const MOST_SENTENCES = 15;

export function toClaimCheck({ checks, articles }: ClaimCheckAnswer, { locale }: RenderContext): Message {
  if (checks.length === 1 && checks[0]?.check) return message([checkText(checks[0].check, locale)]);
  const texts = checks.map((checked) => {
    const { words, check } = checked;
    const found = check ? checkText(check, locale) : nothingText(checked, articles, locale);
    // What is quoted below is not shown twice.
    return foldSpace(check?.found.text ?? '') === foldSpace(words) ? found : `-# ${shortEcho(words)}\n${found}`;
  });
  const shown = takeWhole(texts.slice(0, MOST_SENTENCES), MESSAGE_TEXT - REST);
  return message([`**${countsText(checks, locale.claims)}**`, ...shown]);
}

export function toNoClaim({ words, checks, articles }: NoClaimAnswer, { locale }: RenderContext): Message {
  const [only] = checks.length === 1 ? checks : [];
  return message([words.trim() === '' ? locale.claims.noWords : nothingText(only, articles, locale)]);
}

function nothingText(checked: CheckedClaim | undefined, articles: number, locale: Locale): string {
  const { nothing, nearest } = locale.claims;
  const head = `**${nothing(locale.articles(articles))}**`;
  if (!checked?.nearest) return head;
  return [`${head} ${nearest}`, ...quotations([checked.nearest], ROOM, { locale })].join('\n');
}

const MARKS = { asked: '~~', source: '**' } as const;

function checkText({ verdict, finding, found, saidBy, differences }: ClaimCheck, locale: Locale): string {
  const { claims } = locale;
  const isExact = verdict === 'exact';
  const lines = differenceLines(
    differences,
    claims,
    (words, of) => MARKS[of] + escapeMarkdown(cut(words, CHANGED_LENGTH)) + MARKS[of],
  );
  return [
    isExact ? `**${claims.findings[finding]}**` : `**${claims.findings[finding]}** ${claims.sources}`,
    ...quotations([{ ...found, statements: saidBy }], ROOM, { locale }),
    ...takeWhole(lines, DIFFERENCES_LENGTH, 1),
  ].join('\n');
}
