/** Notes that the proof was sent, with a button that undoes it. */
import { showToast } from '../../ui/toast.tsx';
import { useAction } from '../../use-call.ts';
import { words } from '../../words.ts';

/** @param onChanged called after each change */
export function useMarkSent(article: string, onChanged: () => void) {
  const marking = useAction('proof.markSent');
  const takingBack = useAction('proof.takeBackSent');
  return {
    error: marking.error ?? takingBack.error,
    mark: async (due: string) => {
      const before = await marking.run({ article, due });
      if (!before) return;
      onChanged();
      showToast(words.proof.mail.sent, () => {
        void takingBack.run({ article, before }).then(() => {
          onChanged();
          showToast(words.proof.mail.takenBack);
        });
      });
    },
  };
}
