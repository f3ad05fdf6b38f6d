import { editDistance } from './text/fuzzy-match';

export const USAGE = `Usage:
  summit start [--no-web] [--no-gateway]                                   answer on Discord with a token, in the terminal and on a page without
  summit ask [words…] [--speaker NAME] [--publisher NAME] [--since DAY] [--until DAY] [--knowledge DIR] [--limit N] [--json] [--explain]
                                                                           answer once; without words each line of standard input
  summit quotes [--speaker NAME] [topic…] [--publisher NAME] [--since DAY] [--until DAY] [--limit N] [--knowledge DIR] [--json]
                                                                           what somebody, or anybody, says on a topic
  summit compare topic… [--publisher NAME] [--since DAY] [--until DAY] [--knowledge DIR] [--json]
                                                                           what each side says on it
  summit speakers [--knowledge DIR] [--json]                               who is quoted, how often and on what
  summit sources [--knowledge DIR] [--json]                                the articles, newest first
  summit check "words" | --file TEXT [--knowledge DIR] [--json]            whether each sentence stands in the sources, and who says it
  summit card --out FILE.png topic… [--knowledge DIR]                      draw the first passage as a picture
  summit inspect [--knowledge DIR] [--json]                                show what was understood of the articles
  summit add FILE|ADDRESS… [--title T] [--publisher P] [--published DATE] [--yes] [--knowledge DIR]
                                                                           write .html .pdf .docx .eml .rss .txt into the folder as Markdown
  summit publish [--knowledge DIR] [--replace-edits]                       put the articles into PostgreSQL, for ARTICLES=postgres
  summit doctor [--knowledge DIR] [--json]                                 check token, intents, permissions, articles, disk, clock, versions
  summit backup FILE                                                       copy what the bot keeps into a new file, also while it runs
  summit register | unregister                                             put the commands on Discord's list, or take them off

Settings come from the environment and .env; .env.example explains each.`;

export const COMMANDS: readonly string[] = USAGE.match(/(?<=^ {2}summit |register \| )\w+/gmu) ?? [];
/** Letters that a mistyped command may differ by. */
const MOST_WRONG = 2;

/** @returns the lines of the usage on one command. */
export function usageOf(command: string): string {
  const entries = USAGE.split(/\n(?= {2}summit )/u);
  const own = entries.filter((entry) => new RegExp(`^ {2}summit (?:\\w+ \\| )?${command}\\b`, 'u').test(entry));
  return `Usage:\n${own.join('\n').split('\n\n', 1)[0] ?? ''}`;
}

/** @returns what was expected, with the command that a mistyped word may mean. */
export function unknownCommand(command: string | undefined): string {
  if (command === undefined) return `expected a command (${COMMANDS.join(', ')}), found nothing`;
  const near = nearestWord(command, COMMANDS);
  return `expected a command, found ${command}${near === undefined ? `; summit --help lists them` : `; did you mean ${near}?`}`;
}

/** @returns the first of some words that another is a slip for. */
export function nearestWord(word: string, words: readonly string[]): string | undefined {
  return words.find((one) => editDistance(word, one, MOST_WRONG) <= MOST_WRONG);
}
