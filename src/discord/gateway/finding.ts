/** One thing that was looked at, in a line for the host: what is there and, if it is not as it should be, what to do. */
export interface Finding {
  readonly level: 'ok' | 'warning' | 'fault';
  readonly text: string;
}

export function ok(text: string): Finding {
  return { level: 'ok', text };
}

export function warning(text: string): Finding {
  return { level: 'warning', text };
}

export function fault(text: string): Finding {
  return { level: 'fault', text };
}
