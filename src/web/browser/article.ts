import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { dayText, decoded, get } from './api';
import { drawNothing } from './articles';
import { colourOf } from './colours';

interface ViewedSpan {
  readonly start: number;
  readonly end: number;
}

interface ViewedStatement extends ViewedSpan {
  readonly kind: 'direct' | 'mixed' | 'indirect';
  readonly denied: boolean;
  readonly rule: string;
  readonly speaker?: string;
  readonly written?: string;
  readonly cue?: string;
}

interface ViewedParagraph extends ViewedSpan {
  readonly sentences: readonly (ViewedSpan & { readonly id: string })[];
}

interface ViewedArticle {
  readonly title: string;
  readonly publisher?: string;
  readonly author?: string;
  readonly url?: string;
  readonly published?: string;
  readonly text: string;
  readonly sections: readonly { readonly title?: string; readonly paragraphs: readonly ViewedParagraph[] }[];
  readonly statements: readonly ViewedStatement[];
}

const KINDS = { direct: 'word for word', mixed: 'partly word for word', indirect: 'reported' } as const;
const NOBODY = 'nobody named';

/** As in page.css. */
const NARROW = matchMedia('(max-width: 800px), (hover: none)');

/** An article as text: the quoted sentence marked, each statement underlined with the number of its speaker. */
@customElement('summit-article')
export class ArticleElement extends LitElement {
  @property() name = '';
  @state() private article: ViewedArticle | undefined;
  @state() private isMissing = false;
  /** On a narrow screen the key covers the text. */
  @state() private isFolded = true;
  @state() private shown: ViewedStatement | undefined;
  @state() private quoted = '';

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('hashchange', this.#readHash);
    this.#readHash();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('hashchange', this.#readHash);
  }

  readonly #readHash = (): void => {
    this.quoted = decoded(location.hash.slice(1));
  };

  protected override willUpdate(changed: PropertyValues): void {
    if (!changed.has('name')) return;
    this.article = undefined;
    this.isMissing = false;
    void get<ViewedArticle>(`/api/articles/${encodeURIComponent(this.name)}`).then(
      (article) => (this.article = article),
      () => (this.isMissing = true),
    );
  }

  protected override updated(changed: PropertyValues): void {
    if (changed.has('article') && this.article) document.title = `${this.article.title} · Summit`;
    if (changed.has('article') || changed.has('quoted'))
      this.querySelector('.quoted')?.scrollIntoView({ block: 'center' });
  }

  protected override render(): TemplateResult | typeof nothing {
    const { article, isFolded } = this;
    if (article === undefined) return this.isMissing ? drawNothing('No article with this address') : nothing;
    const { title, publisher, author, published, url, sections } = article;
    const about = [author, publisher, dayText(published)].filter(Boolean).join(' · ');
    const speakers = speakersIn(article);
    const ids = sections.flatMap(({ paragraphs }) =>
      paragraphs.flatMap(({ sentences }) => sentences.map(({ id }) => id)),
    );
    const isGone = this.quoted !== '' && !ids.includes(this.quoted);
    let drawn = 0;
    const unquoted = (until: number): TemplateResult | typeof nothing => {
      const lines = unquotedLines(article, drawn, until);
      drawn = until;
      return lines.length === 0 ? nothing : drawUnquoted(lines);
    };
    return html`<div class="view article" tabindex="0" role="region" aria-label="Article">
      <div class="text">
        <h2>${title}</h2>
        <p class="about">
          ${about}
          ${
            url !== undefined && /^https?:/u.test(url)
              ? html`· <a href=${url} rel="noreferrer noopener" target="_blank">at its publisher</a>`
              : nothing
          }
        </p>
        ${isGone ? html`<p class="problem" role="alert">The sentence of this address does not stand in the article.</p>` : nothing}
        ${sections.map(
          (section) =>
            html`${section.title === undefined ? nothing : html`<h3>${section.title}</h3>`}
            ${section.paragraphs.map((paragraph) => {
              const before = unquoted(paragraph.start);
              drawn = paragraph.end;
              return html`${before}${this.#paragraph(paragraph, article, speakers)}`;
            })}`,
        )}
        ${unquoted(article.text.length)}
      </div>
      <aside class=${isFolded ? 'folded' : ''}>
        <h3>Who speaks</h3>
        <button class="fold" aria-expanded=${!isFolded} @click=${() => (this.isFolded = !isFolded)}>
          Who speaks (${speakers.length})
        </button>
        ${speakers.length === 0 ? html`<p>Nobody is quoted.</p>` : nothing}
        <ol class="legend">
          ${speakers.map(
            (name, at) =>
              html`<li>
                <span class="key ${colourOf(at)}">${at + 1}</span> ${name}
                <span class="value">${article.statements.filter((each) => nameOf(each) === name).length}</span>
              </li>`,
          )}
        </ol>
        <p class="about">
          <span class="said direct">word for word</span>, <span class="said mixed">partly</span>,
          <span class="said indirect">reported</span>, <span class="said denied">denied</span>;
          <span class="unquoted">grey</span>: never quoted
        </p>
        <div class="statement" id="statement" role="status">${this.#statement()}</div>
      </aside>
    </div>`;
  }

  #statement(): TemplateResult {
    const { shown } = this;
    if (shown === undefined)
      return html`<p class="about">
        ${NARROW.matches ? 'Tap a statement' : 'Point at a statement, or reach it with Tab,'} to see its cue and rule.
      </p>`;
    const { kind, denied, cue, written, rule, start, end } = shown;
    return html`<p><b>${nameOf(shown)}</b>, ${denied ? 'denied' : KINDS[kind]}</p>
      <dl>
        <dt>Cue</dt>
        <dd>${cue === undefined ? 'none' : `“${cue}”`}</dd>
        <dt>Written as</dt>
        <dd>${written === undefined ? 'not named' : `“${written}”`}</dd>
        <dt>Rule</dt>
        <dd>${rule}</dd>
        <dt>Span</dt>
        <dd>characters ${start}–${end}</dd>
      </dl>`;
  }

  #paragraph(
    paragraph: ViewedParagraph,
    { text, statements }: ViewedArticle,
    speakers: readonly string[],
  ): TemplateResult {
    const here = statements.filter(({ start, end }) => start < paragraph.end && end > paragraph.start);
    return html`<p>
      ${paragraph.sentences.map(({ id, start, end }) => {
        const isQuoted = id === this.quoted;
        const parts = cut({ start, end }, here).map((part) => this.#part(part, text, speakers));
        return html`<span id=${id} class=${isQuoted ? 'quoted' : ''} aria-current=${isQuoted ? 'location' : nothing}
          >${parts}</span
        > `;
      })}
    </p>`;
  }

  #part({ start, end, statement }: CutPart, text: string, speakers: readonly string[]): TemplateResult {
    const words = text.slice(start, end);
    if (statement === undefined) return html`${words}`;
    const number = speakers.indexOf(nameOf(statement));
    const show = (): void => {
      this.shown = statement;
    };
    const kind = statement.denied ? 'denied' : statement.kind;
    return html`<span
        class="said ${kind} ${colourOf(number)} ${statement === this.shown ? 'shown' : ''}"
        tabindex=${start === statement.start ? 0 : nothing}
        role="note"
        aria-describedby="statement"
        @focus=${show}
        @mouseenter=${show}
        >${words}</span
      >${end === statement.end ? html`<sup aria-hidden="true">${number + 1}</sup>` : nothing}`;
  }
}

function nameOf({ speaker, written }: ViewedStatement): string {
  return speaker ?? written ?? NOBODY;
}

/** Most statements first. */
function speakersIn({ statements }: ViewedArticle): readonly string[] {
  const counts = new Map<string, number>();
  for (const statement of statements) counts.set(nameOf(statement), (counts.get(nameOf(statement)) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1]).map(([name]) => name);
}

/** @returns the lines of text that belong to no sentence, such as datelines, captions and credits; headings are drawn by themselves. */
function unquotedLines({ text, title, sections }: ViewedArticle, from: number, until: number): readonly string[] {
  const headings = [title, ...sections.map((section) => section.title)];
  const lines = text.slice(from, until).split('\n');
  return lines.map((line) => line.trim()).filter((line) => /[\p{L}\p{N}]/u.test(line) && !headings.includes(line));
}

function drawUnquoted(lines: readonly string[]): TemplateResult {
  return html`<p class="unquoted">
    <span class="unseen">Never quoted:</span> ${lines.map((line, at) => (at === 0 ? line : html`<br />${line}`))}
  </p>`;
}

interface CutPart extends ViewedSpan {
  readonly statement: ViewedStatement | undefined;
}

/** Cuts a sentence where statements begin and end. A part of several statements belongs to the shortest. */
function cut(sentence: ViewedSpan, statements: readonly ViewedStatement[]): readonly CutPart[] {
  const inside = (offset: number): boolean => offset > sentence.start && offset < sentence.end;
  const offsets = statements.flatMap(({ start, end }) => [start, end]).filter(inside);
  const cuts = [...new Set([sentence.start, ...offsets, sentence.end])].sort((a, b) => a - b);
  return cuts.slice(1).map((end, at) => {
    const start = cuts[at] ?? end;
    const around = statements.filter((each) => each.start <= start && each.end >= end);
    return { start, end, statement: around.sort((a, b) => a.end - a.start - (b.end - b.start))[0] };
  });
}
