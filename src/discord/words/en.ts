import { amountIn, dayIn } from './forms';

const amount = amountIn('en');
const morePassages = amount('more passage', 'more passages');
const moreArticles = amount('more article', 'more articles');
const characters = amount('character', 'characters');
const otherPlaces = amount('other place', 'other places');

/** What the bot says in its own words, in English. Every other language has the same entries: one that lacks any does not compile. */
export const en = {
  day: dayIn('en-GB'),
  passages: amount('passage', 'passages'),
  servers: amount('server', 'servers'),
  sentences: amount('sentence', 'sentences'),
  articles: amount('article', 'articles'),
  seconds: amount('second', 'seconds'),

  articleOf: (sentences: string) => `article, ${sentences}`,

  // The list of commands.
  askCommand: 'Quote what the articles say about a topic, word for word and with its sources',
  askTopic: 'A topic, a name or a whole question; topics are offered while you type',
  askPassages: (most: number, usual: number) =>
    `How many passages to quote, 1 to ${most}; ${usual} if you leave it out`,
  askPrivate: 'True: only you see the answer. Otherwise everyone in the channel sees it',
  sourcesCommand: 'List the articles that answers are quoted from',
  helpCommandIs: 'How to ask a question, and topics to try',

  // An answer.
  head: (shown: number, all: string, question: string) => `**${shown} of ${all}** on “${question}”`,
  headOfPage: (range: string, all: string, question: string) => `**Passages ${range} of ${all}** on “${question}”`,
  tooLong: (length: number) =>
    `The sentence has ${characters(length)}: too long to be quoted whole in one message, and it is not cut. It stands in:`,
  leftOut: (passages: number) => `${morePassages(passages)} would not fit whole into one Discord message.`,
  searchedFor: (words: string) => `Searched for ${words}.`,
  nearTopics: (topics: string) => `Topics near it: ${topics}`,
  changed: 'The articles have changed since this was asked. This is what they say now.',
  section: (title: string) => `section “${title}”`,
  position: (paragraph: number, sentence: number) => `¶${paragraph}, sentence ${sentence}`,
  alsoIn: (places: number, titles: string) => `Also in ${otherPlaces(places)}: ${titles}`,
  andMore: (articles: number) => ` and ${moreArticles(articles)}`,
  nothing: (question: string) => `**Nothing found.** The articles are silent on “${question}”.`,
  nearestTopics: 'The nearest topics:',
  noTopic: 'No topic begins like this.',
  topics: (topics: string) => `Topics: ${topics}`,

  // Its buttons.
  more: 'More passages',
  previous: 'Previous',
  share: 'Show to everyone',
  context: (rank: number) => `Context of ${rank}`,
  cite: 'Source and citation',
  citeWhich: 'Source and citation of …',
  passageNumber: (rank: number) => `Passage ${rank}`,
  contextHead: (title: string) => `**In its context** · ${title}`,
  quotedHere: 'The quoted sentence:',
  paragraphBreak: 'Next paragraph:',
  citationHead: '**Source and citation**',
  gone: 'The articles have changed, and this sentence no longer stands in them.',
  sharedBy: (person: string) => `Shared by ${person}`,
  sharedAlready: 'This has been shown to everyone already.',
  onlyAsker: 'Only the person who asked can do this.',
  notMine: 'I do not know this button, so I did nothing.',

  // Other answers.
  sourcesHead: (articles: string) => `**Answers are quoted from ${articles}**`,
  by: (author: string) => `by ${author}`,
  articlesLeftOut: (articles: number) => `${moreArticles(articles)} would not fit into one Discord message.`,
  helpHead:
    '**Ask about the articles.** The answer is made of their own sentences, quoted word for word, each with its source.',
  helpCommand: (command: string) =>
    `- \`/${command} topic:\` and a topic, a name or a whole question; topics are offered while you type`,
  helpMention:
    '- mention me in a message with your question, or send it to me as a direct message; reply to my answer to ask on',
  helpMenu: (menu: string) => `- right-click any message, Apps, “${menu}”`,
  helpSources: '- `/sources` lists the articles, `/privacy` tells what is kept of you',
  topicsToTry: 'Topics to try:',
  findMenu: 'Find what was said',
  apology: 'Sorry, something went wrong on my side and I cannot answer this. Please try again.',
  reference: (id: string) => `Reference for the host's log: ${id}`,
  outdated: (command: string) => `This is no longer in use. Ask with \`/${command}\`, or see \`/help\` for how to ask.`,
};

export type Words = typeof en;
