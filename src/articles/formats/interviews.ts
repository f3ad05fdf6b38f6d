import type { Block, ParagraphBlock } from '../source-map';

interface InterviewContext {
  readonly text: string;
  readonly title: string;
  readonly isBold: (block: ParagraphBlock) => boolean;
}

const FEWEST_QUESTIONS = 3;
/** In UTF-16 units. */
const LONGEST_QUESTION = 400;
/** A question mark and what closes behind it. */
const LONGEST_TAIL = 12;
const INTERVIEW =
  /\b(?:interview(?:s|ed)?|Q ?& ?A|in conversation|(?:spoke|talks?|talked|sat down|chatted) (?:to|with)|(?:questions|asked) (?:for|to|her|him|them))\b/iu;
const SIGNED =
  /(?:^|\n\W*)interview(?:ed)? by \p{Lu}|\bthis (?:interview|conversation) (?:has been|was) (?:lightly )?(?:edited|condensed)/iu;
/** An essay whose headings ask "Why do we sleep?" is its author's. */
const ADDRESS = /\byou(?:rs?|rself)?\b/iu;
/** Whoever speaks in an article that explains speaks in quotation marks. */
const QUOTED = /["“«„][^"”»“]*["”»“]?/gu;
const FIRST_PERSON = /\b(?:I|I['’]\p{Ll}+|[Mm]y|[Mm]e)\b/u;

/**
 * Marks the answers of an interview without labels: title, lead or a note says that it is one, three questions at least are headings or bold, one of them to "you", and most
 * answers are in the first person. The answers of others, such as those to frequent questions, are nobody's.
 */
export function withAnswers(blocks: readonly Block[], { text, title, isBold }: InterviewContext): readonly Block[] {
  const wordsOf = (block: Block): string =>
    block.kind === 'heading' ? block.title : text.slice(block.start, block.end).trim();
  const isQuestion = blocks.map((block) => {
    if (block.kind === 'paragraph' && !text.slice(block.end - LONGEST_TAIL, block.end).includes('?')) return false;
    const words = wordsOf(block);
    if (words.length > LONGEST_QUESTION || !/\?["”’*]*$/u.test(words.slice(-LONGEST_TAIL))) return false;
    return block.kind === 'heading' || (!block.speech && isBold(block));
  });
  const first = isQuestion.indexOf(true);
  const lead = blocks.slice(0, Math.max(0, first)).map(wordsOf).join(' ');
  if (first < 0 || !(INTERVIEW.test(title) || INTERVIEW.test(lead) || SIGNED.test(text))) return blocks;
  if (!blocks.some((block, at) => isQuestion[at] === true && ADDRESS.test(wordsOf(block)))) return blocks;
  let answer = 0;
  const marked = blocks.map((block, at): Block => {
    const isAsked = isQuestion[at] === true || (block.kind === 'paragraph' && at > first && isBold(block));
    answer = at < first || isAsked ? 0 : answer + 1;
    if (block.kind === 'heading' || block.speech || at < first) return block;
    if (isAsked) return { ...block, speech: 'question' };
    return { ...block, speech: answer === 1 ? 'turn' : 'continued' };
  });
  const answers = marked.filter((block) => block.kind === 'paragraph' && block.speech === 'turn').map(wordsOf);
  const own = answers.filter((words) => FIRST_PERSON.test(words.replace(QUOTED, ''))).length;
  return answers.length < FEWEST_QUESTIONS || own * 2 < answers.length ? blocks : marked;
}
