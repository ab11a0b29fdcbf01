/** Checks whether a file is a usable browser, without starting it. */
import { constants } from 'node:fs';
import { access, lstat, realpath, stat } from 'node:fs/promises';
import { anywhere, withRegularFile } from '../files/regular-file.ts';
import type { Machine } from '../system/machine.ts';
import { slashed } from '../system/paths.ts';
import { SNAPS, SYSTEM_FLATPAKS, userFlatpaks } from './places.ts';

/**
 * Why a file cannot be used, in words that follow "which"; undefined if no problem is found.
 *
 * @param scripts whether a script is allowed; the user may name one, but a script that was found may start any program
 */
export async function faultOf(
  path: string,
  machine: Machine,
  scripts = false,
): Promise<string | undefined> {
  const facts = await stat(path).catch((error: NodeJS.ErrnoException) => error);
  if (facts instanceof Error) {
    const isLink = (await lstat(path).catch(() => undefined))?.isSymbolicLink();
    if (isLink) return `is a link to something that cannot be reached (${facts.code})`;
    return facts.code === 'ENOENT' ? 'does not exist' : `cannot be read (${facts.code})`;
  }
  if (facts.isDirectory()) return 'is a folder and no program';
  if (!facts.isFile()) return 'is no file';
  const confined = confinement(path, machine) ?? confinement(await followLinks(path), machine);
  if (confined) return confined;
  if (!(await isExecutable(path))) return 'may not be executed';
  const start = await startOf(path).catch(() => undefined);
  // A file that cannot be read can still be executed.
  return start && faultOfStart(start, machine, scripts);
}

/** Resolves links. Returns the path itself if the system cannot resolve it, as on some drives of Windows. */
export function followLinks(path: string): Promise<string> {
  return realpath(path).then(slashed, () => path);
}

/** Whether a path names a headless shell, not a complete browser. */
export function isShell(path: string): boolean {
  return /headless[-_]shell(?:\.exe)?$/i.test(path);
}

/** Snaps and Flatpaks have their own folder for temporary files, and cannot read hidden folders of the user. */
export function confinement(path: string, machine: Machine): string | undefined {
  if (machine.platform !== 'linux') return undefined;
  const isBelow = (folder: string) => path.startsWith(`${folder}/`);
  // Each snap's name is a link to the program "snap".
  if (SNAPS.some(isBelow) || path.endsWith('/snap'))
    return 'is a snap, and snaps may not read the files of other programs';
  if ([SYSTEM_FLATPAKS, userFlatpaks(machine)].some(isBelow))
    return 'is a Flatpak, and Flatpaks may not read the files of other programs';
  return undefined;
}

/** On Windows, every readable file counts as executable, so its first bytes are checked too. */
async function isExecutable(path: string): Promise<boolean> {
  return access(path, constants.X_OK).then(
    () => true,
    () => false,
  );
}

const START = 20;

function startOf(path: string): Promise<Buffer> {
  return withRegularFile(path, anywhere(0), async (file) => file.head(START));
}

/** The first bytes of programs, in hexadecimal digits. */
const PROGRAM_STARTS: Record<string, RegExp> = {
  Linux: /^7f454c46/,
  macOS: /^(?:feedfac[ef]|c[ef]faedfe|cafebabe)/,
  Windows: /^4d5a/,
};
const SYSTEM_NAMES: Partial<Record<NodeJS.Platform, string>> = {
  darwin: 'macOS',
  win32: 'Windows',
};
const NO_PROGRAM = 'is no program: its content is something else';

/** The same for the first bytes of a file. A shell would interpret a file of any other format line by line. */
export function faultOfStart(
  start: Buffer,
  machine: Machine,
  scripts: boolean,
): string | undefined {
  if (start.toString('latin1').startsWith('#!') && machine.platform !== 'win32')
    return scripts ? undefined : 'is a script that starts another program';
  const digits = start.toString('hex');
  const system = Object.keys(PROGRAM_STARTS).find((name) => PROGRAM_STARTS[name]?.test(digits));
  if (!system) return NO_PROGRAM;
  if (system !== (SYSTEM_NAMES[machine.platform] ?? 'Linux')) return `is a program for ${system}`;
  return system === 'Linux' ? otherProcessor(start, machine) : undefined;
}

/** Offset of `e_machine` in an ELF file; its values for the processors that Node names. */
const ELF_MACHINE = 18;
const ELF_PROCESSORS: Record<number, string> = {
  3: 'ia32',
  40: 'arm',
  62: 'x64',
  183: 'arm64',
};
/** Processors that also run programs for another one. */
const ALSO_RUNS: Record<string, string> = { x64: 'ia32', arm64: 'arm' };

/** Older versions of puppeteer download x64 programs on arm64. The kernel would pass such a file to the shell. */
function otherProcessor(start: Buffer, { architecture }: Machine): string | undefined {
  if (start.length < START) return undefined;
  const processor = ELF_PROCESSORS[start.readUInt16LE(ELF_MACHINE)];
  if (!processor || [architecture, ALSO_RUNS[architecture]].includes(processor)) return undefined;
  return `is a program for ${processor}, and this machine is ${architecture}`;
}
