/** Sends changes to the pages as server-sent events, with a heartbeat. */
import type { ServerResponse } from 'node:http';
import type { PreviewClient } from '../../app/preview/preview-client.ts';

export interface News {
  /** Keeps the connection, and sends it all changes from now on. */
  take(response: ServerResponse): void;
  close(): void;
}

/** In ms. Writing shows whether a connection that was not closed is dead. */
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
    // Changes while the page was being loaded.
    response.write(`retry: 500\n\n${event([], client)}`);
    connections.add(response);
    response.on('close', () => connections.delete(response));
  }

  function send(text: string): void {
    for (const response of connections) response.write(text);
  }
}

/** The changed articles, each with the version of its web page. */
function event(names: readonly string[], client: PreviewClient): string {
  const shown = new Map(client.plan().articles.map(({ name, html }) => [name, html.version]));
  const versions = names.map((name) => [name, shown.get(name) ?? 0]);
  return `data: ${JSON.stringify(Object.fromEntries(versions))}\n\n`;
}
