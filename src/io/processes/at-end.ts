/** Runs functions before this process ends, also after Ctrl-C and other signals. */

import { END_SIGNALS, endBySignal } from './processes.ts';

/** In the order of registration. */
const cleanUps: (() => void)[] = [];

/**
 * Registers a synchronous function that runs when the process ends. The last one runs first.
 *
 * @returns a function that cancels it
 */
export function atEnd(cleanUp: () => void): () => void {
  if (cleanUps.length === 0) listen();
  cleanUps.push(cleanUp);
  return () => {
    const at = cleanUps.lastIndexOf(cleanUp);
    if (at >= 0) cleanUps.splice(at, 1);
    if (cleanUps.length === 0) stopListening();
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
  // If nobody else handles the signal, it has its usual effect and exit status.
  if (process.listenerCount(signal) === 0) endBySignal(signal);
}

/** If one function fails, the others still run. */
function runAll(): void {
  const last = cleanUps.pop();
  if (!last) return;
  try {
    last();
  } finally {
    runAll();
  }
}

/**
 * Resolves at the first signal to end. A second signal ends the process immediately, together with the processes
 * that it started (see browser/launch.ts).
 */
export function endSignal(): Promise<void> {
  return new Promise((resolve) => {
    let isEnding = false;
    const end = () => {
      if (isEnding) process.exit(130);
      isEnding = true;
      resolve();
    };
    for (const signal of END_SIGNALS) process.on(signal, end);
  });
}
