/** The server of the desk: its page, its calls, its events, its uploads and the galleys. */
import { randomBytes } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { wantedBy } from '../../app/preview/addresses.ts';
import { type Answer, sendAnswer } from '../http/answer.ts';
import { refusalOf, refuse } from '../http/guard.ts';
import { openServer, type Serving } from '../http/server.ts';
import { answerTo } from '../preview/answers.ts';
import type { Desk } from '../state/desk.ts';
import type { Events } from '../state/events.ts';
import { answerCall } from './answer-call.ts';
import { deskAsset } from './assets.ts';
import { outputFile } from './output-file.ts';
import { openSession } from './session.ts';
import { shellPage, shellPolicy } from './shell.ts';
import { takeUpload } from './upload.ts';

const GUARDED = {
  name: 'desk',
  methods: ['GET', 'HEAD', 'POST', 'PUT'],
  refusal: 'The desk does not do this.',
};

export interface ServingDesk extends Serving {
  /** An address that opens the desk once. */
  newAddress(): string;
}

/**
 * @param port instead of a free one near 4000
 * @throws SurroundingsError if the port is in use
 */
export async function serveDesk(desk: Desk, events: Events, port?: number): Promise<ServingDesk> {
  let own = 0;
  const session = openSession(() => own);
  const server = await openServer(async (request, response, number) => {
    own = number;
    await respond(request, response);
  }, port);
  own = server.port;
  return {
    ...server,
    newAddress: () => `http://127.0.0.1:${own}/?token=${session.newToken()}`,
  };

  async function respond(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const refused = refusalOf(request, { ...GUARDED, port: own });
    if (refused) return sendAnswer(response, refused, request.method);
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://127.0.0.1');
    const token = searchParams.get('token');
    if (pathname === '/' && token !== null) return sendAnswer(response, entry(token), 'GET');
    if (!session.isKnown(request)) return sendAnswer(response, UNKNOWN, request.method);
    if (pathname === '/events' && request.method === 'GET') return events.take(response);
    sendAnswer(response, await answerOf(request, pathname), request.method);
  }

  /** Goes on to the address without the token, which would otherwise stay in the history of the browser. */
  function entry(token: string): Answer {
    const cookie = session.exchange(token);
    if (cookie === undefined) return UNKNOWN;
    const headers = { location: '/', 'set-cookie': cookie };
    return { status: 303, type: 'text/plain', body: '', policy: "default-src 'none'", headers };
  }

  async function answerOf(request: IncomingMessage, pathname: string): Promise<Answer> {
    const [, kind = '', ...rest] = pathname.split('/');
    if (request.method === 'POST' && kind === 'api')
      return answerCall(rest.join('/'), request, desk);
    if (request.method === 'PUT' && kind === 'upload') return takeUpload(rest, request, desk);
    if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(405, GUARDED.refusal);
    if (kind === 'assets' && rest[0] === 'desk') return deskAsset(rest[1] ?? '');
    if (kind === 'output') return outputFile(pathname, desk.journal().out);
    if (SHOWN.has(kind)) return shown(request.url ?? '', rest[0] ?? '');
    const nonce = randomBytes(16).toString('base64');
    return {
      status: 200,
      type: 'text/html; charset=utf-8',
      body: shellPage(nonce),
      policy: shellPolicy(nonce),
    };
  }

  /** Galleys with their fonts, and the frame of a PDF. */
  async function shown(url: string, first: string): Promise<Answer> {
    const isFont = url.startsWith('/font/') || url.startsWith('/assets/');
    const issue = isFont ? desk.lastIssue() : decodeURIComponent(first);
    if (issue === undefined) return refuse(404, 'No issue is open.');
    const client = await desk.preview(issue);
    const names = client.plan().articles.map(({ name }) => name);
    return answerTo(wantedBy(url, names), client);
  }
}

/** The first part of addresses that the preview answers. */
const SHOWN: ReadonlySet<string> = new Set(['galley', 'pdf', 'font', 'assets']);

const UNKNOWN = refuse(
  403,
  'This browser is not known to the desk. Use the address that Offprint has printed; each address works once. If it was used already, start Offprint again.',
);
