/** The thread of finish-pdf.ts. */
import { finishPdf } from '../../formats/pdf/finish/index.ts';
import { answerQuestions } from '../processes/worker-server.ts';

answerQuestions(finishPdf);
