/** The worst of an article's messages, as a colour and in words. */
import type { State } from '../../../../app/preview/shown.ts';
import type { Diagnostic } from '../../../../messages/diagnostic.ts';
import { words } from '../../words.ts';

export function StateChip({ state, messages }: { state: State; messages: readonly Diagnostic[] }) {
  return <span class={`chip ${state}`}>{stateWords(state, messages)}</span>;
}

function stateWords(state: State, messages: readonly Diagnostic[]): string {
  if (state === 'building') return words.shell.reading;
  const count = (severity: Diagnostic['severity']) =>
    messages.filter((message) => message.severity === severity).length;
  const { errors, warnings, hints } = words.common;
  const parts = [
    count('error') > 0 && errors(count('error')),
    count('warning') > 0 && warnings(count('warning')),
    count('info') > 0 && hints(count('info')),
  ].filter(Boolean);
  return parts.length > 0 ? parts.join(', ') : words.shell.fine;
}
