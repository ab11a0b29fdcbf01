/** Small steps of the work on a proof: it was sent, an answer was typed, or something was done with an answer. */
import { SurroundingsError } from '../../../io/system/surroundings.ts';
import type { OpenJournal } from '../open-journal.ts';
import { setWorkState, type WorkState, workState } from '../states.ts';
import { readProof } from './proof-files.ts';
import {
  type AnswerState,
  changeProofWork,
  type KeptAnswer,
  type ProofWork,
  readProofWork,
  withAnswers,
} from './proof-work.ts';
import { withTypedAnswer, withTypedRemark } from './take-answers.ts';

/** How far the article was before the proof was sent. */
export interface BeforeSending extends Pick<ProofWork, 'sent'> {
  state: WorkState;
}

/** @param due ISO date by which answers are expected */
export function markSent(
  { folder }: OpenJournal,
  article: string,
  due: string,
  now: Date,
): BeforeSending {
  const { sent } = readProofWork(folder, article);
  const before = { state: workState(folder, article), ...(sent && { sent }) };
  const date = localDate(now);
  changeProofWork(folder, article, (work) => ({ ...work, sent: { date, due } }));
  setWorkState(folder, article, 'with-author');
  return before;
}

/** Undoes `markSent`. */
export function takeBackSent(
  { folder }: OpenJournal,
  article: string,
  { state, sent }: BeforeSending,
): void {
  changeProofWork(folder, article, ({ sent: _, ...work }) => ({ ...work, ...(sent && { sent }) }));
  setWorkState(folder, article, state);
}

/** An answer that the editor types. @param id number of a query; absent for a remark of the author */
export function typeAnswer(
  journal: OpenJournal,
  article: string,
  { id, text, line }: { id?: string | undefined; text: string; line?: number | undefined },
): void {
  const proof = readProof(journal, article);
  if (!proof) throw new SurroundingsError('There is no proof yet. Make it first.');
  if (line !== undefined && line > proof.lines.length)
    throw new SurroundingsError(
      `The proof has ${proof.lines.length} lines, so it has no line ${line}.`,
    );
  changeProofWork(journal.folder, article, (work) =>
    id === undefined
      ? withTypedRemark(work, text, line, proof.lines)
      : withTypedAnswer(work, id, text, proof),
  );
}

/** Puts an answer back that was removed. */
export function restoreAnswer({ folder }: OpenJournal, article: string, answer: KeptAnswer): void {
  changeProofWork(folder, article, (work) => withAnswers(work, [answer]));
}

export function removeAnswer({ folder }: OpenJournal, article: string, id: string): void {
  changeProofWork(folder, article, (work) => ({
    ...work,
    answers: work.answers.filter((answer) => answer.id !== id),
  }));
}

/** @param reason why the answer is refused */
export function decideAnswer(
  { folder }: OpenJournal,
  article: string,
  id: string,
  state: AnswerState,
  reason = '',
): void {
  changeProofWork(folder, article, (work) => ({
    ...work,
    answers: work.answers.map((answer) => {
      if (answer.id !== id) return answer;
      const { reason: _, ...rest } = answer;
      return { ...rest, state, ...(reason.trim() !== '' && { reason: reason.trim() }) };
    }),
  }));
}

/** "2026-12-03" in the time zone of this machine. */
function localDate(time: Date): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${time.getFullYear()}-${two(time.getMonth() + 1)}-${two(time.getDate())}`;
}
