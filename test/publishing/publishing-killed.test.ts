/** A publication that is broken off at any moment leaves nothing of itself: not in the journal, not in the outputs. */
import { spawn } from 'node:child_process';
import { mkdtemp, readdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { beforeAll, expect, test } from 'vitest';
import { rebuild } from '../../src/app/build/rebuild.ts';
import { publish } from '../../src/app/publish/publish.ts';
import { journalOfTests, onDay, SILENT, treeOf, UNPRINTED } from '../support/rebuilt-journal.ts';

const at = journalOfTests();

beforeAll(async () => {
  const options = onDay(at, UNPRINTED, '2023-02-01');
  expect((await publish([at('j/1-2')], options)).versions).toHaveLength(3);
  await writeFile(at('notice.md'), 'The dot was not round.\n');
});

/** `offprint retract` in a process of its own, which gets the signal while it does what `moment` says. */
async function retracted(moment: 'started' | 'finished' | 'none', signal: NodeJS.Signals) {
  const script = `
    const { publishNotice } = await import(${JSON.stringify(pathToFileURL('compiled/app/publish/notice.js').href)});
    const { FORMATS } = await import(${JSON.stringify(pathToFileURL('compiled/formats/index.js').href)});
    const progress = { planned() {}, started() {}, finished() {} };
    progress.${moment} = () => process.kill(process.pid, '${signal}');
    const formats = FORMATS.filter(({ name }) => name !== 'pdf');
    const options = { out: 'out', formats, receivers: [], date: '2023-03-01', progress };
    const { versions } = await publishNotice('j/1-2/a', { kind: 'retraction', text: 'notice.md' }, options);
    process.exitCode = versions.length;`;
  await writeFile(at('retract.mjs'), script);
  const run = spawn(process.execPath, ['retract.mjs'], { cwd: at(''), stdio: 'inherit' });
  return new Promise((done) => run.on('exit', (code, by) => done(by ?? code)));
}

test.each(['started', 'finished'] as const)(
  'Ctrl-C while an article is %s: everything is as it was',
  async (moment) => {
    const before = [await treeOf(at('j')), await treeOf(at('out'))];
    expect(await retracted(moment, 'SIGINT')).toBe('SIGINT');
    expect(await readdir(at('j'))).not.toContain('.offprint');
    expect([await treeOf(at('j')), await treeOf(at('out'))]).toEqual(before);
  },
);

test('killed: a build says so, and the next call begins anew', async () => {
  expect(await retracted('finished', 'SIGKILL')).toBe('SIGKILL');
  expect(await readdir(at('j/1-2'))).toContain('a-retraction');
  const report = await rebuild({ paths: [at('j')], formats: UNPRINTED, out: at('out') }, SILENT);
  expect(report.messages.map(({ rule }) => rule)).toContain('publication-unfinished');
  expect(await retracted('none', 'SIGKILL')).toBe(2);
  expect((await readdir(at('j/1-2'))).filter((name) => name.startsWith('a'))).toEqual([
    'a',
    'a-retraction',
  ]);
  expect(await readdir(at('j'))).not.toContain('.offprint');
  const built = await rebuild({ paths: [at('j')], formats: UNPRINTED, out: at('out') }, SILENT);
  expect(built.articles.map(({ status }) => status)).toEqual(Array(5).fill('built'));
  const clean = await mkdtemp(join(tmpdir(), 'offprint-clean-'));
  await rebuild({ paths: [at('j')], formats: UNPRINTED, out: clean }, SILENT);
  expect(await treeOf(at('out'))).toEqual(await treeOf(clean));
});
