import { html, LitElement, nothing, svg, type SVGTemplateResult, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { articleLink, get } from './api';
import { colourOf } from './colours';

interface SpeakerMap {
  readonly topics: readonly string[];
  readonly speakers: readonly SpeakerCounts[];
}

interface SpeakerCounts {
  readonly name: string;
  readonly kind: string;
  readonly total: number;
  /** By topic. */
  readonly counts: readonly number[];
}

interface ListedStatement {
  readonly id: string;
  readonly text: string;
  readonly speaker?: string;
  readonly article: string;
  readonly title: string;
  readonly published?: string;
}

interface OpenCell {
  readonly speaker: string | undefined;
  readonly topic: string;
}

/** Who spoke on what, as a table of counts; the statements of a cell; and when they were made. */
@customElement('summit-speakers')
export class SpeakersElement extends LitElement {
  @state() private map: SpeakerMap | undefined;
  @state() private cell: OpenCell = { speaker: undefined, topic: '' };
  @state() private statements: readonly ListedStatement[] = [];
  @state() private total = 0;

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override firstUpdated(): void {
    void get<SpeakerMap>('/api/speakers').then((map) => (this.map = map));
    void this.#open(this.cell);
  }

  async #open(cell: OpenCell): Promise<void> {
    this.cell = cell;
    const wanted = new URLSearchParams({
      topic: cell.topic,
      ...(cell.speaker !== undefined && { speaker: cell.speaker }),
    });
    const found = await get<{ total: number; statements: readonly ListedStatement[] }>(`/api/statements?${wanted}`);
    if (this.cell !== cell) return;
    this.statements = found.statements;
    this.total = found.total;
  }

  protected override render(): TemplateResult {
    const { map } = this;
    return html`<div class="view" tabindex="0" role="region" aria-label="Speakers">
      <h2>Who said what</h2>
      <p class="about">Statements by speaker and topic. A cell opens them below.</p>
      <div class="wide" tabindex="0" role="region" aria-label="Table of speakers and topics">
        ${map ? this.#table(map) : nothing}
      </div>
      ${this.#list()}
    </div>`;
  }

  #table({ topics, speakers }: SpeakerMap): TemplateResult {
    const most = Math.max(1, ...speakers.flatMap(({ counts }) => counts));
    const cell = (count: number, at: OpenCell): TemplateResult => {
      const isOpen = at.speaker === this.cell.speaker && at.topic === this.cell.topic;
      if (count === 0)
        return html`<td class="silent"><span aria-hidden="true">·</span><span class="unseen">silent</span></td>`;
      const label = `${at.speaker ?? ''}${at.topic === '' ? ', all' : ` on ${at.topic}`}: ${count}`;
      return html`<td>
        <button
          aria-label=${label}
          aria-pressed=${isOpen}
          .style=${at.topic === '' ? '' : `--share: ${Math.round(15 + (70 * count) / most)}%`}
          @click=${() => void this.#open(at)}
        >
          ${count}
        </button>
      </td>`;
    };
    return html`<table class="map">
      <thead>
        <tr>
          <th scope="col">Speaker</th>
          <th scope="col">All</th>
          ${topics.map((topic) => html`<th scope="col">${topic}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${speakers.map(
          ({ name: speaker, total, counts }) =>
            html`<tr>
              <th scope="row">${speaker}</th>
              ${cell(total, { speaker, topic: '' })}
              ${topics.map((topic, at) => cell(counts[at] ?? 0, { speaker, topic }))}
            </tr>`,
        )}
      </tbody>
    </table>`;
  }

  #list(): TemplateResult {
    const { cell, statements, total } = this;
    const about = [cell.speaker ?? 'Everybody', cell.topic === '' ? '' : `on ${cell.topic}`].filter(Boolean).join(' ');
    const submit = (event: Event): void => {
      event.preventDefault();
      const field = (event.target as HTMLFormElement).querySelector('input');
      void this.#open({ ...cell, topic: field?.value ?? '' });
    };
    return html`<section aria-label="Statements">
      <h2 aria-live="polite">${about}: ${total} ${total === 1 ? 'statement' : 'statements'}</h2>
      <form class="filter" @submit=${submit}>
        <label>Topic <input name="topic" .value=${cell.topic} maxlength="200" /></label>
        <button class="button secondary">Filter</button>
        <button
          type="button"
          class="button secondary"
          @click=${() => void this.#open({ speaker: undefined, topic: '' })}
        >
          All
        </button>
      </form>
      ${drawTimeline(statements)}
      <ul class="cards">
        ${statements.map(
          ({ id, text, speaker, article, title, published }) =>
            html`<li>
              <blockquote>${text} <a class="to-article" href=${articleLink(article, id)}>in the article</a></blockquote>
              <p class="about">${[speaker, title, published].filter(Boolean).join(' · ')}</p>
            </li>`,
        )}
      </ul>
    </section>`;
  }
}

const WIDTH = 720;
const LINE = 30;
/** Room for names, and for half of the widest dot, in pixels. */
const NAMES = 150;
const EDGE = 20;
const MOST_LINES = 8;

/** A line for each speaker, a dot for each day, its area by the number of statements. */
function drawTimeline(statements: readonly ListedStatement[]): TemplateResult | typeof nothing {
  const lines = new Map<string, Map<string, number>>();
  for (const { published, speaker = 'nobody named' } of statements) {
    if (published === undefined || Number.isNaN(Date.parse(published))) continue;
    const days = lines.get(speaker) ?? new Map<string, number>();
    days.set(published, (days.get(published) ?? 0) + 1);
    lines.set(speaker, days);
  }
  const all = [...lines.values()].flatMap((days) => [...days.keys()]).sort();
  const [first, last] = [all[0], all.at(-1)];
  if (first === undefined || last === undefined) return nothing;
  const [from, until] = [Date.parse(first), Date.parse(last)];
  const placeOf = (day: string): number => {
    const share = first === last ? 0.5 : (Date.parse(day) - from) / (until - from);
    return NAMES + EDGE + share * (WIDTH - NAMES - 2 * EDGE);
  };
  const shown = [...lines].sort((a, b) => sumOf(b[1]) - sumOf(a[1])).slice(0, MOST_LINES);
  const height = LINE * (shown.length + 1);
  const label = `Timeline from ${first} to ${last}: ${shown.map(([name, days]) => `${name} ${sumOf(days)}`).join(', ')}`;
  const ends = first === last ? [first] : [first, last];
  return html`<div class="wide" tabindex="0" role="region" aria-label="When">
    <svg class="timeline" viewBox="0 0 ${WIDTH} ${height}" role="img" aria-label=${label}>
      ${shown.map(([name, days], at) => drawLine(name, at, days, placeOf))}
      ${ends.map(
        (day, at) =>
          svg`<text x=${placeOf(day)} y=${height - 8} text-anchor=${ends.length === 1 ? 'middle' : at === 0 ? 'start' : 'end'}>${day}</text>`,
      )}
    </svg>
  </div>`;
}

function sumOf(days: ReadonlyMap<string, number>): number {
  return [...days.values()].reduce((sum, count) => sum + count, 0);
}

/** Pixels. */
const LEAST_RADIUS = 3;
const MOST_RADIUS = 13;

function drawLine(
  name: string,
  number: number,
  days: ReadonlyMap<string, number>,
  placeOf: (day: string) => number,
): SVGTemplateResult {
  const y = LINE * (number + 0.5);
  return svg`<g class=${colourOf(number)}>
    <text x="0" y=${y + 4}>${name.length > 22 ? `${name.slice(0, 21)}…` : name}</text>
    <line x1=${NAMES} x2=${WIDTH} y1=${y} y2=${y}></line>
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
