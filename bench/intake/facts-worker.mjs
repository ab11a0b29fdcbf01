/** Takes in the documents that `facts.mjs` sends, and answers with the judgements. */
import { intake } from '../../src/intake/intake.ts';
import { judge } from '../../training/judge/judge.ts';

process.on('message', (document) => process.send(judged(document)));

function judged({ bytes, truth, isComplete }) {
  try {
    return { judgements: judge(intake(bytes, { acceptChanges: true }), truth, isComplete) };
  } catch (error) {
    return { failure: error.message, judgements: judgeRefused(truth) };
  }
}

/** Nothing is found, and the editor is told so. */
function judgeRefused(truth) {
  return judge({ findings: [] }, truth).map((judgement) => ({ ...judgement, mark: 'unsure' }));
}
