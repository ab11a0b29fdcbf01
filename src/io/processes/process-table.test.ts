import { expect, test } from 'vitest';
import {
  activityOf,
  familyAmong,
  parseFileTime,
  parsePsList,
  parsePsStart,
  parseStatLine,
} from './process-table.ts';

test('a line of /proc, also of a program whose name looks like the rest of the line', () => {
  const rest = 'S 1 4711 4711 0 -1 4194560 1 0 0 0 250 50 0 0 20 0 11 0 8813527 3 4';
  for (const name of ['node', 'a b', ') R 9 9 (', 'tmux: server)']) {
    expect(parseStatLine(`4711 (${name}) ${rest}`)).toEqual({
      pid: 4711,
      parent: 1,
      group: 4711,
      state: 'S',
      processorTime: 3000,
      startTick: 8813527,
    });
  }
});

test.each([
  ['macOS', '0:00.05', 50],
  ['macOS, which counts no hours', '123:45.67', 7_425_670],
  ['FreeBSD', '1:02.50', 62_500],
  ['Linux', '00:00:07', 7000],
  ['Linux, over a day', '2-03:04:05', 183_845_000],
  ['BusyBox', '1:07', 67_000],
])('the processor time of ps on %s: %s', (_, time, expected) => {
  expect(parsePsList(`  101     1   101 S+   ${time}`)[0]?.processorTime).toBe(expected);
});

const MAC = `    1     0     1 Ss    12:09.65
  501     1   501 S      0:10.02
  730   501   730 Us     0:01.00
  731   730   730 S      0:02.50
  733   731   733 Z      0:00.00
  740   731   740 R+     0:04.00
`;

test('the table of macOS: a leader, its group, and what descends from it; no zombies', () => {
  const all = parsePsList(MAC);
  expect(all).toHaveLength(6);
  expect(familyAmong(all, 730).map(({ pid }) => pid)).toEqual([730, 731, 740]);
  expect(familyAmong(all, 9)).toEqual([]);
  expect(parsePsList('')).toEqual([]);
});

test('the group of a leader that has died is its family still', () => {
  const orphans = parsePsList(
    MAC.replace(/^ {2}730.*\n/m, '').replace('  730   730', '    1   730'),
  );
  expect(familyAmong(orphans, 730).map(({ pid }) => pid)).toEqual([731, 740]);
});

test('processes are busy while one runs or waits for the disk', () => {
  const activity = (...states: string[]) =>
    activityOf(parsePsList(states.map((state) => `1 0 1 ${state} 0:01.00`).join('\n')));
  expect(activity('S', 'I', 'T')).toEqual({ processorTime: 3000, isBusy: false });
  for (const state of ['R+', 'Us', 'D']) expect(activity('Ss', state).isBusy).toBe(true);
  expect(activity()).toEqual({ processorTime: 0, isBusy: false });
});

test('the start of a process, as ps tells it in English and UTC', () => {
  const start = Date.UTC(2026, 11, 1, 3, 38, 46);
  expect(parsePsStart('Ss   Tue Dec  1 03:38:46 2026\n')).toEqual({ state: 'S', start });
  expect(parsePsStart('Z    Tue Dec  1 03:38:46 2026    ')).toEqual({ state: 'Z', start });
  for (const unknown of ['', 'S -', 'ps: bad -o argument'])
    expect(parsePsStart(unknown).start).toBeUndefined();
});

test('the start of a process, as Windows tells it', () => {
  expect(parseFileTime('116444736000000000')).toBe(0);
  expect(parseFileTime('133801632000000000\r\n')).toBe(Date.UTC(2025, 0, 1));
  for (const unknown of ['', '\r\n', 'Get-Process : Zugriff verweigert', '1.5'])
    expect(parseFileTime(unknown)).toBeUndefined();
});
