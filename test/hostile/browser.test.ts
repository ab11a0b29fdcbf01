import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser, type Printer } from '../../src/io/browser/open.ts';
import { extractText } from '../support/pdf-text.ts';

const FONT = createRequire(import.meta.url).resolve(
  '@fontsource/source-sans-3/files/source-sans-3-latin-400-normal.woff2',
);
const DATA_FONT = `data:font/woff2;base64,${readFileSync(FONT, 'base64')}`;
const style = (font: string) =>
  `<style>@font-face { font-family: S; src: url(${font}) } * { font-family: S }</style>`;

/** A server, a UDP socket and a file that a page must never reach. */
let printer: Printer;
let folder = '';
const hits: string[] = [];
const server = createServer((request, response) => {
  hits.push(`tcp ${request.url}`);
  response.end('STOLEN');
});
const socket = createSocket('udp4', () => hits.push('udp'));

beforeAll(async () => {
  printer = openBrowser();
  folder = await mkdtemp(join(tmpdir(), 'offprint-hostile-'));
  await writeFile(join(folder, 'secret.txt'), 'SECRET');
  await writeFile(join(folder, 'secret.css'), 'body::before { content: "SECRET" }');
  // With its own font: what is printed without one cannot be read back.
  await writeFile(join(folder, 'secret.html'), `${style(DATA_FONT)}<p>SECRET`);
  server.on('connection', () => hits.push('connection'));
  socket.bind(0, '127.0.0.1');
  server.listen(0, '127.0.0.1');
  await Promise.all([once(server, 'listening'), once(socket, 'listening')]);
});
afterAll(async () => {
  await printer.close();
  server.close();
  socket.close();
  await rm(folder, { recursive: true });
});

/** Every way of asking out that we know, with `{web}` and `{disk}` for the two places. */
const WAYS: Record<string, string> = {
  img: '<img src="{web}/img"><img srcset="{web}/srcset 1x"><img src="{disk}/secret.txt">',
  'link style sheet':
    '<link rel=stylesheet href="{web}/css"><link rel=stylesheet href="{disk}/secret.css">',
  'style import': '<style>@import "{web}/import"; @import "{disk}/secret.css";</style>',
  'style picture': '<div style="background: url({web}/bg)">x</div>',
  'style font':
    '<style>@font-face { font-family: Stolen; src: url({web}/font) }</style><p style="font-family: Stolen">x</p>',
  'style cursor and mask':
    '<div style="cursor: url({web}/cursor), auto; mask: url({web}/mask)">x</div>',
  iframe: '<iframe src="{web}/iframe"></iframe><iframe src="{disk}/secret.html"></iframe>',
  'iframe srcdoc': `<iframe srcdoc="<img src='{web}/srcdoc'><script>fetch('{web}/srcdoc2')</script>"></iframe>`,
  'data frame': `<iframe src="data:text/html,<img src='{web}/dataframe'>"></iframe>`,
  object:
    '<object data="{web}/object"></object><object data="{disk}/secret.html" type="text/html"></object>',
  embed: '<embed src="{web}/embed"><embed src="{disk}/secret.html">',
  script: '<script src="{web}/script"></script><script>document.body.append("RAN")</script>',
  fetch: '<script>fetch("{web}/fetch"); navigator.sendBeacon("{web}/beacon", "x")</script>',
  handlers:
    '<img src="x" onerror="document.body.append(`RAN`)"><svg onload="document.body.append(`RAN`)"></svg>',
  'web socket': '<script>new WebSocket("{socket}/ws")</script>',
  worker: '<script>new Worker("data:text/javascript,fetch(`{web}/worker`)")</script>',
  webrtc:
    '<script>const c = new RTCPeerConnection({ iceServers: [{ urls: "stun:127.0.0.1:{udp}" }] }); c.createDataChannel("x"); c.createOffer().then((o) => c.setLocalDescription(o))</script>',
  'meta refresh to the web': '<meta http-equiv=refresh content="0; url={web}/refresh">',
  'meta refresh to a file': '<meta http-equiv=refresh content="0; url={disk}/secret.html">',
  'meta policy': `<meta http-equiv="Content-Security-Policy" content="default-src *">`,
  base: '<base href="{web}/"><img src="base.png">',
  hints:
    '<link rel=preload as=image href="{web}/preload"><link rel=prefetch href="{web}/prefetch"><link rel=dns-prefetch href="{web}"><link rel=preconnect href="{web}"><link rel=modulepreload href="{web}/module"><link rel=icon href="{web}/icon"><link rel=manifest href="{web}/manifest">',
  svg: '<svg width=9 height=9><image href="{web}/svg" width=9 height=9 /><use href="{web}/use#a" /><foreignObject width=9 height=9><iframe src="{disk}/secret.html"></iframe></foreignObject></svg>',
  'svg in a data picture': `<img src="data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg'><image href='{web}/svgimg'/><foreignObject><iframe xmlns='http://www.w3.org/1999/xhtml' src='{disk}/secret.html'/></foreignObject></svg>">`,
  media:
    '<video src="{web}/video" poster="{web}/poster" autoplay></video><audio src="{web}/audio" autoplay></audio><video><track src="{web}/track" default></video>',
  form: '<form action="{web}/form"><input type=image src="{web}/input"></form><script>document.forms[0].submit()</script>',
  ping: '<a href="#x" ping="{web}/ping">x</a>',
  'own page again':
    '<iframe src="/article.html"></iframe><img src="/../../etc/passwd"><img src="/%2e%2e/%2e%2e/etc/passwd">',
  portal: '<fencedframe src="{web}/fenced"></fencedframe><applet code="{web}/applet"></applet>',
};

function filled(way: string): string {
  const { port } = server.address() as AddressInfo;
  return way
    .replaceAll('{web}', `http://127.0.0.1:${port}`)
    .replaceAll('{socket}', `ws://127.0.0.1:${port}`)
    .replaceAll('{udp}', String(socket.address().port))
    .replaceAll('{disk}', pathToFileURL(folder).href);
}

async function printed(body: string): Promise<string> {
  const html = `<!doctype html><html lang="en"><head><title>t</title>${style('/font.woff2')}</head><body><p>before</p>${filled(body)}<p>after</p></body></html>`;
  try {
    const font = { mediaType: 'font/woff2', bytes: async () => readFileSync(FONT) };
    const { pdf } = await printer.print({ html, files: new Map([['/font.woff2', font]]) });
    return extractText(pdf);
  } catch (error) {
    // Refusing the page is as good; the messages name what could not be read, not its content.
    return String(error);
  }
}

describe('a hostile page', () => {
  it.each(Object.keys(WAYS))('gets nothing and tells nobody by %s', async (way) => {
    hits.length = 0;
    const text = await printed(WAYS[way] ?? '');
    expect(text).toMatch(/before.*after|could not read|went away/s);
    expect(text).not.toMatch(/SECRET|STOLEN|RAN|root:/);
    expect(hits).toEqual([]);
  });

  it('gets nothing by all of them together', async () => {
    hits.length = 0;
    const text = await printed(Object.values(WAYS).join('\n'));
    expect(text).not.toMatch(/SECRET|STOLEN|RAN|root:/);
    expect(hits).toEqual([]);
  });

  it('would be caught: a request is counted, and a secret that is printed is read back', async () => {
    hits.length = 0;
    expect(await printed('<p>SECRET')).toContain('SECRET');
    await fetch(filled('{web}/own'));
    expect(hits).toContain('tcp /own');
  });
});
