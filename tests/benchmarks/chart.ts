import type { Figures } from './measure';

const WIDTH = 860;
const HEIGHT = 480;
const MARGIN = { left: 70, right: 250, top: 30, bottom: 50 };
const COLOURS = ['#1a56db', '#111827', '#b45309', '#047857', '#be123c', '#6d28d9', '#0e7490', '#9ca3af', '#c026d3'];

/** @returns an SVG of microseconds a question (p50) against sentences, both logarithmic, a line for each engine. */
export function drawChart(results: readonly Figures[]): string {
  const scale = scaleOf(results);
  const engines = [...new Set(results.map(({ engine }) => engine))];
  const lines = engines.map((engine, at) =>
    drawEngine(
      results.filter((one) => one.engine === engine),
      at,
      scale,
    ),
  );
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" font-family="sans-serif" font-size="12">`,
    `<rect width="${WIDTH}" height="${HEIGHT}" fill="white"/>`,
    ...drawAxes(scale),
    ...lines,
    '</svg>\n',
  ].join('\n');
}

interface Scale {
  readonly x: (size: number) => number;
  readonly y: (microseconds: number) => number;
  /** Powers of ten that have a line. */
  readonly sizes: readonly number[];
  readonly times: readonly number[];
}

function scaleOf(results: readonly Figures[]): Scale {
  const [sizes, times] = [results.map(({ size }) => size), results.map(({ p50 }) => p50)].map(powersAround);
  const place = (powers: readonly number[], from: number, to: number) => {
    const [low, high] = [Math.log10(powers[0] ?? 1), Math.log10(powers.at(-1) ?? 10)];
    return (value: number): number => from + ((Math.log10(value) - low) / Math.max(1e-9, high - low)) * (to - from);
  };
  return {
    x: place(sizes ?? [], MARGIN.left, WIDTH - MARGIN.right),
    y: place(times ?? [], HEIGHT - MARGIN.bottom, MARGIN.top),
    sizes: sizes ?? [],
    times: times ?? [],
  };
}

function powersAround(values: readonly number[]): readonly number[] {
  const low = Math.floor(Math.log10(Math.min(...values)));
  const high = Math.max(low + 1, Math.ceil(Math.log10(Math.max(...values))));
  return Array.from({ length: high - low + 1 }, (_, at) => 10 ** (low + at));
}

function drawAxes({ x, y, sizes, times }: Scale): readonly string[] {
  const [right, bottom] = [WIDTH - MARGIN.right, HEIGHT - MARGIN.bottom];
  const grid = 'stroke="#e5e7eb"';
  return [
    ...sizes.map((size) => `<line x1="${x(size)}" y1="${MARGIN.top}" x2="${x(size)}" y2="${bottom}" ${grid}/>`),
    ...sizes.map(
      (size) => `<text x="${x(size)}" y="${bottom + 18}" text-anchor="middle">${size.toLocaleString('en')}</text>`,
    ),
    ...times.map((time) => `<line x1="${MARGIN.left}" y1="${y(time)}" x2="${right}" y2="${y(time)}" ${grid}/>`),
    ...times.map((time) => `<text x="${MARGIN.left - 8}" y="${y(time) + 4}" text-anchor="end">${unitOf(time)}</text>`),
    `<text x="${(MARGIN.left + right) / 2}" y="${HEIGHT - 12}" text-anchor="middle">sentences</text>`,
    `<text x="${MARGIN.left}" y="18">time a question takes, median</text>`,
  ];
}

function unitOf(microseconds: number): string {
  if (microseconds >= 1e6) return `${microseconds / 1e6} s`;
  return microseconds >= 1e3 ? `${microseconds / 1e3} ms` : `${microseconds} µs`;
}

function drawEngine(results: readonly Figures[], at: number, { x, y }: Scale): string {
  const colour = COLOURS[at % COLOURS.length] ?? 'black';
  const points = results.map(({ size, p50 }) => `${x(size).toFixed(1)},${y(p50).toFixed(1)}`).join(' ');
  const dots = results.map(({ size, p50 }) => `<circle cx="${x(size)}" cy="${y(p50)}" r="3" fill="${colour}"/>`);
  const legend = MARGIN.top + 10 + at * 20;
  const left = WIDTH - MARGIN.right + 20;
  return [
    `<polyline points="${points}" fill="none" stroke="${colour}" stroke-width="2"/>`,
    ...dots,
    `<rect x="${left}" y="${legend - 8}" width="10" height="10" fill="${colour}"/>`,
    `<text x="${left + 16}" y="${legend + 1}">${results[0]?.label ?? ''}</text>`,
  ].join('\n');
}
