import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { articleLink, get } from './api';
import { drawTimeline, type DatedStatement } from './timeline';

interface SpeakerMap {
  /** Of speakers. */
  readonly total: number;
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

interface ListedStatement extends DatedStatement {
  readonly id: string;
  readonly text: string;
  readonly article: string;
  readonly title: string;
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
  readonly #redraw = (): void => {
    this.requestUpdate();
  };

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override firstUpdated(): void {
    void this.#load('/api/speakers');
    void this.#open(this.cell);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('resize', this.#redraw);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('resize', this.#redraw);
  }

  protected override updated(): void {
    this.#fade();
  }

  /** Fades the edge behind which columns are hidden. */
  readonly #fade = (): void => {
    const table = this.querySelector('.wide');
    table?.classList.toggle('more', table.scrollWidth - table.clientWidth - table.scrollLeft > 1);
  };

  async #load(path: string): Promise<void> {
    this.map = await get<SpeakerMap>(path);
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
      <div class="wide" tabindex="0" role="region" aria-label="Table of speakers and topics" @scroll=${this.#fade}>
        ${map ? this.#table(map) : nothing}
      </div>
      ${map ? this.#further(map) : nothing} ${this.#list()}
    </div>`;
  }

  #further({ total, speakers }: SpeakerMap): TemplateResult | typeof nothing {
    const hidden = total - speakers.length;
    if (hidden <= 0) return nothing;
    return html`<button class="button secondary" @click=${() => void this.#load('/api/speakers?all')}>
      and ${hidden} more
    </button>`;
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
