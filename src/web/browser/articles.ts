import { html, LitElement, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { dayText, get } from './api';

interface ListedArticle {
  readonly id: string;
  readonly title: string;
  readonly publisher?: string;
  readonly published?: string;
  readonly sentences: number;
}

@customElement('summit-articles')
export class ArticlesElement extends LitElement {
  @state() private articles: readonly ListedArticle[] = [];

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override firstUpdated(): void {
    void get<readonly ListedArticle[]>('/api/articles').then((articles) => (this.articles = articles));
  }

  protected override render(): TemplateResult {
    return html`<div class="view" tabindex="0" role="region" aria-label="Articles">
      <h2>Articles</h2>
      <ul class="cards">
        ${this.articles.map(
          ({ id, title, publisher, published, sentences }) =>
            html`<li>
              <a href="/articles/${encodeURIComponent(id)}">${title}</a>
              <p class="about">
                ${[publisher, dayText(published), `${sentences} sentences`].filter(Boolean).join(' · ')}
              </p>
            </li>`,
        )}
      </ul>
    </div>`;
  }
}

export function drawNothing(about: string): TemplateResult {
  return html`<div class="view">
    <h2>${about}</h2>
    <p>See <a href="/articles">all articles</a>, or <a href="/">ask</a>.</p>
  </div>`;
}
