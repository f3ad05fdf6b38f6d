import type { Figures } from './measure';

/** @returns a table in Markdown: each engine at each size, with how many times what the yardstick and the product's ranking took its own is. */
export function tableOf(results: readonly Figures[]): string {
  const sizes = [...new Set(results.map(({ size }) => size))];
  return [
    ...sizes.map((size) =>
      tableOfSize(
        size,
        results.filter((one) => one.size === size),
      ),
    ),
    furtherOf(results),
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}

const HEAD = [
  '| engine | build, s | index, MB | p50, µs | p99, µs | p50 ÷ limit | p99 ÷ limit | p50 ÷ ranking | found |',
  '| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |',
];

function tableOfSize(size: number, results: readonly Figures[]): string {
  const ranking = results.find(({ engine }) => engine === 'ranking')?.timesLimit;
  const rows = results.map(({ label, buildSeconds, indexMegabytes, p50, p99, timesLimit, found }) => [
    label,
    buildSeconds.toFixed(2),
    indexMegabytes.toFixed(1),
    ...[p50, p99].map(microseconds),
    ...[timesLimit?.p50, timesLimit?.p99, timesLimit && ranking && timesLimit.p50 / ranking.p50].map(multiple),
    `${(found * 100).toFixed(0)} %`,
  ]);
  return [`${size.toLocaleString('en')} sentences:`, '', ...HEAD, ...rows.map((row) => `| ${row.join(' | ')} |`)].join(
    '\n',
  );
}

function microseconds(value: number): string {
  return Math.round(value).toLocaleString('en');
}

function multiple(value: number | undefined): string {
  return value === undefined ? '' : value.toFixed(1);
}

function furtherOf(results: readonly Figures[]): string {
  const lines = results.flatMap(({ engine, size, further }) => {
    const said = Object.entries(further).map(([name, value]) => `${name} ${value.toLocaleString('en')}`);
    return said.length === 0 ? [] : `- ${engine} at ${size.toLocaleString('en')}: ${said.join(', ')}`;
  });
  return lines.join('\n');
}
