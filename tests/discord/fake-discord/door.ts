import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A server on a port of 127.0.0.1 that it keeps: shut, a connection is refused; opened again, it is the same port. */
export interface Door {
  /** `127.0.0.1:PORT` */
  readonly host: () => string;
  readonly open: () => Promise<void>;
  /** Takes no new connections; those that stand go on. */
  readonly shut: () => void;
  /** Cuts what stands, too. */
  readonly close: () => Promise<void>;
}

export function createDoor(server: Server): Door {
  let port = 0;
  return {
    host: () => `127.0.0.1:${port}`,
    open: async () => {
      if (!server.listening) await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
      ({ port } = server.address() as AddressInfo);
    },
    shut: () => {
      server.close();
    },
    close: async () => {
      server.closeAllConnections();
      if (server.listening) await new Promise((resolve) => server.close(resolve));
    },
  };
}
