/** The machine that Offprint runs on, as a value: tests describe other machines than their own. */
import { homedir } from 'node:os';

export interface Machine {
  platform: NodeJS.Platform;
  /** As `process.arch` names it. */
  architecture: string;
  environment: NodeJS.ProcessEnv;
  /** The user's home folder. */
  home: string;
}

/** @param environment the variables of the process; tests pass their own */
export function thisMachine(environment: NodeJS.ProcessEnv = process.env): Machine {
  const { platform, arch: architecture } = process;
  // On Windows, HOME is set by ports of Unix shells, in the form of their paths.
  const home = (platform !== 'win32' && environment.HOME) || homedir();
  return { platform, architecture, environment, home };
}

/** A variable's value, if it is set and not empty. Windows ignores the case of names. */
export function variable({ platform, environment }: Machine, name: string): string | undefined {
  if (platform !== 'win32') return environment[name] || undefined;
  const isNamed = ([key]: [string, unknown]) => key.toUpperCase() === name.toUpperCase();
  return Object.entries(environment).find(isNamed)?.[1] || undefined;
}
