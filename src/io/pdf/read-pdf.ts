/** Reads PDFs back off the main thread, which applies the rules to another article meanwhile: each takes as long. */
import type { PdfFacts } from '../../checks/pdf-facts.ts';
import { openThread } from '../processes/thread.ts';

const thread = openThread<Uint8Array, PdfFacts>('io/pdf/read-pdf-worker.js');

/** @throws where the bytes are no PDF that can be read */
export function readPdf(bytes: Uint8Array): Promise<PdfFacts> {
  return thread.ask(bytes);
}

/** Loads the readers, 0.3 s, while articles are compiled. */
export function start(): void {
  thread.start();
}
