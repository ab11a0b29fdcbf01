import { describe, expect, it, test } from 'vitest';
import { casesIn } from '../../../test/support/cases.ts';
import { cacheFolder } from '../system/cache-folder.ts';
import type { Machine } from '../system/machine.ts';
import { browserPlaces } from './places.ts';

describe('browserPlaces', () => {
  it.each(casesIn(new URL('./places.cases.md', import.meta.url)))('$title', (one) => {
    const machine = JSON.parse(one.text('json machine') ?? '') as Machine;
    const lines = browserPlaces(machine).map(
      ({ path, shell }) => `${shell ? 'shell' : 'whole'} ${path}`,
    );
    expect(lines.join('\n')).toBe(one.text('text places'));
  });
});

test.each<[string, NodeJS.Platform, NodeJS.ProcessEnv, string]>([
  ['/home/ada', 'linux', {}, '/home/ada/.cache/offprint'],
  ['/home/ada', 'linux', { XDG_CACHE_HOME: '' }, '/home/ada/.cache/offprint'],
  ['/home/ada', 'linux', { XDG_CACHE_HOME: '/big/cache' }, '/big/cache/offprint'],
  ['/Users/ada', 'darwin', {}, '/Users/ada/Library/Caches/offprint'],
  ['/Users/ada', 'darwin', { XDG_CACHE_HOME: '/Volumes/big' }, '/Volumes/big/offprint'],
  ['C:\\Users\\ada', 'win32', {}, 'C:/Users/ada/AppData/Local/offprint/Cache'],
  ['C:\\Users\\ada', 'win32', { LocalAppData: 'D:\\Local' }, 'D:/Local/offprint/Cache'],
  ['C:\\Users\\ada', 'win32', { xdg_cache_home: 'E:\\cache' }, 'E:/cache/offprint'],
])('the cache of %s on %s with %j is %s', (home, platform, environment, folder) => {
  expect(cacheFolder({ platform, architecture: 'x64', environment, home })).toBe(folder);
});
