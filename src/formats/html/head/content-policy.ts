/**
 * What a page may run and load, said in the page itself, since journals put it on any server, or open it from a folder.
 * Scripts are named by their hashes and not by what stands in the page: one that slipped into the page has none.
 */
import { createHash } from 'node:crypto';
import { h } from 'hastscript';
import { toHtml } from '../serialize.ts';
import fontsScript from './fonts/page-script.bundle.js';
import readerScript from './reader/page-script.bundle.js';

/** Of the page's folder. Not every browser counts pages that are opened from a folder as `'self'`. */
const OWN = "'self' file:";
const SCRIPTS = [fontsScript, readerScript].map(
  (script) => `'sha256-${createHash('sha256').update(script).digest('base64')}'`,
);
const META_CHARSET = /<meta\s+charset\s*=[^<>]*>/i;
const HEAD = /<head\b[^<>]*>/i;

/**
 * The page with its policy behind the character set, before all that it governs.
 *
 * @param files whether the page loads scripts of the site besides: its search
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
    // Widths of columns and of pictures are attributes, which no hash allows.
    `style-src 'unsafe-inline' ${OWN}`,
    `img-src data: ${OWN}`,
    `font-src data: ${OWN}`,
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}
