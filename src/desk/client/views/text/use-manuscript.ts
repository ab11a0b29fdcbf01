/** The manuscript of an article in its text editor: loaded, kept, saved and followed. */
import type { RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { call } from '../../call.ts';
import { onEvent } from '../../events.ts';
import { words } from '../../words.ts';
import { openEditedFile } from './edited-file.ts';
import type { Mark, TextEditor } from './editor/text-editor.ts';
import { filePlace } from './file-place.ts';
import type { EditedFile, FileState } from './file-types.ts';

export interface Manuscript {
  editor: TextEditor;
  file: EditedFile;
  /** The text of a version, if it is one of the last ones that were saved or read here. */
  markOf(version: string | undefined): Mark | undefined;
}

interface Opened {
  /** Absent until the editor is loaded. */
  manuscript?: Manuscript;
  state?: FileState;
  error?: unknown;
}

/** Versions whose places are remembered: results of checks come late. */
const MOST_MARKS = 4;

/**
 * @param host the element of the editor
 * @param cursorMoved called after each move of the cursor
 */
export function useManuscript(
  article: string,
  path: string,
  host: RefObject<HTMLElement | null>,
  cursorMoved: () => void,
): Opened {
  const [opened, setOpened] = useState<Opened>({});
  const moved = useRef(cursorMoved);
  moved.current = cursorMoved;
  useEffect(() => {
    let close = () => {};
    let isClosed = false;
    openManuscript(article, path, host.current as HTMLElement, {
      moved: () => moved.current(),
      changed: (state) => setOpened((before) => ({ ...before, state })),
    })
      .then(({ manuscript, end }) => {
        if (isClosed) return end();
        close = end;
        setOpened({ manuscript, state: manuscript.file.state() });
      })
      .catch((error: unknown) => setOpened({ error }));
    return () => {
      isClosed = true;
      close();
    };
  }, [article, path]);
  return opened;
}

interface Listeners {
  moved(): void;
  changed(state: FileState): void;
}

async function openManuscript(
  article: string,
  path: string,
  parent: HTMLElement,
  { moved, changed }: Listeners,
): Promise<{ manuscript: Manuscript; end(): void }> {
  const [{ openEditor }, journal] = await Promise.all([
    import('./editor/editor.ts'),
    call('journal.current', {}),
  ]);
  const marks = new Map<string, Mark>();
  let saving: Mark | undefined;
  let frame = 0;
  const editor = openEditor({
    parent,
    text: '',
    label: words.text.editor,
    typed: () => file.typed(editor.text()),
    cursorMoved: moved,
    save: () => void file.save(words.text.textEdited),
    completions: completionsOf(article),
  });
  const file = openEditedFile(filePlace(journal?.folder ?? '', article, path), {
    show: (text, isUndoable) => editor.setText(text, isUndoable),
    saving: () => {
      saving = editor.mark();
    },
    settled: (version, of) => {
      remember(version, (of === 'save' && saving) || editor.mark());
    },
    // Typing must not wait for the rest of the page.
    changed: () => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => changed(file.state()));
    },
  });
  const ends = [listen(file, path, article), keepBeforeClosing(file)];
  const end = () => {
    for (const each of ends) each();
    cancelAnimationFrame(frame);
    file.close(words.text.textEdited);
    editor.destroy();
  };
  try {
    await file.open();
    if (file.state().isDamaged) editor.setReadOnly();
  } catch (error) {
    end();
    throw error;
  }
  return { manuscript: { editor, file, markOf: (version = '') => marks.get(version) }, end };

  function remember(version: string, mark: Mark): void {
    const before = marks.get(version);
    if (before) editor.forget(before);
    marks.delete(version);
    marks.set(version, mark);
    for (const [old, oldMark] of [...marks].slice(0, -MOST_MARKS)) {
      marks.delete(old);
      editor.forget(oldMark);
    }
  }
}

/** Looks at the file when anything about the article has changed. */
function listen(file: EditedFile, path: string, article: string): () => void {
  return onEvent((event) => {
    const concerns =
      (event.kind === 'files' && event.paths.includes(path)) ||
      (event.kind === 'articles' && event.articles.includes(article)) ||
      event.kind === 'connected';
    if (concerns) void file.look();
  });
}

function keepBeforeClosing(file: EditedFile): () => void {
  const keep = () => file.keepNow();
  addEventListener('pagehide', keep);
  return () => removeEventListener('pagehide', keep);
}

/** In ms, for which the works of the bibliography count as new. */
const FRESH = 5000;

function completionsOf(article: string) {
  let asked = 0;
  let answer: ReturnType<typeof load> | undefined;
  const load = () => call('article.completions', { article }).catch(() => undefined);
  return () => {
    if (!answer || Date.now() - asked > FRESH) {
      asked = Date.now();
      answer = load();
    }
    return answer;
  };
}
