import type { Passage } from '../search/index/passage';
import { attributionsIn, REPLIES_IN_ENGLISH, type ReplyPhrases } from './reply-text';

const BETWEEN = ' · ';

/** What a picture of a passage shows; `speaker` also says how, and is blank for the article's own words. */
export function cardText(
  passage: Pick<Passage, 'text' | 'start' | 'statements' | 'article'>,
  phrases: ReplyPhrases = REPLIES_IN_ENGLISH,
) {
  const { title, publisher, published } = passage.article;
  const day = published === undefined ? undefined : phrases.day(published);
  return {
    quotation: folded(passage.text),
    speaker: attributionsIn(passage, phrases).join(BETWEEN),
    source: folded([title, publisher, day].filter(Boolean).join(BETWEEN)),
  };
}

/** The words of a card by lines, which describe its picture. */
export function describeCard({ quotation, speaker, source }: ReturnType<typeof cardText>): string {
  return [quotation, speaker, source].filter(Boolean).join('\n');
}

function folded(text: string): string {
  return text.replace(/[\s\u0085]+/gu, ' ').trim();
}
