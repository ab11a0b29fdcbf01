/** The thread of finish-pdf.ts. */
import { finishPdf } from '../../formats/pdf/finish/index.ts';
import { answerQuestions } from '../answer-questions.ts';

answerQuestions(finishPdf);
