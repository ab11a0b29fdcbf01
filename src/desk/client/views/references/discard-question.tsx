/** Asks in the footer of a dialog whether typed text may be discarded. */
import { Button } from '../../ui/button.tsx';
import { words } from '../../words.ts';

export function DiscardQuestion({ onDiscard, onKeep }: { onDiscard(): void; onKeep(): void }) {
  const { dialog } = words.references;
  return (
    <>
      <strong role="alert">{dialog.discard}</strong>
      <Button look="danger" onClick={onDiscard}>
        {dialog.discardYes}
      </Button>
      <Button look="main" onClick={onKeep}>
        {dialog.discardNo}
      </Button>
    </>
  );
}
