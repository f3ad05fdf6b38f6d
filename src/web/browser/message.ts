import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { articleLink, type SlashCommand } from './api';
import type { Detail, QuotedPassage } from './detail';
import { drawComponents } from './components';
import { drawMarkdown } from './markdown';
import { countsOf, isPrivate, quotingTexts, type Component, type MessagePayload } from './payload';
import { drawReasons } from './reasons';

export interface ShownMessage {
  readonly id: string;
  readonly author: 'you' | 'bot';
  readonly time: Date;
  readonly isEdited?: boolean;
  /** The command or message that it answers. */
  readonly answers?: string;
  /** Id of the answer that it replies to. */
  readonly replied?: string;
  readonly payload: MessagePayload;
  readonly details: readonly Detail[];
  /** Emoji with which the bot reacted. */
  readonly reaction?: string | undefined;
}

export interface MessagePress {
  readonly message: ShownMessage;
  readonly component: Component;
  readonly values?: readonly string[];
}

/** Sides of a comparison that stand beside each other. */
const MOST_COLUMNS = 3;

/** In the menu of the bot's own messages only. */
const REMOVING = 'Remove this answer';

/** One message in the channel; `press`, `reply`, `edit`, `remove` and `menu` events say what was done with it. */
@customElement('summit-message')
export class MessageElement extends LitElement {
  @property({ attribute: false }) message?: ShownMessage;
  @property({ attribute: false }) menu: readonly SlashCommand[] = [];
  @state() private open: 'payload' | 'reasons' | undefined;

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override render(): TemplateResult | typeof nothing {
    const { message } = this;
    if (message === undefined) return nothing;
    const { author, time, answers, payload, details } = message;
    const isBot = author === 'bot';
    const kind = details[0]?.kind === 'comparison' ? 'comparison' : '';
    const sides = Math.max(1, Math.min(MOST_COLUMNS, quotingTexts(payload)));
    return html`<article
      class="message ${kind} ${isPrivate(payload) ? 'hushed' : ''}"
      .style=${`--sides: ${sides}`}
      aria-label=${isBot ? `Summit answers ${answers ?? ''}` : 'You'}
    >
      ${answers === undefined ? nothing : html`<p class="answers"><span>You</span> used <b>${answers}</b></p>`}
      <div class="avatar ${author}" aria-hidden="true">
        ${isBot ? html`<img src="/assets/icon.svg" alt="" />` : 'Y'}
      </div>
      <div class="body">
        <p class="head">
          <b>${isBot ? 'Summit' : 'You'}</b>
          ${isBot ? html`<span class="badge">APP</span>` : nothing}
          <time>${time.toLocaleTimeString([], { hour: '2-digit', minute: '2-digit' })}</time>
          ${message.isEdited ? html`<small>(edited)</small>` : nothing}
        </p>
        ${drawMarkdown(payload.content ?? '')}
        ${drawComponents(payload.components, {
          files: payload.files,
          after: (quoted) => this.#linkOf(quoted),
          press: (component, values) => this.#tell('press', { message, component, ...(values && { values }) }),
        })}
        ${message.reaction === undefined ? nothing : html`<p class="reaction">${message.reaction} 1</p>`}
        ${isPrivate(payload) ? html`<p class="private">Only you can see this</p>` : nothing}
        ${isBot ? this.#tools(message) : this.#ownTools(message)} ${this.#panel(message)}
      </div>
    </article>`;
  }

  /** One click from a quotation to its place in the article. */
  #linkOf(quoted: string): TemplateResult | typeof nothing {
    const shown = folded(quoted);
    const passage = passagesOf(this.message).find(({ text }) => folded(text) === shown);
    if (passage === undefined) return nothing;
    return html` <a class="to-article" href=${articleLink(passage.article, passage.id)}>in the article</a>`;
  }

  #tools(message: ShownMessage): TemplateResult {
    const hasReasons = passagesOf(message).some(({ parts }) => parts.length > 0);
    return html`<div class="tools">
      ${hasReasons ? this.#toggle('reasons', 'Why these passages') : nothing} ${this.#toggle('payload', 'Payload')}
      <button @click=${() => this.#tell('reply', message)}>Reply</button>
      ${this.#menu(message)}
    </div>`;
  }

  #ownTools(message: ShownMessage): TemplateResult {
    return html`<div class="tools">
      <button @click=${() => this.#tell('edit', message)}>Edit</button>
      <button @click=${() => this.#tell('remove', message)}>Delete</button>
      ${this.#menu(message)}
    </div>`;
  }

  #menu(message: ShownMessage): TemplateResult {
    const choose = ({ target }: Event): void => {
      const select = target as HTMLSelectElement;
      this.#tell('menu', { message, name: select.value });
      select.value = '';
    };
    return html`<select class="menu" aria-label="Apps" @change=${choose}>
      <option value="">Apps</option>
      ${this.menu
        .filter(({ name }) => message.author === 'bot' || name !== REMOVING)
        .map(({ name }) => html`<option>${name}</option>`)}
    </select>`;
  }

  #toggle(panel: 'payload' | 'reasons', label: string): TemplateResult {
    const isOpen = this.open === panel;
    const toggle = (): void => {
      this.open = isOpen ? undefined : panel;
      void this.updateComplete.then(() => this.querySelector('.panel')?.scrollIntoView({ block: 'nearest' }));
    };
    return html`<button aria-expanded=${isOpen} @click=${toggle}>${label}</button>`;
  }

  #panel({ payload, details }: ShownMessage): TemplateResult | typeof nothing {
    if (this.open === undefined) return nothing;
    if (this.open === 'reasons') return html`<section class="panel">${drawReasons(details)}</section>`;
    const json = JSON.stringify({ ...payload, files: undefined }, undefined, 2);
    return html`<section class="panel" aria-label="Payload">
      <dl class="counts">
        ${countsOf(payload).map(
          ({ name, found, most }) =>
            html`<div>
              <dt>${name}</dt>
              <dd>${found} of ${most} <meter min="0" max=${most} value=${found} aria-label=${name}></meter></dd>
            </div>`,
        )}
      </dl>
      <pre tabindex="0" aria-label="JSON, ${json.length} characters"><code>${json}</code></pre>
    </section>`;
  }

  #tell(name: string, detail: unknown): void {
    this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true }));
  }
}

function passagesOf(message: ShownMessage | undefined): readonly QuotedPassage[] {
  return message?.details.flatMap(({ passages }) => passages) ?? [];
}

function folded(text: string): string {
  return text.replace(/[\s\u0085]+/gu, ' ').trim();
}
