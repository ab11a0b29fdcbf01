/** A short sentence about the last step, with a button that undoes it. It is also read by screen readers. */
import { useEffect, useState } from 'preact/hooks';
import { useRoute } from '../router.tsx';
import { words } from '../words.ts';
import { Button, IconButton } from './button.tsx';

interface Toast {
  /** In ms since the page was opened. */
  time: number;
  text: string;
  undo?(): void;
}

const SAME_STEP_MS = 1000;

let show: (toast: Toast) => void = () => {};

export function showToast(text: string, undo?: () => void): void {
  show({ time: performance.now(), text, ...(undo && { undo }) });
}

export function Toasts() {
  const [toast, setToast] = useState<Toast>();
  const route = JSON.stringify(useRoute());
  useEffect(() => {
    show = setToast;
  }, []);
  // A step may lead to another view itself, and then its sentence is read there.
  useEffect(() => {
    setToast((old) => (old && performance.now() - old.time > SAME_STEP_MS ? undefined : old));
  }, [route]);
  return (
    <div class="toasts" role="status">
      {toast && (
        <div class="toast">
          <span>{toast.text}</span>
          {toast.undo && (
            <Button
              onClick={() => {
                setToast(undefined);
                toast.undo?.();
              }}
            >
              {words.common.undo}
            </Button>
          )}
          <IconButton label={words.common.close} icon="×" onClick={() => setToast(undefined)} />
        </div>
      )}
    </div>
  );
}
