import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { LOCALE, post, type SlashCommand } from './api';
import { commandData, isUnfinished, optionChoices, readCommand, type Choice } from './command-text';

/** Type of an interaction that completes. */
const AUTOCOMPLETE = 4;

/** Where one types; a `send` event has the text. */
@customElement('summit-composer')
export class ComposerElement extends LitElement {
  @property({ attribute: false }) commands: readonly SlashCommand[] = [];
  /** What the text is for, if it is not a new message. */
  @property() purpose = '';
  @state() private choices: readonly Choice[] = [];
  @state() private active = -1;
  @query('input') private input!: HTMLInputElement;
  /** Number of the last completion asked for: answers to older ones are late. */
  #asked = 0;
  readonly #sent: string[] = [];
  /** Position in `#sent` of what is shown; its length if nothing of it is. */
  #recalled = 0;

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override focus(): void {
    this.input.focus();
  }

  write(text: string): void {
    this.input.value = text;
    this.focus();
    void this.#complete();
  }

  protected override render(): TemplateResult {
    const isOpen = this.choices.length > 0;
    return html`<form class="composer" @submit=${this.#submit}>
      ${isOpen ? this.#list() : nothing}
      ${
        this.purpose === ''
          ? nothing
          : html`<p class="replying">${this.purpose} <button type="button" @click=${this.#cancel}>Cancel</button></p>`
      }
      <div class="field">
        <input
          role="combobox"
          aria-label="Message #newsroom"
          aria-autocomplete="list"
          aria-expanded=${isOpen}
          aria-controls="choices"
          aria-activedescendant=${this.active < 0 ? nothing : `choice-${this.active}`}
          autocomplete="off"
          spellcheck="false"
          maxlength="2000"
          placeholder="Ask, or type / for commands"
          @input=${() => void this.#complete()}
          @keydown=${this.#key}
        />
        <button class="send" aria-label="Send">➤</button>
      </div>
    </form>`;
  }

  #list(): TemplateResult {
    return html`<ul id="choices" role="listbox" aria-label="Suggestions">
      ${this.choices.map(
        ({ label, hint }, at) =>
          html`<li
            id="choice-${at}"
            role="option"
            aria-selected=${at === this.active}
            @mousedown=${(event: Event) => {
              event.preventDefault();
              this.#choose(at);
            }}
          >
            <span>${label}</span>${hint === undefined ? nothing : html`<small>${hint}</small>`}
          </li>`,
      )}
    </ul>`;
  }

  protected override updated(changed: PropertyValues): void {
    if (changed.has('commands') && this.input.value !== '') void this.#complete();
    this.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest' });
  }

  async #complete(): Promise<void> {
    const asked = (this.#asked += 1);
    const choices = await this.#choicesFor(this.input.value).catch(() => []);
    if (asked !== this.#asked) return;
    this.choices = choices;
    this.active = -1;
  }

  async #choicesFor(typed: string): Promise<readonly Choice[]> {
    if (/^\/\S*$/u.test(typed)) return commandsLike(typed.slice(1), this.commands);
    const read = readCommand(typed, this.commands);
    const last = read?.values.at(-1);
    if (read === undefined) return [];
    const further = optionChoices(read, typed);
    if (last?.option.autocomplete !== true) return further;
    const { sent } = await post('/api/interactions', { type: AUTOCOMPLETE, data: commandData(read, true) });
    const choices = sent[0]?.body.data?.choices ?? [];
    return [...choices.map(({ name, value }) => ({ label: name, text: `${read.before}${value}` })), ...further];
  }

  readonly #key = (event: KeyboardEvent): void => {
    const count = this.choices.length;
    if (event.key === 'Escape' && count === 0 && this.purpose !== '') this.#cancel();
    if (event.key === 'Escape') this.#close();
    const taken = this.#taken(event);
    if (count === 0) {
      if (!this.#recall(event.key)) return;
    } else if (event.key === 'ArrowDown') this.active = (this.active + 1) % count;
    else if (event.key === 'ArrowUp') this.active = this.active <= 0 ? count - 1 : this.active - 1;
    else if (taken !== undefined) this.#choose(taken);
    else return;
    event.preventDefault();
  };

  /** @returns the choice that a key takes: Tab the first if none is active, Enter only one that ends an unfinished word. */
  #taken({ key, shiftKey }: KeyboardEvent): number | undefined {
    if (key !== 'Enter' && (key !== 'Tab' || shiftKey)) return undefined;
    if (this.active >= 0) return this.active;
    const { value } = this.input;
    const isTaken =
      key === 'Tab' ||
      isUnfinished(
        value,
        this.choices.map(({ text }) => text),
      );
    return isTaken ? 0 : undefined;
  }

  /** Shows what was sent before or after. @returns whether there was any. */
  #recall(key: string): boolean {
    const step = key === 'ArrowUp' ? -1 : key === 'ArrowDown' ? 1 : 0;
    const { value } = this.input;
    const isRecalled = value === (this.#sent[this.#recalled] ?? '');
    const next = this.#recalled + step;
    if (step === 0 || !isRecalled || next < 0 || next > this.#sent.length) return false;
    this.#recalled = next;
    this.input.value = this.#sent[next] ?? '';
    return true;
  }

  #choose(at: number): void {
    this.input.value = this.choices[at]?.text ?? '';
    this.#close();
    if (this.input.value.endsWith(' ')) void this.#complete();
  }

  #close(): void {
    this.#asked += 1;
    this.choices = [];
    this.active = -1;
  }

  readonly #submit = (event: Event): void => {
    event.preventDefault();
    const text = this.input.value.trim();
    if (text === '') return;
    this.input.value = '';
    if (this.#sent.at(-1) !== text) this.#sent.push(text);
    this.#recalled = this.#sent.length;
    this.#close();
    this.dispatchEvent(new CustomEvent('send', { detail: text, bubbles: true }));
  };

  readonly #cancel = (): void => {
    this.dispatchEvent(new CustomEvent('cancel', { bubbles: true }));
  };
}

function commandsLike(typed: string, commands: readonly SlashCommand[]): readonly Choice[] {
  const slash = commands.filter(({ type = 1, name }) => type === 1 && name.startsWith(typed.toLowerCase()));
  return slash.map(({ name, description = '', description_localizations: localized, options = [] }) => ({
    label: [`/${name}`, ...options.map((option) => option.name)].join(' '),
    hint: localized?.[LOCALE] ?? description,
    text: `/${name} `,
  }));
}
