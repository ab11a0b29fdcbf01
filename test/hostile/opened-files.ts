/** Files of a folder as a reader opens them: in a browser, from a web server and from disk. */
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser } from 'puppeteer-core';

/**
 * As servers name them that know most endings (Python, IIS). Of others the server does not say what they are, and a
 * browser looks into them.
 */
const TYPES: Record<string, string> = {
  '.svg': 'image/svg+xml',
  ...Object.fromEntries(
    ['xml', 'xsd', 'rdf', 'mathml', 'atom', 'rss', 'kml', 'gml'].map((each) => [
      `.${each}`,
      'application/xml',
    ]),
  ),
  '.xhtml': 'application/xhtml+xml',
  '.html': 'text/html',
  '.txt': 'text/plain',
  '.csv': 'text/csv',
};

export interface FilesOpener {
  /** What a file did when it was opened: "alert", "asked for …", "set …"; nothing if it was only shown. */
  open(name: string): Promise<string[]>;
  close(): Promise<void>;
}

export async function filesOpener(browser: Browser, folder: string): Promise<FilesOpener> {
  const asked: string[] = [];
  const server = createServer(async ({ url = '' }, response) => {
    const name = decodeURIComponent(url.slice(1));
    asked.push(name);
    const type = TYPES[extname(name)];
    const content = await readFile(join(folder, name)).catch(() => undefined);
    response.writeHead(content ? 200 : 404, type ? { 'content-type': type } : {});
    response.end(content);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const web = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  const visit = await visitor(browser);
  return {
    async open(name) {
      const places = [web + encodeURIComponent(name), pathToFileURL(join(folder, name)).href];
      const did: string[] = [];
      for (const place of places) did.push(...(await visit(place)));
      did.push(...asked.splice(0).flatMap((other) => (isOther(other, name) ? [other] : [])));
      return [...new Set(did)];
    },
    close: async () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

function isOther(asked: string, name: string): boolean {
  return asked !== name && asked !== 'favicon.ico';
}

/** One page for all: a new one takes longer than most files. */
async function visitor(browser: Browser): Promise<(address: string) => Promise<string[]>> {
  const page = await browser.newPage();
  let [did, visited]: [string[], string] = [[], ''];
  page.on('dialog', (dialog) => {
    did.push(`dialog ${dialog.message()}`);
    dialog.dismiss().catch(() => {});
  });
  page.on('request', (request) => {
    const url = request.url();
    if (url !== visited && !/^data:|favicon\.ico$|^about:/.test(url)) did.push(`asked for ${url}`);
  });
  await page.evaluateOnNewDocument(watch);
  return async (address) => {
    [did, visited] = [[], address];
    // What a browser saves to disk is not opened.
    const isOpen = await page.goto(address, { timeout: 20_000 }).then(
      () => true,
      () => false,
    );
    if (isOpen) did.push(...(await page.evaluate(whatRan).catch(() => ['left the page'])));
    return did;
  };
}

/** In the page, before anything else. */
function watch(): void {
  const ran: string[] = [];
  const known = new Set([...Object.keys(globalThis), 'watched', 'knownNames']);
  Object.assign(globalThis, { watched: ran, knownNames: known });
  for (const name of ['alert', 'confirm', 'prompt', 'eval', 'print', 'open', 'fetch'])
    Object.defineProperty(globalThis, name, { value: () => ran.push(name), writable: true });
}

/** In the page, when it has loaded: handlers and links that wait for a reader count as well. */
function whatRan(): string[] {
  const { watched, knownNames } = globalThis as unknown as {
    watched: string[];
    knownNames: Set<string>;
  };
  const set = Object.keys(globalThis).filter((name) => !knownNames.has(name));
  const attributes = [...document.querySelectorAll('*')]
    .filter(({ namespaceURI }) => /xhtml|svg|Math/.test(namespaceURI ?? ''))
    .flatMap((element) => [...element.attributes]);
  const handlers = attributes.filter(({ name }) => /^on/.test(name)).map(({ name }) => name);
  const links = attributes.filter(
    ({ localName, value }) =>
      localName === 'href' && /^javascript:/i.test(value.replace(/[\s\0-\x1f]/g, '')),
  );
  return [
    ...watched,
    ...set.map((name) => `set ${name}`),
    ...handlers,
    ...links.map(({ value }) => value),
  ];
}
