/** How the next requests that fit are to fail. */
export interface Fault {
  /** Any method unless told. */
  readonly method?: string;
  /** Against the path without `/api/v10` and without the query; any unless told. */
  readonly path?: RegExp;
  /** An HTTP status; or never an answer; or the connection cut; or what was asked is done, and the connection cut before the answer, or never an answer. */
  readonly status: number | 'hang' | 'reset' | 'lost' | 'done, hangs';
  /** How many requests fail before all is well again; 1 unless told. */
  readonly times?: number;
  /** Seconds, for 429; 0.05 unless told. */
  readonly retryAfter?: number;
  /** For 429: the whole bot is limited, not the one route. */
  readonly global?: boolean;
  /** Discord's own error code in the body; 0 unless told. */
  readonly code?: number;
}

export interface Faults {
  readonly add: (fault: Fault) => void;
  /** The fault that meets this request, counted off; undefined if it may pass. */
  readonly take: (method: string, path: string) => Fault | undefined;
}

export function createFaults(): Faults {
  const waiting: { readonly fault: Fault; left: number }[] = [];
  return {
    add: (fault) => {
      waiting.push({ fault, left: fault.times ?? 1 });
    },
    take: (method, path) => {
      const met = waiting.find(({ fault, left }) => left > 0 && fits(fault, method, path));
      if (met !== undefined) met.left -= 1;
      return met?.fault;
    },
  };
}

function fits(fault: Fault, method: string, path: string): boolean {
  return (fault.method ?? method) === method && (fault.path?.test(path) ?? true);
}
