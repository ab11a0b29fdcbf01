/** Ports of this machine, for this machine's browser alone. */
import type { Server } from 'node:http';

/** Only this machine reaches it. */
export const HOST = '127.0.0.1';
/** Where a free port is looked for, when none is named. */
export const FIRST_PORT = 4000;
export const LAST_PORT = 4049;

/** @returns the first free port; undefined if other programs have all that are tried */
export async function listenAtFree(server: Server): Promise<number | undefined> {
  for (let next = FIRST_PORT; next <= LAST_PORT; next++) {
    const own = await listenAt(server, next);
    if (own !== undefined) return own;
  }
  return undefined;
}

/** @returns the port; undefined if another program has it */
export function listenAt(server: Server, port: number): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const failed = (error: NodeJS.ErrnoException) =>
      error.code === 'EADDRINUSE' || error.code === 'EACCES' ? resolve(undefined) : reject(error);
    server.once('error', failed);
    server.listen({ port, host: HOST, exclusive: true }, () => {
      server.off('error', failed);
      const address = server.address();
      resolve(typeof address === 'object' && address ? address.port : port);
    });
  });
}
