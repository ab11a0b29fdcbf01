import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parsePsList, parsePsStart } from './process-table.ts';
import {
  endBySignal,
  familyOf,
  familyOptions,
  isAlive,
  isMaker,
  ownMark,
  processFamily,
  systemCommands,
} from './processes.ts';

const NOON = Date.UTC(2026, 11, 1, 12);
const MADE = String(NOON);

test.each([
  ['no process has the number', MADE, { isThere: false }, false],
  ['Linux: the same start', '4711.1b4e28ba', { isThere: true, start: '4711.1b4e28ba' }, true],
  ['Linux: another start', '4711.1b4e28ba', { isThere: true, start: '9000.1b4e28ba' }, false],
  ['Linux: another boot', '4711.1b4e28ba', { isThere: true, start: '4711.77aa0123' }, false],
  ['it was started before the mark was made', MADE, { isThere: true, start: NOON - 1 }, true],
  ['it was started later: the number is reused', MADE, { isThere: true, start: NOON + 1 }, false],
  [
    'it was started after a restart of the machine',
    MADE,
    { isThere: true, start: NOON * 2 },
    false,
  ],
  ['its start is unknown', MADE, { isThere: true }, true],
  ['the mark is no time', 'x', { isThere: true, start: NOON }, false],
])('who made a mark, where %s', (_, mark, sighting, expected) => {
  expect(isMaker(mark, sighting)).toBe(expected);
});

test('this process is the maker of its marks; a dead one is not, whatever its mark', () => {
  expect(isAlive(process.pid, ownMark())).toBe(true);
  expect(ownMark()).toMatch(/^[\w.]+$/);
  expect(isAlive(spawnSync(process.execPath, ['-e', '']).pid, ownMark())).toBe(false);
  expect(isAlive(process.pid, '1')).toBe(false);
});

test('another living process is not the maker of an older mark', async () => {
  const older = ownMark();
  const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']);
  await once(child, 'spawn');
  expect(isAlive(child.pid ?? 0, older)).toBe(false);
  child.kill('SIGKILL');
});

test('programs of the system are called by their full paths', () => {
  const windows = systemCommands('win32', { SystemRoot: 'D:\\WINNT' });
  expect(windows.end(7)).toEqual(['D:\\WINNT\\System32\\taskkill.exe', '/PID', '7', '/T', '/F']);
  expect(windows.start(7)).toEqual([
    'D:\\WINNT\\System32\\WindowsPowerShell\\v1.0\\powershell.exe',
    '-NoProfile',
    '-NonInteractive',
    '-Command',
    '(Get-Process -Id 7).StartTime.ToFileTimeUtc()',
  ]);
  expect(systemCommands('win32', {}).end(7)[0]).toBe('C:\\Windows\\System32\\taskkill.exe');
  const mac = systemCommands('darwin', {});
  expect(mac.start(7).join(' ')).toBe('/bin/ps -o stat= -o lstart= -p 7');
  expect(mac.list.join(' ')).toBe('/bin/ps -A -o pid= -o ppid= -o pgid= -o stat= -o time=');
});

test.runIf(existsSync('/bin/ps') && existsSync('/proc/self/stat'))(
  'the calls for macOS tell the same as /proc',
  () => {
    const { list, start } = systemCommands('darwin', {});
    const run = ([program, ...args]: readonly [string, ...string[]]) =>
      execFileSync(program, args, { encoding: 'utf8', env: { LC_ALL: 'C', TZ: 'UTC' } });
    const own = parsePsList(run(list)).find(({ pid }) => pid === process.pid);
    expect(own).toMatchObject({ parent: process.ppid, state: expect.stringMatching(/^[RS]$/) });
    const { start: started = 0 } = parsePsStart(run(start(process.pid)));
    // ps rounds to seconds, and adds ticks to the time at which the machine was started.
    expect(Math.abs(started - performance.timeOrigin)).toBeLessThan(60_000);
  },
);

const PARENT = `
  const { spawn } = require('node:child_process');
  spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { stdio: 'ignore' })
    .once('spawn', () => process.stdout.write('started'));
  setInterval(() => {}, 1000);`;

test('a process ends with all that it started', async () => {
  const child = spawn(process.execPath, ['-e', PARENT], { ...familyOptions(), stdio: 'pipe' });
  await once(child.stdout, 'data');
  const family = familyOf(child);
  const isLinux = process.platform === 'linux';
  const pids = isLinux ? processFamily(child.pid ?? 0) : [child.pid ?? 0];
  if (isLinux) expect(pids).toHaveLength(2);
  const exited = once(child, 'exit');
  await family.end();
  await exited;
  for (const pid of pids) expect(isAlive(pid, ownMark())).toBe(false);
  // Its number may belong to another process by now.
  family.kill();
});

test('a program that could not be started has no family', async () => {
  const child = spawn('/no/such/program', familyOptions());
  await once(child, 'error');
  await familyOf(child).end();
  familyOf(child).kill();
  expect(child.pid).toBeUndefined();
});

test('a leader has a group of its own, but on Windows it ends with this process', () => {
  expect(familyOptions('linux')).toEqual({ detached: true, windowsHide: true });
  expect(familyOptions('darwin')).toEqual({ detached: true, windowsHide: true });
  expect(familyOptions('win32')).toEqual({ detached: false, windowsHide: true });
});

test('a signal ends this process as a shell expects it, also on Windows, which sends none', () => {
  const calls: unknown[] = [];
  const self = (platform: NodeJS.Platform) => ({
    platform,
    pid: 7,
    kill: (...call: unknown[]): true => {
      calls.push(call);
      return true;
    },
    exit: (code?: unknown) => calls.push(code) as never,
  });
  endBySignal('SIGTERM', self('linux'));
  for (const signal of ['SIGINT', 'SIGHUP', 'SIGBREAK'] as const)
    endBySignal(signal, self('win32'));
  expect(calls).toEqual([[7, 'SIGTERM'], 130, 129, 149]);
});
