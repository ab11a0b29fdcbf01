/** The thread of read-pdf.ts. */
import { answerQuestions } from './answer-questions.ts';
import { readPdfFacts } from './read-pdf-facts.ts';

answerQuestions(readPdfFacts);
