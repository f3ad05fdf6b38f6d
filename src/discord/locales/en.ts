import { CLAIMS_IN_ENGLISH } from '../../answers/claim-text';
import { amountIn, numberIn } from '../../answers/forms';
import { REPLIES_IN_ENGLISH } from '../../answers/reply-text';

const amount = amountIn('en');
const passages = amount('passage', 'passages');

const number = numberIn('en');
const statements = amount('statement', 'statements');

/** What the bot says in its own words, in English. Every other language has the same entries: one that lacks any does not compile. */
export const en = {
  passages,
  sentences: amount('sentence', 'sentences'),
  articles: amount('article', 'articles'),
  number,
  seconds: amount('second', 'seconds'),

  articleOf: (sentences: string) => `article, ${sentences}`,

  // The list of commands.
  askCommand: 'Quote what the articles say about a topic, word for word and with its sources',
  askTopic: 'A topic, a name or a whole question; topics are offered while you type',
  howMany: (most: number, usual: number) => `How many to show, 1 to ${most}; ${usual} if you leave it out`,
  askPrivate: 'True: only you see the answer. Otherwise everyone in the channel sees it',
  filters: {
    speaker: 'Only sentences with words of this speaker',
    publisher: 'Only articles of this publisher',
    since: 'Only articles from this day on: June 2021, 16 june, 2021-06, last week',
    until: 'Only articles up to this day: June 2021, 16 june, 2021-06, last week',
  },
  quotesCommand: 'Show what somebody says in the articles, word for word and with its sources',
  quotesSpeaker: 'Who; names are offered while you type',
  quotesTopic: 'On what; leave it out for all that is said',
  compareCommand: 'Show side by side what each side says on a topic',
  cardCommand: 'Show the best passage as a picture to pass on',
  compareTopic: 'A topic; topics are offered while you type',
  speakersCommand: 'List who is quoted in the articles, how often and on what',
  sourcesCommand: 'List the articles that answers are quoted from',
  helpCommandIs: 'How to ask a question, and topics to try',
  setupCommand: 'For moderators: where and how the bot answers in this server',
  quietOption: 'Quiet hours, such as 22:30-7:00, or off',
  zoneOption: 'Time zone of the quiet hours, such as Europe/Berlin',
  statusCommand: 'For moderators: how the bot is doing',
  gapsCommand: 'For moderators: what was asked and the articles could not answer',
  reportsCommand: 'For moderators of the host’s server: what members reported about answers',
  privacyCommand: 'What the bot keeps of you, and a button to be forgotten',

  // An answer.
  tooLong: (length: number) =>
    `The sentence has ${amount('character', 'characters')(length)}: too long to be quoted whole in one message, and it is not cut. It stands in:`,
  leftOut: (what: string) => `Would not fit whole into one Discord message: ${what}.`,
  changed: 'The articles have changed since this was asked. This is what they say now.',
  section: (title: string) => `section “${title}”`,
  position: (paragraph: number, sentence: number) => `paragraph ${paragraph}, sentence ${sentence}`,

  // Its buttons.
  more: 'More',
  previous: 'Previous',
  share: 'Show to everyone',
  contextAndSource: 'Context, source …',
  cite: 'Source and citation',
  asPicture: 'Picture for everyone',
  noPicture: 'This cannot be drawn: it is too long, or a letter has no font.',
  contextHead: (title: string) => `**In its context** · ${title}`,
  quotedHere: 'Quoted here:',
  paragraphBreak: 'Next paragraph:',
  gone: 'The articles have changed, and this sentence no longer stands in them.',
  hidden: 'Moderators have hidden this sentence.',
  sharedBy: (person: string) => `Shared by ${person}`,
  sharedAlready: 'This has been shown to everyone already.',
  removeMenu: 'Remove this answer',
  remove: 'Remove',
  removed: 'Removed.',
  onlyAskerRemoves: 'Only the person who asked, or a moderator, can remove an answer of mine.',
  howToRemove: 'To remove an answer to a question of yours, press “⋯” below it or react with ❌.',
  notRemoved: 'This could not be removed. Perhaps I do not see this channel.',
  optionsHead: 'What about this answer?',
  rightAnswer: '👍 Right',
  wrong: { passage: 'Wrong passage', speaker: 'Wrong speaker' },
  reported: 'Thank you. Moderators see what was said about it, not who said it.',
  onlyAsker: 'Only the person who asked can do this.',
  notMine: 'I do not know this button, so I did nothing.',

  // Other answers.
  sourcesHead: (articles: string) => `**Answers are quoted from ${articles}**`,
  by: (author: string) => `by ${author}`,
  helpHead:
    '**Ask about the articles.** The answer is made of their own sentences, quoted word for word, each with its source.',
  helpCommand: (command: string) =>
    `- ${command} and a topic, a name or a whole question; topics are offered while you type`,
  helpMention:
    '- mention me in a message with your question, or send it to me as a direct message; reply to my answer to ask on',
  helpMenu: (menu: string) => `- right-click a message (on a phone, press and hold it), Apps, “${menu}”`,
  helpOptions: '- ⋯ under an answer: tell the moderators that it is wrong, or remove it',
  helpStatements: (quotes: string, compare: string, speakers: string, card: string) =>
    `- ${quotes} shows what somebody says, ${compare} what each side says, ${speakers} who is quoted, ${card} a quotation as a picture`,
  helpSources: (sources: string, privacy: string) =>
    `- ${sources} lists the articles, ${privacy} tells what is kept of you`,
  helpModerators: (commands: string) => `- for moderators: ${commands}`,
  topicsToTry: 'Topics to try:',
  complaint: 'Sorry. I only quote, and may have chosen the wrong words: “⋯” under an answer tells the moderators so.',
  noMore: 'There is no more.',
  unknownCommand: (typed: string, nearest: string) =>
    `${typed} does nothing in a message. The nearest command: ${nearest}`,
  commandOnly: (command: string) => `This works as a command only: ${command}`,
  findMenu: 'Find what was said',
  apology: 'Sorry, something went wrong on my side and I cannot answer this. Please try again.',
  reference: (id: string) => `Reference for the host's log: ${id}`,
  tryAgain: (seconds: string) => `That was a lot of questions. Please try again in ${seconds}.`,
  notAllowed: 'You may not do that with me here. The moderators decide it with `/setup`.',
  withoutFilter: 'Without filter',
  privateHere: 'My answers to commands are for who asks only here: only you see this.',
  quietNow: 'Quiet hours in this server: only you see this.',

  // For moderators.
  onlyModerators: 'Only those who may manage this server can do this.',
  setupHead: '**How I answer in this server**',
  plainLabel: 'Channels where I also answer plain questions, if I am sure and nobody else answers first',
  threadsLabel: 'Channels where I answer messages in a thread',
  postsLabel: 'Forums where I also answer the first message of a post, if I am sure and nobody else answers first',
  helpersLabel:
    'Roles of helpers: once one of them has written in a thread or post, I am silent there unless I am mentioned',
  hushedLabel: 'Channels where my answers to commands are only for the one who asks',
  barredLabel: 'Channels where members cannot use my commands',
  quietLabel: 'Quiet hours, in which only the one who asks sees an answer',
  zoneLabel: 'Time zone of the quiet hours',
  rolesLabel: 'Roles that may ask me; none means everyone',
  usesLabel: 'What members may use besides answers only they see',
  inForce: 'In force',
  nowhere: 'nowhere',
  noneOfThem: 'none',
  everyone: 'everyone',
  quietNone: 'No quiet hours',
  quietRange: (from: string, to: string) => `From ${from} to ${to}`,
  hoursHint:
    'Other hours and time zones: `/setup quiet:22:30-7:00 zone:Europe/Berlin`. Daylight saving time is followed.',
  unreadHours:
    'I cannot read this, so nothing has changed. Write hours like 22:30-7:00 or off, and a time zone like Europe/Berlin.',
  sections: { channels: 'Channels', commands: 'Commands', hours: 'Hours', members: 'Members' },
  tryOut: 'Try it out',
  preview: {
    head: (channel: string) => `**A question now in ${channel}**`,
    asked: { command: 'By a command', mention: 'With a mention of me', plain: 'Without a mention' },
    outcome: {
      public: 'answered for everyone',
      private: 'answered for the one who asks only',
      thread: 'answered in a thread',
      reply: 'answered with a reply',
      silent: 'not answered',
    },
    ifCertain: (answered: string) => `${answered}, if I am sure and nobody else is quicker`,
  },
  uses: {
    public: 'Answers everyone sees',
    mention: 'Mentions and replies',
    share: 'Showing an answer to everyone',
    menu: 'The menu of a message',
  },
  nothingMissing: 'No permission is missing.',
  missingIn: (channel: string, permissions: string) =>
    `Missing in ${channel}: ${permissions}. Allow it in the channel's settings, Permissions, for my role.`,
  permissions: {
    ViewChannel: 'View Channel',
    SendMessages: 'Send Messages',
    ReadMessageHistory: 'Read Message History',
    CreatePublicThreads: 'Create Public Threads',
    SendMessagesInThreads: 'Send Messages in Threads',
  },
  intentMissing:
    'I do not see plain messages: the host has to switch on Message Content Intent at https://discord.com/developers/applications (Bot) and set MESSAGE_CONTENT=on. Everything else works without.',
  saved: 'Saved.',
  notSaved: 'This could not be saved. What is shown here stays in force; the host finds the reason in the log.',
  statusLoaded: (when: string) => `Last read ${when}`,
  statusWarnings: 'Its warnings, as the log has them:',
  statusNoWarnings: 'No warnings',
  warnings: amount('warning', 'warnings'),
  statusAsked: (answered: number, nothing: number, failed: number) =>
    `Questions answered: ${number(answered)}; not in the articles: ${number(nothing)}; failed: ${number(failed)}`,
  statusMedian: (milliseconds: number) => `Median time of an answer since the start: ${number(milliseconds)} ms`,
  reports: {
    head: '**Reported about answers**',
    none: 'Nothing is reported.',
    elsewhere: 'Reports of all servers are looked after in the host’s server.',
    gone: '*This sentence no longer stands in the articles.*',
    done: 'Done',
    settled: 'settled by a moderator',
    settle: 'Settle the speaker',
    hide: 'Hide this sentence',
    show: 'Show a hidden sentence again',
    speakerName: 'Who says this?',
    otherForm: 'Another name in all articles (optional)',
    nobodySpeaks: 'Nobody is quoted in this sentence, so no speaker can be settled.',
    notSettled: 'Nothing has changed: this name cannot be used, or one name would mean two speakers.',
    readAgain: 'Saved. The articles are read again in a moment.',
  },
  gapsHead: '**Asked in this server, and not in the articles**',
  gapsNone: 'There is nothing that at least three people asked and the articles could not answer.',
  gapsNote: 'Only stems of words are kept, and they are told only when at least three people asked.',
  people: amount('person', 'people'),
  privacyHead: '**What I keep**',
  privacyText: [
    '- Of a question the articles cannot answer in a server: stems of its words, without numbers, and a code in place of your name. After 90 days they are gone.',
    '- What you report about an answer: which sentence, stems of the question, and a code in place of your name. After 90 days it is gone.',
    '- How many questions were answered, and how often each topic of the articles was asked about; nothing of who asked.',
    '- For ten minutes after I answered a message: its id and that of my answer, so that an edit of it changes the answer.',
    '- What moderators set with `/setup`.',
    '- No messages, no names, no questions as they were written. The log holds ids of events, no words and no people.',
  ],
  privacyKept: (entries: string) => `Of you I keep ${entries}.`,
  entries: amount('entry', 'entries'),
  forgetMe: 'Forget me',
  forgotten: 'Done. Nothing of you is kept.',
  notForgotten: 'That failed, and what is kept of you is still there. Please try again later.',
  outdated: (command: string) => `This is no longer in use. Ask with \`/${command}\`, or see \`/help\` for how to ask.`,

  // Who says what.
  speakers: amount('speaker', 'speakers'),
  statements,
  replies: REPLIES_IN_ENGLISH,
  speakerOf: (statements: string) => `speaker, ${statements}`,
  checkMenu: 'Did they say this?',

  allStatements: (speaker: string) => `All statements of ${speaker}`,
  unknownSpeaker: (asked: string) => `**The articles quote nobody called “${asked}”.**`,
  sharedName: (asked: string) => `**More than one in the articles is called “${asked}”.**`,
  nearestSpeakers: (names: string) => `Speakers in these articles: ${names}`,

  noSpeakers: 'The articles quote nobody by name.',
  speakersHead: (count: string) => `**${count} in the articles**`,

  claims: CLAIMS_IN_ENGLISH,
};

export type Locale = typeof en;
