import { ComponentType, InteractionType, type APIMessage } from 'discord-api-types/v10';
import { flatten, type AnyComponent } from './component-tree';
import type { FakeState } from './fake-state';
import type { Scene } from './interaction-payloads';
import { perform, type Outcome, type Patience } from './outcome';
import { begin } from './user-commands';

/** A press of a button or a choice from a select on a message of the bot. */
export interface Press extends Scene, Patience {
  readonly message: APIMessage;
  readonly customId: string;
  /** What was chosen from a select. */
  readonly values?: readonly string[];
}

/** A modal, filled in and sent. */
export interface Submission extends Scene, Patience {
  /** Whose button opened it. */
  readonly message?: APIMessage;
  readonly customId: string;
  /** By the custom_id of each text input. */
  readonly fields: Readonly<Record<string, string>>;
}

/**
 * Uses a component of a message as it stands now.
 * @throws if a user could not: it is not there, is disabled, or does not offer that value
 */
export async function press(pressed: Press, fake: FakeState): Promise<Outcome> {
  const message = fake.messages.get(pressed.message.id) ?? pressed.message;
  const component = usable(message, pressed);
  const values = pressed.values === undefined ? {} : { values: pressed.values };
  const data = { custom_id: pressed.customId, component_type: component.type, ...values };
  const scene = { channelId: message.channel_id, ...pressed };
  return perform(begin({ type: InteractionType.MessageComponent, data, message }, scene, fake), pressed, fake);
}

/** Sends a modal. */
export async function submit(submission: Submission, fake: FakeState): Promise<Outcome> {
  const components = Object.entries(submission.fields).map(([custom_id, value]) => ({
    type: ComponentType.ActionRow,
    components: [{ type: ComponentType.TextInput, custom_id, value }],
  }));
  const data = { custom_id: submission.customId, components };
  const { message } = submission;
  const sent = { type: InteractionType.ModalSubmit, data, ...(message && { message }) } as const;
  const scene = { ...(message && { channelId: message.channel_id }), ...submission };
  return perform(begin(sent, scene, fake), submission, fake);
}

function usable(message: APIMessage, { customId, values = [] }: Press): AnyComponent {
  const all = flatten(message.components ?? []);
  const component = all.find((one) => one.custom_id === customId);
  if (component === undefined) throw new Error(`expected a component on the message, found no "${customId}"`);
  if (component.disabled === true)
    throw new Error(`expected a component that can be used, found "${customId}" disabled`);
  const offered = component.options ?? values.map((value) => ({ value }));
  const strange = values.find((value) => !offered.some((option) => option.value === value));
  if (strange !== undefined) throw new Error(`expected a value that "${customId}" offers, found "${strange}"`);
  return component;
}
