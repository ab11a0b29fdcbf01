/**
 * Paths with "/" between their parts on every system, so that names, digests, records, traces and messages are the
 * same everywhere. Windows accepts such paths, and terminals turn them into links. On other systems a backslash is an
 * ordinary character. Modules that use paths of files import the functions from here, not from node:path.
 */
import { posix, win32 } from 'node:path';

export interface Paths {
  join(...parts: string[]): string;
  resolve(...parts: string[]): string;
  relative(from: string, to: string): string;
  dirname(path: string): string;
  basename(path: string, ending?: string): string;
  extname(path: string): string;
  isAbsolute(path: string): boolean;
  /** Converts a path of the system, such as a real path, the working folder or the path of a module. */
  slashed(path: string): string;
  /** Whether a path is the folder or is below it. Both must be absolute and without links. */
  isInside(folder: string, path: string): boolean;
  /**
   * Whether a path is on the same computer as the folder. Opening `\\server\share` sends the user's name and a digest
   * of the password to the server, so a stranger's file must not choose the server.
   */
  isOnSameComputer(folder: string, path: string): boolean;
}

export function pathsOf(platform: NodeJS.Platform): Paths {
  return platform === 'win32' ? WINDOWS : POSIX;
}

const POSIX = pathFunctions(posix, (path) => path);
const WINDOWS = pathFunctions(win32, (path) =>
  path
    .replace(/^[\\/]{2}\?[\\/](?:UNC(?=[\\/]))?/i, (prefix) => (prefix.length > 4 ? '\\' : ''))
    .replaceAll('\\', '/')
    .replace(/^[a-z](?=:)/, (drive) => drive.toUpperCase()),
);

function pathFunctions(system: typeof posix, slashed: (path: string) => string): Paths {
  const relative = (from: string, to: string) => slashed(system.relative(from, to));
  const rootOf = (path: string) => slashed(system.parse(system.resolve(slashed(path))).root);
  return {
    join: (...parts) => slashed(system.join(...parts.map(slashed))),
    resolve: (...parts) => slashed(system.resolve(...parts.map(slashed))),
    relative: (from, to) => relative(slashed(from), slashed(to)),
    dirname: (path) => system.dirname(slashed(path)),
    basename: system.basename,
    extname: system.extname,
    isAbsolute: system.isAbsolute,
    slashed,
    isInside: (folder, path) => {
      const way = relative(slashed(folder), slashed(path));
      return way !== '..' && !way.startsWith('../') && !system.isAbsolute(way);
    },
    isOnSameComputer: (folder, path) => {
      const root = rootOf(path);
      return !root.startsWith('//') || root.toLowerCase() === rootOf(folder).toLowerCase();
    },
  };
}

export const {
  join,
  resolve,
  relative,
  dirname,
  basename,
  extname,
  isAbsolute,
  slashed,
  isInside,
  isOnSameComputer,
} = pathsOf(process.platform);
