import type { IncomingMessage } from 'node:http';
import type { Call } from './rest-types';
import { now } from './waiting';

const API = '/api/v10';

/** Reads a request to its end: JSON, or a multipart form with `payload_json` and files. */
export async function readRequest(request: IncomingMessage): Promise<Call> {
  const url = new URL(request.url ?? '/', 'http://127.0.0.1');
  const { body, files } = await readBody(request);
  return {
    method: request.method ?? 'GET',
    path: decodeURIComponent(url.pathname.startsWith(API) ? url.pathname.slice(API.length) : url.pathname),
    params: {},
    query: url.searchParams,
    headers: request.headers,
    body,
    files,
    time: now(),
  };
}

interface Content {
  readonly body: unknown;
  readonly files: readonly string[];
}

async function readBody(request: IncomingMessage): Promise<Content> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const bytes = Buffer.concat(chunks);
  const type = request.headers['content-type'] ?? '';
  if (type.startsWith('multipart/form-data')) return readForm(bytes, type);
  return { body: bytes.length === 0 ? undefined : parseBody(bytes.toString('utf8')), files: [] };
}

/** Splits a form by its boundary; latin1 keeps every byte of the files as it is. */
function readForm(bytes: Buffer, type: string): Content {
  const boundary = /boundary="?([^";]+)/.exec(type)?.[1] ?? '';
  const parts = bytes.toString('latin1').split(`--${boundary}`);
  const payload = parts.find((part) => part.includes('name="payload_json"'));
  const json = payload?.slice(payload.indexOf('\r\n\r\n')).trim() ?? '';
  const files = parts.flatMap((part) => /filename="([^"]*)"/.exec(part.slice(0, 500))?.[1] ?? []);
  return { body: parseBody(Buffer.from(json, 'latin1').toString('utf8')), files };
}

/** What is not JSON stays a string, which no schema takes for an object. */
export function parseBody(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
}
