/**
 * A replay cache of citeproc. For each set of works it records the calls to an engine and their results.
 * A preview, a check or a further build makes the same calls for the same works: these are answered from
 * the recording. The engine is used only from the first call that differs; then the recorded calls are
 * replayed before it, so that the engine is in the right state.
 */
import type { CslItem } from '../../../article/article.ts';
import { message } from '../../../messages/message.ts';
import type { Cluster, Engine } from '../citeproc-types.ts';
import { StyleError } from '../style-tree.ts';
import {
  fullCitation,
  namesInText,
  numberOf,
  printClusters,
  printEntries,
} from './engine-calls.ts';

/** The calls to citeproc for one set of works. The ids of the works are "i0", "i1" … */
export interface CiteprocRun {
  /** Ids in the order of the list. */
  order: readonly string[];
  /** One text for each cluster, in document order. Call this first, and only once. */
  clusters(clusters: readonly Cluster[]): readonly string[];
  /** The names of a work in a sentence, for its first or a subsequent citation. */
  names(id: string, isSubsequent: boolean): string;
  /** A full citation: the entry of a work in a style without a list. */
  fullCitation(id: string): string;
  /** One text for each entry; undefined if the style has no list. */
  entries(): readonly string[] | undefined;
  /** The number of a work in the list. */
  numberOf(id: string): number | undefined;
}

interface RecordedCall {
  /** Name and arguments, as JSON. */
  request: string;
  result: unknown;
  /** Makes the call again, which brings the engine into the state after it. */
  replay(): void;
}

/** Recordings in the cache. Each takes some hundred kilobytes. */
const MOST_RECORDINGS = 40;

/** Starts a run. Its calls throw StyleError if citeproc fails. */
export type StartRun = (works: readonly CslItem[]) => CiteprocRun;

/** @param setWorks makes the works available to the engine */
export function createReplayCache(
  engine: Engine,
  setWorks: (works: readonly CslItem[]) => void,
): StartRun {
  const recordings = new Map<string, readonly RecordedCall[]>();
  /** The run that the state of the engine belongs to. */
  let engineCalls: readonly RecordedCall[] | undefined;

  return (works) => {
    const key = JSON.stringify(works);
    const calls: RecordedCall[] = [];
    let recording = recordings.get(key) ?? [];
    storeRecording(key, recording);

    const call = <Result>(name: string, args: unknown, make: () => Result): Result => {
      const request = JSON.stringify([name, args]);
      const recorded = recording[calls.length];
      if (recorded?.request === request) {
        calls.push(recorded);
        // The name in the request determines the type of the result.
        return recorded.result as Result;
      }
      recording = [];
      storeRecording(key, calls);
      const result = withStyleErrors(() => {
        restoreEngine();
        return make();
      });
      calls.push({ request, result, replay: make });
      return result;
    };
    const restoreEngine = () => {
      if (engineCalls === calls) return;
      engineCalls = calls;
      setWorks(works);
      engine.updateItems([]);
      for (const { replay } of calls) replay();
    };

    const ids = works.map((_, index) => `i${index}`);
    return {
      order: call('works', ids, () => engine.updateItems(ids)),
      // Cloned, because the engine changes clusters.
      clusters: (clusters) =>
        call('clusters', clusters, () => printClusters(structuredClone([...clusters]), engine)),
      names: (id, isSubsequent) =>
        call('names', [id, isSubsequent], () => namesInText(id, isSubsequent, engine)),
      fullCitation: (id) => call('full citation', id, () => fullCitation(id, engine)),
      entries: () => call('entries', '', () => printEntries(engine)),
      numberOf: (id) => call('number', id, () => numberOf(id, engine)),
    };
  };

  /** Converts errors of citeproc. Works are already cleaned, so the style is the cause. */
  function withStyleErrors<Result>(call: () => Result): Result {
    try {
      return call();
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      throw new StyleError(message('style-invalid/unprintable', { error: reason }));
    }
  }

  /** Stores a recording as the newest, and drops the oldest. */
  function storeRecording(key: string, calls: readonly RecordedCall[]): void {
    recordings.delete(key);
    recordings.set(key, calls);
    for (const oldest of recordings.keys())
      if (recordings.size > MOST_RECORDINGS) recordings.delete(oldest);
  }
}
