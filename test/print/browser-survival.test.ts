import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { PrintFailed, type PrintJob } from '../../src/formats/format.ts';
import { LAYOUT_REPORT } from '../../src/formats/print/layout-report.ts';
import { openBrowser, type Printer } from '../../src/io/browser/open.ts';
import { processFamily } from '../../src/io/processes/processes.ts';

let printer: Printer;
afterEach(() => printer?.close());

const HTML = '<!doctype html><html lang="en"><title>t</title><p>Words';

/** Keeps the page busy for two seconds, in which something can happen to it. */
const BUSY = {
  script: '() => { const end = Date.now() + 2000; while (Date.now() < end); }',
  options: null,
};

function job(extra: Partial<PrintJob> = {}): PrintJob {
  return { html: HTML, files: new Map(), ...extra };
}

/** The living processes of browsers that this process started. */
function browserProcesses(of = process.pid): { pid: number; command: string }[] {
  return processFamily(of)
    .map((pid) => ({ pid, command: commandOf(pid) }))
    .filter(({ command }) => /chrom/i.test(command.split('\0')[0] ?? ''));
}

function commandOf(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'latin1');
  } catch {
    return '';
  }
}

/** Sends a signal to each renderer, or to each browser. */
function strike(kind: Kind, signal: NodeJS.Signals): void {
  const isKind = (command: string) =>
    kind === 'renderer' ? command.includes('--type=renderer') : !command.includes('--type=');
  const targets = browserProcesses().filter(({ command }) => isKind(command));
  expect(targets.length).toBeGreaterThan(0);
  for (const { pid } of targets) process.kill(pid, signal);
}
type Kind = 'renderer' | 'browser';

function browserPids(): number[] {
  return browserProcesses()
    .filter(({ command }) => !command.includes('--type='))
    .map(({ pid }) => pid);
}

/**
 * Lets the renderers run for some ms and stops them for others, in turns, until the work is done.
 */
async function slowDown(work: Promise<unknown>, run: number, stop: number): Promise<void> {
  let isDone = false;
  const end = () => {
    isDone = true;
  };
  work.then(end, end);
  while (!isDone) {
    await delay(run);
    if (isDone) break;
    const renderers = browserProcesses().filter(({ command }) => command.includes('=renderer'));
    for (const { pid } of renderers) process.kill(pid, 'SIGSTOP');
    await delay(stop);
    for (const { pid } of renderers) process.kill(pid, 'SIGCONT');
  }
}

/** A page with a picture, which the first time is not given before `act` has been done. */
function jobThatLoads(act: () => void): PrintJob {
  let done = false;
  const bytes = async () => {
    if (!done) act();
    done = true;
    return Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>');
  };
  const files = new Map([['/p.svg', { mediaType: 'image/svg+xml', bytes }]]);
  return { html: `${HTML}<img src="p.svg" alt="">`, files };
}

const onLinux = existsSync('/proc/self/stat');

describe.runIf(onLinux)('a browser in trouble', () => {
  it.each<[Kind, NodeJS.Signals]>([
    ['renderer', 'SIGKILL'],
    ['renderer', 'SIGSTOP'],
    ['browser', 'SIGKILL'],
    ['browser', 'SIGSTOP'],
  ])('prints on another one after the %s got %s', async (kind, signal) => {
    printer = openBrowser({ patience: 2500 });
    const struck = jobThatLoads(() => strike(kind, signal));
    const printed = await Promise.all([printer.print(job()), printer.print(struck)]);
    for (const { pdf } of printed) expect(pdf.length).toBeGreaterThan(500);
    await printer.close();
    expect(browserProcesses()).toEqual([]);
  });

  it('sees at once that a renderer died while it was working', async () => {
    printer = openBrowser();
    await printer.print(job());
    const start = Date.now();
    const busy = printer.print(job({ layout: BUSY }));
    await delay(500);
    strike('renderer', 'SIGKILL');
    expect((await busy).pdf.length).toBeGreaterThan(500);
    expect(Date.now() - start).toBeLessThan(15_000);
  });

  it('gives up a layout without an end, says what it waited for, and prints the next page', async () => {
    printer = openBrowser({ patience: 1000 });
    const forever = { script: '() => { for (;;); }', options: null };
    const failed = printer.print(job({ layout: forever }));
    await expect(failed).rejects.toThrow(PrintFailed);
    await expect(failed).rejects.toThrow('it used over 1 s of processor time to lay the page out');
    expect((await printer.print(job())).pdf.length).toBeGreaterThan(500);
    await printer.close();
    expect(browserProcesses()).toEqual([]);
  });

  it('waits for a browser that runs a third of the time', async () => {
    printer = openBrowser({ patience: 1000 });
    await printer.print(job());
    const before = browserPids();
    const busy = {
      script: '() => { for (let sum = 0, at = 0; at < 3e8; at++) sum += at; }',
      options: null,
    };
    const printed = printer.print(job({ layout: busy }));
    const slow = slowDown(printed, 150, 300);
    expect((await printed).pdf.length).toBeGreaterThan(500);
    await slow;
    expect(browserPids()).toEqual(before);
  });

  it.each([
    ['waits for a layout that takes long and says that it gets on', 5, true],
    ['ends a layout that only says so', 1e9, false],
  ])('%s', async (_, parts, ends) => {
    printer = openBrowser({ patience: 1000 });
    const script = `() => {
      for (let part = 0; part < ${parts}; part++) {
        for (const start = Date.now(); Date.now() - start < ${ends ? 600 : 0}; );
        globalThis.${LAYOUT_REPORT}('');
      }
    }`;
    const printed = printer.print(job({ layout: { script, options: null } }));
    if (ends) expect((await printed).pdf.length).toBeGreaterThan(500);
    else await expect(printed).rejects.toThrow('it used over 1 s of processor time');
  });

  it('starts a new one where a print asks for it', async () => {
    printer = openBrowser();
    await printer.print(job());
    const before = browserProcesses().map(({ pid }) => pid);
    await printer.print(job({ fresh: true }));
    const after = browserProcesses().map(({ pid }) => pid);
    expect(after.filter((pid) => before.includes(pid))).toEqual([]);
  });

  it.each([
    ['exec sleep 600', 'start. The variable'],
    ['yes', 'start. The variable'],
    ['yes >&2', 'start. The variable'],
    ['yes >&4', 'it sends more than any browser does', 60_000],
    ['yes | tr "\\n" "\\0" >&4', 'it answers in another way than browsers do', 60_000],
    [`printf '{"id":1,"error":{"message":"no"}}\\0' >&4; sleep 600`, 'no. The variable', 60_000],
    ['sleep 600 & sleep 600', 'start. The variable'],
    ['sleep 600 & exit 4', 'it ended with exit code 4 and wrote nothing', 60_000],
  ])(
    'does not wait for a program that only does this: %s',
    async (line, reason, startPatience = 400) => {
      const folder = await mkdtemp(join(tmpdir(), 'offprint-'));
      const program = join(folder, 'browser');
      await writeFile(program, `#!/bin/sh\n${line}\n`, { mode: 0o755 });
      const before = processFamily(process.pid);
      const environment = { PUPPETEER_EXECUTABLE_PATH: program };
      printer = openBrowser({ environment, startPatience });
      const failed = printer.print(job());
      await expect(failed).rejects.toThrow(/browser does not start/);
      await expect(failed).rejects.toThrow(reason);
      await printer.close();
      await delay(200);
      expect(processFamily(process.pid).filter((pid) => !before.includes(pid))).toEqual([]);
    },
    60_000,
  );

  it.each([
    ['No usable sandbox! If you are running on', 'its sandbox is not allowed to this user'],
    [
      'browser: error while loading shared libraries: libnss3.so: …',
      'the library libnss3.so, which it needs, is missing. Install it (Debian and Ubuntu: `sudo apt install libnss3`)',
    ],
  ])('passes on why it ends: %s', async (words, reason) => {
    const folder = await mkdtemp(join(tmpdir(), 'offprint-'));
    const program = join(folder, 'browser');
    await writeFile(program, `#!/bin/sh\necho "${words}" >&2\nexit 1\n`, { mode: 0o755 });
    printer = openBrowser({ environment: { PUPPETEER_EXECUTABLE_PATH: program } });
    await expect(printer.print(job())).rejects.toThrow(reason);
  });

  it('does not wait for a browser that an administrator forbids to be controlled', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'offprint-'));
    const program = join(folder, 'browser');
    const words = 'DevTools remote debugging is disallowed by the system admin.';
    await writeFile(program, `#!/bin/sh\necho "${words}" >&2\nexec sleep 600\n`, { mode: 0o755 });
    printer = openBrowser({ environment: { PUPPETEER_EXECUTABLE_PATH: program } });
    await expect(printer.print(job())).rejects.toThrow('an administrator of this machine forbids');
  });

  it('does not wait for what a program that ended has left behind', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'offprint-'));
    const program = join(folder, 'browser');
    const left = 'setsid sh -c "echo \\$\\$ > $(dirname "$0")/pid; exec sleep 600" &';
    await writeFile(program, `#!/bin/sh\n${left}\nsleep 1; exit 0\n`, { mode: 0o755 });
    printer = openBrowser({ environment: { PUPPETEER_EXECUTABLE_PATH: program } });
    await expect(printer.print(job())).rejects.toThrow('it ended with exit code 0');
    // It holds both ends of the pipe still.
    process.kill(Number(readFileSync(join(folder, 'pid'), 'utf8')), 'SIGKILL');
  });

  it('leaves no files behind after its browser was killed', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'p'));
    vi.stubEnv('TMPDIR', folder);
    printer = openBrowser();
    await printer.print(jobThatLoads(() => strike('browser', 'SIGKILL')));
    expect(await readdir(folder)).toHaveLength(1);
    await printer.close();
    expect(await readdir(folder)).toEqual([]);
    vi.unstubAllEnvs();
  });
});

describe.runIf(onLinux)('the end of the process', () => {
  const module = new URL('../../compiled/io/browser/index.js', import.meta.url);
  const script = `
    const { openBrowser } = await import(${JSON.stringify(module)});
    const printer = openBrowser();
    const layout = ${JSON.stringify(BUSY)};
    const html = ${JSON.stringify(HTML)};
    printer.print({ html, files: new Map(), layout }).catch(() => {});
    await printer.print({ html, files: new Map() });
    console.log('printed');
    setTimeout(() => { if (process.argv[2] === 'exit') process.exit(3) }, 100);
    setInterval(() => {}, 1000);
  `;

  /** Runs the script in a process of its own, until it has printed. */
  async function started(folder: string): Promise<ChildProcess> {
    const child = spawn(process.execPath, ['--input-type=module', '-e', script], {
      env: { ...process.env, TMPDIR: folder },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    await once(child.stdout, 'data');
    return child;
  }

  it('by SIGKILL leaves a profile, which the next run removes, and no other one', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'p'));
    const living = await started(folder);
    const [livingProfile = ''] = await readdir(folder);
    const killed = await started(folder);
    expect(await readdir(folder)).toHaveLength(2);
    killed.kill('SIGKILL');
    await once(killed, 'exit');
    // Of a process that had a living one's number, and of one on another machine.
    const [, start, place, pid, , end] =
      /^(\S+?-)(\w{8})-(\d+)-([\d.a-f]+)-(\w+)$/.exec(livingProfile) ?? [];
    const earlier = `${start}${place}-${pid}-00000000-${end}`;
    const elsewhere = [
      `${start}00000000-1-00000000-${end}`,
      'offprint-browser-abc',
      'offprint-browser-',
    ];
    for (const name of [earlier, ...elsewhere]) await mkdir(join(folder, name));
    await symlink(folder, join(folder, `${earlier}x`));
    const next = await started(folder);
    const left = await readdir(folder);
    const own = left.filter((name) => name.includes(`-${next.pid}-`));
    expect(own).toHaveLength(1);
    expect(left.sort()).toEqual([livingProfile, `${earlier}x`, ...elsewhere, ...own].sort());
    for (const child of [living, next]) child.kill('SIGTERM');
    await Promise.all([once(living, 'exit'), once(next, 'exit')]);
    expect((await readdir(folder)).sort()).toEqual([`${earlier}x`, ...elsewhere].sort());
  });

  it.each([
    ['exit', 3],
    ['SIGINT', 'SIGINT'],
    ['SIGTERM', 'SIGTERM'],
    ['SIGKILL', 'SIGKILL'],
  ])('by %s ends the browser too', async (way, status) => {
    const child = spawn(process.execPath, ['--input-type=module', '-e', script, '--', 'x', way], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    await once(child.stdout, 'data');
    const alive = browserProcesses(child.pid);
    expect(alive.length).toBeGreaterThan(1);
    if (way !== 'exit') child.kill(way as NodeJS.Signals);
    const [code, signal] = await once(child, 'exit');
    expect(code ?? signal).toBe(status);
    // A browser whose pipe was cut ends by itself, within moments.
    for (let round = 0; round < 50 && alive.some(isAlive); round++) await delay(100);
    expect(alive.filter(isAlive)).toEqual([]);
  });

  it('by SIGINT ends a browser that has not answered yet, and removes its profile', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'offprint-'));
    const program = join(folder, 'browser');
    await writeFile(program, '#!/bin/sh\nsleep 600 & echo starting >&2; sleep 600\n', {
      mode: 0o755,
    });
    await mkdir(join(folder, 'tmp'));
    const child = spawn(process.execPath, ['--input-type=module', '-e', script], {
      env: { ...process.env, PUPPETEER_EXECUTABLE_PATH: program, TMPDIR: join(folder, 'tmp') },
      stdio: 'ignore',
    });
    const started = () => processFamily(child.pid ?? 0).filter((pid) => pid !== child.pid);
    while (started().length < 3) await delay(20);
    const alive = started();
    child.kill('SIGINT');
    expect((await once(child, 'exit'))[1]).toBe('SIGINT');
    for (let round = 0; round < 50 && alive.some((pid) => commandOf(pid)); round++) await delay(20);
    expect(alive.filter((pid) => commandOf(pid))).toEqual([]);
    expect(await readdir(join(folder, 'tmp'))).toEqual([]);
  });
});

function isAlive({ pid, command }: { pid: number; command: string }): boolean {
  return command !== '' && commandOf(pid) === command;
}
