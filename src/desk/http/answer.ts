/** An answer to a request, with the headers that every answer has. */
import type { ServerResponse } from 'node:http';

export interface Answer {
  status: number;
  type: string;
  body: string | Uint8Array;
  /** Content-Security-Policy. */
  policy: string;
  /** Whether the address always has the same content. */
  lasting?: true;
  headers?: Readonly<Record<string, string>>;
}

export function sendAnswer(
  response: ServerResponse,
  answer: Answer,
  method: string | undefined,
): void {
  const body = Buffer.from(answer.body);
  response.writeHead(answer.status, {
    'content-type': answer.type,
    'content-length': body.length,
    'content-security-policy': answer.policy,
    'cache-control': answer.lasting ? 'max-age=31536000, immutable' : 'no-store',
    ...answer.headers,
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
