/** A short sentence about the last step, with a button that undoes it. It is also read by screen readers. */
import { useEffect, useState } from 'preact/hooks';
import { words } from '../words.ts';
import { Button, IconButton } from './button.tsx';

interface Toast {
  text: string;
  undo?(): void;
}

let show: (toast: Toast) => void = () => {};

export function showToast(text: string, undo?: () => void): void {
  show({ text, ...(undo && { undo }) });
}

export function Toasts() {
  const [toast, setToast] = useState<Toast>();
  useEffect(() => {
    show = setToast;
  }, []);
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
