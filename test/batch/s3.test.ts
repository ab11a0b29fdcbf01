/** Sources and outputs in S3, on a real server, with the faults of a network between. */
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { appendFile, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { S3 } from '@aws-sdk/client-s3';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import type { JobOutcome } from '../../src/app/batch/job.ts';
import { runBatchHere } from '../../src/app/batch/run-batch.ts';
import { openPartRunner, PART_LIMITS } from '../../src/app/batch/run-part.ts';
import { rebuild } from '../../src/app/build/rebuild.ts';
import { FORMATS } from '../../src/formats/index.ts';
import { s3Outputs } from '../../src/io/storage/s3-outputs.ts';
import { s3Sources } from '../../src/io/storage/s3-sources.ts';
import { type Brought, StorageUnusable } from '../../src/io/storage/storage.ts';
import { addSecondIssue, rebuiltJournal, SILENT, treeOf } from '../support/rebuilt-journal.ts';
import { type S3Server, startS3, unlessS3 } from '../support/s3-server.ts';

const KEY = 'a secret of this test';

describe.skipIf(unlessS3('storage in S3'))('storage in S3', () => {
  let s3: S3Server;
  /** A reader, whose requests are not counted and have no faults. */
  let reader: S3;
  let folder = '';

  beforeAll(async () => {
    s3 = await startS3();
    folder = await rebuiltJournal();
    await addSecondIssue((path) => join(folder, path));
    vi.stubEnv('AWS_ENDPOINT_URL_S3', s3.endpoint);
    vi.stubEnv('AWS_ACCESS_KEY_ID', 'someone');
    vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'something');
    reader = new S3({ endpoint: s3.direct, forcePathStyle: true, region: 'us-east-1' });
    vi.stubEnv('OFFPRINT_TRACE_KEY', KEY);
    vi.stubEnv('XDG_CACHE_HOME', await mkdtemp(join(tmpdir(), 'offprint-s3-')));
    for (const Bucket of ['sources', 'outputs']) await reader.createBucket({ Bucket });
    await upload('sources', 'all/journal', join(folder, 'j'));
  });
  beforeEach(() => s3.clear());
  afterAll(async () => {
    s3?.close();
    reader?.destroy();
    await rm(process.env.XDG_CACHE_HOME ?? '', { recursive: true, force: true });
    await rm(folder, { recursive: true, force: true });
    vi.unstubAllEnvs();
  });

  async function upload(bucket: string, prefix: string, from: string): Promise<void> {
    const entries = await readdir(from, { recursive: true, withFileTypes: true });
    for (const entry of entries.filter((each) => each.isFile())) {
      const path = join(entry.parentPath, entry.name);
      await put(`${bucket}/${prefix}/${path.slice(from.length + 1)}`, await readFile(path));
    }
  }

  /** @param path with the bucket */
  async function put(path: string, Body: string | Uint8Array): Promise<void> {
    const slash = path.indexOf('/');
    await reader.putObject({ Bucket: path.slice(0, slash), Key: path.slice(slash + 1), Body });
  }

  async function get(Key: string): Promise<Uint8Array | undefined> {
    try {
      return await (
        await reader.getObject({ Bucket: 'outputs', Key })
      ).Body?.transformToByteArray();
    } catch {
      return undefined;
    }
  }

  interface Pointer {
    version: string;
    files: Record<string, { sha256: string; key: string }>;
  }
  async function pointer(part: string): Promise<Pointer> {
    return JSON.parse(Buffer.from((await get(`${part}/current.json`)) ?? []).toString());
  }

  /** Everything that a part has now, by path. */
  async function filesOf(part: string): Promise<Record<string, string>> {
    const { files } = await pointer(part);
    const read = Object.entries(files)
      .filter(([path]) => !path.includes('.offprint/'))
      .map(async ([path, { key }]) => [
        `/${path}`,
        Buffer.from((await get(`${part}/${key}`)) ?? []).toString('base64'),
      ]);
    return Object.fromEntries(await Promise.all(read));
  }

  async function keysBelow(Prefix: string): Promise<string[]> {
    const { Contents = [] } = await reader.listObjectsV2({ Bucket: 'outputs', Prefix });
    return Contents.map(({ Key = '' }) => Key);
  }

  const uploads = () => s3.requests.filter((line) => line.startsWith('PUT '));

  function batch(path: string, out: string) {
    const options = {
      paths: [path],
      out,
      formats: ['html', 'jats', 'pdf'],
      receivers: [],
      site: false,
    };
    return runBatchHere(
      { ...options, retryFailed: false },
      {
        slots: 2,
        limits: PART_LIMITS,
        signal: new AbortController().signal,
        report: () => {},
        queued: () => {},
        waiting: () => {},
      },
    );
  }

  const request = {
    kind: 'issue' as const,
    part: '1-2',
    formats: ['html', 'jats'],
    receivers: [],
    omitted: [],
  };

  /** One job as a worker does it. */
  async function buildOnce(out: string): Promise<Partial<JobOutcome> & { isPublished: boolean }> {
    const [sources, outputs] = [s3Sources('s3://sources/all'), s3Outputs(out)];
    const runner = openPartRunner(PART_LIMITS);
    try {
      const brought = await outputs.bring('journal', '1-2', '');
      const folders = await sources.bring('s3://sources/all/journal', '1-2');
      const built = await runner.run({ ...request, ...folders, out: brought.folder });
      return { ...built, isPublished: await outputs.publish(brought) };
    } finally {
      await runner.close();
      sources.close();
    }
  }

  test('a batch in S3 has the outputs of a build in folders, and refuses only hostile journals', {
    timeout: 240_000,
  }, async () => {
    const keys = [
      'x/../../../e.md',
      'a\\..\\e.md',
      '/etc/e.md',
      'nul\u0000.md',
      'd//e.md',
      '1-1/a.md/b',
    ];
    for (const [index, key] of keys.entries()) {
      await put(`sources/all/bad${index}/journal.yaml`, 'title: One\n');
      await put(`sources/all/bad${index}/1-1/issue.yaml`, 'volume: 1\n');
      await put(`sources/all/bad${index}/1-1/a.md`, 'Words.');
      await put(`sources/all/bad${index}/${key}`, 'evil');
    }
    const report = await batch('s3://sources/all', 's3://outputs/batch');
    expect(report.refused.map(({ journal }) => journal)).toEqual(keys.map((_, n) => `bad${n}`));
    for (const { reason } of report.refused) expect(reason).toContain('Rename it or remove it.');
    const sources = s3Sources('s3://sources/all');
    await expect(sources.bring('s3://sources/all/bad0', '1-1')).rejects.toThrow(
      'no file in a folder',
    );
    sources.close();
    expect(report.journals).toEqual([
      { journal: 'journal', built: 4, failed: 0, aside: 0, open: 0 },
    ]);
    for (const { places } of report.rules)
      for (const place of places) expect(place).toMatch(/^all\/journal\/(?:[12]-\d\/|journal)/);
    const out = join(folder, 'out');
    await rebuild({ paths: [join(folder, 'j')], formats: FORMATS, out }, SILENT);
    const whole = Object.entries(await treeOf(out)).filter(([path]) => !path.endsWith('/'));
    const made = await Promise.all(['1-2', '2-1'].map((part) => filesOf(`batch/journal/${part}`)));
    expect(Object.assign({}, ...made)).toEqual(Object.fromEntries(whole));
    const written = Buffer.from((await get('batch/batch-report.json')) ?? []).toString();
    expect(JSON.parse(written)).toEqual(report);
    s3.clear();
    await batch('s3://sources/all', 's3://outputs/batch');
    expect(uploads().filter((line) => !line.includes('batch-report'))).toEqual([]);
  });

  test('a job on another machine uploads only what has changed', { timeout: 120_000 }, async () => {
    expect(await buildOnce('s3://outputs/twice')).toMatchObject({ isPublished: true, failed: [] });
    const before = await pointer('twice/journal/1-2');
    expect(Object.keys(before.files)).toContain('1-2/a/a.html');
    vi.stubEnv('XDG_CACHE_HOME', join(process.env.XDG_CACHE_HOME ?? '', 'other'));
    s3.clear();
    expect(await buildOnce('s3://outputs/twice')).toMatchObject({ isPublished: true, failed: [] });
    expect(uploads()).toEqual([]);
    expect(await pointer('twice/journal/1-2')).toEqual(before);
    const manuscript = join(folder, 'j/1-2/a/article.md');
    await appendFile(manuscript, '\nMore words.\n');
    await put('sources/all/journal/1-2/a/article.md', await readFile(manuscript));
    s3.clear();
    await buildOnce('s3://outputs/twice');
    const after = await pointer('twice/journal/1-2');
    expect(uploads().some((line) => line.includes('/1-2/a/a.html'))).toBe(true);
    expect(uploads().some((line) => line.includes('/1-2/b/'))).toBe(false);
    expect(after.files['1-2/b/b.html']).toEqual(before.files['1-2/b/b.html']);
  });

  test('a job brings its part, the files of the journal, and only texts of other parts', async () => {
    const sources = s3Sources('s3://sources/all');
    const journal = 's3://sources/all/journal';
    const brought = async (part: string) => {
      const { source, base } = await sources.bring(journal, part);
      expect(source).toBe(join(base, 'journal'));
      return Object.keys(await treeOf(source)).filter((path) => !path.endsWith('/'));
    };
    const whole = await brought('');
    expect(whole).toContain('/2-1/d/figures/dot.png');
    s3.clear();
    const first = await brought('1-2');
    expect(first).toEqual(whole.filter((path) => !/^\/2-1\/.*\.(?:png|bib)$/.test(path)));
    expect(s3.requests.filter((line) => line.includes('/journal/'))).toEqual([]);
    const [one] = await sources.stampsOf(journal, ['1-2']);
    await put('sources/all/journal/2-1/d/article.md', 'Other words.');
    expect(await sources.stampsOf(journal, ['1-2'])).toEqual([one]);
    expect(await sources.stampsOf(journal, ['2-1'])).not.toEqual([one]);
    await put('sources/all/journal/own.csl', await readFile(join(folder, 'j/own.csl')));
    await put('sources/all/journal/notes.txt', 'x');
    expect(await sources.stampsOf(journal, ['1-2'])).not.toEqual([one]);
    sources.close();
    expect(existsSync(join((await sources.bring(journal, '1-2')).base))).toBe(true);
    sources.close();
  });

  /** A folder with these files, over what is published. */
  async function withFiles(out: string, files: Record<string, string>): Promise<Brought> {
    const brought = await s3Outputs(out).bring('j', '1-2', '');
    for (const [name, content] of Object.entries(files))
      await writeFile(join(brought.folder, name), content);
    return brought;
  }
  const publish = (outputs: ReturnType<typeof s3Outputs>) => async (content: string) => {
    const brought = await outputs.bring('j', '1-2', '');
    for (const name of ['a.html', 'b.html'])
      await writeFile(join(brought.folder, name), `${content} ${name}`);
    const isPublished = await outputs.publish(brought);
    outputs.discard(brought);
    return isPublished;
  };

  test('of two workers that publish at the same time, one wins whole', async () => {
    const outputs = s3Outputs('s3://outputs/race');
    for (const round of ['first', 'second']) {
      const pair = await Promise.all([1, 2].map(() => outputs.bring('j', '1-2', '')));
      for (const [index, { folder }] of pair.entries())
        await writeFile(join(folder, 'a.html'), `${round} ${index}`);
      const won = await Promise.all(pair.map(outputs.publish));
      expect([...won].sort()).toEqual([false, true]);
      const { files } = await pointer('race/j/1-2');
      const content = await get(`race/j/1-2/${files['a.html']?.key}`);
      expect(String(Buffer.from(content ?? []))).toBe(`${round} ${won.indexOf(true)}`);
    }
    expect(await keysBelow('race/j/1-2/@')).toHaveLength(2);
  });

  test('the answer to the decisive write may be lost', async () => {
    let count = 0;
    s3.fault = (line) => {
      if (!/^PUT .*current\.json/.test(line)) return undefined;
      count += 1;
      return count === 1 ? { status: 503, code: 'SlowDown', done: true } : undefined;
    };
    expect(await publish(s3Outputs('s3://outputs/lost'))('new')).toBe(true);
    expect(count).toBe(2);
    const { files } = await pointer('lost/j/1-2');
    expect(await get(`lost/j/1-2/${files['a.html']?.key}`)).toBeDefined();
  });

  test('a reader always finds every file of the version that it has seen', async () => {
    const outputs = s3Outputs('s3://outputs/read');
    await publish(outputs)('0');
    let isOver = false;
    let seen = 0;
    const versions = new Set<string>();
    const reading = (async () => {
      while (!isOver) {
        const { version, files } = await pointer('read/j/1-2');
        for (const { key, sha256 } of Object.values(files)) {
          const content = await get(`read/j/1-2/${key}`);
          expect(content && createHash('sha256').update(content).digest('hex')).toBe(sha256);
          seen += 1;
        }
        versions.add(version);
      }
    })();
    for (let round = 1; round <= 8; round++) {
      expect(await publish(outputs)(String(round))).toBe(true);
      // Objects of the version before the last are removed once they are older than a second.
      await delay(300);
    }
    isOver = true;
    await reading;
    expect(versions.size).toBeGreaterThan(3);
    expect(seen).toBeGreaterThan(20);
  });

  test('versions older than the one before are removed', async () => {
    const outputs = s3Outputs('s3://outputs/old');
    for (const content of ['1', '2', '3']) {
      expect(await publish(outputs)(content)).toBe(true);
      await delay(1100);
    }
    const kept = await keysBelow('old/j/1-2/@');
    expect(kept).toHaveLength(4);
    const { files } = await pointer('old/j/1-2');
    for (const { key } of Object.values(files)) expect(kept).toContain(`old/j/1-2/${key}`);
  });

  test('a published file that is lost or damaged is uploaded again', async () => {
    const outputs = s3Outputs('s3://outputs/hurt');
    await publish(outputs)('same');
    const { files } = await pointer('hurt/j/1-2');
    await reader.deleteObject({ Bucket: 'outputs', Key: `hurt/j/1-2/${files['a.html']?.key}` });
    await put(`outputs/hurt/j/1-2/${files['b.html']?.key}`, 'damaged');
    expect(await publish(outputs)('same')).toBe(true);
    const read = await filesOf('hurt/j/1-2');
    const text = Object.values(read).map((each) => Buffer.from(each, 'base64').toString());
    expect(text).toEqual(['same a.html', 'same b.html']);
  });

  test('a pointer cannot lead out of the folder of a job', async () => {
    const files = { '../../out.html': { sha256: '', key: '@1/a' } };
    await put('outputs/led/j/1-2/current.json', JSON.stringify({ version: '1', files }));
    await put('outputs/led/j/1-2/@1/a', 'evil');
    const { folder: made } = await withFiles('s3://outputs/led', {});
    expect(existsSync(join(made, '../../out.html'))).toBe(false);
    expect(await publish(s3Outputs('s3://outputs/led'))('good')).toBe(true);
  });

  test('answers 503 and cut connections only take time', async () => {
    const met = new Map<string, number>();
    s3.fault = (line) => {
      const count = (met.get(line) ?? 0) + 1;
      met.set(line, count);
      if (count > 4 || !/(?:current\.json|a\.html)/.test(line)) return undefined;
      return count === 3 && line.startsWith('GET') ? 'cut' : { status: 503, code: 'SlowDown' };
    };
    const outputs = s3Outputs('s3://outputs/busy');
    expect(await publish(outputs)('1')).toBe(true);
    expect(await publish(outputs)('2')).toBe(true);
    const read = Object.values(await filesOf('busy/j/1-2'));
    expect(read.map((each) => Buffer.from(each, 'base64').toString())[0]).toBe('2 a.html');
  });

  test.each([
    [
      { status: 403, code: 'InvalidAccessKeyId' },
      /refuses the credentials .*AWS_ACCESS_KEY_ID/,
      true,
    ],
    [{ status: 403, code: 'SignatureDoesNotMatch' }, /refuses the credentials/, true],
    [{ status: 403, code: 'AccessDenied' }, /does not let this user .*s3:PutObject/, false],
    [{ status: 503, code: 'SlowDown' }, /does not answer/, true],
    [{ status: 501, code: 'NotImplemented' }, /conditional writes/, false],
  ])('%j is one sentence', async (fault, sentence, isOfMachine) => {
    s3.fault = () => fault;
    const error = await s3Outputs('s3://outputs/any', 500)
      .bring('j', '1-2', '')
      .catch((each) => each);
    expect(error.message).toMatch(sentence);
    expect(error instanceof StorageUnusable).toBe(isOfMachine);
  });

  test('a missing bucket and a missing endpoint are one sentence each', async () => {
    await expect(s3Outputs('s3://none/any').bring('j', '1-2', '')).rejects.toThrow(
      /The bucket of s3:\/\/none.* does not exist/,
    );
    await expect(s3Sources('s3:/').stampsOf('s3://none', [''])).rejects.toThrow(/does not exist/);
    vi.stubEnv('AWS_ENDPOINT_URL_S3', 'http://127.0.0.1:9');
    await expect(s3Outputs('s3://outputs/any', 500).bring('j', '1-2', '')).rejects.toThrow(
      /does not answer \(ECONNREFUSED.*AWS_ENDPOINT_URL_S3/,
    );
    vi.stubEnv('AWS_ENDPOINT_URL_S3', 'localhost');
    await expect(s3Outputs('s3://outputs/any').bring('j', '1-2', '')).rejects.toThrow(
      /not one of the web/,
    );
    vi.stubEnv('AWS_ENDPOINT_URL_S3', s3.endpoint);
  });
});
