import type { Figures } from './measure';

/** @returns a table in Markdown: each engine at each size, with how many times the product's p50 and the limit's its own is. */
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
  const of = (engine: string): Figures | undefined => results.find((one) => one.engine === engine);
  const [limit, ranking] = [of('limit'), of('ranking')];
  const rows = results.map(({ label, buildSeconds, indexMegabytes, p50, p99, found }) => [
    label,
    buildSeconds.toFixed(2),
    indexMegabytes.toFixed(1),
    ...[p50, p99].map(microseconds),
    ...[ratio(p50, limit?.p50), ratio(p99, limit?.p99), ratio(p50, ranking?.p50)],
    `${(found * 100).toFixed(0)} %`,
  ]);
  return [`${size.toLocaleString('en')} sentences:`, '', ...HEAD, ...rows.map((row) => `| ${row.join(' | ')} |`)].join(
    '\n',
  );
}

function microseconds(value: number): string {
  return Math.round(value).toLocaleString('en');
}

function ratio(value: number, base: number | undefined): string {
  return base === undefined || base === 0 ? '' : (value / base).toFixed(1);
}

function furtherOf(results: readonly Figures[]): string {
  const lines = results.flatMap(({ engine, size, further }) => {
    const said = Object.entries(further).map(([name, value]) => `${name} ${value.toLocaleString('en')}`);
    return said.length === 0 ? [] : `- ${engine} at ${size.toLocaleString('en')}: ${said.join(', ')}`;
  });
  return lines.join('\n');
}
