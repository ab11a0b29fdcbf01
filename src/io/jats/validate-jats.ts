/**
 * Validates JATS against its DTD, off the main thread: 100 ms the first time, 400 more when the
 * first formula is met, then 2 ms.
 */
import type { XmlProblem } from '../../formats/format.ts';
import { openThread } from '../processes/thread.ts';

const thread = openThread<string, XmlProblem[]>('io/jats/validate-jats-worker');

/** What the DTD named in the document's DOCTYPE refuses; empty where it is valid. */
export function validateJats(xml: string): Promise<XmlProblem[]> {
  return thread.ask(xml);
}

/** Ends the thread; a later call starts a new one. */
export function close(): Promise<void> {
  return thread.end();
}
