import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { articleLink, get, dayText, speakersLink } from './api';

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

interface ListedStatement {
  readonly id: string;
  readonly text: string;
  readonly speaker?: string;
  readonly article: string;
  readonly title: string;
  readonly published?: string;
}

interface StatementList {
  readonly total: number;
  readonly statements: readonly ListedStatement[];
}

/** Who spoke on what, as a table of counts; the statements that the address names; and when they were made. */
@customElement('summit-speakers')
export class SpeakersElement extends LitElement {
  /** Of the address. */
  @property() query = '';
  @state() private map: SpeakerMap | undefined;
  @state() private found: StatementList | undefined;

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override firstUpdated(): void {
    void this.#load('/api/speakers');
    // Loads the library that draws.
    void import('./timeline');
  }

  protected override willUpdate(changed: PropertyValues): void {
    const { query } = this;
    if (!changed.has('query')) return;
    void get<StatementList>(`/api/statements${query}`).then((found) => {
      if (this.query === query) this.found = found;
    });
  }

  protected override updated(changed: PropertyValues<{ query: string; found: StatementList }>): void {
    this.#fade();
    const isOpened = changed.has('found') && changed.get('found') !== undefined;
    if (isOpened) this.querySelector('#found')?.scrollIntoView({ block: 'nearest' });
  }

  /** Fades the edge behind which columns are hidden. */
  readonly #fade = (): void => {
    const table = this.querySelector('.wide');
    table?.classList.toggle('more', table.scrollWidth - table.clientWidth - table.scrollLeft > 1);
  };

  async #load(path: string): Promise<void> {
    this.map = await get<SpeakerMap>(path);
  }

  get #limits(): StatementLimits {
    const { speaker = '', topic = '', when = '' } = Object.fromEntries(new URLSearchParams(this.query));
    return { speaker, topic, when };
  }

  protected override render(): TemplateResult {
    const { map, found, query } = this;
    const limits = this.#limits;
    return html`<div class="view" tabindex="0" role="region" aria-label="Speakers">
      <h2>Who said what</h2>
      <p class="about">Statements by speaker and topic. A number opens them below.</p>
      <div class="wide" tabindex="0" role="region" aria-label="Table of speakers and topics" @scroll=${this.#fade}>
        ${map ? drawMap(map, limits) : nothing}
      </div>
      ${map ? this.#further(map) : nothing}
      <h2>When${limits.topic === '' ? '' : `, on ${limits.topic}`}</h2>
      <p class="about">A dot is what somebody said, a square the articles; the larger, the more. Each opens below.</p>
      <summit-timeline .topic=${limits.topic} .query=${query}></summit-timeline>
      ${found ? drawStatements(found, limits, this.#filter) : nothing}
    </div>`;
  }

  #further({ total, speakers }: SpeakerMap): TemplateResult | typeof nothing {
    const hidden = total - speakers.length;
    if (hidden <= 0) return nothing;
    return html`<button class="button secondary" @click=${() => void this.#load('/api/speakers?all')}>
      and ${hidden} more
    </button>`;
  }

  readonly #filter = (event: Event): void => {
    event.preventDefault();
    const topic = (event.target as HTMLFormElement).querySelector('input')?.value.trim() ?? '';
    const detail = speakersLink({ ...this.#limits, topic });
    this.dispatchEvent(new CustomEvent('go', { detail, bubbles: true }));
  };
}

interface StatementLimits {
  readonly speaker: string;
  readonly topic: string;
  readonly when: string;
}

function drawMap({ topics, speakers }: SpeakerMap, limits: StatementLimits): TemplateResult {
  if (speakers.length === 0) return html`<p>Nobody is quoted in these articles.</p>`;
  const most = Math.max(1, ...speakers.flatMap(({ counts }) => counts));
  const cell = (count: number, speaker: string, topic: string): TemplateResult => {
    if (count === 0)
      return html`<td class="silent"><span aria-hidden="true">·</span><span class="unseen">silent</span></td>`;
    const isOpen = speaker === limits.speaker && topic === limits.topic;
    return html`<td>
      <a
        href=${speakersLink({ speaker, topic, when: '' })}
        aria-label="${speaker}${topic === '' ? ', all' : ` on ${topic}`}: ${count}"
        aria-current=${isOpen ? 'true' : nothing}
        .style=${topic === '' ? '' : `--share: ${Math.round(15 + (70 * count) / most)}%`}
        >${count}</a
      >
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
        ({ name, total, counts }) =>
          html`<tr>
            <th scope="row">${name}</th>
            ${cell(total, name, '')} ${topics.map((topic, at) => cell(counts[at] ?? 0, name, topic))}
          </tr>`,
      )}
    </tbody>
  </table>`;
}

function drawStatements(
  { total, statements }: StatementList,
  limits: StatementLimits,
  filter: (event: Event) => void,
): TemplateResult {
  const { speaker, topic, when } = limits;
  const on = topic === '' ? '' : ` on ${topic}`;
  const at = when === '' ? '' : `, ${dayText(when)}`;
  const given = (['speaker', 'topic', 'when'] as const).filter((name) => limits[name] !== '');
  return html`<section aria-label="Statements">
    <h2 id="found" aria-live="polite">
      ${speaker === '' ? 'Everybody' : speaker}${on}${at}: ${total} ${total === 1 ? 'statement' : 'statements'}
    </h2>
    <form class="filter" @submit=${filter}>
      <label>Topic <input name="topic" .value=${topic} maxlength="200" /></label>
      <button class="button secondary">Filter</button>
      ${given.map((name) => {
        const shown = name === 'when' ? dayText(when) : limits[name];
        const link = speakersLink({ ...limits, [name]: '' });
        return html`<a class="chip" href=${link} aria-label="Without ${shown}"
          >${shown} <span aria-hidden="true">×</span></a
        >`;
      })}
    </form>
    <ul class="cards">
      ${statements.map(
        ({ id, text, speaker: name, article, title, published }) =>
          html`<li>
            <blockquote>${text} <a class="to-article" href=${articleLink(article, id)}>in the article</a></blockquote>
            <p class="about">${[name, title, dayText(published)].filter(Boolean).join(' · ')}</p>
          </li>`,
      )}
    </ul>
  </section>`;
}
