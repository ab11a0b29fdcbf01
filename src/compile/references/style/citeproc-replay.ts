/**
 * What an engine is asked about one set of works, and what it answered. A preview, a check or a
 * build that runs again asks the same of the same works: the answers are remembered, and the engine
 * is not asked before a question is another one than the last time.
 */
import type { CslItem } from '../../../article/article.ts';
import { message } from '../../../messages/message.ts';
import type { Cluster, Engine } from '../citeproc-types.ts';
import { StyleError } from '../style-tree.ts';
import { entriesOf, fullCitation, namesInText, numberOf, printClusters } from './questions.ts';

/** All that is asked about a set of works; they are called "i0", "i1" … */
export interface Session {
  /** In the order of the list. */
  order: readonly string[];
  /** One text for each cluster, in document order; to be asked first, and once. */
  clusters(clusters: readonly Cluster[]): readonly string[];
  /** The names of a work as they stand in a sentence, the first time or `again`. */
  names(id: string, again: boolean): string;
  /** A work cited in full: the entry of a style that has no list. */
  inFull(id: string): string;
  /** One text for each entry; `undefined` where the style has no list. */
  entries(): readonly string[] | undefined;
  /** The number of a work in the list. */
  numberOf(id: string): number | undefined;
}

interface Asked {
  question: string;
  answer: unknown;
  /** Brings the engine to where it was after the answer. */
  again(): void;
}

/** Sets of works of which the answers are remembered: some hundred kilobytes for each. */
const KEPT = 40;

/** Begins a session, whose questions throw StyleError where the style stops the processor. */
export type OpenSession = (works: readonly CslItem[]) => Session;

/** @param hand gives the engine the works that it will ask for */
export function sessionsOf(engine: Engine, hand: (works: readonly CslItem[]) => void): OpenSession {
  const remembered = new Map<string, readonly Asked[]>();
  /** Whose questions the engine has been asked. */
  let inTalk: readonly Asked[] | undefined;

  return (works) => {
    const key = JSON.stringify(works);
    const asked: Asked[] = [];
    let known = remembered.get(key) ?? [];
    keep(key, known);

    const ask = <Answer>(name: string, about: unknown, answer: () => Answer): Answer => {
      const question = JSON.stringify([name, about]);
      const same = known[asked.length];
      if (same?.question === question) {
        asked.push(same);
        // The question's name says what the answer is.
        return same.answer as Answer;
      }
      known = [];
      keep(key, asked);
      const given = fromStyle(() => {
        takeUp();
        return answer();
      });
      asked.push({ question, answer: given, again: answer });
      return given;
    };
    const takeUp = () => {
      if (inTalk === asked) return;
      inTalk = asked;
      hand(works);
      engine.updateItems([]);
      for (const { again } of asked) again();
    };

    const ids = works.map((_, index) => `i${index}`);
    return {
      order: ask('works', ids, () => engine.updateItems(ids)),
      // The engine writes into them.
      clusters: (clusters) =>
        ask('clusters', clusters, () => printClusters(structuredClone([...clusters]), engine)),
      names: (id, again) => ask('names', [id, again], () => namesInText(id, again, engine)),
      inFull: (id) => ask('in full', id, () => fullCitation(id, engine)),
      entries: () => ask('entries', '', () => entriesOf(engine)),
      numberOf: (id) => ask('number', id, () => numberOf(id, engine)),
    };
  };

  /** Works are clean when they come here: what the processor cannot go on with is the style. */
  function fromStyle<Answer>(answer: () => Answer): Answer {
    try {
      return answer();
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      throw new StyleError(message('style-invalid/unprintable', { error: reason }));
    }
  }

  function keep(key: string, asked: readonly Asked[]): void {
    remembered.delete(key);
    remembered.set(key, asked);
    for (const oldest of remembered.keys()) if (remembered.size > KEPT) remembered.delete(oldest);
  }
}
