/** The thread of check-aside.ts. */
import { findInShare } from '../work/check-share.ts';
import { answerQuestions } from './answer-questions.ts';

answerQuestions(findInShare);
