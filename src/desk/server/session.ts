/**
 * Only the browser that was opened by the command may use the desk. The address that the command prints has a token,
 * which is exchanged once for a cookie. Other programs and users of this machine know neither.
 */
import { randomBytes, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

export interface Session {
  /** For the address that is opened first. Each token works once. */
  newToken(): string;
  /** @returns the value of a Set-Cookie header; undefined if the token is wrong or was used */
  exchange(token: string): string | undefined;
  isKnown(request: IncomingMessage): boolean;
}

/** @param port cookies do not distinguish ports, so their names do */
export function openSession(port: () => number): Session {
  const secret = randomBytes(32).toString('base64url');
  const tokens = new Set<string>();
  const name = () => `offprint-${port()}`;
  return {
    newToken: () => {
      const token = randomBytes(24).toString('base64url');
      tokens.add(token);
      return token;
    },
    exchange: (token) =>
      tokens.delete(token) ? `${name()}=${secret}; Path=/; HttpOnly; SameSite=Strict` : undefined,
    isKnown: ({ headers: { cookie = '' } }) =>
      cookie.split(/;\s*/).some((each) => isEqual(each, `${name()}=${secret}`)),
  };
}

function isEqual(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)];
  return a.length === b.length && timingSafeEqual(a, b);
}
