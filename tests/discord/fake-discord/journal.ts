import type { IncomingHttpHeaders } from 'node:http';

/** One request the bot made, with what it was answered. */
export interface RecordedRequest {
  readonly method: string;
  /** Without `/api/v10` and without the query, decoded: `/webhooks/1/token/messages/@original`. */
  readonly path: string;
  readonly query: string;
  readonly headers: IncomingHttpHeaders;
  /** The JSON body; of a multipart request, its `payload_json`. */
  readonly body: unknown;
  /** Names of the files that came with it. */
  readonly files: readonly string[];
  /** Milliseconds since the epoch, at arrival. */
  readonly time: number;
  /** 0 if it was left hanging or cut. */
  readonly status: number;
}

/** What the bot did, and what it did wrong. */
export interface Journal {
  readonly requests: readonly RecordedRequest[];
  /** In plain words: method, path, what was expected, what came. */
  readonly violations: readonly string[];
  readonly record: (request: RecordedRequest) => void;
  readonly accuse: (violation: string) => void;
  /** Lets go of all requests; violations stay. */
  readonly forget: () => void;
}

/** @param retain how many requests (and as many violations) are kept */
export function createJournal(retain: number): Journal {
  const requests: RecordedRequest[] = [];
  const violations: string[] = [];
  return {
    requests,
    violations,
    record: (request) => {
      keep(requests, request, retain);
    },
    accuse: (violation) => {
      keep(violations, violation, Math.max(retain, 1));
    },
    forget: () => {
      requests.length = 0;
    },
  };
}

function keep<T>(list: T[], item: T, most: number): void {
  list.push(item);
  if (list.length > most) list.shift();
}
