/** E-mail addresses and web addresses. */
import { message } from '../../../messages/message.ts';
import type { Outcome } from './outcome.ts';

/**
 * Reads `jane@example.org`, `<jane@example.org>`, `mailto:jane@example.org` and LaTeX's
 * `\email{jane@example.org}`.
 */
export function readEmail(text: string): Outcome<string> {
  const address = text
    .trim()
    .replace(/^<(.*)>$|^\\(?:email|url)\{(.*)\}$/, '$1$2')
    .replace(/^mailto:/i, '')
    .replace(/\\(?=[@_])/g, '');
  if (
    /^[^\s@<>()[\],;:"\\]+@(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?\.)+\p{L}{2,}$/u.test(
      address,
    )
  )
    return { value: address };
  return { fault: message('email-invalid', { text }) };
}

/** Reads a web address with http or https. If only the scheme is missing, it is added. */
export function readUrl(text: string): Outcome<string> {
  const written = text.trim().replace(/^<(.*)>$/, '$1');
  const address = /^www\./i.test(written) ? `https://${written}` : written;
  if (/^https?:\/\/[^\s<>"]+$/i.test(address) && URL.canParse(address)) return { value: address };
  return { fault: message('value-invalid/url', { text }) };
}
