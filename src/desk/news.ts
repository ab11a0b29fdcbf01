/** Tells pages what has changed: server-sent events, with a heartbeat. */
import type { ServerResponse } from 'node:http';
import type { PreviewClient } from '../app/preview/preview-client.ts';

export interface News {
  /** Keeps the connection, and tells it everything from now on. */
  take(response: ServerResponse): void;
  close(): void;
}

/** A connection that is dead without having been closed shows when it is written to. */
const HEARTBEAT = 15_000;

export function openNews(client: PreviewClient): News {
  const connections = new Set<ServerResponse>();
  const heart = setInterval(() => send(':\n\n'), HEARTBEAT);
  const deafen = client.listen((names) => {
    if (connections.size > 0) send(event(names, client));
  });
  return {
    take,
    close: () => {
      deafen();
      clearInterval(heart);
      for (const response of connections) response.end();
    },
  };

  function take(response: ServerResponse): void {
    response.writeHead(200, {
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
    });
    // What happened while the page was on its way.
    response.write(`retry: 500\n\n${event([], client)}`);
    connections.add(response);
    response.on('close', () => connections.delete(response));
  }

  function send(text: string): void {
    for (const response of connections) response.write(text);
  }
}

/** The articles of which something has changed, each with the version of its web page. */
function event(names: readonly string[], client: PreviewClient): string {
  const shown = new Map(client.plan().articles.map(({ name, html }) => [name, html.version]));
  const versions = names.map((name) => [name, shown.get(name) ?? 0]);
  return `data: ${JSON.stringify(Object.fromEntries(versions))}\n\n`;
}
