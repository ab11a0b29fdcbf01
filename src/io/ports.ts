/** Ports that only the browser of this machine can reach. */
import type { Server } from 'node:http';

export const HOST = '127.0.0.1';
/** The range in which a free port is searched. */
export const FIRST_PORT = 4000;
export const LAST_PORT = 4049;

/** @returns the first free port; undefined if all ports of the range are in use */
export async function listenAtFree(server: Server): Promise<number | undefined> {
  for (let next = FIRST_PORT; next <= LAST_PORT; next++) {
    const port = await listenAt(server, next);
    if (port !== undefined) return port;
  }
  return undefined;
}

/** @returns the port; undefined if another program uses it */
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
