/** The thread of draw-pdf-page.ts. */
import { answerQuestions } from '../answer-questions.ts';
import { pdfPagePicture } from './pdf-page-picture.ts';

answerQuestions(pdfPagePicture);
