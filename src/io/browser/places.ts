/** The places of installed browsers on each system. */

import { type Machine, variable } from '../system/machine.ts';
import { pathsOf } from '../system/paths.ts';

export interface Place {
  /** Absolute path of the program. If `versioned` is set, the last `*` stands for a version. */
  path: string;
  /** Whether it is a headless shell, not a complete browser. */
  shell: boolean;
  versioned?: true;
}

/** The best place first, headless shells before complete browsers. */
export function browserPlaces(machine: Machine): Place[] {
  const list = SYSTEMS[machine.platform] ?? otherSystem;
  const { shells, browsers } = list(machine);
  return [
    ...shells.map((path) => ({ path, shell: true })),
    ...puppeteerCache(machine),
    ...browsers.map((path) => ({ path, shell: false })),
  ];
}

interface Programs {
  shells: string[];
  browsers: string[];
}

const SYSTEMS: Partial<Record<NodeJS.Platform, (machine: Machine) => Programs>> = {
  linux: onLinux,
  darwin: onMac,
  win32: onWindows,
};

const SHELL_NAMES = ['chromium-headless-shell', 'chrome-headless-shell'];
const BROWSER_NAMES = [
  'google-chrome-stable',
  'google-chrome',
  'chromium',
  'chromium-browser',
  'microsoft-edge-stable',
  'microsoft-edge',
];

/** The packages' entries in /usr/bin are shell scripts that start these programs. */
const LINUX_SHELLS = [
  // Debian's package chromium-headless-shell, and Fedora's chromium-headless.
  '/usr/lib/chromium/chromium-headless-shell',
  '/usr/lib64/chromium-browser/headless_shell',
];
const LINUX_BROWSERS = [
  '/opt/google/chrome/chrome',
  '/usr/lib/chromium/chromium',
  '/usr/lib64/chromium/chromium',
  '/usr/lib/chromium-browser/chromium-browser',
  '/usr/lib64/chromium-browser/chromium-browser',
  '/opt/microsoft/msedge/msedge',
];
const FLATPAKS = ['com.google.Chrome', 'org.chromium.Chromium', 'com.microsoft.Edge'];

/** Snaps and Flatpaks come last. They are never used, but reported with the reason (see program-file.ts). */
function onLinux(machine: Machine): Programs {
  const { join } = pathsOf(machine.platform);
  const exports = [SYSTEM_FLATPAKS, userFlatpaks(machine)].map((folder) =>
    join(folder, 'exports/bin'),
  );
  return {
    shells: [...LINUX_SHELLS, ...onPath(machine, SHELL_NAMES)],
    browsers: [
      ...LINUX_BROWSERS,
      ...onPath(machine, BROWSER_NAMES),
      ...SNAPS.map((folder) => join(folder, 'bin/chromium')),
      ...exports.flatMap((folder) => FLATPAKS.map((name) => join(folder, name))),
    ],
  };
}

/** Folders of snaps on Ubuntu and Fedora. */
export const SNAPS = ['/snap', '/var/lib/snapd/snap'];
export const SYSTEM_FLATPAKS = '/var/lib/flatpak';
export function userFlatpaks(machine: Machine): string {
  return pathsOf(machine.platform).join(machine.home, '.local/share/flatpak');
}

const MAC_NAMES = ['Google Chrome', 'Chromium', 'Microsoft Edge'];

function onMac(machine: Machine): Programs {
  const { join } = pathsOf(machine.platform);
  const folders = ['/Applications', join(machine.home, 'Applications')];
  const applications = MAC_NAMES.flatMap((name) =>
    folders.map((folder) => join(folder, `${name}.app/Contents/MacOS/${name}`)),
  );
  return {
    shells: onPath(machine, SHELL_NAMES),
    browsers: [...applications, ...onPath(machine, BROWSER_NAMES)],
  };
}

const WINDOWS_PROGRAMS = [
  'Google/Chrome/Application/chrome.exe',
  'Chromium/Application/chrome.exe',
  'Microsoft/Edge/Application/msedge.exe',
];

/** A browser is installed for all users in one of two folders for programs, or for one user in their own. */
function onWindows(machine: Machine): Programs {
  const { join, slashed } = pathsOf(machine.platform);
  const folders = [
    variable(machine, 'PROGRAMFILES') ?? 'C:/Program Files',
    variable(machine, 'PROGRAMFILES(X86)') ?? 'C:/Program Files (x86)',
    variable(machine, 'PROGRAMW6432') ?? 'C:/Program Files',
    variable(machine, 'LOCALAPPDATA') ?? join(machine.home, 'AppData', 'Local'),
  ];
  const once = [...new Set(folders.map(slashed))];
  const installed = WINDOWS_PROGRAMS.flatMap((program) =>
    once.map((folder) => join(folder, program)),
  );
  return {
    shells: onPath(machine, ['chromium-headless-shell.exe', 'chrome-headless-shell.exe']),
    browsers: [...installed, ...onPath(machine, ['chrome.exe', 'chromium.exe', 'msedge.exe'])],
  };
}

function otherSystem(machine: Machine): Programs {
  return { shells: onPath(machine, SHELL_NAMES), browsers: onPath(machine, BROWSER_NAMES) };
}

/** Relative folders are left out, because the working folder may be a stranger's folder with a program. */
function onPath(machine: Machine, names: string[]): string[] {
  const { isAbsolute, join } = pathsOf(machine.platform);
  const folders = (variable(machine, 'PATH') ?? '')
    .split(machine.platform === 'win32' ? ';' : ':')
    .filter(isAbsolute);
  return names.flatMap((name) => folders.map((folder) => join(folder, name)));
}

/** Puppeteer's names for platforms: in the folder of a version, and in the path of the program. */
const PUPPETEER_PLATFORMS: Record<string, [folder: string, program: string][]> = {
  'linux x64': [['linux', 'linux64']],
  'linux arm64': [['linux_arm', 'linux-arm64']],
  'darwin x64': [['mac', 'mac-x64']],
  'darwin arm64': [['mac_arm', 'mac-arm64']],
  'win32 x64': [['win64', 'win64']],
  'win32 ia32': [['win32', 'win32']],
  // Windows 11 runs x64 programs on arm64, and Windows 10 runs ia32 programs.
  'win32 arm64': [
    ['win64', 'win64'],
    ['win32', 'win32'],
  ],
};

/** Programs of `npx puppeteer browsers install chrome-headless-shell`. Its cache has the same path on every system. */
function puppeteerCache(machine: Machine): Place[] {
  const { join } = pathsOf(machine.platform);
  const cache =
    variable(machine, 'PUPPETEER_CACHE_DIR') ?? join(machine.home, '.cache', 'puppeteer');
  const program = `chrome-headless-shell${machine.platform === 'win32' ? '.exe' : ''}`;
  const names = PUPPETEER_PLATFORMS[`${machine.platform} ${machine.architecture}`] ?? [];
  return names.map(([folder, platform]) => ({
    path: join(
      cache,
      'chrome-headless-shell',
      `${folder}-*`,
      `chrome-headless-shell-${platform}`,
      program,
    ),
    shell: true,
    versioned: true,
  }));
}
