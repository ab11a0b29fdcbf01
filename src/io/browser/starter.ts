/** Chooses the first browser that starts. Later browsers of the run are the same program. */
import { type FindOptions, findBrowsers } from './find.ts';
import type { FoundBrowser } from './found-browser.ts';
import { DoesNotStart, type RunningBrowser } from './launch.ts';

export interface Chosen {
  found: FoundBrowser;
  /** Why a better browser was not chosen. */
  failure?: DoesNotStart;
}

export interface Starter {
  /** @throws SurroundingsError if no browser starts, with the message of the best one */
  start(): Promise<RunningBrowser>;
  /** undefined before a browser has started */
  chosen(): Chosen | undefined;
}

export function openStarter(
  options: FindOptions,
  launch: (found: FoundBrowser) => Promise<RunningBrowser>,
): Starter {
  let chosen: Chosen | undefined;
  return { start, chosen: () => chosen };

  async function start(): Promise<RunningBrowser> {
    // Another program could break the lines of later articles differently.
    if (chosen) return launch(chosen.found);
    let failure: DoesNotStart | undefined;
    for await (const found of findBrowsers(options)) {
      try {
        const running = await launch(found);
        chosen = { found, ...(failure && { failure }) };
        return running;
      } catch (error) {
        // A browser that the user named is not replaced.
        if (!(error instanceof DoesNotStart) || found.source === 'environment') throw error;
        failure ??= error;
      }
    }
    throw failure;
  }
}
