import {
  InteractionResponseType,
  type APIInteraction,
  type APIMessage,
  type APIModalInteractionResponseCallbackData,
} from 'discord-api-types/v10';
import type { Choice } from './autocomplete-rules';
import { post } from './endpoint';
import type { FakeState } from './fake-state';
import type { InteractionRecord, Step } from './interaction-record';
import { isEphemeral } from './message-payloads';
import { now, pause, PATIENCE, until } from './waiting';

/** What the bot made of an interaction, as it stood when the wait was over. */
export interface Outcome {
  readonly interaction: APIInteraction;
  /** Every request for it, in order, refused ones too. */
  readonly steps: readonly Step[];
  /** The first callback accepted; undefined if all came too late. */
  readonly callback: InteractionResponseType | undefined;
  /** What the endpoint answered with, if it was asked; 0 for nothing. */
  readonly endpointStatus: number | undefined;
  /** Milliseconds from its event to the callback that was accepted. */
  readonly took: number | undefined;
  /** Whether it was deferred first. */
  readonly deferred: boolean;
  /** The message now: `@original`, or for a component the message it stands on; undefined if deleted or none. */
  readonly message: APIMessage | undefined;
  readonly ephemeral: boolean;
  readonly followUps: readonly APIMessage[];
  readonly choices: readonly Choice[];
  readonly modal: APIModalInteractionResponseCallbackData | undefined;
}

/** How long to wait for the bot. */
export interface Patience {
  /** Milliseconds for the answer, and again for what a deferral promises; as long as a busy machine may take unless told. */
  readonly within?: number;
  /** Milliseconds to wait for more after the answer; 10 unless told, 0 for many in a row. */
  readonly quiet?: number;
  /** Waits for so many follow-ups after the answer, as long as `within` allows. */
  readonly expectFollowUps?: number;
}

const DEFERRALS: readonly (InteractionResponseType | undefined)[] = [
  InteractionResponseType.DeferredChannelMessageWithSource,
  InteractionResponseType.DeferredMessageUpdate,
];

/**
 * Sends an interaction to the bot and waits for what it makes of it.
 * @throws if the bot does not answer in time, or defers and never fills it; the error tells what was refused
 */
export async function perform(record: InteractionRecord, patience: Patience, fake: FakeState): Promise<Outcome> {
  const { interaction } = record;
  fake.interactions.set(interaction.id, record);
  const { url } = fake.endpoint;
  if (url !== undefined) void post(record, url, fake);
  else if (!fake.gateway.dispatch('INTERACTION_CREATE', interaction, interaction.guild_id))
    throw new Error('expected a bot that is logged in, found none');
  await answered(record, patience, fake);
  await pause(patience.quiet ?? 10);
  return outcome(record, fake);
}

async function answered(
  record: InteractionRecord,
  { within = PATIENCE, expectFollowUps = 0 }: Patience,
  fake: FakeState,
): Promise<void> {
  const wait = async (what: string, holds: () => boolean): Promise<void> => {
    if (await until(fake.events, `interaction:${record.interaction.id}`, holds, within)) return;
    throw new Error(`expected ${what} within ${within} ms, found ${tell(record, fake)}`);
  };
  await wait('an answer', () => isAnswered(record, fake));
  await wait('the deferral to be filled', () => isFilled(record));
  await wait(`${expectFollowUps} follow-ups`, () => record.followUpIds.length >= expectFollowUps);
}

/** Acknowledged, or refused by the endpoint; or tried when it was too late, after which nothing more can come. */
function isAnswered(
  { acknowledged, steps, createdAt, endpointStatus = 200 }: InteractionRecord,
  { settings }: FakeState,
): boolean {
  return (
    acknowledged !== undefined ||
    endpointStatus !== 200 ||
    (steps.length > 0 && now() - createdAt > settings.respondWithin)
  );
}

function isFilled({ acknowledged, steps }: InteractionRecord): boolean {
  return !DEFERRALS.includes(acknowledged) || steps.some((step) => step.kind !== 'callback' && step.status < 300);
}

function outcome(record: InteractionRecord, fake: FakeState): Outcome {
  const message = record.originalId === undefined ? undefined : fake.messages.get(record.originalId);
  const {
    interaction,
    acknowledged: callback,
    modal,
    choices = [],
    createdAt,
    acknowledgedAt,
    endpointStatus,
  } = record;
  return {
    took: acknowledgedAt === undefined ? undefined : acknowledgedAt - createdAt,
    ...{ interaction, callback, modal, choices, message, endpointStatus },
    steps: [...record.steps],
    deferred: DEFERRALS.includes(callback),
    ephemeral: isEphemeral(message),
    followUps: record.followUpIds.flatMap((id) => fake.messages.get(id) ?? []),
  };
}

function tell({ steps, interaction }: InteractionRecord, { journal }: FakeState): string {
  const made = steps.map(({ kind, status }) => `${kind} ${status}`).join(', ');
  const faults = journal.violations.filter((fault) => fault.includes(interaction.token));
  return [made === '' ? 'no request for it' : made, ...faults].join('\n  ');
}
