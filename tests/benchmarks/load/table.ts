import type { Calm, Verdict } from './figures';

/** @returns what a run showed as tables in Markdown. */
export function tablesOf({ rows, asked, late, twice, unanswered, refused, memory, calm }: Verdict): string {
  const { resident, heap, cpu, limited, overloaded } = memory;
  const bold = (bad: number): string => (bad === 0 ? '0' : `**${bad}**`);
  return [
    '| interactions | count | p50, ms | p99, ms | longest, ms |',
    '| --- | ---: | ---: | ---: | ---: |',
    ...rows.map(({ kind, count, p50, p99, most }) =>
      row([kind, count.toLocaleString('en'), ...[p50, p99, most].map((time) => time.toFixed(1))]),
    ),
    '',
    `Of ${asked.toLocaleString('en')}: late (over 3 s) ${bold(late)}, answered twice ${bold(twice)}, unanswered ${bold(unanswered)}, refused by Discord ${bold(refused.length)}.`,
    ...refused.slice(0, 3),
    ...(calm === undefined ? [] : [calmText(calm)]),
    '',
    '| the bot | at start | at end | a minute |',
    '| --- | ---: | ---: | ---: |',
    row(['memory of the process, MB', ...changeOf(resident)]),
    row(['of it the JavaScript heap, MB', ...changeOf(heap)]),
    '',
    `It used ${(cpu * 100).toFixed(0)} % of one processor. ${limited} were told to ask again later, which is cheap; ${overloaded} were dropped.`,
  ].join('\n');
}

function calmText({ asked, lost, recovered, p99 }: Calm): string {
  return `Of ${asked} in as many seconds afterwards: lost ${lost}, none later than ${recovered.toFixed(2)} s after the burst; p99 ${p99.toFixed(1)} ms.`;
}

function changeOf({ start, end, slope }: Verdict['memory']['resident']): readonly string[] {
  return [start.toFixed(1), end.toFixed(1), `${slope < 0 ? '−' : '+'}${Math.abs(slope).toFixed(1)}`];
}

function row(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}
