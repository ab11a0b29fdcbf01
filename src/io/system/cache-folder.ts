import { type Machine, variable } from './machine.ts';
import { pathsOf } from './paths.ts';

/** Offprint's folder for cached files: in the usual place of each system, or in XDG_CACHE_HOME on every system. */
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
 * A folder in the system's folder for temporary files that only this user can use. On Windows it is safe only in the
 * user's home folder, where it usually is, because other users cannot write there.
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
