import type { IncomingHttpHeaders } from 'node:http';
import type { FakeState } from './fake-state';

/** One request, read and parsed, with the parts of its path that the route names. */
export interface Call {
  readonly method: string;
  readonly path: string;
  readonly params: Readonly<Partial<Record<string, string>>>;
  readonly query: URLSearchParams;
  readonly headers: IncomingHttpHeaders;
  readonly body: unknown;
  readonly files: readonly string[];
  readonly time: number;
}

export interface Reply {
  readonly status: number;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** One line of the table of what Discord answers. */
export interface Route {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** `/channels/:channel/messages` */
  readonly template: string;
  /** The token in the path is enough: no Authorization is asked for. */
  readonly open?: true;
  /** Says where the body breaks Discord's specification or our rules; empty if nowhere. */
  readonly check?: (call: Call, fake: FakeState) => readonly string[];
  readonly answer: (call: Call, fake: FakeState) => Reply;
}

/** A part of the path that the route's template names. */
export function param(call: Call, name: string): string {
  const value = call.params[name];
  if (value === undefined) throw new Error(`expected the route to name :${name}, found ${call.path}`);
  return value;
}

export function ok(body: unknown): Reply {
  return { status: 200, body };
}

export const NO_CONTENT: Reply = Object.freeze({ status: 204 });

/** An error as Discord writes it. */
export function failure(status: number, code: number, message: string): Reply {
  return { status, body: { message, code } };
}

/** The answer to a body that breaks rules, each named. */
export function invalidBody(broken: readonly string[]): Reply {
  const errors = { _errors: broken.map((message) => ({ code: 'FAKE_DISCORD', message })) };
  return { status: 400, body: { message: 'Invalid Form Body', code: 50035, errors } };
}
