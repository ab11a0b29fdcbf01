/** The preview as another program on this machine, or another site's page, could try to use it. */
import { cp, mkdtemp, readdir, rm, symlink, writeFile } from 'node:fs/promises';
import { request as httpRequest } from 'node:http';
import { connect, createServer } from 'node:net';
import { networkInterfaces, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { SurroundingsError } from '../../io/system/surroundings.ts';
import { openPreview, type Preview } from './open-preview.ts';

let root: string;
let preview: Preview;
let port: number;
let before: string[];

const crashed = (name: string, text: string) => {
  throw new Error(`${name}: ${text}`);
};

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'offprint-preview-'));
  await cp('manuscripts', root, { recursive: true });
  await writeFile(join(root, 'secret.txt'), 'a secret');
  await symlink(join(root, 'secret.txt'), join(root, '1-2/editorial/out.txt'));
  before = await filesIn(root);
  preview = openPreview({
    path: join(root, '1-2'),
    out: join(root, 'none'),
    port: 0,
    crashed,
  });
  port = Number(new URL(await preview.address).port);
  await vi.waitFor(
    async () => {
      const { status } = await ask('/galley/1-2/deposits/deposits.xml');
      if (status !== 200) throw new Error('is not built yet');
    },
    { timeout: 60_000, interval: 100 },
  );
});
afterAll(async () => {
  await preview.close();
  await rm(root, { recursive: true, force: true });
});

async function filesIn(folder: string): Promise<string[]> {
  return (await readdir(folder, { recursive: true })).sort();
}

interface Asked {
  status: number | undefined;
  headers: Record<string, string | string[] | undefined>;
  body: string;
}

/** Sends a path as it is: no client tidies it up. */
function ask(path: string, options: { method?: string; host?: string } = {}): Promise<Asked> {
  const { method = 'GET', host = `127.0.0.1:${port}` } = options;
  return new Promise((resolve, reject) => {
    const request = httpRequest({ host: '127.0.0.1', port, path, method, headers: { host } });
    request.on('error', reject);
    request.on('response', (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      const { statusCode: status, headers } = response;
      response.on('end', () => resolve({ status, headers, body: String(Buffer.concat(parts)) }));
    });
    request.end();
  });
}

describe('what is shown', () => {
  it.each([
    ['/', 'text/html'],
    ['/article/1-2/deposits/', 'text/html'],
    ['/galley/1-2/deposits/deposits.html', 'text/html'],
    ['/galley/1-2/deposits/deposits.xml', 'application/xml'],
    ['/assets/preview.css', 'text/css'],
    ['/assets/pdf.mjs', 'text/javascript'],
  ])('%s', async (path, type) => {
    const { status, headers } = await ask(path);
    expect(status).toBe(200);
    expect(headers['content-type']).toContain(type);
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['cache-control']).toBe('no-store');
    expect(headers['content-security-policy']).toContain("default-src 'none'");
  });

  it('a source, with its lines', async () => {
    const file = encodeURIComponent(join(root, '1-2/deposits/article.md'));
    const { body } = await ask(`/source?file=${file}`);
    expect(body).toContain('id="L2"');
  });

  it('a font of the theme, to be kept', async () => {
    const page = await ask('/galley/1-2/deposits/deposits.html');
    const address = /url\((\/font\/[^)]+)\)/.exec(page.body)?.[1] ?? 'no font';
    const font = await ask(address);
    expect(font.status).toBe(200);
    expect(font.headers['cache-control']).toContain('immutable');
  });
});

describe('what is refused', () => {
  it.each([
    ['evil.example', 421],
    [`evil.example:4000`, 421],
    ['127.0.0.1', 421],
  ])('the host name "%s"', async (host, status) => {
    expect((await ask('/', { host })).status).toBe(status);
  });

  /** The status line that answers these lines, sent as they are. */
  function statusOf(...lines: string[]): Promise<string> {
    return new Promise((resolve, reject) => {
      const socket = connect(port, '127.0.0.1', () =>
        socket.write(`${lines.join('\r\n')}\r\n\r\n`),
      );
      socket.on('error', reject);
      socket.once('data', (bytes) => {
        resolve(String(bytes).split('\r\n')[0] ?? '');
        socket.destroy();
      });
    });
  }

  const OWN = 'Host: 127.0.0.1:PORT';
  it.each([
    ['a second name', 421, '/', [OWN, 'Host: evil.example']],
    ['a second name before its own', 421, '/', ['Host: evil.example', OWN]],
    ['its own name twice', 421, '/', [OWN, 'host: 127.0.0.1:PORT']],
    ['two names in one header', 421, '/', [`${OWN}, evil.example`]],
    ['no name', 400, '/', []],
    ['an empty name', 421, '/', ['Host:']],
    ['its address without the port', 421, '/', ['Host: 127.0.0.1']],
    ['its address with another port', 421, '/', ['Host: 127.0.0.1:1']],
    ['a name that begins like its own', 421, '/', [`${OWN}.evil.example`]],
    ['a whole address of another host', 421, 'http://evil.example/', [OWN]],
    ['a whole address', 421, 'http://127.0.0.1/etc/passwd', [OWN]],
    ['an asterisk', 421, '*', [OWN]],
    ['a request of another origin', 403, '/', [OWN, 'Origin: http://evil.example']],
    ['a request of no origin', 403, '/events', [OWN, 'Origin: null']],
    ['a request of two origins', 403, '/', [OWN, 'Origin: http://127.0.0.1:PORT', 'Origin: null']],
    ['a request of another site', 403, '/', [OWN, 'Sec-Fetch-Site: cross-site']],
    ['a request of another port', 403, '/events', [OWN, 'Sec-Fetch-Site: same-site']],
    [
      'a frame of another site',
      403,
      '/',
      [OWN, 'Sec-Fetch-Site: cross-site', 'Sec-Fetch-Mode: navigate', 'Sec-Fetch-Dest: iframe'],
    ],
    [
      'nothing: a link on another site',
      200,
      '/',
      [OWN, 'Sec-Fetch-Site: cross-site', 'Sec-Fetch-Mode: navigate', 'Sec-Fetch-Dest: document'],
    ],
    [
      'nothing: a request of its own page',
      200,
      '/',
      [OWN, 'Origin: http://127.0.0.1:PORT', 'Sec-Fetch-Site: same-origin'],
    ],
  ])('%s', async (_, status, target, headers) => {
    const lines = [`GET ${target} HTTP/1.1`, ...headers, 'Connection: close'];
    const answer = await statusOf(...lines.map((line) => line.replace('PORT', String(port))));
    expect(answer).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `));
  });

  it('every other address of this machine', async () => {
    const others = Object.values(networkInterfaces()).flatMap((each) => each ?? []);
    for (const { address } of others.filter(({ address }) => address !== '127.0.0.1')) {
      const refused = new Promise((resolve) => {
        const socket = connect(port, address, () => resolve(`answered at ${address}`));
        socket.on('error', () => resolve('refused'));
      });
      expect(await refused).toBe('refused');
    }
  });

  it('localhost is this machine, too', async () => {
    expect((await ask('/', { host: `localhost:${port}` })).status).toBe(200);
  });

  it.each(['POST', 'PUT', 'DELETE', 'OPTIONS'])('%s', async (method) => {
    const { status, headers } = await ask('/', { method });
    expect(status).toBe(405);
    expect(headers.allow).toBe('GET, HEAD');
  });

  it('HEAD has no body', async () => {
    const { status, body } = await ask('/', { method: 'HEAD' });
    expect([status, body]).toEqual([200, '']);
  });

  const outside = [
    '/galley/1-2/deposits/../../../secret.txt',
    '/galley/1-2/deposits/..%2f..%2fsecret.txt',
    '/galley/1-2/deposits/%2e%2e/%2e%2e/secret.txt',
    '/galley/1-2/deposits/..%5c..%5csecret.txt',
    '/galley/1-2%2fdeposits/deposits.html',
    '/galley/1-2/deposits/article.md',
    '/galley/1-2/deposits/deposits.html%00',
    '/galley/1-2/deposits/%E0%A4%A',
    '/galley/1-1/pipeline/pipeline.html',
    '/galley/1-2/editorial/out.txt',
    '/galley/1-2/editorial/figures/out.txt',
    '/article/1-2/nobody/',
    '/article/__proto__/',
    '/assets/../package.json',
    '/assets/constructor',
    '/assets/pdf.sandbox.mjs',
    '/font/1/x.woff2',
    '//etc/passwd',
    '/etc/passwd',
  ];
  it.each(outside)('%s', async (path) => {
    const { status, body } = await ask(path);
    expect(status).toBe(404);
    expect(body).not.toContain('a secret');
  });

  it('sources that no article of the preview has', async () => {
    for (const file of [
      'secret.txt',
      '1-1/pipeline/article.md',
      '1-2/editorial/out.txt',
      '/etc/passwd',
    ]) {
      const { status } = await ask(`/source?file=${encodeURIComponent(join(root, file))}`);
      expect(status).toBe(404);
    }
  });

  it('nothing of a galley runs, also in a tab of its own', async () => {
    const { headers } = await ask('/galley/1-2/deposits/deposits.html');
    const policy = String(headers['content-security-policy']);
    expect(policy).toMatch(/sandbox(?!.*allow-scripts)/);
    expect(policy).not.toContain('script-src');
  });
});

it('tells what changes, and only that', async () => {
  const events: string[] = [];
  const request = httpRequest({
    port,
    host: '127.0.0.1',
    path: '/events',
    headers: { host: `127.0.0.1:${port}` },
  });
  request.on('response', (response) => response.on('data', (part) => events.push(String(part))));
  request.end();
  await expect.poll(() => events.join('')).toContain('data: {}');
  await writeFile(join(root, '1-2/deposits/notes.txt'), 'new');
  await expect.poll(() => events.join(''), { timeout: 20_000 }).toContain('"1-2/deposits":');
  request.destroy();
  await rm(join(root, '1-2/deposits/notes.txt'));
});

it('a port that is taken is said; without one the next free one is taken', async () => {
  const path = join(root, '1-2/editorial');
  const options = { path, out: join(root, 'none'), crashed };
  const beating = vi.spyOn(globalThis, 'setInterval');
  const taken = openPreview({ ...options, port });
  await expect(taken.address).rejects.toThrow(SurroundingsError);
  // A heartbeat that nobody stops would keep the command from ending.
  expect(beating.mock.calls.map(([, every]) => every)).not.toContain(15_000);
  beating.mockRestore();
  await expect(taken.address).rejects.toThrow(/The port \d+ is in use/);
  await taken.close();
  const blocker = createServer().listen(4000, '127.0.0.1');
  const other = openPreview(options);
  const address = new URL(await other.address);
  expect(address.port).not.toBe('4000');
  expect(address.pathname).toBe('/article/1-2/editorial/');
  await other.close();
  blocker.close();
});

it('writes nothing', async () => {
  expect(await filesIn(root)).toEqual(before);
});
