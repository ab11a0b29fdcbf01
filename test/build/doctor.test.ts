/** `offprint doctor` on this machine, and where something is missing. */
import { spawnSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { join, resolve } from '../../src/io/system/paths.ts';
import { unlessFound } from '../support/browser.ts';
import { offprintIn } from '../support/run-command.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'offprint-doctor-'));
  await writeFile(join(folder, 'file'), '');
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** In a process of its own, because other tests share the environment of this one. */
function doctorWith(environment: Record<string, string>) {
  const env = { ...process.env, ...environment };
  const call = [resolve('dist/cli/main.js'), 'doctor'];
  return spawnSync(process.execPath, call, { cwd: folder, encoding: 'utf8', env });
}

const without = unlessFound('tests of the doctor with a browser');

test.skipIf(without)('everything is here, and each thing has one line', async () => {
  const { status, stdout } = await offprintIn(folder, ['doctor']);
  expect(stdout).toMatch(/^✓ System: \w+/);
  expect(stdout).toContain(`✓ Node: Node ${process.versions.node} is supported.\n`);
  expect(stdout).toMatch(/^✓ Browser: Printed with .*\d/m);
  expect(stdout).toMatch(/^[✓–] Sandbox: The browser runs /m);
  expect(stdout).toMatch(/^✓ Fonts: \d\d families .* \(\d\d\d files\)/m);
  for (const name of ['Cache', 'Temporary folder', 'This folder'])
    expect(stdout).toMatch(new RegExp(`^✓ ${name}: .* can be written`, 'm'));
  expect(stdout).toMatch(/^✓ Preview: /m);
  expect(stdout).toMatch(/\n\nEverything that Offprint needs is here\.\n$/);
  expect(status).toBe(0);
});

test('a wrong name of a browser is told, and what can be done without one', () => {
  const { status, stdout } = doctorWith({ PUPPETEER_EXECUTABLE_PATH: join(folder, 'nowhere') });
  expect(stdout).toContain(
    `✗ Browser: PUPPETEER_EXECUTABLE_PATH names ${join(folder, 'nowhere')}, which does not exist. ` +
      'Correct the variable or unset it. HTML and JATS are written without a browser.\n',
  );
  expect(stdout).toMatch(/^✓ Fonts: /m);
  expect(stdout).toMatch(/^Missing or not usable: Browser\.$/m);
  expect(status).toBe(2);
});

test.runIf(process.platform === 'linux')('a program that is no browser is told', () => {
  const { status, stdout } = doctorWith({ PUPPETEER_EXECUTABLE_PATH: '/bin/true' });
  expect(stdout).toMatch(/^✗ Browser: The browser \/bin\/true does not start: /m);
  expect(status).toBe(2);
});

test.runIf(process.platform === 'linux' && process.arch === 'x64')(
  'a machine without a browser is told what to install',
  () => {
    // The browsers of this machine are for x64, so on arm64 none can be used, and none is bundled.
    const pretend = "Object.defineProperty(process, 'arch', { value: 'arm64' })";
    const script = `data:text/javascript,${encodeURIComponent(pretend)}`;
    const env = { ...process.env, PUPPETEER_EXECUTABLE_PATH: '' };
    const call = ['--import', script, resolve('dist/cli/main.js'), 'doctor', '--format', 'json'];
    const run = spawnSync(process.execPath, call, { cwd: folder, encoding: 'utf8', env });
    const findings: { name: string; state: string; found: string; advice?: string }[] = JSON.parse(
      run.stdout,
    );
    expect(findings.filter(({ state }) => state === 'missing')).toEqual([
      {
        name: 'Browser',
        state: 'missing',
        found: expect.stringMatching(/^No browser to print with was found\..*Install one with /),
        advice: 'HTML and JATS are written without a browser.',
      },
    ]);
    expect(run.status).toBe(2);
  },
);

test.skipIf(without)('a cache that cannot be written is told, though the browser prints', () => {
  const { status, stdout } = doctorWith({ XDG_CACHE_HOME: join(folder, 'file') });
  expect(stdout).toMatch(/^✓ Browser: /m);
  expect(stdout).toContain(
    `– Cache: Nothing can be written in ${join(folder, 'file/offprint')} (ENOTDIR). Set the variable XDG_CACHE_HOME to a folder of yours.\n`,
  );
  expect(status).toBe(0);
});

test.runIf(process.platform !== 'win32')('so is a folder for temporary files', () => {
  const { status, stdout } = doctorWith({ TMPDIR: join(folder, 'file') });
  expect(stdout).toMatch(
    /^✗ Temporary folder: Nothing can be written in .*file \(E\w+\)\. Name another folder in the variable TMPDIR\.$/m,
  );
  expect(status).toBe(2);
});

test('the port that the preview takes is named if another program has the first one', async () => {
  const server = createServer();
  await new Promise((done) => {
    // It may be in use already.
    server.once('error', done).listen({ port: 4000, host: '127.0.0.1' }, () => done(undefined));
  });
  const { stdout } = await offprintIn(folder, ['doctor']);
  server.close();
  expect(stdout).toMatch(
    /^✓ Preview: Another program uses port 4000, so the preview takes port 40\d\d\.$/m,
  );
});
