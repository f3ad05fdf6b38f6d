import type { HttpBindings } from '@hono/node-server';
import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { createPublicKey, verify, type KeyObject } from 'node:crypto';
import { finished } from 'node:stream/promises';
import { MOST_BYTES } from './guard';

/** The fields of an interaction that answering needs in any case. */
interface RawInteraction {
  readonly id: string;
  readonly application_id: string;
  readonly token: string;
  readonly type: number;
}

/** `sent` resolves when the response is with the system that asked, and rejects if the connection was cut. */
export type AnswerInteraction = (
  interaction: RawInteraction,
  sent: () => Promise<void>,
) => Promise<object | 'repeated' | 'not ready' | undefined>;

export interface ServedInteractions {
  /** 64 hexadecimal digits. */
  readonly publicKey: string;
  readonly answer: AnswerInteraction;
  /** Milliseconds since the epoch. */
  readonly now?: () => number;
}

/** Seconds that the time of a request and this clock may differ; an interaction has to be answered within three. */
const CLOCK_TOLERANCE = 30;
const SIGNATURE = /^[\da-f]{128}$/iu;
const TIMESTAMP = /^\d{1,12}$/u;

/** Discord's endpoint: https://discord.com/developers/docs/interactions/overview#setting-up-an-endpoint. */
export function interactionsApp({ publicKey, answer, now = Date.now }: ServedInteractions): Hono {
  const app = new Hono();
  const key = ed25519Key(publicKey);
  app.post('/interactions', bodyLimit({ maxSize: MOST_BYTES }), async (context) => {
    const timestamp = context.req.header('x-signature-timestamp') ?? '';
    const signature = context.req.header('x-signature-ed25519') ?? '';
    const body = Buffer.from(await context.req.arrayBuffer());
    const isSigned = TIMESTAMP.test(timestamp) && SIGNATURE.test(signature);
    if (!isSigned || !verify(null, Buffer.concat([Buffer.from(timestamp), body]), key, Buffer.from(signature, 'hex')))
      return context.text('expected a request that Discord has signed', 401);
    if (Math.abs(now() / 1000 - Number(timestamp)) > CLOCK_TOLERANCE)
      return context.text(`expected a request of the last ${CLOCK_TOLERANCE} seconds; is this clock right?`, 401);
    const interaction = readInteraction(body);
    if (interaction === undefined) return context.text('expected an interaction', 400);
    const { outgoing } = (context.env ?? {}) as Partial<HttpBindings>;
    const response = await answer(interaction, () => (outgoing ? finished(outgoing) : Promise.resolve()));
    if (response === 'repeated') return context.text('expected a new interaction, found one for the second time', 409);
    if (response === 'not ready') return context.text('not ready', 503);
    return response ? context.json(response) : context.text('could not answer', 500);
  });
  return app;
}

function ed25519Key(hex: string): KeyObject {
  const x = Buffer.from(hex, 'hex').toString('base64url');
  return createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' });
}

function readInteraction(body: Buffer): RawInteraction | undefined {
  try {
    const value = JSON.parse(body.toString()) as Partial<RawInteraction> | null;
    const { id, application_id: application, token, type } = value ?? {};
    const isOne = [id, application, token].every((field) => typeof field === 'string' && field !== '');
    return isOne && typeof type === 'number' ? (value as RawInteraction) : undefined;
  } catch {
    return undefined;
  }
}
