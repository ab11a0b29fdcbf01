/**
 * Validates JATS against its DTD in a thread. The first call takes 100 ms, the first invalid document 400 ms more,
 * and later calls 2 ms.
 */
import type { XmlProblem } from '../../formats/format.ts';
import { openThread } from '../processes/thread.ts';

const thread = openThread<string, XmlProblem[]>('io/jats/validate-jats-worker.js');

/** The problems that the DTD in the document's DOCTYPE finds. Empty if the document is valid. */
export function validateJats(xml: string): Promise<XmlProblem[]> {
  return thread.ask(xml);
}

/** Ends the thread. A later call starts a new one. */
export function close(): Promise<void> {
  return thread.end();
}
