import { describe, expect, it, test } from 'vitest';
import type { Machine } from '../system/machine.ts';
import { linuxDistribution, noBrowser } from './no-browser.ts';
import { confinement, faultOfStart, isShell } from './program-file.ts';

const LINUX: Machine = {
  platform: 'linux',
  architecture: 'x64',
  environment: {},
  home: '/home/ada',
};
const ARM: Machine = { ...LINUX, architecture: 'arm64' };
const MAC: Machine = { ...LINUX, platform: 'darwin', home: '/Users/ada' };
const WINDOWS: Machine = { ...LINUX, platform: 'win32', home: 'C:\\Users\\ada' };

function elf(processor: number): Buffer {
  const start = Buffer.alloc(20);
  start.write('\x7fELF\x02\x01\x01', 'latin1');
  start.writeUInt16LE(processor, 18);
  return start;
}
const X64 = elf(62);
const ARM64 = elf(183);
const PE = Buffer.from('MZ\x90\0', 'latin1');
const MACH_O = Buffer.from('cffaedfe', 'hex');
const UNIVERSAL = Buffer.from('cafebabe', 'hex');
const SCRIPT = Buffer.from('#!/bin/sh\n');

describe('faultOfStart', () => {
  it.each<[string, Machine, Buffer]>([
    ['ELF of its own processor', LINUX, X64],
    ['ELF of its own processor', ARM, ARM64],
    ['ELF for 32 bits', LINUX, elf(3)],
    ['ELF for an unknown processor', LINUX, elf(0x1234)],
    ['Mach-O', MAC, MACH_O],
    ['universal program', MAC, UNIVERSAL],
    ['PE', WINDOWS, PE],
  ])('%s', (_, machine, start) => {
    expect(faultOfStart(start, machine, false)).toBeUndefined();
  });

  it.each<[string, Machine, Buffer]>([
    ['is a program for x64, and this machine is arm64', ARM, X64],
    ['is a program for arm64, and this machine is x64', LINUX, ARM64],
    ['is a program for Windows', LINUX, PE],
    ['is a program for Linux', MAC, X64],
    ['is a program for Linux', WINDOWS, X64],
    ['is a program for macOS', WINDOWS, MACH_O],
    ['is no program: its content is something else', WINDOWS, SCRIPT],
    ['is no program: its content is something else', LINUX, Buffer.from('')],
    ['is no program: its content is something else', LINUX, Buffer.from('words')],
  ])('%s', (fault, machine, start) => {
    expect(faultOfStart(start, machine, true)).toBe(fault);
  });

  it.each([LINUX, MAC])('takes a script only if the user names it', (machine) => {
    expect(faultOfStart(SCRIPT, machine, true)).toBeUndefined();
    expect(faultOfStart(SCRIPT, machine, false)).toBe('is a script that starts another program');
  });
});

test.each<[string, string | undefined]>([
  ['/snap/bin/chromium', 'snap'],
  ['/usr/bin/snap', 'snap'],
  ['/snap/chromium/current/usr/lib/chromium-browser/chrome', 'snap'],
  ['/var/lib/snapd/snap/bin/chromium', 'snap'],
  ['/var/lib/flatpak/exports/bin/com.google.Chrome', 'Flatpak'],
  ['/home/ada/.local/share/flatpak/app/org.chromium.Chromium/x', 'Flatpak'],
  ['/home/snap/chrome', undefined],
  ['/usr/lib/chromium/chromium', undefined],
])('%s is confined: %s', (path, kind) => {
  const fault = confinement(path, LINUX);
  if (kind) expect(fault).toContain(`is a ${kind}, and ${kind}s may not read`);
  else expect(fault).toBeUndefined();
});

test.each<[string, boolean]>([
  ['/usr/lib64/chromium-browser/headless_shell', true],
  ['C:\\x\\chrome-headless-shell-win64\\chrome-headless-shell.exe', true],
  ['/home/ada/headless-shell/chrome', false],
  ['C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe', false],
])('%s is a headless shell: %s', (path, expected) => {
  expect(isShell(path)).toBe(expected);
});

const FETCH = '`npx puppeteer browsers install chrome-headless-shell`';
const NAME = 'name one in the variable PUPPETEER_EXECUTABLE_PATH.';

test.each<[string, Machine, string | undefined, string]>([
  [
    'Windows',
    WINDOWS,
    undefined,
    `Install Google Chrome or Microsoft Edge, or run ${FETCH}, or ${NAME}`,
  ],
  ['macOS', MAC, undefined, `Install Google Chrome, or run ${FETCH}, or ${NAME}`],
  [
    'Debian on arm64',
    ARM,
    'debian',
    `Install one with \`sudo apt install chromium-headless-shell\` or ${FETCH}, or ${NAME}`,
  ],
  ['Ubuntu, whose chromium is a snap', LINUX, 'ubuntu', `Install one with ${FETCH}, or ${NAME}`],
  ['Alpine', LINUX, 'alpine', `Install one with \`apk add chromium\`, or ${NAME}`],
  ['an unknown Linux', ARM, undefined, `Install one with ${FETCH}, or ${NAME}`],
  [
    'a kind of machine that Google publishes nothing for',
    { ...LINUX, architecture: 'riscv64' },
    undefined,
    `Install the Chromium of your system, or ${NAME}`,
  ],
])('without a browser, %s is told what to install', (_, machine, distribution, words) => {
  expect(noBrowser(machine, distribution, [])).toBe(`No browser to print with was found. ${words}`);
});

test.runIf(process.platform === 'linux')('reads the name of this distribution', () => {
  expect(linuxDistribution()).toMatch(/^[a-z]/);
});
