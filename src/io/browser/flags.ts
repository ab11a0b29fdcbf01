/** How the browser is started. */

import { type Machine, thisMachine, variable } from '../system/machine.ts';
import { join } from '../system/paths.ts';

/** File of the profile with `fontSettings`. */
export const FONT_SETTINGS = 'fonts.conf';

/**
 * Nothing leaves the machine even if a page got past the interception: no name is resolved,
 * the only proxy is a closed port (loopback included), WebRTC may not send around it. The rest
 * keeps the browser from acting by itself and its lines equal on every machine.
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

/** The small headless program draws a frame of a tab only on demand, and nobody asks for one (tab.ts). macOS does not support that. */
const SHELL_FLAGS = ['--enable-begin-frame-control'];

/**
 * Edge starts itself anew if Windows runs it in a compatibility mode, and Chrome if it was started by an
 * administrator. The new process would not have the pipe that it is spoken to through.
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
 * Says that the browser has no sandbox; `undefined` if it has one. Chromium refuses to start as root unless its
 * sandbox is off. Everyone else keeps the sandbox.
 */
export function sandboxNotice(environment: NodeJS.ProcessEnv): string | undefined {
  if (process.getuid?.() === 0)
    return 'The browser runs without its sandbox because you are root: run Offprint as another user unless you trust the manuscripts.';
  if (environment.OFFPRINT_NO_SANDBOX === '1')
    return 'The browser runs without its sandbox because OFFPRINT_NO_SANDBOX is 1: unset it unless you trust the manuscripts.';
  return undefined;
}

/**
 * fontconfig with one folder that holds one font without characters: a page shows the theme's
 * fonts or nothing, never the machine's. Chromium's renderers die where there is no font at all.
 * macOS and Windows have no fontconfig: there a browser may show fonts of the machine.
 */
export function fontSettings(folder: string): string {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig><dir>${folder}</dir><cachedir>${folder}/cache</cachedir></fontconfig>
`;
}

/** Characters of a path below which the browser's sockets fit: the system allows them 107. */
const LONGEST_FOLDER = 60;

/** Names of folders of the system and the user. Node itself adds the few without which no program of Windows starts. */
const WINDOWS_FOLDERS = [
  'APPDATA',
  'LOCALAPPDATA',
  'PROGRAMDATA',
  'PROGRAMFILES',
  'PROGRAMFILES(X86)',
];

/**
 * The browser's own variables; nothing else of the user's session passes on. Time zone and locale
 * could show in a page. A browser that is killed leaves its temporary files, which are removed with the profile.
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
