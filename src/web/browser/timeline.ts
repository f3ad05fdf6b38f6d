import { html, nothing, svg, type SVGTemplateResult, type TemplateResult } from 'lit';
import { colourOf } from './colours';

export interface DatedStatement {
  readonly speaker?: string;
  readonly article: string;
  readonly published?: string;
}

/** Pixels; on a narrow screen as much as there is, so that nothing is hidden. */
const MOST_WIDTH = 720;
const LEAST_WIDTH = 300;
const MARGINS = 32;
const LINE = 30;
/** Room for names, and for half of the widest dot, in pixels. */
const NAMES = 150;
const EDGE = 20;
const MOST_LINES = 8;

/** A line for each speaker, a dot for each day, its area by the number of statements. */
export function drawTimeline(statements: readonly DatedStatement[]): TemplateResult | typeof nothing {
  const lines = new Map<string, Map<string, number>>();
  const articles = new Map<string, Set<string>>();
  for (const statement of statements) {
    const { published, speaker = 'nobody named' } = statement;
    if (published === undefined || Number.isNaN(Date.parse(published))) continue;
    const days = lines.get(speaker) ?? new Map<string, number>();
    days.set(published, (days.get(published) ?? 0) + 1);
    articles.set(published, (articles.get(published) ?? new Set()).add(statement.article));
    lines.set(speaker, days);
  }
  const all = [...lines.values()].flatMap((days) => [...days.keys()]).sort();
  const [first, last] = [all[0], all.at(-1)];
  if (first === undefined || last === undefined) return nothing;
  const [from, until] = [Date.parse(first), Date.parse(last)];
  const width = Math.max(LEAST_WIDTH, Math.min(MOST_WIDTH, innerWidth - MARGINS));
  const placeOf = (day: string): number => {
    const share = first === last ? 0.5 : (Date.parse(day) - from) / (until - from);
    return NAMES + EDGE + share * (width - NAMES - 2 * EDGE);
  };
  const shown = [...lines].sort((a, b) => sumOf(b[1]) - sumOf(a[1])).slice(0, MOST_LINES);
  const height = LINE * (shown.length + 2);
  const label = `Timeline from ${first} to ${last}: ${shown.map(([name, days]) => `${name} ${sumOf(days)}`).join(', ')}`;
  const ends = first === last ? [first] : [first, last];
  const sums = [...articles.values()].map(({ size }) => size);
  const total = sums.reduce((sum, count) => sum + count, 0);
  return html`<p class="about">
      A square is a day with articles, a dot what somebody said in them; the larger, the more.
    </p>
    <svg class="timeline" width=${width} viewBox="0 0 ${width} ${height}" role="img" aria-label=${label}>
      ${drawArticles(articles, { total, width, placeOf })}
      ${shown.map(([name, days], at) => drawLine({ name, days, y: LINE * (at + 1.5), width }, at, placeOf))}
      ${ends.map(
        (day, at) =>
          svg`<text x=${placeOf(day)} y=${height - 8} text-anchor=${ends.length === 1 ? 'middle' : at === 0 ? 'start' : 'end'}>${day}</text>`,
      )}
    </svg>`;
}

function sumOf(days: ReadonlyMap<string, number>): number {
  return [...days.values()].reduce((sum, count) => sum + count, 0);
}

/** Pixels. */
const LEAST_RADIUS = 3;
const MOST_RADIUS = 13;

interface ArticleRow {
  readonly total: number;
  readonly width: number;
  readonly placeOf: (day: string) => number;
}

function drawArticles(days: ReadonlyMap<string, ReadonlySet<string>>, { total, width, placeOf }: ArticleRow) {
  const y = LINE / 2;
  return svg`<g class="articles">
    <text x="0" y=${y + 4}>Articles (${total})</text>
    <line x1=${NAMES} x2=${width} y1=${y} y2=${y}></line>
    ${[...days].map(([day, { size }]) => {
      const side = 2 * Math.min(MOST_RADIUS, LEAST_RADIUS * Math.sqrt(size));
      return svg`<rect x=${placeOf(day) - side / 2} y=${y - side / 2} width=${side} height=${side}>
        <title>${day}: ${size} ${size === 1 ? 'article' : 'articles'}</title>
      </rect>`;
    })}
  </g>`;
}

interface TimelineRow {
  readonly name: string;
  readonly days: ReadonlyMap<string, number>;
  readonly y: number;
  readonly width: number;
}

function drawLine(
  { name, days, y, width }: TimelineRow,
  number: number,
  placeOf: (day: string) => number,
): SVGTemplateResult {
  return svg`<g class=${colourOf(number)}>
    <text x="0" y=${y + 4}>${name.length > 22 ? `${name.slice(0, 21)}…` : name}</text>
    <line x1=${NAMES} x2=${width} y1=${y} y2=${y}></line>
    ${[...days].map(
      ([
        day,
        count,
      ]) => svg`<circle cx=${placeOf(day)} cy=${y} r=${Math.min(MOST_RADIUS, LEAST_RADIUS * Math.sqrt(count))}>
        <title>${name}, ${day}: ${count}</title>
      </circle>`,
    )}
  </g>`;
}
