/** Tasks of the area "proof". */
import type { MailDraft, MailRequest } from '../proof/mail-draft.ts';
import type { MadeProof, ProofPlace } from '../proof/make-proof.ts';
import type { Task } from './task.ts';

/** Reading, checking and printing. */
const STEPS = 3;

const proofMake: Task<ProofPlace & { now: Date }, MadeProof> = async (request, { progress }) => {
  const { makeProof } = await import('../proof/make-proof.ts');
  progress({ done: 0, of: STEPS });
  return makeProof(request, request.now, (done) => progress({ done, of: STEPS }));
};

const proofIsCurrent: Task<ProofPlace, boolean> = async (request) => {
  const { isProofCurrent } = await import('../proof/make-proof.ts');
  return isProofCurrent(request);
};

const proofMail: Task<MailRequest, MailDraft> = async (request) => {
  const { mailDraft } = await import('../proof/mail-draft.ts');
  return mailDraft(request);
};

interface TakeRequest extends ProofPlace {
  /** The dropped file. */
  file: { batch: string; name: string };
}

const proofTakeAnswers: Task<TakeRequest, void> = async (request) => {
  const { takeAnswersFile } = await import('../proof/make-proof.ts');
  return takeAnswersFile(request, request.file);
};

export const proofTasks = { proofMake, proofIsCurrent, proofMail, proofTakeAnswers };
