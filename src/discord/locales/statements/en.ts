import { IN_ENGLISH } from '../../../answers/attribution-text';
import { amountIn, range } from '../forms';

const amount = amountIn('en');
const statements = amount('statement', 'statements');
const moreStatements = amount('more statement', 'more statements');
const speakers = amount('voice', 'voices');
const moreVoices = amount('more voice', 'more voices');

/** Of who says what, in English. */
export const enStatements = {
  statements,
  telling: IN_ENGLISH,
  speakerOf: (statements: string) => `speaker, ${statements}`,
  checkMenu: 'Did they say this?',

  statementsHead: (shown: number, all: number, { speaker, topic }: About) =>
    `**${shown} of ${statements(all)}${speaker === undefined ? '' : ` of ${speaker}`}**${on(topic)}`,
  statementsHeadOfPage: (from: number, to: number, all: number, { speaker, topic }: About) =>
    `**${from === to ? 'Statement' : 'Statements'} ${range(from, to)} of ${all}${speaker === undefined ? '' : ` by ${speaker}`}**${on(topic)}`,
  statementsLeftOut: (count: number) => `${moreStatements(count)} would not fit whole into one Discord message.`,
  moreStatements: 'More statements',
  statementNumber: (rank: number) => `Statement ${rank}`,
  allStatements: (speaker: string) => `All statements of ${speaker}`,
  quotedTogether: (sentences: number) => `The ${sentences} quoted sentences:`,
  noStatement: ({ speaker, topic }: About) =>
    `**No statement${speaker === undefined ? '' : ` of ${speaker}`} in the articles**${on(topic)}.`,
  unknownSpeaker: (asked: string) => `**Nobody is heard in the articles as “${asked}”,** or more than one.`,
  heardAre: (names: string) => `Heard are: ${names}`,

  compareHead: (topic: string | undefined) => `**What each side says**${on(topic)}`,
  silentSide: 'no statement in the articles',
  moreOfSide: (count: number) => `${moreStatements(count)}: \`/quotes\` shows them`,

  nobodyHeard: 'Nobody is heard in the articles under a name.',
  speakersHead: (count: number) => `**${speakers(count)} in the articles**`,
  speaker: (name: string, statements: string, topics: string | undefined) =>
    `${name}, ${statements}${topics === undefined ? '' : `, on ${topics}`}`,
  fewerHeard: (count: number) => `${moreVoices(count)} less often heard`,

  wordingExact: '**These words stand in the articles.**',
  wordingNear: '**Not these words.** The nearest in the articles are:',
  saidByArticle: 'The article itself says so, not somebody in it.',
  saidBy: (speakers: string) => `Said by: ${speakers}`,
  difference: 'Word by word (struck through: not there; bold: only there):',
  notThere: (words: string) => `Not there: ${words}`,
  onlyThere: (words: string) => `Only there: ${words}`,
  nothingLike: (words: string) => `**Nothing like it.** The articles hold no words like “${words}”.`,
};

/** Whose words on what; what is absent was not asked for. The topic stands between “ and ” in every language. */
export interface About {
  readonly speaker?: string;
  readonly topic?: string;
}

function on(topic: string | undefined): string {
  return topic === undefined ? '' : ` on “${topic}”`;
}

export type StatementLocale = typeof enStatements;
