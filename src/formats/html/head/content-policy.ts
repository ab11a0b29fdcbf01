/**
 * The content security policy of a page, inside the page, because journals use any server or open it from a folder.
 * Scripts are allowed by the hashes of Offprint's own scripts, so an injected script does not run.
 */
import { createHash } from 'node:crypto';
import { h } from 'hastscript';
import { toHtml } from '../serialize.ts';
import fontsScript from './fonts/page-script.bundle.js';
import readerScript from './reader/page-script.bundle.js';

/** The page's own folder. Not every browser counts pages that are opened from a folder as `'self'`. */
const OWN = "'self' file:";
const SCRIPTS = [fontsScript, readerScript].map(
  (script) => `'sha256-${createHash('sha256').update(script).digest('base64')}'`,
);
const META_CHARSET = /<meta\s+charset\s*=[^<>]*>/i;
const HEAD = /<head\b[^<>]*>/i;

/**
 * Inserts the policy after the character set, before everything that it governs.
 *
 * @param files whether the page also loads scripts of the site, for the search
 */
export function withContentPolicy(page: string, files = false): string {
  const meta = toHtml([
    h('meta', { httpEquiv: 'Content-Security-Policy', content: contentPolicy(files) }),
  ]);
  const before = META_CHARSET.exec(page) ?? HEAD.exec(page);
  const at = before ? before.index + before[0].length : 0;
  return `${page.slice(0, at)}\n${meta}${page.slice(at)}`;
}

function contentPolicy(files: boolean): string {
  return [
    "default-src 'none'",
    `script-src ${[...SCRIPTS, ...(files ? [OWN] : [])].join(' ')}`,
    // Widths of columns and pictures are attributes, which hashes cannot allow.
    `style-src 'unsafe-inline' ${OWN}`,
    `img-src data: ${OWN}`,
    `font-src data: ${OWN}`,
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}
