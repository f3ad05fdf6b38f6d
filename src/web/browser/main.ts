import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import './article';
import { drawNothing } from './articles';
import './channel';
import './composer';
import './message';
import './speakers';

/** The page: navigation, and the view that the address names. */
@customElement('summit-page')
export class PageElement extends LitElement {
  @state() private path = location.pathname;

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('popstate', () => (this.path = location.pathname));
    this.addEventListener('click', this.#follow);
  }

  protected override render(): TemplateResult {
    const { path } = this;
    return html`<header>
        <h1><a class="brand" href="/">Summit</a></h1>
        <nav aria-label="Views">${VIEWS.map(({ href, label }) => link(href, label, path))}</nav>
      </header>
      <main>
        <summit-channel ?hidden=${path !== '/'}></summit-channel>
        ${path === '/' ? nothing : drawView(path)}
      </main>`;
  }

  /** Links within the page keep what was asked in the channel. */
  readonly #follow = (event: MouseEvent): void => {
    const anchor = (event.target as Element).closest('a');
    if (anchor?.origin !== location.origin || anchor.target !== '' || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    history.pushState(undefined, '', anchor.href);
    this.path = location.pathname;
    dispatchEvent(new HashChangeEvent('hashchange'));
  };
}

const VIEWS = [
  { href: '/', label: '# newsroom' },
  { href: '/articles', label: 'Articles' },
  { href: '/speakers', label: 'Who said what' },
];

function link(href: string, label: string, path: string): TemplateResult {
  const isHere = href === '/' ? path === '/' : path.startsWith(href);
  return html`<a href=${href} aria-current=${isHere ? 'page' : nothing}>${label}</a>`;
}

function drawView(path: string): TemplateResult {
  const [, view, name] = path.split('/');
  if (view === 'articles' && name) return html`<summit-article name=${decodeURIComponent(name)}></summit-article>`;
  if (view === 'speakers') return html`<summit-speakers></summit-speakers>`;
  if (view === 'articles') return html`<summit-articles></summit-articles>`;
  return drawNothing('Nothing at this address');
}
