/** The desk as another program on this machine, or another site's page, could try to use it. */
import {
  cpSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { request as httpRequest } from 'node:http';
import { connect } from 'node:net';
import { networkInterfaces, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type RunningDesk, startDesk } from './open-desk.ts';

let root: string;
let desk: RunningDesk;
let port: number;
let cookie: string;

beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'offprint-desk-'));
  cpSync('manuscripts', root, { recursive: true });
  writeFileSync(join(root, 'secret.txt'), 'a secret');
  symlinkSync('/etc', join(root, '1-2/editorial/etc'));
  desk = await startDesk({
    journal: root,
    port: 0,
    crashed: (name, text) => {
      throw new Error(`${name}: ${text}`);
    },
  });
  const address = new URL(desk.newAddress());
  port = Number(address.port);
  const entry = await ask(address.pathname + address.search, { cookie: '' });
  cookie = String(entry.headers['set-cookie']).split(';')[0] ?? '';
});
afterAll(async () => {
  await desk.close();
  rmSync(root, { recursive: true, force: true });
});

interface Asked {
  status: number | undefined;
  headers: Record<string, string | string[] | undefined>;
  body: string;
}
interface Asking {
  method?: string;
  cookie?: string;
  body?: string | Uint8Array;
  headers?: Record<string, string>;
}

/** Sends a path as it is: no client tidies it up. */
function ask(path: string, asking: Asking = {}): Promise<Asked> {
  const { method = 'GET', body, headers = {} } = asking;
  const own = asking.cookie ?? cookie;
  return new Promise((resolve, reject) => {
    const request = httpRequest({
      host: '127.0.0.1',
      port,
      path,
      method,
      headers: { host: `127.0.0.1:${port}`, ...(own && { cookie: own }), ...headers },
    });
    request.on('error', reject);
    request.on('response', (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      const { statusCode: status, headers } = response;
      response.on('end', () => resolve({ status, headers, body: String(Buffer.concat(parts)) }));
    });
    request.end(body);
  });
}

const call = (name: string, request: unknown, asking: Asking = {}) =>
  ask(`/api/${name}`, { method: 'POST', body: JSON.stringify(request), ...asking });

it('the page runs only its own script, and is shown in no frame', async () => {
  const { status, headers, body } = await ask('/');
  const policy = String(headers['content-security-policy']);
  expect(status).toBe(200);
  expect(policy).toContain("script-src 'self';");
  expect(policy).toContain("frame-ancestors 'none'");
  expect(policy).not.toContain('unsafe');
  expect(body).not.toMatch(/<script(?![^>]*\bsrc=)/);
  const nonce = /'nonce-([^']+)'/.exec(policy)?.[1];
  expect(body).toContain(`content="${nonce}"`);
  expect(String((await ask('/')).headers['content-security-policy'])).not.toContain(nonce);
});

it('its script and styles are served', async () => {
  expect((await ask('/assets/desk/desk.js')).headers['content-type']).toContain('text/javascript');
  expect((await ask('/assets/desk/desk.css')).headers['content-type']).toContain('text/css');
});

describe('without the cookie', () => {
  it.each(['/', '/events', '/assets/desk/desk.js', '/galley/1-2/deposits/deposits.html', '/x'])(
    '%s is refused',
    async (path) => {
      expect((await ask(path, { cookie: '' })).status).toBe(403);
    },
  );

  it.each(['/?token=', '/?token=x', '/?token=__proto__'])('%s gives none', async (path) => {
    const { status, headers } = await ask(path, { cookie: '' });
    expect([status, headers['set-cookie']]).toEqual([403, undefined]);
  });

  it('a call does nothing', async () => {
    const path = '1-2/deposits/article.md';
    const before = readFileSync(join(root, path), 'utf8');
    const changes = [{ path, content: 'gone', base: '' }];
    const { status } = await call(
      'files.save',
      { owner: '1-2/deposits', what: '', changes },
      { cookie: '' },
    );
    expect(status).toBe(403);
    expect(readFileSync(join(root, path), 'utf8')).toBe(before);
  });

  it('the cookie of another port is another one', async () => {
    const other = cookie.replace(/^offprint-\d+/, 'offprint-1');
    expect((await ask('/', { cookie: other })).status).toBe(403);
    expect((await ask('/', { cookie: `a=b; ${cookie}; c=d` })).status).toBe(200);
  });
});

describe('with the cookie, from elsewhere', () => {
  it.each([
    [403, { origin: 'http://evil.example' }],
    [403, { origin: 'null' }],
    [403, { 'sec-fetch-site': 'cross-site' }],
    [403, { 'sec-fetch-site': 'same-site' }],
    [421, { host: 'evil.example' }],
    [421, { host: '127.0.0.1' }],
  ] as [number, Record<string, string>][])('%i: %o', async (status, headers) => {
    expect((await call('journal.current', {}, { headers })).status).toBe(status);
  });

  it('other addresses of this machine do not answer', async () => {
    const others = Object.values(networkInterfaces()).flatMap((each) => each ?? []);
    for (const { address } of others.filter(({ address }) => address !== '127.0.0.1')) {
      const refused = new Promise((resolve) => {
        const socket = connect(port, address, () => resolve(`answered at ${address}`));
        socket.on('error', () => resolve('refused'));
      });
      expect(await refused).toBe('refused');
    }
  });

  it.each(['DELETE', 'OPTIONS', 'PATCH'])('%s is refused', async (method) => {
    expect((await ask('/', { method })).status).toBe(405);
  });
});

describe('calls', () => {
  it('an unknown one, also an inherited name', async () => {
    for (const name of ['nothing', 'constructor', '__proto__', 'toString', ''])
      expect((await call(name, {})).status).toBe(404);
  });

  it('what is not JSON, or another form', async () => {
    expect((await ask('/api/files.read', { method: 'POST', body: '{' })).status).toBe(400);
    expect((await call('files.read', { path: 7 })).status).toBe(400);
    expect((await call('files.read', [])).status).toBe(400);
  });

  it('a failure is a sentence', async () => {
    const { status, body } = await call('article.show', { article: '1-2/nobody' });
    expect(status).toBe(422);
    expect(JSON.parse(body).error).toMatch(/^There is no article 1-2\/nobody\./);
  });

  it.each([
    '../secret.txt',
    '../../etc/passwd',
    '/etc/passwd',
    '1-2/editorial/etc/passwd',
    '1-2/../../x',
    '1-2\\..\\x',
    'x\0y',
  ])('reads and writes nothing at %s', async (path) => {
    const read = await call('files.read', { path });
    expect(read.body).not.toContain('root:');
    expect(read.status === 422 || JSON.parse(read.body).text === '').toBe(true);
    const changes = [{ path, content: 'x', base: '' }];
    const saved = await call('files.save', { owner: '1-2/editorial', what: '', changes });
    expect(saved.status).toBe(422);
  });

  it.each(['../x', '1-2/..', '..', '.offprint/history', '1-2/.git', '1-2/editorial/../x'])(
    'there is no article %s',
    async (article) => {
      const { status } = await call('article.show', { article });
      expect([400, 422]).toContain(status);
    },
  );
});

describe('uploads', () => {
  const put = (path: string, body: string | Uint8Array = 'x') => ask(path, { method: 'PUT', body });

  it('are kept under their names; a second one of the same name gets another', async () => {
    expect(JSON.parse((await put('/upload/b1/paper%20one.docx')).body).name).toBe('paper one.docx');
    expect(JSON.parse((await put('/upload/b1/paper%20one.docx')).body).name).toBe(
      'paper one-2.docx',
    );
    const names = readdirSync(join(root, '.offprint/incoming/b1')).sort();
    expect(names).toEqual(['paper one-2.docx', 'paper one.docx']);
  });

  it.each([
    '/upload/b1/..%2f..%2fx',
    '/upload/b1/..',
    '/upload/../x/y',
    '/upload/b1/a%5cb',
    '/upload/b1/.hidden',
    '/upload/b1/a%00b',
    '/upload/b1/a%2fb',
    '/upload/b%201/x',
    '/upload/b1/',
  ])('%s is refused', async (path) => {
    expect((await put(path)).status).toBeGreaterThanOrEqual(400);
  });

  it('do not follow a link', async () => {
    symlinkSync(tmpdir(), join(root, '.offprint/incoming/linked'));
    expect((await put('/upload/linked/x.docx')).status).toBe(422);
  });
});
