/** Shows each change of the order at once, and saves the changes one after the other. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { type AnswerOf, CallError, call } from '../../call.ts';
import { showToast } from '../../ui/toast.tsx';
import { words } from '../../words.ts';
import { undo } from '../journal/settings-editor.tsx';
import type { Layout } from './layout.ts';

type Board = AnswerOf<'board.show'>;

interface Step {
  layout: Layout;
  /** A phrase for the history. */
  what: string;
  /** A sentence for the editor. */
  said: string;
}
export interface Arrangement {
  layout: Layout;
  /** The layout after all changes, also those that are not drawn yet. */
  latest(): Layout;
  change(layout: Layout, what: string, said: string): void;
  /** Why the last step was not saved. */
  trouble?: string;
  forgetTrouble(): void;
}

export function useArrangement(board: Board, reload: () => void): Arrangement {
  const [layout, setLayout] = useState<Layout>(() => layoutOf(board));
  const newest = useRef(layout);
  const [trouble, setTrouble] = useState<string>();
  /** The keys of the sections in the file, in their order, and its version. */
  const saved = useRef({ keys: layout.map(({ key }) => key), version: board.version });
  const waiting = useRef<Step | undefined>(undefined);
  const isSaving = useRef(false);
  useEffect(() => {
    if (isSaving.current) return;
    const { keys, version } = saved.current;
    // The same sections keep their keys, and with them the focus.
    const read = layoutOf(board, version === board.version ? keys : undefined);
    saved.current = { keys: read.map(({ key }) => key), version: board.version };
    show(read);
  }, [board]);
  return {
    layout,
    latest: () => newest.current,
    change: (next, what, said) => {
      if (next === newest.current) return;
      show(next);
      setTrouble(undefined);
      waiting.current = { layout: next, what, said };
      void saveAll();
    },
    ...(trouble !== undefined && { trouble }),
    forgetTrouble: () => setTrouble(undefined),
  };

  function show(next: Layout): void {
    newest.current = next;
    setLayout(next);
  }

  async function saveAll(): Promise<void> {
    if (isSaving.current) return;
    isSaving.current = true;
    try {
      for (let step = waiting.current; step; step = waiting.current) {
        waiting.current = undefined;
        if (!(await save(step))) break;
      }
    } catch (error) {
      if (!(error instanceof CallError)) throw error;
      setTrouble(error.message);
    } finally {
      waiting.current = undefined;
      isSaving.current = false;
      reload();
    }
  }

  async function save({ layout, what, said }: Step): Promise<boolean> {
    const { keys, version: base } = saved.current;
    const { issue } = board;
    const sections = layout.map(({ key, title, articles }) => {
      const was = keys.indexOf(key);
      return { ...(was >= 0 && { was }), ...(title !== undefined && { title }), articles };
    });
    const answer = await call('board.arrange', { issue, what, base, layout: sections });
    if (!answer.saved) {
      setTrouble(words.board.conflict);
      return false;
    }
    const { version, before } = answer;
    saved.current = { keys: layout.map(({ key }) => key), version };
    const path = `${issue}/issue.yaml`;
    showToast(said, () => void undo({ owner: issue, path, content: before, base: version }));
    return true;
  }
}

/** @param keys of the sections. By default, new ones, because another version has other sections. */
function layoutOf({ sections, version }: Board, keys?: readonly string[]): Layout {
  return sections.map(({ title, articles }, index) => ({
    key: keys?.[index] ?? `${version.slice(0, 8)}-${index}`,
    ...(title !== undefined && { title }),
    articles: articles.map(({ name }) => name),
  }));
}
