/** The thread of read-pdf.ts. */
import pLimit from 'p-limit';
import type { PdfFacts } from '../../checks/pdf-facts.ts';
import { answerQuestions } from '../processes/worker-server.ts';
import { readPdfFacts } from './read-pdf-facts.ts';

/** One by one: who asked first works with the answer while the next file is read. */
const inTurn = pLimit(1);

answerQuestions((bytes: Uint8Array): Promise<PdfFacts> => inTurn(() => readPdfFacts(bytes)));
