/** The machine that Offprint runs on, as a value, so that tests can describe other machines. */
import { homedir } from 'node:os';

export interface Machine {
  platform: NodeJS.Platform;
  /** As `process.arch` names it. */
  architecture: string;
  environment: NodeJS.ProcessEnv;
  /** The user's home folder. */
  home: string;
}

/** @param environment variables of the process; tests pass their own */
export function thisMachine(environment: NodeJS.ProcessEnv = process.env): Machine {
  const { platform, arch: architecture } = process;
  // On Windows, Unix shells set HOME to a path in their own form.
  const home = (platform !== 'win32' && environment.HOME) || homedir();
  return { platform, architecture, environment, home };
}

/** The value of a variable; undefined if it is not set or empty. Windows ignores the case of names. */
export function variable({ platform, environment }: Machine, name: string): string | undefined {
  if (platform !== 'win32') return environment[name] || undefined;
  const isNamed = ([key]: [string, unknown]) => key.toUpperCase() === name.toUpperCase();
  return Object.entries(environment).find(isNamed)?.[1] || undefined;
}
