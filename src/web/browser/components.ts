import { html, nothing, type TemplateResult } from 'lit';
import { ID } from './ids';
import { drawMarkdown } from './markdown';
import { TYPE, type Component, type MessagePayload } from './payload';

interface DrawOptions {
  /** Drawn at the end of a quotation. */
  readonly after: (quoted: string) => TemplateResult | typeof nothing;
  readonly files: MessagePayload['files'];
  readonly press: (component: Component, values?: readonly string[]) => void;
}

type DrawnComponent = TemplateResult | typeof nothing;

/** Draws components of a message as Discord lays them out. */
export function drawComponents(components: readonly Component[] = [], options: DrawOptions): readonly DrawnComponent[] {
  return components.map((component) => drawComponent(component, options));
}

function drawComponent(component: Component, options: DrawOptions): DrawnComponent {
  const { components, accessory } = component;
  switch (component.type) {
    case TYPE.container:
      return html`<div class="container">${drawComponents(components, options)}</div>`;
    case TYPE.section:
      return html`<div class="section">
        <div>${drawComponents(components, options)}</div>
        ${accessory === undefined ? nothing : drawComponent(accessory, options)}
      </div>`;
    case TYPE.text:
      return html`<div class="text-display">${drawMarkdown(component.content ?? '', options.after)}</div>`;
    case TYPE.gallery:
      return drawGallery(component, options);
    case TYPE.separator:
      return html`<div class=${component.divider === false ? 'gap' : 'gap divider'}></div>`;
    case TYPE.row:
      return html`<div class="row">${drawComponents(components, options)}</div>`;
    case TYPE.button:
      return drawButton(component, options);
    case TYPE.select:
    case TYPE.roles:
    case TYPE.channels:
      return (component.max_values ?? 1) > 1 ? drawChecks(component, options) : drawSelect(component, options);
    default:
      return html`<p>Component ${component.type} is not drawn here.</p>`;
  }
}

function drawGallery({ items = [] }: Component, { files = [] }: DrawOptions): TemplateResult {
  return html`<div class="gallery">
    ${items.map(({ media, description = '' }) => {
      const name = media.url.replace(/^attachment:\/\//u, '');
      const address = files.find((file) => file.name === name)?.address;
      return address === undefined ? nothing : html`<img src=${address} alt=${description} />`;
    })}
  </div>`;
}

const STYLES = ['', 'primary', 'secondary', 'success', 'danger', 'link'];

function drawButton(component: Component, { press }: DrawOptions): TemplateResult {
  const { label = '', style = 2, url, disabled = false } = component;
  if (url !== undefined)
    return html`<a class="button link" href=${url} rel="noreferrer noopener" target="_blank">${label}</a>`;
  return html`<button class="button ${STYLES[style] ?? ''}" ?disabled=${disabled} @click=${() => press(component)}>
    ${label}
  </button>`;
}

function drawSelect(component: Component, { press }: DrawOptions): TemplateResult {
  const choose = ({ target }: Event): void => {
    const select = target as HTMLSelectElement;
    press(component, [select.value]);
    select.value = '';
  };
  const placeholder = component.placeholder ?? 'Choose';
  return html`<select class="select" aria-label=${placeholder} @change=${choose}>
    <option value="" selected>${placeholder}</option>
    ${optionsOf(component).map(
      ({ label, value, description }) =>
        html`<option value=${value}>${label}${description === undefined ? '' : ` · ${description}`}</option>`,
    )}
  </select>`;
}

/** A select of several values. */
function drawChecks(component: Component, { press }: DrawOptions): TemplateResult {
  const apply = (event: Event): void => {
    event.preventDefault();
    const form = event.target as HTMLFormElement;
    press(
      component,
      [...form.querySelectorAll<HTMLInputElement>('input:checked')].map(({ value }) => value),
    );
  };
  const placeholder = component.placeholder ?? 'Choose';
  return html`<form class="checks" @submit=${apply}>
    <fieldset aria-label=${placeholder}>
      ${optionsOf(component).map(
        ({ label, value, default: isChosen = false }) =>
          html`<label><input type="checkbox" value=${value} ?checked=${isChosen} /> ${label}</label>`,
      )}
    </fieldset>
    <button class="button secondary">Apply</button>
  </form>`;
}

/** The page's server has one channel and one role. */
function optionsOf({ type, options = [], default_values: chosen = [] }: Component) {
  if (type === TYPE.select) return options;
  const [value, label] = type === TYPE.roles ? [ID.role, '@editors'] : [ID.channel, '#newsroom'];
  return [{ label, value, description: undefined, default: chosen.some(({ id }) => id === value) }];
}
