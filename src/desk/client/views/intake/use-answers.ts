/** Answers questions, each as one step that can be undone. */
import { type AnswerOf, CallError, call } from '../../call.ts';
import { showToast } from '../../ui/toast.tsx';
import { useAction } from '../../use-call.ts';
import { words } from '../../words.ts';
import type { Choice, Question } from './choice-words.ts';

/** @param reload shows the questions anew */
export function useAnswers(article: string, reload: () => void) {
  const answering = useAction('intake.answer');
  return { answer, reopen, error: answering.error, isBusy: answering.isRunning };

  /** @param choice without it, the guess was right */
  async function answer(questions: readonly Question[], choice?: Choice): Promise<void> {
    const answered = await answering.run({
      article,
      ids: questions.map(({ id }) => id),
      ...(choice && { choice }),
    });
    reload();
    if (!answered) return;
    const { done } = words.intake.questions;
    showToast(choice ? done.changed : done.right, () => void takeBack(answered));
  }

  async function takeBack(answered: AnswerOf<'intake.answer'>): Promise<void> {
    try {
      await call('intake.reopen', { article, answered });
    } catch (error) {
      if (!(error instanceof CallError)) throw error;
      showToast(error.message);
    }
    reload();
  }

  /** Asks a question again. What a button has changed stays. */
  function reopen(id: string): Promise<void> {
    return takeBack({ ids: [id] });
  }
}
