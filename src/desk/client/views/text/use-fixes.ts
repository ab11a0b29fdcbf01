/** Applies the fixes of messages: in the editor as one step of undo, and in other files as one save each. */
import { useState } from 'preact/hooks';
import type { Diagnostic, TextChange } from '../../../../messages/diagnostic.ts';
import { applyEdits, type TextEdit } from '../../../../words/apply-edits.ts';
import { call } from '../../call.ts';
import { showToast } from '../../ui/toast.tsx';
import { words } from '../../words.ts';
import type { Mark } from './editor/text-editor.ts';
import { changesOf, fixWords } from './messages/fixes.ts';
import type { Manuscript } from './use-manuscript.ts';

interface Fixes {
  /** Messages that were fixed. The next check does not have them any more. */
  fixed: ReadonlySet<Diagnostic>;
  fix(messages: readonly Diagnostic[]): Promise<void>;
}

interface FixTarget {
  article: string;
  /** Path of the manuscript. */
  path: string;
  /** Where the places of messages are. */
  mark: Mark | undefined;
  manuscript: Manuscript | undefined;
  checkAgain(): void;
}

export function useFixes({ article, path, mark, manuscript, checkAgain }: FixTarget): Fixes {
  const [fixed, setFixed] = useState<ReadonlySet<Diagnostic>>(new Set());
  return { fixed, fix };

  async function fix(messages: readonly Diagnostic[]): Promise<void> {
    if (!manuscript) return;
    const what = words.text.fixed(fixWords(messages));
    const changes = changesOf(messages);
    const undoText = fixText(changes.filter(({ file }) => file === path));
    const others = await fixOthers(
      changes.filter(({ file }) => file !== path),
      what,
    );
    if (!undoText && others.length === 0) {
      showToast(words.text.fixedNone);
      return checkAgain();
    }
    setFixed((before) => new Set([...before, ...messages]));
    if (undoText) await manuscript.file.save(what.slice(0, 200));
    showToast(what, () => {
      if (undoText?.())
        void manuscript.file.save(words.text.unfixed(fixWords(messages)).slice(0, 200));
      else if (others.length === 0) return showToast(words.text.unfixedNone);
      for (const undo of others) void undo();
      setFixed(new Set());
    });
    if (others.length > 0) checkAgain();
  }

  /** @returns a function that takes the changes back, and returns whether it could; undefined if none was made */
  function fixText(changes: readonly TextChange[]): (() => boolean) | undefined {
    return mark && changes.length > 0 ? manuscript?.editor.apply(mark, changes) : undefined;
  }

  /** @returns a function for each changed file that restores it */
  async function fixOthers(
    changes: readonly TextChange[],
    what: string,
  ): Promise<(() => Promise<unknown>)[]> {
    const undos: (() => Promise<unknown>)[] = [];
    for (const [file, own] of Map.groupBy(changes, (change) => change.file)) {
      const before = await call('files.read', { path: file });
      const { text, applied } = applyEdits(before.text, own.map(editOf));
      if (applied.length === 0) continue;
      const saved = await saveFile(file, text, before.version, what);
      const after = saved.saved ? saved.versions[file] : undefined;
      if (after !== undefined)
        undos.push(() => saveFile(file, before.text, after, words.common.undo));
    }
    return undos;
  }

  function saveFile(file: string, content: string, base: string, what: string) {
    const owner = file.startsWith(`${article}/`) ? article : file.split('/').slice(0, -1).join('/');
    const changes = [{ path: file, content, base }];
    return call('files.save', { owner, what: what.slice(0, 200), changes });
  }
}

function editOf({ line, column, endLine, endColumn, from, to }: TextChange): TextEdit {
  const place = { start: { line, column }, end: { line: endLine, column: endColumn } };
  return { place, from, to };
}
