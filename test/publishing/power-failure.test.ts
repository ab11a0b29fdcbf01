/**
 * A power failure at any moment of a publication: the old publication is whole, or the new one is, and the next call
 * finishes what was begun. What a finished command said is there.
 * `POWER_FAILURES=all npx vitest run test/publishing/power-failure.test.ts` looks at every state, which takes long.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { yamlFiles } from '../../src/app/articles/build-context.ts';
import { rebuild } from '../../src/app/build/rebuild.ts';
import { publishNotice } from '../../src/app/publish/notice.ts';
import { publish } from '../../src/app/publish/publish.ts';
import { revise } from '../../src/app/publish/revise.ts';
import { recordedOutputs } from '../../src/compile/record/record.ts';
import { digestOf } from '../../src/io/files/digests.ts';
import { planBuild } from '../../src/io/journal/folders.ts';
import { isUnfinished } from '../../src/io/output/joint-changes.ts';
import { isKeptWhole } from '../../src/io/record/kept-sources.ts';
import {
  rebuiltJournal,
  replaceIn,
  SILENT,
  treeOf,
  UNPRINTED,
} from '../support/rebuilt-journal.ts';
import {
  losses,
  materialize,
  type Operation,
  SimulatedDisk,
  signatureOf,
  type Tree,
} from './simulated-disk.ts';

const ALL = process.env.POWER_FAILURES === 'all';
/** States that are read, and states after which the command is repeated. */
const [READ, REPEATED] = ALL ? [Number.POSITIVE_INFINITY, 400] : [40, 3];

let folder = '';
const at = (path: string) => join(folder, path);
const CACHE = process.env.XDG_CACHE_HOME;

beforeAll(async () => {
  // Nothing here needs a real disk, which is much slower.
  if (existsSync('/dev/shm')) process.env.TMPDIR = '/dev/shm';
  const whole = await rebuiltJournal();
  folder = await realpath(whole);
  for (const name of ['b', 'c']) await rm(at(`j/1-2/${name}`), { recursive: true });
  process.env.XDG_CACHE_HOME = at('cache');
});
afterAll(async () => {
  if (CACHE === undefined) delete process.env.XDG_CACHE_HOME;
  else process.env.XDG_CACHE_HOME = CACHE;
  await rm(folder, { recursive: true, force: true });
});

interface Publication {
  /** Module below src/app/publish/, without its ending, and its function. */
  from: string;
  call: string;
  args: unknown[];
  date: string;
}

const optionsOn = (date: string) => ({
  out: at('out'),
  formats: UNPRINTED,
  receivers: [],
  date,
  progress: SILENT,
});

/** Every change of a file that the command makes, in a process of its own. */
async function record({ from, call, args, date }: Publication): Promise<Operation[]> {
  const place = await mkdtemp(join(tmpdir(), 'offprint-record-'));
  const module = (path: string) => JSON.stringify(pathToFileURL(`compiled/${path}.js`).href);
  const script = `
    const { ${call} } = await import(${module(`app/publish/${from}`)});
    const { FORMATS } = await import(${module('formats/index')});
    const formats = FORMATS.filter(({ name }) => name !== 'pdf');
    const progress = { planned() {}, started() {}, finished() {} };
    const options = { out: ${JSON.stringify(at('out'))}, formats, receivers: [], date: '${date}', progress };
    const { versions } = await ${call}(...${JSON.stringify(args)}, options);
    process.exitCode = versions.length > 0 ? 0 : 1;`;
  await writeFile(join(place, 'publish.mjs'), script);
  const run = spawnSync(
    process.execPath,
    [
      '--import',
      pathToFileURL('test/publishing/record-writes.mjs').href,
      join(place, 'publish.mjs'),
    ],
    {
      env: { ...process.env, RECORDED: folder, RECORD: join(place, 'record.json') },
      encoding: 'utf8',
    },
  );
  expect(run.stderr).toBe('');
  expect(run.status).toBe(0);
  const operations = JSON.parse(await readFile(join(place, 'record.json'), 'utf8'));
  await rm(place, { recursive: true });
  return operations;
}

interface State {
  tree: Tree;
  /** How many operations were done. */
  done: number;
}

/** Each tree once that a power failure during the operations may leave; the last ones are of the finished command. */
function statesAfter(disk: SimulatedDisk, operations: readonly Operation[]): State[] {
  const states = new Map<string, State>();
  const chance = chances(20261201);
  for (let done = 0; done <= operations.length; done++) {
    const operation = operations[done - 1];
    if (operation) disk.apply(operation);
    for (const loss of losses(chance, 2)) {
      const tree = disk.after(loss);
      const signature = signatureOf(tree);
      if (done === operations.length) states.delete(signature);
      if (!states.has(signature)) states.set(signature, { tree, done });
    }
  }
  return [...states.values()];
}

/** The same numbers between 0 and 1 in each run (mulberry32). */
function chances(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let bits = Math.imul(state ^ (state >>> 15), 1 | state);
    bits = (bits + Math.imul(bits ^ (bits >>> 7), 61 | bits)) ^ bits;
    return ((bits ^ (bits >>> 14)) >>> 0) / 4294967296;
  };
}

/** Evenly from beginning to end. */
function sample<Value>(values: readonly Value[], count: number): Value[] {
  const step = Math.max(1, values.length / count);
  return values.filter((_, index) => Math.floor(index / step) > Math.floor((index - 1) / step));
}

const RECORD_FILE = 'j/1-2/published.yaml';
const recordIn = (tree: Tree) => tree.get(RECORD_FILE)?.toString();

/** What is on record has its sources and its outputs; of an unfinished publication, that of before. */
async function expectWhole(known: readonly Tree[]): Promise<void> {
  const plan = await planBuild([at('j')]);
  if (isUnfinished(at('j'))) return;
  expect(yamlFiles(plan).flatMap(({ messages }) => messages)).toEqual([]);
  for (const article of plan.articles)
    for (const version of article.versions ?? [])
      expect(await isKeptWhole(article, version)).toBe(true);
  for (const article of plan.articles) {
    const last = article.versions?.at(-1);
    for (const path of Object.keys(last ? recordedOutputs(last) : {})) {
      const place = `out/${article.output}/${path}`;
      const digests = known.map((tree) => digestOf(tree.get(place) ?? ''));
      expect(digests, place).toContain(digestOf(await readFile(at(place))));
    }
  }
}

/** Of every file but what builds remember. */
async function digestsIn(name: string): Promise<[path: string, digest: string][]> {
  return Object.entries(await treeOf(at(name))).map(([path, content]) => [path, digestOf(content)]);
}

async function treeNow(): Promise<Tree> {
  return (await SimulatedDisk.of(folder)).after({
    hasName: () => true,
    contentOf: (f) => f.content,
  });
}

async function expectSurvival(publication: Publication, repeat: () => Promise<unknown>) {
  const before = await treeNow();
  const disk = await SimulatedDisk.of(folder);
  const operations = await record(publication);
  const finished = await treeNow();
  await rebuild({ paths: [at('j')], formats: UNPRINTED, out: at('out') }, SILENT);
  const published = [await digestsIn('j'), await digestsIn('out')];
  const states = statesAfter(disk, operations);
  const last = states.filter(({ done }) => done === operations.length);
  for (const state of [...sample(states, READ), ...last]) {
    const { tree, done } = state;
    await materialize(folder, tree);
    const text = recordIn(tree);
    const which = `after operation ${done} of ${operations.length}: ${JSON.stringify(operations[done - 1]?.path)}`;
    try {
      expect([recordIn(before), recordIn(finished)]).toContain(text);
      await expectWhole([before, finished]);
      if (!last.includes(state)) continue;
      expect(text).toBe(recordIn(finished));
      expect(isUnfinished(at('j'))).toBe(false);
    } catch (error) {
      throw new Error(`${which}: ${error}`, { cause: error });
    }
  }
  for (const { tree, done } of [...sample(states, REPEATED), ...last.slice(0, 1)]) {
    await materialize(folder, tree);
    const isPublished = recordIn(tree) === recordIn(finished) && !isUnfinished(at('j'));
    if (!isPublished) await repeat();
    await rebuild({ paths: [at('j')], formats: UNPRINTED, out: at('out') }, SILENT);
    expect([await digestsIn('j'), await digestsIn('out')], `after ${done}`).toEqual(published);
  }
  await materialize(folder, finished);
}

test('publish', { timeout: 1_800_000 }, async () => {
  const args = [[at('j')]];
  await expectSurvival({ from: 'publish', call: 'publish', args, date: '2023-02-01' }, () =>
    publish([at('j')], optionsOn('2023-02-01')),
  );
});

test('revise', { timeout: 1_800_000 }, async () => {
  await replaceIn(at('j/1-2/a/article.md'), 'Words of a', 'Word of a');
  const revision = { reason: 'A slip of the pen.', reviewed: true };
  const args = [at('j/1-2/a'), revision];
  await expectSurvival({ from: 'revise', call: 'revise', args, date: '2023-03-01' }, () =>
    revise(at('j/1-2/a'), revision, optionsOn('2023-03-01')),
  );
});

test('a notice', { timeout: 1_800_000 }, async () => {
  await writeFile(at('notice.md'), 'The dot was not round.\n');
  const notice = { kind: 'retraction' as const, text: at('notice.md') };
  const args = [at('j/1-2/a'), notice];
  await expectSurvival({ from: 'notice', call: 'publishNotice', args, date: '2023-04-01' }, () =>
    publishNotice(at('j/1-2/a'), notice, optionsOn('2023-04-01')),
  );
});
