/** The page of the desk. Its script draws everything. */
import { h } from 'hastscript';
import { toHtml } from '../../formats/html/serialize.ts';

/** @param nonce lets the text editor add its styles */
export function shellPage(nonce: string): string {
  const head = [
    h('meta', { charset: 'utf-8' }),
    h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    h('meta', { name: 'style-nonce', content: nonce }),
    h('title', 'Offprint'),
    h('link', { rel: 'icon', href: 'data:,' }),
    h('link', { rel: 'stylesheet', href: '/assets/desk/desk.css' }),
    h('script', { type: 'module', src: '/assets/desk/desk.js' }),
  ];
  const body = h('body', [
    h('div', { id: 'desk' }),
    h('noscript', 'The desk needs JavaScript. Allow it for this address, and reload the page.'),
  ]);
  return `<!doctype html>\n${toHtml([h('html', { lang: 'en' }, [h('head', head), body])])}\n`;
}

/** Everything comes from this server. Frames show galleys, which run nothing. */
export function shellPolicy(nonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    "worker-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "frame-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}
