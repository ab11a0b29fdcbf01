/** Sentences about what has happened or what is wrong. */
import type { ComponentChildren } from 'preact';
import type { Progress } from '../../../app/desk/tasks/task.ts';
import type { CallError } from '../call.ts';
import { words } from '../words.ts';

type NoticeKind = 'error' | 'warning' | 'info' | 'good';

interface NoticeProps {
  kind: NoticeKind;
  children: ComponentChildren;
  actions?: ComponentChildren;
}

export function Notice({ kind, children, actions }: NoticeProps) {
  return (
    <div class={`notice ${kind}`} role={kind === 'error' ? 'alert' : 'status'}>
      <div class="notice-text">{children}</div>
      {actions && <div class="notice-actions">{actions}</div>}
    </div>
  );
}

/** A failed call; nothing without one. The stack trace of our bug can be opened and copied. */
export function CallNotice({
  error,
  actions,
}: {
  error: CallError | undefined;
  actions?: ComponentChildren;
}) {
  if (!error) return null;
  return (
    <Notice kind="error" actions={actions}>
      <p>{error.message}</p>
      {error.trace && (
        <details>
          <summary>{words.common.bug}</summary>
          <pre>{error.trace}</pre>
        </details>
      )}
    </Notice>
  );
}

export function Loading() {
  return (
    <p class="loading" role="status">
      {words.common.loading}
    </p>
  );
}

export function ProgressBar({ progress }: { progress: Progress | undefined }) {
  const { doing, done, of } = progress ?? {};
  return (
    <div class="progress" role="status">
      <p>{doing ?? words.common.working}</p>
      <progress
        aria-label={doing ?? words.common.working}
        {...(of ? { value: done ?? 0, max: of } : {})}
      />
    </div>
  );
}
