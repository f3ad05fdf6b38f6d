import wrapAnsi from 'wrap-ansi';

const USUAL_COLUMNS = 80;
/** Longer lines are hard to read. */
const MOST_COLUMNS = 100;
/** Indent and number of a passage. */
const MARGIN = /^ *(?:\d+\. )?/u;

/** Wraps each line at words; what follows stands below the text, not below its number. @param columns 0 where a terminal does not know, as in a new container */
export function wrapText(text: string, columns = 0): string {
  const width = Math.min(columns > 0 ? columns : USUAL_COLUMNS, MOST_COLUMNS);
  return text
    .split('\n')
    .map((line) => wrapLine(line, width))
    .join('\n');
}

function wrapLine(line: string, width: number): string {
  const [margin = ''] = MARGIN.exec(line) ?? [];
  const wrapped = wrapAnsi(line.slice(margin.length), Math.max(1, width - margin.length));
  return margin + wrapped.replaceAll('\n', `\n${' '.repeat(margin.length)}`);
}
