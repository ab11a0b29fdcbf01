import { type Machine, variable } from './machine.ts';
import { pathsOf } from './paths.ts';

/** Offprint's folder for what can be made again: where each system wants it, or below XDG_CACHE_HOME on every system. */
export function cacheFolder(machine: Machine): string {
  const { join } = pathsOf(machine.platform);
  const named = variable(machine, 'XDG_CACHE_HOME');
  if (named) return join(named, 'offprint');
  if (machine.platform === 'darwin') return join(machine.home, 'Library', 'Caches', 'offprint');
  if (machine.platform !== 'win32') return join(machine.home, '.cache', 'offprint');
  const local = variable(machine, 'LOCALAPPDATA') ?? join(machine.home, 'AppData', 'Local');
  return join(local, 'offprint', 'Cache');
}

/**
 * A folder of this user alone in the system's folder for temporary files. On Windows that folder is safe only if it
 * stands in the user's home folder, as it usually does: other users cannot write there.
 */
export function temporaryCacheFolder(
  machine: Machine,
  temporary: string,
  userId: number,
): string | undefined {
  const { isInside, join } = pathsOf(machine.platform);
  if (machine.platform !== 'win32') return join(temporary, `offprint-cache-${userId}`);
  return isInside(machine.home, temporary) ? join(temporary, 'offprint-cache') : undefined;
}
