/** A server on 127.0.0.1, which answers only this machine. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { FIRST_PORT, LAST_PORT, listenAt, listenAtFree } from '../../io/ports.ts';
import { SurroundingsError } from '../../io/system/surroundings.ts';

export interface Serving {
  port: number;
  close(): Promise<void>;
}

type Respond = (request: IncomingMessage, response: ServerResponse, port: number) => Promise<void>;

/**
 * @param port instead of a free one near 4000
 * @throws SurroundingsError if the port is in use
 */
export async function openServer(respond: Respond, port?: number): Promise<Serving> {
  let own = 0;
  const server = createServer((request, response) => {
    respond(request, response, own).catch((error: unknown) => {
      process.stderr.write(`offprint: ${error instanceof Error ? error.stack : String(error)}\n`);
      if (!response.headersSent) response.writeHead(500);
      response.end();
    });
  });
  const found = port === undefined ? await listenAtFree(server) : await listenAt(server, port);
  if (found === undefined) throw noPort(port);
  own = found;
  return { port: own, close };

  async function close(): Promise<void> {
    const closed = new Promise((resolve) => server.close(resolve));
    server.closeAllConnections();
    await closed;
  }
}

function noPort(port: number | undefined): SurroundingsError {
  return new SurroundingsError(
    port === undefined
      ? `All ports from ${FIRST_PORT} to ${LAST_PORT} are in use. Name a free one with --port.`
      : `The port ${port} is in use or not allowed. Name another with --port, or leave --port out to take a free one.`,
  );
}
