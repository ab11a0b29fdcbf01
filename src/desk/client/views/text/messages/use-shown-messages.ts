/** Shows the messages about the manuscript in its editor, under the words and beside the lines. */
import { useEffect } from 'preact/hooks';
import type { MessageGroup } from '../../../../../app/desk/article/message-groups.ts';
import type { Diagnostic } from '../../../../../messages/diagnostic.ts';
import type { Mark, ShownMessage } from '../editor/text-editor.ts';
import type { Manuscript } from '../use-manuscript.ts';
import { fixWords } from './fixes.ts';

interface ShownMessages {
  manuscript: Manuscript | undefined;
  /** Path of the manuscript. */
  path: string;
  groups: readonly MessageGroup[];
  /** Where the places of messages are. */
  mark: Mark | undefined;
  fix(messages: readonly Diagnostic[]): unknown;
}

export function useShownMessages({ manuscript, path, groups, mark, fix }: ShownMessages): void {
  const key = JSON.stringify(groups.map(({ diagnostic, spots }) => [diagnostic, spots]));
  useEffect(() => {
    if (!manuscript || !mark) return;
    const messages = groups.flatMap(({ members }) => members);
    manuscript.editor.showMessages(
      mark,
      messages.filter(({ file, line }) => file === path && line !== undefined).flatMap(shownAt),
    );
  }, [manuscript, mark, key]);

  /** A message is shown at all places of its fix, or at its own. */
  function shownAt(message: Diagnostic): ShownMessage[] {
    const { severity, message: text, line = 1, column, fix: changes = [] } = message;
    const action =
      changes.length > 0
        ? { action: { name: fixWords([message]), run: () => void fix([message]) } }
        : {};
    const places = changes.filter(({ file }) => file === path);
    if (places.length === 0)
      return [{ from: { line, ...(column && { column }) }, severity, text, ...action }];
    return places.map((change) => ({
      from: { line: change.line, column: change.column },
      to: { line: change.endLine, column: change.endColumn },
      severity,
      text,
      ...action,
    }));
  }
}
