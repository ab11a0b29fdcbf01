import { type Machine, variable } from '../system/machine.ts';
import { pathsOf } from '../system/paths.ts';

/** The folder of the user's settings of the desk: in the usual place of each system, or in XDG_CONFIG_HOME on every system. */
export function settingsFolder(machine: Machine): string {
  const { join } = pathsOf(machine.platform);
  const named = variable(machine, 'XDG_CONFIG_HOME');
  if (named) return join(named, 'offprint');
  if (machine.platform === 'darwin')
    return join(machine.home, 'Library', 'Application Support', 'offprint');
  if (machine.platform !== 'win32') return join(machine.home, '.config', 'offprint');
  const roaming = variable(machine, 'APPDATA') ?? join(machine.home, 'AppData', 'Roaming');
  return join(roaming, 'offprint');
}
