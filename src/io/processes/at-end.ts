/** What has to be done before this process ends, also on Ctrl-C and its relatives. */

import { END_SIGNALS, endBySignal } from './processes.ts';

/** In the order in which they were asked for. */
const asked: (() => void)[] = [];

/**
 * Runs `cleanUp` when the process ends, unless it is called off. What was asked for last is done
 * first; nothing of it may wait.
 *
 * @returns calls it off
 */
export function atEnd(cleanUp: () => void): () => void {
  if (asked.length === 0) listen();
  asked.push(cleanUp);
  return () => {
    const at = asked.lastIndexOf(cleanUp);
    if (at >= 0) asked.splice(at, 1);
    if (asked.length === 0) stopListening();
  };
}

function listen(): void {
  process.once('exit', runAll);
  for (const signal of END_SIGNALS) process.once(signal, onSignal);
}

function stopListening(): void {
  process.off('exit', runAll);
  for (const signal of END_SIGNALS) process.off(signal, onSignal);
}

function onSignal(signal: (typeof END_SIGNALS)[number]): void {
  stopListening();
  runAll();
  // Nobody else handles it: let the signal have its usual effect, exit status included.
  if (process.listenerCount(signal) === 0) endBySignal(signal);
}

/** One that fails keeps no other from being done. */
function runAll(): void {
  const last = asked.pop();
  if (!last) return;
  try {
    last();
  } finally {
    runAll();
  }
}

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
