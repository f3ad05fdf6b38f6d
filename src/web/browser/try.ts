import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { dayText, get } from './api';

interface ReadArticle {
  readonly id: string;
  readonly title: string;
  readonly publisher?: string;
  readonly author?: string;
  readonly published?: string;
  readonly sentences: number;
  readonly speakers: readonly { readonly name: string; readonly count: number }[];
  readonly warnings: readonly string[];
  readonly leftOut: readonly string[];
  /** That would be written. */
  readonly file: string;
  readonly text: string;
}

const PATH = '/api/tried';
const FORMATS = '.md,.mdx,.txt,.html,.htm,.pdf,.docx,.eml,.rss,.atom,.xml';
const MOST_SPEAKERS = 8;

/** Reads dropped files and pasted text as articles of this session, and writes them into the folder when asked to. */
@customElement('summit-try')
export class TryElement extends LitElement {
  @state() private articles: readonly ReadArticle[] = [];
  @state() private saved: ReadonlyMap<string, string> = new Map();
  @state() private faults: readonly string[] = [];
  @state() private reading = 0;

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  readonly #opened = this.#attempt(async () => {
    this.articles = await get<readonly ReadArticle[]>(PATH);
  });

  async read(files: readonly File[]): Promise<void> {
    this.faults = [];
    for (const file of files) await this.#read(file, { name: file.name });
  }

  /** @param about name of the file, and the fields that are given */
  async #read(file: Blob, about: Readonly<Record<string, string>>): Promise<boolean> {
    this.reading += 1;
    await this.#opened;
    const isRead = await this.#attempt(async () => {
      const path = `${PATH}?${new URLSearchParams(about)}`;
      const read = await get<readonly ReadArticle[]>(path, { method: 'POST', body: file });
      this.articles = [...read, ...this.articles];
    });
    this.reading -= 1;
    return isRead;
  }

  async #attempt(action: () => Promise<void>): Promise<boolean> {
    try {
      await action();
      return true;
    } catch (error) {
      this.faults = [...this.faults, error instanceof Error ? error.message : String(error)];
      return false;
    }
  }

  protected override render(): TemplateResult {
    return html`<div class="view try" tabindex="0" role="region" aria-label="Try an article">
      <h2>Try an article</h2>
      <p class="about">
        It is asked at once together with the others, in this tab only. Nothing is written unless you save it.
      </p>
      ${this.#dropZone()} ${this.#pasteForm()}
      <div role="status">${this.reading > 0 ? html`<p class="about">Reading …</p>` : nothing}</div>
      ${this.faults.map((fault) => html`<p class="problem" role="alert">${fault}</p>`)}
      <ul class="cards">
        ${this.articles.map((article) => this.#card(article))}
      </ul>
    </div>`;
  }

  #dropZone(): TemplateResult {
    const choose = ({ target }: Event): void => {
      const input = target as HTMLInputElement;
      void this.read([...(input.files ?? [])]).then(() => (input.value = ''));
    };
    return html`<label class="drop">
      <input class="unseen" type="file" aria-label="Choose files" multiple accept=${FORMATS} @change=${choose} />
      <b class="by-mouse">Drop files anywhere on this page</b>
      <span class="button primary">Choose files</span>
      <small>PDF and Word up to 10 MB; Markdown, text, HTML, e-mail and feeds up to 2 MB</small>
    </label>`;
  }

  #pasteForm(): TemplateResult {
    const submit = (event: Event): void => {
      event.preventDefault();
      const form = event.target as HTMLFormElement;
      const { pasted, ...given } = Object.fromEntries(new FormData(form)) as Record<string, string>;
      if (pasted === undefined || pasted.trim() === '') return;
      this.faults = [];
      // Front matter, a heading or a link is Markdown's.
      const name = /^(?:---|#{1,6} )|\]\(/mu.test(pasted) ? 'pasted.md' : 'pasted.txt';
      void this.#read(new Blob([pasted]), { name, ...given }).then((isRead) => {
        if (!isRead) return;
        form.reset();
        form.closest('details')?.removeAttribute('open');
      });
    };
    return html`<details class="paste">
      <summary>Paste text</summary>
      <form @submit=${submit}>
        <label>Text <textarea name="pasted" rows="8" required></textarea></label>
        <div class="row">
          <label>Title <input name="title" maxlength="300" placeholder="the first line" /></label>
          <label>Publisher <input name="publisher" maxlength="300" /></label>
          <label>Published <input name="published" type="date" /></label>
          <button class="button primary">Read</button>
        </div>
      </form>
    </details>`;
  }

  #card(article: ReadArticle): TemplateResult {
    const { id, title, publisher, author, published, sentences, speakers, warnings, leftOut, file, text } = article;
    const about = [author, publisher, dayText(published), `${sentences} sentences`].filter(Boolean).join(' · ');
    const named = speakers.slice(0, MOST_SPEAKERS).map(({ name, count }) => `${name} (${count})`);
    const more = speakers.length > MOST_SPEAKERS ? ['…'] : [];
    return html`<li>
      <a href="/articles/${encodeURIComponent(id)}">${title}</a>
      <p class="about">${about}</p>
      <dl>
        <dt>Speakers</dt>
        <dd>${[...named, ...more].join(', ') || 'nobody'}</dd>
        ${
          leftOut.length === 0
            ? nothing
            : html`<dt>Left out</dt>
                <dd>${leftOut.join('; ')}</dd>`
        }
        ${
          warnings.length === 0
            ? nothing
            : html`<dt>Warnings</dt>
                <dd>${warnings.map((warning) => html`<div>${warning}</div>`)}</dd>`
        }
      </dl>
      <details>
        <summary>What would be saved as ${file}</summary>
        <pre tabindex="0" aria-label="Text of ${file}"><code>${text}</code></pre>
      </details>
      <div class="row">${this.#buttons(article)}</div>
    </li>`;
  }

  #buttons({ id, title }: ReadArticle): TemplateResult {
    const file = this.saved.get(id);
    const address = `${PATH}/${encodeURIComponent(id)}`;
    const save = () =>
      this.#attempt(async () => {
        const written = await get<{ file: string }>(`${address}/saved`, { method: 'POST' });
        this.saved = new Map([...this.saved, [id, written.file]]);
      });
    const remove = () =>
      this.#attempt(async () => {
        await get(address, { method: 'DELETE' });
        this.articles = this.articles.filter((one) => one.id !== id);
      });
    return html`<a class="button primary" href="/">Ask</a> ${
        file === undefined
          ? html`<button class="button secondary" aria-label="Save to knowledge: ${title}" @click=${() => void save()}>
                Save to knowledge/
              </button>
              <button class="button secondary" aria-label="Remove: ${title}" @click=${() => void remove()}>
                Remove
              </button>`
          : html`<span role="status">Written: ${file}</span>`
      }`;
  }
}
