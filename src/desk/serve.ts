/** The server of the preview on 127.0.0.1, which answers only the browser of this machine. */
import {
  createServer,
  type IncomingHttpHeaders,
  type IncomingMessage,
  type Server,
  type ServerResponse,
} from 'node:http';
import { wantedBy } from '../app/preview/addresses.ts';
import type { PreviewClient } from '../app/preview/preview-client.ts';
import { FIRST_PORT, HOST, LAST_PORT, listenAt, listenAtFree } from '../io/ports.ts';
import { SurroundingsError } from '../io/system/surroundings.ts';
import { type Answer, answerTo } from './answers.ts';
import { openNews } from './news.ts';
import { noticePage } from './pages/notice-page.ts';

export interface Serving {
  port: number;
  close(): Promise<void>;
}

/**
 * @param port instead of a free one near 4000
 * @throws SurroundingsError if the port is in use
 */
export async function servePreview(client: PreviewClient, port?: number): Promise<Serving> {
  const server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => {
      process.stderr.write(`offprint: ${error instanceof Error ? error.stack : String(error)}\n`);
      if (!response.headersSent) response.writeHead(500);
      response.end();
    });
  });
  const own = await listen(server, port);
  // Opened after the port, because otherwise its timer would keep the command running if the port is in use.
  const news = openNews(client);
  return { port: own, close };

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const refused = refusal(request, own);
    if (refused) return send(response, refused, request.method);
    const names = client.plan().articles.map(({ name }) => name);
    const wanted = wantedBy(request.url ?? '', names);
    if (wanted?.page === 'events' && request.method === 'GET') return news.take(response);
    send(response, await answerTo(wanted, client), request.method);
  }

  async function close(): Promise<void> {
    news.close();
    const closed = new Promise((resolve) => server.close(resolve));
    server.closeAllConnections();
    await closed;
  }
}

/**
 * A page of another site can resolve any name to 127.0.0.1 or link to this address, but the headers then show it.
 * A request with two Host headers is ambiguous.
 */
function refusal(request: IncomingMessage, port: number): Answer | undefined {
  const { method, headers, headersDistinct, url = '' } = request;
  const [host = '', ...moreHosts] = headersDistinct.host ?? [];
  const isNamed = [`${HOST}:${port}`, `localhost:${port}`].includes(host);
  if (!isNamed || moreHosts.length > 0 || !url.startsWith('/'))
    return refuse(421, `This preview is only at http://${HOST}:${port}/.`);
  if ((headers.origin ?? `http://${host}`) !== `http://${host}` || isFromElsewhere(headers))
    return refuse(403, 'This preview is only shown in its own pages.');
  if (method !== 'GET' && method !== 'HEAD') return refuse(405, 'This preview is only looked at.');
  return undefined;
}

const OWN_SITES: ReadonlySet<unknown> = new Set([undefined, 'none', 'same-origin']);

/** Whether a page of another site loads this as a part of itself. Following a link is allowed. */
function isFromElsewhere(headers: IncomingHttpHeaders): boolean {
  const isLink =
    headers['sec-fetch-mode'] === 'navigate' && headers['sec-fetch-dest'] === 'document';
  return !isLink && !OWN_SITES.has(headers['sec-fetch-site']);
}

function refuse(status: number, words: string): Answer {
  const body = noticePage('Refused', words);
  return { status, type: 'text/html; charset=utf-8', body, policy: "default-src 'none'" };
}

function send(response: ServerResponse, answer: Answer, method: string | undefined): void {
  const body = Buffer.from(answer.body);
  response.writeHead(answer.status, {
    'content-type': answer.type,
    'content-length': body.length,
    'content-security-policy': answer.policy,
    'cache-control': answer.lasting ? 'max-age=31536000, immutable' : 'no-store',
    ...(answer.status === 405 && { allow: 'GET, HEAD' }),
    ...EVERYWHERE,
  });
  response.end(method === 'HEAD' ? undefined : body);
}

const EVERYWHERE = {
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
};

async function listen(server: Server, port: number | undefined): Promise<number> {
  if (port !== undefined) {
    const own = await listenAt(server, port);
    if (own === undefined)
      throw new SurroundingsError(
        `The port ${port} is in use or not allowed. Name another with --port, or leave --port out to take a free one.`,
      );
    return own;
  }
  const own = await listenAtFree(server);
  if (own !== undefined) return own;
  throw new SurroundingsError(
    `All ports from ${FIRST_PORT} to ${LAST_PORT} are in use. Name a free one with --port.`,
  );
}
