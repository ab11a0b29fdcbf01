/** Lists folders of this computer, one level at a time, so that one can be chosen. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { Button } from '../../ui/button.tsx';
import { CallNotice, Loading } from '../../ui/notice.tsx';
import { useLoaded } from '../../use-call.ts';
import { words } from '../../words.ts';

interface FolderBrowserProps {
  /** Where it begins. The home folder by default. */
  start?: string;
  /** A folder was opened in the list. */
  onLook(path: string): void;
  /** A journal's folder was opened. Then its subfolders are of no interest. */
  onJournal?(path: string): void;
}

export function FolderBrowser({ start, onLook, onJournal }: FolderBrowserProps) {
  const [path, setPath] = useState(start);
  const { answer, error } = useLoaded('journal.folders', path === undefined ? {} : { path });
  const list = useRef<HTMLUListElement>(null);
  const hasMoved = useRef(false);
  useEffect(() => {
    // Keyboard users go on in the new list.
    if (answer && hasMoved.current) list.current?.querySelector('button')?.focus();
  }, [answer?.path]);
  function look(to: string): void {
    hasMoved.current = true;
    setPath(to);
    onLook(to);
  }
  const { parent, folders = [] } = answer ?? {};
  return (
    <div class="folder-browser">
      <p class="soft" id="browsed-folder">
        {words.start.foldersIn(answer?.path ?? path ?? '')}
      </p>
      <CallNotice
        error={error}
        actions={<Button onClick={() => setPath(undefined)}>{words.common.tryAgain}</Button>}
      />
      {!answer && !error && <Loading />}
      {answer && (
        <ul ref={list} aria-labelledby="browsed-folder" onKeyDown={moveFocus}>
          {parent !== undefined && (
            <li>
              <button type="button" class="folder" onClick={() => look(parent)}>
                <span aria-hidden="true">↑</span> {words.start.up}
              </button>
            </li>
          )}
          {folders.map(({ name, path, isJournal }) => (
            <li key={path}>
              <button
                type="button"
                class="folder"
                onClick={() => (isJournal && onJournal ? onJournal(path) : look(path))}
              >
                <span aria-hidden="true">{isJournal ? '▤' : '▸'}</span>
                <span dir="auto">{name}</span>
                {isJournal && <span class="chip fine">{words.start.isJournal}</span>}
              </button>
            </li>
          ))}
          {folders.length === 0 && <li class="soft">{words.start.noFolders}</li>}
        </ul>
      )}
      {answer?.isCut && <p class="soft">{words.start.cutFolders}</p>}
    </div>
  );
}

/** The arrow keys go up and down the list. */
function moveFocus(event: KeyboardEvent): void {
  const step = { ArrowUp: -1, ArrowDown: 1 }[event.key];
  if (step === undefined) return;
  const buttons = [...(event.currentTarget as HTMLElement).querySelectorAll('button')];
  const at = buttons.indexOf(document.activeElement as HTMLButtonElement);
  event.preventDefault();
  buttons[at + step]?.focus();
}
