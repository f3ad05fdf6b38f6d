import { generateKeyPairSync, sign } from 'node:crypto';
import { Agent, request } from 'node:http';
import { answer } from './answer-request';
import type { FakeState } from './fake-state';
import type { InteractionRecord } from './interaction-record';
import { parseBody } from './read-request';
import { now } from './waiting';

/** The application's Interactions Endpoint URL, and the key that Discord signs with. */
export interface Endpoint {
  /** 64 hexadecimal digits, as the portal shows it. */
  readonly publicKey: string;
  readonly sign: (timestamp: string, body: string) => string;
  readonly agent: Agent;
  /** Unset: interactions go over the gateway. */
  url: string | undefined;
}

export function createEndpoint(): Endpoint {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  return {
    publicKey: publicKey.export({ type: 'spki', format: 'der' }).subarray(-32).toString('hex'),
    sign: (timestamp, body) => sign(null, Buffer.from(timestamp + body), privateKey).toString('hex'),
    agent: new Agent({ keepAlive: true }),
    url: undefined,
  };
}

/** Posts an interaction, and takes the response as the callback: by the same rules, late or twice too. Never rejects. */
export async function post(record: InteractionRecord, url: string, fake: FakeState): Promise<void> {
  const { interaction } = record;
  record.overHttp = true;
  const { status, text } = await send(url, JSON.stringify(interaction), fake.endpoint);
  record.endpointStatus = status;
  if (status !== 200) {
    fake.events.emit(`interaction:${interaction.id}`);
    return;
  }
  const path = `/interactions/${interaction.id}/${interaction.token}/callback`;
  const read = { body: parseBody(text), files: [], headers: {}, query: new URLSearchParams(), params: {} };
  answer({ method: 'POST', path, time: now(), ...read }, fake);
}

interface Sent {
  /** 0 if there was no response. */
  readonly status: number;
  readonly text: string;
}

/** Sends again what met a kept connection that the other side was just closing, as HTTP clients do. */
export function send(url: string, body: string, endpoint: Endpoint): Promise<Sent> {
  const { sign: signed, agent } = endpoint;
  const timestamp = Math.floor(Date.now() / 1000).toString();
  const headers = {
    'content-type': 'application/json',
    'content-length': Buffer.byteLength(body),
    'x-signature-timestamp': timestamp,
    'x-signature-ed25519': signed(timestamp, body),
  };
  return new Promise((resolve) => {
    const lost = (): void => {
      resolve({ status: 0, text: '' });
    };
    const sent = request(url, { method: 'POST', headers, agent }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
      response.on('error', lost).on('end', () => {
        resolve({ status: response.statusCode ?? 0, text });
      });
    });
    sent.on('error', () => {
      if (sent.reusedSocket) resolve(send(url, body, endpoint));
      else lost();
    });
    sent.end(body);
  });
}
