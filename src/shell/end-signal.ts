import { END_SIGNALS } from './at-end.ts';

/**
 * Resolves at the first signal to end. A second one ends the process at once; whatever it started
 * ends with it (see browser/launch.ts).
 */
export function endSignal(): Promise<void> {
  return new Promise((resolve) => {
    let asked = false;
    const end = () => {
      if (asked) process.exit(130);
      asked = true;
      resolve();
    };
    for (const signal of END_SIGNALS) process.on(signal, end);
  });
}
