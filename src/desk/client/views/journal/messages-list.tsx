/** Messages about a settings file, with their lines. */
import type { Diagnostic } from '../../../../messages/diagnostic.ts';
import { Notice } from '../../ui/notice.tsx';
import { words } from '../../words.ts';

interface MessagesListProps {
  title: string;
  messages: readonly Diagnostic[];
}

export function MessagesList({ title, messages }: MessagesListProps) {
  if (messages.length === 0) return null;
  const isBad = messages.some(({ severity }) => severity === 'error');
  return (
    <Notice kind={isBad ? 'error' : 'warning'}>
      <p>
        <strong>{title}</strong>
      </p>
      <MessageItems messages={messages} />
    </Notice>
  );
}

export function MessageItems({ messages }: Pick<MessagesListProps, 'messages'>) {
  return (
    <ul class="plain-list">
      {messages.map(({ file, line, column, message, advice }) => (
        <li key={`${file}:${line}:${column}:${message}`} dir="auto">
          {line !== undefined && <span class="place">{words.start.journal.line(line)}: </span>}
          {message} {advice}
        </li>
      ))}
    </ul>
  );
}
