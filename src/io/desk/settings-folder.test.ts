import { expect, test } from 'vitest';
import { settingsFolder } from './settings-folder.ts';

const machine = { architecture: 'x64', environment: {}, home: '/home/ada' };

test.each([
  [{ ...machine, platform: 'linux' as const }, '/home/ada/.config/offprint'],
  [{ ...machine, platform: 'darwin' as const }, '/home/ada/Library/Application Support/offprint'],
  [
    { ...machine, platform: 'win32' as const, environment: { AppData: 'C:\\Users\\ada\\Roaming' } },
    'C:/Users/ada/Roaming/offprint',
  ],
  [
    { ...machine, platform: 'linux' as const, environment: { XDG_CONFIG_HOME: '/c' } },
    '/c/offprint',
  ],
])('settings are in the usual place of %o', (each, folder) => {
  expect(settingsFolder(each)).toBe(folder);
});
