/** Flags and environment variables of the browser. */

import { type Machine, thisMachine, variable } from '../system/machine.ts';
import { join } from '../system/paths.ts';

/** The file in the profile with `fontSettings`. */
export const FONT_SETTINGS = 'fonts.conf';

/**
 * Nothing leaves the machine, even if a page could avoid the interception: names are not resolved, the only
 * proxy is a closed port (also for loopback), and WebRTC may not bypass it. The other flags prevent background
 * activity of the browser, and make lines break equally on every machine.
 */
const FLAGS = [
  '--host-resolver-rules=MAP * ~NOTFOUND',
  '--proxy-server=http://127.0.0.1:9',
  '--proxy-bypass-list=<-loopback>',
  '--force-webrtc-ip-handling-policy=disable_non_proxied_udp',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--disable-gpu',
  '--font-render-hinting=none',
  '--lang=en-US',
];

/** The headless shell draws a frame of a tab only on demand, and no frames are needed (tab.ts). macOS does not support that. */
const SHELL_FLAGS = ['--enable-begin-frame-control'];

/**
 * Edge restarts itself if Windows runs it in a compatibility mode, and Chrome if an administrator started it. The
 * new process would not have our pipe.
 */
const WINDOWS_FLAGS = ['--edge-skip-compat-layer-relaunch', '--do-not-de-elevate'];

export function browserFlags(
  environment: NodeJS.ProcessEnv,
  shell: boolean,
  platform: NodeJS.Platform = process.platform,
): string[] {
  return [
    ...FLAGS,
    ...(shell && platform !== 'darwin' ? SHELL_FLAGS : []),
    ...(platform === 'win32' ? WINDOWS_FLAGS : []),
    ...(sandboxNotice(environment) === undefined ? [] : ['--no-sandbox']),
  ];
}

/**
 * A sentence that the browser has no sandbox; undefined if it has one. Chromium does not start as root with its
 * sandbox. Other users keep the sandbox.
 */
export function sandboxNotice(environment: NodeJS.ProcessEnv): string | undefined {
  if (process.getuid?.() === 0)
    return 'The browser runs without its sandbox because you are root: run Offprint as another user unless you trust the manuscripts.';
  if (environment.OFFPRINT_NO_SANDBOX === '1')
    return 'The browser runs without its sandbox because OFFPRINT_NO_SANDBOX is 1: unset it unless you trust the manuscripts.';
  return undefined;
}

/**
 * Settings of fontconfig with one folder and one font without characters, so that a page cannot use fonts of the
 * machine. Chromium's renderers crash without any font. macOS and Windows have no fontconfig, so a browser may
 * use fonts of the machine there.
 */
export function fontSettings(folder: string): string {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig><dir>${folder}</dir><cachedir>${folder}/cache</cachedir></fontconfig>
`;
}

/** The longest path of a folder for the browser's sockets. The system allows 107 characters for a socket. */
const LONGEST_FOLDER = 60;

/** Variables with folders of the system and the user. Node adds the few that every program of Windows needs. */
const WINDOWS_FOLDERS = [
  'APPDATA',
  'LOCALAPPDATA',
  'PROGRAMDATA',
  'PROGRAMFILES',
  'PROGRAMFILES(X86)',
];

/**
 * The environment of the browser. It has no other variables of the user's session, because time zone and locale
 * could change a page. Temporary files of a killed browser are removed with the profile.
 */
export function browserEnvironment(
  profile: string,
  libraries?: string,
  machine: Machine = thisMachine(),
): Record<string, string> {
  if (machine.platform === 'win32') {
    const folders = WINDOWS_FOLDERS.map((name) => [name, variable(machine, name)]);
    const known = Object.fromEntries(folders.filter(([, folder]) => folder));
    return { ...known, TEMP: profile, TMP: profile, TZ: 'UTC' };
  }
  return {
    HOME: profile,
    ...(profile.length <= LONGEST_FOLDER ? { TMPDIR: profile } : {}),
    TZ: 'UTC',
    LANG: 'C.UTF-8',
    FONTCONFIG_FILE: join(profile, FONT_SETTINGS),
    ...(libraries ? { LD_LIBRARY_PATH: libraries } : {}),
  };
}
