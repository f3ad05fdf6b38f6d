import type { FakeDiscord } from './start-fake-discord';

/** A bare request, past discord.js, which would not send some bad bodies. */
export async function ask(
  fake: FakeDiscord,
  method: string,
  path: string,
  body?: unknown,
): Promise<{ readonly status: number; readonly body: unknown; readonly headers: Headers }> {
  const headers = { authorization: `Bot ${fake.token}`, 'content-type': 'application/json' };
  const sent = body === undefined ? {} : { body: JSON.stringify(body) };
  const response = await fetch(`${fake.api}/v10${path}`, { method, headers, ...sent });
  const text = await response.text();
  return { status: response.status, body: text === '' ? undefined : JSON.parse(text), headers: response.headers };
}
