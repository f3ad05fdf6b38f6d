import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { decoded } from './api';
import './article';
import { drawNothing } from './articles';
import './channel';
import './composer';
import './message';
import './speakers';
import type { TryElement } from './try';
import './try';

/** The page: navigation, and the view that the address names. */
@customElement('summit-page')
export class PageElement extends LitElement {
  @state() private path = location.pathname;
  @state() private query = location.search;
  /** Of a view that could not be loaded. */
  @state() private problem = '';

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('popstate', this.#read);
    this.addEventListener('click', this.#follow);
    this.addEventListener('go', (event) => {
      this.#go((event as CustomEvent<string>).detail);
    });
    addEventListener('unhandledrejection', (event) => {
      if (!(event.reason instanceof Error)) return;
      event.preventDefault();
      this.problem = event.reason.message;
    });
    addEventListener('dragover', (event) => {
      event.preventDefault();
    });
    addEventListener('drop', this.#drop);
  }

  protected override render(): TemplateResult {
    const { path } = this;
    return html`<header>
        <h1>
          <a class="brand" href="/"><img src="/assets/icon.svg" alt="" />Summit</a>
        </h1>
        <nav aria-label="Views">${VIEWS.map(({ href, label }) => link(href, label, path))}</nav>
      </header>
      <main tabindex="-1">
        ${this.problem === '' ? nothing : html`<p class="problem banner" role="alert">${this.problem}</p>`}
        <summit-channel ?hidden=${path !== '/'}></summit-channel>
        ${path === '/' ? nothing : drawView(path, this.query)}
      </main>`;
  }

  /** A link that led here may be gone with its view: what is read or reached next is this one. */
  protected override updated(changed: PropertyValues<{ path: string }>): void {
    if (!changed.has('path')) return;
    document.title = titleOf(this.path);
    const isFirst = changed.get('path') === undefined;
    const { activeElement: active } = document;
    if (!isFirst && (active === null || active === document.body || !active.checkVisibility()))
      this.querySelector('main')?.focus({ preventScroll: true });
  }

  readonly #read = (): void => {
    this.path = location.pathname;
    this.query = location.search;
    this.problem = '';
  };

  /** Links within the page keep what was asked in the channel. */
  readonly #follow = (event: MouseEvent): void => {
    const anchor = (event.target as Element).closest<HTMLAnchorElement | SVGAElement>('a');
    if (anchor === null || anchor.getAttribute('target') || event.ctrlKey || event.metaKey) return;
    const address = new URL(typeof anchor.href === 'string' ? anchor.href : anchor.href.baseVal, location.href);
    if (address.origin !== location.origin) return;
    event.preventDefault();
    this.#go(address.href);
  };

  #go(address: string): void {
    history.pushState(undefined, '', address);
    this.#read();
    dispatchEvent(new HashChangeEvent('hashchange'));
  }

  /** A file may be dropped anywhere. */
  readonly #drop = (event: DragEvent): void => {
    const files = [...(event.dataTransfer?.files ?? [])];
    if (files.length === 0) return;
    event.preventDefault();
    this.#go('/try');
    void this.updateComplete.then(() => this.querySelector<TryElement>('summit-try')?.read(files));
  };
}

const VIEWS = [
  { href: '/', label: '# newsroom' },
  { href: '/articles', label: 'Articles' },
  { href: '/speakers', label: 'Who said what' },
  { href: '/try', label: 'Try an article' },
];

function titleOf(path: string): string {
  const view = VIEWS.find(({ href }) => isWithin(href, path));
  return view === undefined || view.href === '/' ? 'Summit' : `${view.label} · Summit`;
}

function isWithin(href: string, path: string): boolean {
  return href === '/' ? path === '/' : path.startsWith(href);
}

function link(href: string, label: string, path: string): TemplateResult {
  return html`<a href=${href} aria-current=${isWithin(href, path) ? 'page' : nothing}>${label}</a>`;
}

function drawView(path: string, query: string): TemplateResult {
  const [, view, name] = path.split('/');
  if (view === 'articles' && name) return html`<summit-article name=${decoded(name)}></summit-article>`;
  if (view === 'speakers') return html`<summit-speakers .query=${query}></summit-speakers>`;
  if (view === 'try') return html`<summit-try></summit-try>`;
  if (view === 'articles') return html`<summit-articles></summit-articles>`;
  return drawNothing('Nothing at this address');
}
