/** The thread of draw-pdf-page.ts. */
import { answerQuestions } from '../processes/worker-server.ts';
import { pdfPagePicture } from './pdf-page-picture.ts';

answerQuestions(pdfPagePicture);
