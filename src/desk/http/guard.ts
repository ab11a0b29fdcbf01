/** Refuses requests that are not from the browser of this machine, or from a page of another site. */
import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';
import { HOST } from '../../io/ports.ts';
import type { Answer } from './answer.ts';
import { noticePage } from './notice-page.ts';

export interface Guarded {
  /** How messages name what is served. Example: "preview". */
  name: string;
  port: number;
  /** The allowed methods, GET first. */
  methods: readonly string[];
  /** Why other methods are refused. */
  refusal: string;
}

/**
 * A page of another site can resolve any name to 127.0.0.1 or link to this address, but the headers then show it.
 * A request with two Host headers is ambiguous.
 */
export function refusalOf(
  { method = '', headers, headersDistinct, url = '' }: IncomingMessage,
  { name, port, methods, refusal }: Guarded,
): Answer | undefined {
  const [host = '', ...moreHosts] = headersDistinct.host ?? [];
  const isNamed = [`${HOST}:${port}`, `localhost:${port}`].includes(host);
  if (!isNamed || moreHosts.length > 0 || !url.startsWith('/'))
    return refuse(421, `This ${name} is only at http://${HOST}:${port}/.`);
  if ((headers.origin ?? `http://${host}`) !== `http://${host}` || isFromElsewhere(headers))
    return refuse(403, `This ${name} is only shown in its own pages.`);
  if (!methods.includes(method))
    return { ...refuse(405, refusal), headers: { allow: methods.join(', ') } };
  return undefined;
}

export function refuse(status: number, words: string): Answer {
  const body = noticePage('Refused', words);
  return { status, type: 'text/html; charset=utf-8', body, policy: "default-src 'none'" };
}

const OWN_SITES: ReadonlySet<unknown> = new Set([undefined, 'none', 'same-origin']);

/** Whether a page of another site loads this as a part of itself. Following a link is allowed. */
function isFromElsewhere(headers: IncomingHttpHeaders): boolean {
  const isLink =
    headers['sec-fetch-mode'] === 'navigate' && headers['sec-fetch-dest'] === 'document';
  return !isLink && !OWN_SITES.has(headers['sec-fetch-site']);
}
