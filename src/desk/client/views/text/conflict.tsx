/** The notice that the text was changed elsewhere, and the comparison of both versions. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Loading, Notice } from '../../ui/notice.tsx';
import { words } from '../../words.ts';
import type { Merge } from './editor/merge.ts';

interface ConflictProps {
  theirs: string;
  mine(): string;
  /** Ends the conflict with a text. It is saved if it is not the one on the disk. */
  resolve(text: string): void;
}

export function Conflict(props: ConflictProps) {
  const [isOpen, setOpen] = useState(true);
  return (
    <>
      <Notice
        kind="warning"
        actions={<Button onClick={() => setOpen(true)}>{words.text.compare}</Button>}
      >
        <p>{words.text.conflict}</p>
      </Notice>
      {isOpen && <ConflictDialog key={props.theirs} {...props} onClose={() => setOpen(false)} />}
    </>
  );
}

function ConflictDialog({ theirs, mine, resolve, onClose }: ConflictProps & { onClose(): void }) {
  const host = useRef<HTMLDivElement>(null);
  const merge = useRef<Merge | undefined>(undefined);
  const [isReady, setReady] = useState(false);
  const [own] = useState(mine);
  useEffect(() => {
    let isClosed = false;
    void import('./editor/merge.ts').then(({ openMerge }) => {
      if (isClosed || !host.current) return;
      merge.current = openMerge(host.current, theirs, own);
      setReady(true);
    });
    return () => {
      isClosed = true;
      merge.current?.destroy();
    };
  }, []);
  const merged = () => merge.current?.text() ?? own;
  return (
    <Dialog
      title={words.text.conflictTitle}
      isWide
      onClose={onClose}
      actions={
        <>
          <Button onClick={() => resolve(theirs)}>{words.text.takeTheirs}</Button>
          <Button onClick={() => resolve(own)}>{words.text.keepMine}</Button>
          <Button look="main" disabled={!isReady} onClick={() => resolve(merged())}>
            {words.text.takeMerged}
          </Button>
        </>
      }
    >
      <p>{words.text.conflictHelp}</p>
      <div class="merge-heads">
        <h3>{words.text.theirs}</h3>
        <h3>{words.text.mine}</h3>
      </div>
      {!isReady && <Loading />}
      <div class="merge" ref={host} />
    </Dialog>
  );
}
