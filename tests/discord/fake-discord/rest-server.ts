import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { answer } from './answer-request';
import type { FakeState } from './fake-state';
import { readRequest } from './read-request';
import type { Reply } from './rest-types';

/** Answers each HTTP request from the table of routes. */
export function createRestServer(fake: FakeState): Server {
  return createServer((request, response) => {
    void serve(request, response, fake);
  });
}

async function serve(request: IncomingMessage, response: ServerResponse, fake: FakeState): Promise<void> {
  try {
    const call = await readRequest(request);
    send(response, answer(call, fake));
  } catch (error) {
    fake.journal.accuse(`${request.method ?? ''} ${request.url ?? ''}: the fake itself failed: ${String(error)}`);
    send(response, { status: 500, body: { message: '500: Internal Server Error', code: 0 } });
  }
}

function send(response: ServerResponse, reply: Reply | 'hang' | 'reset'): void {
  if (reply === 'hang') return;
  if (reply === 'reset') {
    response.destroy();
    return;
  }
  const json = reply.body === undefined ? {} : { 'content-type': 'application/json' };
  response.writeHead(reply.status, { ...json, ...reply.headers });
  response.end(reply.body === undefined ? undefined : JSON.stringify(reply.body));
}
