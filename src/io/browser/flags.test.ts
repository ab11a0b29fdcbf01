import { describe, expect, it } from 'vitest';
import type { Machine } from '../system/machine.ts';
import { browserEnvironment, browserFlags } from './flags.ts';

describe('browserFlags', () => {
  it('lets a browser of Windows not start itself anew', () => {
    const flags = browserFlags({}, false, 'win32');
    expect(flags).toContain('--do-not-de-elevate');
    expect(flags).toContain('--edge-skip-compat-layer-relaunch');
    expect(browserFlags({}, false, 'linux')).not.toContain('--do-not-de-elevate');
  });

  it.each<[NodeJS.Platform, boolean, boolean]>([
    ['linux', true, true],
    ['win32', true, true],
    ['darwin', true, false],
    ['linux', false, false],
  ])('on %s, headless shell: %s, frames are drawn on demand: %s', (platform, shell, expected) => {
    const flags = browserFlags({}, shell, platform);
    expect(flags.includes('--enable-begin-frame-control')).toBe(expected);
  });
});

describe('browserEnvironment', () => {
  const machine: Machine = {
    platform: 'win32',
    architecture: 'x64',
    home: 'C:\\Users\\ada',
    environment: { LocalAppData: 'C:\\L', PATH: 'C:\\Windows', SECRET: 'x', ProgramData: '' },
  };

  it('gives a browser its own folder for temporary files, and nothing of the session', () => {
    const profile = 'C:\\Users\\ada\\AppData\\Local\\Temp\\offprint-browser-1';
    expect(browserEnvironment(profile, undefined, machine)).toEqual({
      LOCALAPPDATA: 'C:\\L',
      TEMP: profile,
      TMP: profile,
      TZ: 'UTC',
    });
    const linux = browserEnvironment('/tmp/p', '/lib', { ...machine, platform: 'linux' });
    expect(Object.keys(linux).sort()).toEqual(
      ['FONTCONFIG_FILE', 'HOME', 'LANG', 'LD_LIBRARY_PATH', 'TMPDIR', 'TZ'].sort(),
    );
  });
});
