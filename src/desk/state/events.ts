/** Tells every open tab what has happened, as server-sent events with a heartbeat. */
import type { ServerResponse } from 'node:http';
import type { Progress } from '../../app/desk/tasks/task.ts';

export type DeskEvent =
  /** Another journal was opened. */
  | { kind: 'journal' }
  /** Articles of an issue were read or rendered again. Without names, only the issue has changed. */
  | { kind: 'articles'; issue: string; articles: string[] }
  /** Files were saved at the desk. Paths are relative to the journal. */
  | { kind: 'files'; paths: string[] }
  /** How far a call is. Its id is that of the request. */
  | { kind: 'progress'; call: string; progress: Progress };

export interface Events {
  /** Keeps the connection, and sends it all events from now on. */
  take(response: ServerResponse): void;
  send(event: DeskEvent): void;
  close(): void;
}

/** In ms. Writing shows whether a connection that was not closed is dead. */
const HEARTBEAT = 15_000;

export function openEvents(): Events {
  const connections = new Set<ServerResponse>();
  const heart = setInterval(() => write(':\n\n'), HEARTBEAT);
  return {
    take: (response) => {
      response.writeHead(200, {
        'content-type': 'text/event-stream; charset=utf-8',
        'cache-control': 'no-store',
        'x-content-type-options': 'nosniff',
      });
      response.write('retry: 500\n\n');
      connections.add(response);
      response.on('close', () => connections.delete(response));
    },
    send: (event) => write(`data: ${JSON.stringify(event)}\n\n`),
    close: () => {
      clearInterval(heart);
      for (const response of connections) response.end();
    },
  };

  function write(text: string): void {
    for (const response of connections) response.write(text);
  }
}
