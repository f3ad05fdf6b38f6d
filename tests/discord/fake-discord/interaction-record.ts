import type {
  ApplicationCommandOptionType,
  APIInteraction,
  APIMessage,
  APIModalInteractionResponseCallbackData,
  InteractionResponseType,
} from 'discord-api-types/v10';
import type { Choice } from './autocomplete-rules';

/** One interaction while it lives. */
export interface InteractionRecord {
  readonly interaction: APIInteraction;
  /** Milliseconds since the epoch; 3 s later it can no longer be answered, 15 min later its token is void. */
  readonly createdAt: number;
  /** For autocomplete: the kind of the option being typed. */
  readonly typedOption?: ApplicationCommandOptionType;
  /** Every request made for it, in order, refused ones too. */
  readonly steps: Step[];
  /** The first callback that was accepted. */
  acknowledged?: InteractionResponseType;
  /** When it arrived. */
  acknowledgedAt?: number;
  /** Its answer to the bot was lost, so that a second callback is no broken rule. */
  mayRepeat?: true;
  /** Sent to the bot's endpoint: a follow-up may overtake the response. */
  overHttp?: true;
  /** What the endpoint answered with; 0 if nothing. */
  endpointStatus?: number;
  /** The message that `@original` means. */
  originalId?: string;
  readonly followUpIds: string[];
  choices?: readonly Choice[];
  modal?: APIModalInteractionResponseCallbackData;
}

/** One request made for an interaction. */
export interface Step {
  readonly kind: 'callback' | 'edit' | 'follow-up' | 'delete';
  /** The type of a callback. */
  readonly type?: InteractionResponseType;
  readonly status: number;
  readonly body: unknown;
  /** The message as this step left it. */
  readonly message?: APIMessage;
}

export const TOKEN_LIFE_MS = 15 * 60_000;
