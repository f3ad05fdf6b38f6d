import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, query, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { get, newMessageId, post, type BotProfile, type Exchange } from './api';
import { keepMessages, restoreMessages } from './kept-messages';
import { commandData, missingOption, readCommand } from './command-text';
import type { ComposerElement } from './composer';
import { ID } from './ids';
import type { MessageElement, MessagePress, ShownMessage } from './message';

/** Types of interactions and of responses to them: https://discord.com/developers/docs/interactions/receiving-and-responding. */
const COMMAND = 2;
const COMPONENT = 3;
const DEFERRED = 5;
const UPDATE = 7;
const MESSAGE_COMMAND = 3;

/** The channel: messages, and where one writes. */
@customElement('summit-channel')
export class ChannelElement extends LitElement {
  @state() private bot?: BotProfile;
  @state() private messages: readonly ShownMessage[] = restoreMessages();
  @state() private replyTo: ShownMessage | undefined;
  @state() private edited: ShownMessage | undefined;
  @state() private isThinking = false;
  @state() private problem = '';
  @query('summit-composer') private composer!: ComposerElement;

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  readonly #opened = get<BotProfile>('/api/bot');

  override firstUpdated(): void {
    // On a touch screen the keyboard would cover the page.
    if (!this.hidden && matchMedia('(pointer: fine)').matches)
      void this.composer.updateComplete.then(() => this.composer.focus());
    void this.#opened.then(
      (bot) => (this.bot = bot),
      (error: unknown) => (this.problem = String(error)),
    );
  }

  protected override updated(changed: PropertyValues<{ messages: readonly ShownMessage[] }>): void {
    const before = changed.get('messages')?.at(-1)?.id;
    const last = this.messages.at(-1)?.id;
    if (changed.has('messages') && last !== before) void this.#showLast();
    if (changed.has('messages')) keepMessages(this.messages);
    this.querySelector('.problem')?.scrollIntoView({ block: 'nearest' });
  }

  /** A message has its height once it is drawn. */
  async #showLast(): Promise<void> {
    const last = this.querySelector<MessageElement>('summit-message:last-of-type');
    await last?.updateComplete;
    last?.scrollIntoView({ block: 'nearest' });
  }

  ask(text: string): void {
    void this.#send(text);
  }

  protected override render(): TemplateResult {
    const menu = this.bot?.commands.filter(({ type }) => type === MESSAGE_COMMAND) ?? [];
    return html`<p class="topbar"><b># newsroom</b> What Discord would show: the same bot, the same messages.</p>
      <div
        class="messages"
        role="log"
        aria-label="Messages"
        tabindex="0"
        @press=${(event: CustomEvent<MessagePress>) => void this.#press(event.detail)}
        @menu=${(event: CustomEvent<{ message: ShownMessage; name: string }>) => void this.#menu(event.detail)}
        @reply=${({ detail }: CustomEvent<ShownMessage>) => {
          [this.replyTo, this.edited] = [detail, undefined];
          this.composer.focus();
        }}
        @edit=${({ detail }: CustomEvent<ShownMessage>) => {
          [this.replyTo, this.edited] = [undefined, detail];
          this.composer.write(detail.payload.content ?? '');
        }}
        @remove=${({ detail }: CustomEvent<ShownMessage>) => void this.#remove(detail)}
      >
        ${this.messages.length === 0 ? this.#welcome() : nothing}
        ${repeat(
          this.messages,
          ({ id }) => id,
          (message) => html`<summit-message .message=${message} .menu=${menu}></summit-message>`,
        )}
        ${this.isThinking ? html`<p class="thinking" role="status">Summit is thinking …</p>` : nothing}
        ${this.problem === '' ? nothing : html`<p class="problem" role="alert">${this.problem}</p>`}
      </div>
      <summit-composer
        .commands=${this.bot?.commands ?? []}
        .purpose=${this.#purpose}
        @send=${(event: CustomEvent<string>) => void this.#send(event.detail)}
        @cancel=${this.#cancel}
      ></summit-composer>`;
  }

  get #purpose(): string {
    if (this.edited) return 'Editing your message';
    return this.replyTo ? `Replying to ${this.replyTo.answers ?? 'a message'}` : '';
  }

  readonly #cancel = (): void => {
    if (this.edited) this.composer.write('');
    [this.replyTo, this.edited] = [undefined, undefined];
  };

  #welcome(): TemplateResult {
    return html`<section class="welcome">
      <div class="sign" aria-hidden="true">#</div>
      <h2>Welcome to #newsroom!</h2>
      <p>
        This is what Discord would show: the same bot, the same messages. Nothing leaves this computer, and no account
        is needed. Try one of these, or type <kbd>/</kbd>.
      </p>
      <p class="row">
        ${this.bot?.examples.map((text) => html`<button class="button secondary" @click=${() => this.ask(text)}>${text}</button>`)}
      </p>
    </section>`;
  }

  async #send(text: string): Promise<void> {
    const { commands } = await this.#opened;
    if (this.edited) return this.#edit(this.edited, text);
    const typed = readCommand(`${text} `, commands);
    const [, unknown] = typed === undefined ? (/^\/([\p{L}_-]+)(?=\s|$)/u.exec(text) ?? []) : [];
    if (unknown !== undefined) {
      this.composer.write(text);
      this.problem = `There is no command /${unknown}. Type / to see all.`;
      return;
    }
    if (typed === undefined) return this.#write(text);
    const missing = missingOption(typed);
    if (missing !== undefined) {
      this.composer.write(`${text} `);
      this.problem = `/${typed.command.name}: ${missing.name} is needed`;
      return;
    }
    await this.#exchange(text, () => post('/api/interactions', { type: COMMAND, data: commandData(typed) }));
  }

  async #write(content: string): Promise<void> {
    const replied = this.replyTo;
    this.replyTo = undefined;
    const replyTo = replied && this.#rawMessage(replied);
    const id = newMessageId();
    this.#add({
      id,
      author: 'you',
      time: new Date(),
      payload: { content },
      details: [],
      ...(replied && { replied: replied.id }),
    });
    const body = { content: this.#toMentions(content), ...(replyTo && { replyTo }) };
    await this.#exchange(undefined, () => post(`/api/messages/${id}`, body));
  }

  /** Changes the answer too, as an edit on Discord does. */
  async #edit(own: ShownMessage, content: string): Promise<void> {
    this.edited = undefined;
    this.#replace({ ...own, payload: { content }, isEdited: true });
    const replied = this.messages.find(({ id }) => id === own.replied);
    const replyTo = replied && this.#rawMessage(replied);
    const body = { content: this.#toMentions(content), ...(replyTo && { replyTo }) };
    await this.#exchange(undefined, () => post(`/api/messages/${own.id}`, body, 'PUT'));
  }

  async #remove({ id }: ShownMessage): Promise<void> {
    if (this.edited?.id === id) this.#cancel();
    this.messages = this.messages.filter((each) => each.id !== id);
    await this.#exchange(undefined, () => get(`/api/messages/${id}`, { method: 'DELETE' }));
  }

  #toMentions(content: string): string {
    return content.replace(/(?<!\S)@summit\b/giu, `<@${this.bot?.id ?? ''}>`);
  }

  async #press({ message, component, values }: MessagePress): Promise<void> {
    const data = { component_type: component.type, custom_id: component.custom_id, ...(values && { values }) };
    const request = { type: COMPONENT, data, message: this.#rawMessage(message) };
    await this.#exchange(component.label, () => post('/api/interactions', request), message);
  }

  async #menu({ message, name }: { message: ShownMessage; name: string }): Promise<void> {
    const resolved = { messages: { [message.id]: this.#rawMessage(message) } };
    const data = { id: ID.command, type: MESSAGE_COMMAND, name, target_id: message.id, resolved };
    await this.#exchange(name, () => post('/api/interactions', { type: COMMAND, data }));
  }

  #rawMessage({ id, author, payload }: ShownMessage): object {
    const self = author === 'bot' ? this.bot?.id : ID.user;
    return { ...payload, id, type: 0, author: { id: self, username: author }, attachments: [], embeds: [] };
  }

  /** @param pressed the message that a response may update */
  async #exchange(asked: string | undefined, request: () => Promise<Exchange>, pressed?: ShownMessage): Promise<void> {
    this.problem = '';
    this.isThinking = true;
    try {
      const { sent, details } = await request();
      for (const { id, kind, body } of sent) {
        const { type, data = body } = body;
        const last = this.messages.at(-1);
        if (kind === 'removal') this.messages = this.messages.filter((each) => each.id !== body.message);
        else if (type === DEFERRED) continue;
        else if (kind === 'edit')
          this.messages = this.messages.map((each) =>
            each.id === body.message ? { ...each, payload: data, details } : each,
          );
        else if (kind === 'reaction' && last) this.#replace({ ...last, reaction: body.emoji });
        else if (type === UPDATE && pressed) this.#replace({ ...pressed, payload: data, details });
        else
          this.#add({ id, author: 'bot', time: new Date(), payload: data, details, ...(asked && { answers: asked }) });
      }
    } catch (error) {
      this.problem = error instanceof Error ? error.message : String(error);
    } finally {
      this.isThinking = false;
    }
  }

  #add(message: ShownMessage): void {
    this.messages = [...this.messages, message];
  }

  #replace(message: ShownMessage): void {
    this.messages = this.messages.map((each) => (each.id === message.id ? message : each));
  }
}
