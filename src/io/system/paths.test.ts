import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pathsOf } from './paths.ts';

const windows = pathsOf('win32');

test.each([
  [String.raw`manuscripts\1-1\urdu`, 'manuscripts/1-1/urdu'],
  [String.raw`c:\Users\mei\..\journal\x.md`, 'C:/Users/journal/x.md'],
  [String.raw`\\server\share\journal`, '//server/share/journal'],
  [String.raw`\\?\C:\very\long`, 'C:/very/long'],
  [String.raw`\\?\UNC\server\share\long`, '//server/share/long'],
])('on Windows, %s becomes %s', (path, expected) => {
  expect(windows.join(path)).toBe(expected);
});

test('a backslash is a character of names on other systems', () => {
  for (const platform of ['linux', 'darwin'] as const) {
    const { join, basename, isInside } = pathsOf(platform);
    expect(join('journal', String.raw`a\b`)).toBe(String.raw`journal/a\b`);
    expect(basename(String.raw`a\b`)).toBe(String.raw`a\b`);
    expect(isInside('/journal', String.raw`/journal/..\x`)).toBe(true);
  }
});

test.each([
  [String.raw`C:\journal`, String.raw`C:\journal\a.md`, true],
  [String.raw`C:\journal`, String.raw`c:\JOURNAL\a.md`, true],
  ['C:/journal', String.raw`C:\journal\..x\a.md`, true],
  ['C:/', 'C:/a.md', true],
  [String.raw`\\server\share`, String.raw`\\SERVER\share\a.md`, true],
  [String.raw`\\?\C:\journal`, 'C:/journal/a.md', true],
  ['C:/journal', 'C:/journal-2/a.md', false],
  ['C:/journal', 'D:/journal/a.md', false],
  ['C:/journal', String.raw`\\server\share\a.md`, false],
  ['C:/journal', String.raw`\\.\COM1`, false],
  [String.raw`\\server\share`, String.raw`\\server\other\a.md`, false],
  ['C:/journal/a', 'C:/journal', false],
])('on Windows, %s holds %s: %s', (folder, path, expected) => {
  expect(windows.isInside(folder, path)).toBe(expected);
});

test('a file names no other computer', () => {
  const named = (path: string) =>
    windows.isOnSameComputer('C:/journal', windows.resolve('C:/journal', path));
  expect([String.raw`figures\a.png`, 'D:/a.png', '/a.png'].map(named)).toEqual([true, true, true]);
  const hostile = [
    String.raw`\\evil\share\a.png`,
    '//evil/share/a.png',
    String.raw`\\?\UNC\evil\share\a.png`,
    String.raw`\\?\unc/evil/share/a.png`,
    String.raw`\\.\COM1`,
  ];
  expect(hostile.map(named)).toEqual(hostile.map(() => false));
  expect(windows.isOnSameComputer('//server/share/j', '//SERVER/share/x')).toBe(true);
});

const part = fc.stringMatching(/^[a-zA-Z0-9 äé_-]{1,8}$/).filter((name) => name.trim() === name);
const way = fc.array(fc.oneof(part, fc.constant('..'), fc.constant('.')), { maxLength: 8 });

/** Folders above and below a path, taken one step at a time. */
function steps(parts: readonly string[]): string[] {
  const at: string[] = [];
  for (const name of parts) {
    if (name === '..') at.pop();
    else if (name !== '.') at.push(name);
  }
  return at;
}

test('a path is inside a folder exactly if its steps begin with the steps of the folder', () => {
  fc.assert(
    fc.property(
      fc.constantFrom('win32', 'linux', 'darwin'),
      fc.array(part, { maxLength: 3 }),
      way,
      fc.constantFrom('/', '\\'),
      (platform, folder, path, separator) => {
        const { isInside, resolve, join } = pathsOf(platform);
        const [root, between] = platform === 'win32' ? ['C:/', separator] : ['/', '/'];
        const at = resolve(root + folder.join(between));
        const named = join(at, path.join(between));
        const [own, given] = [steps(folder), steps([...folder, ...path])];
        const same = (a: string, b = '') =>
          platform === 'win32' ? a.toLowerCase() === b.toLowerCase() : a === b;
        expect(isInside(at, named)).toBe(own.every((name, index) => same(name, given[index])));
        if (platform === 'win32') expect(named).not.toContain('\\');
      },
    ),
  );
});
