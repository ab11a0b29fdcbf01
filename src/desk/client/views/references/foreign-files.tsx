/** Bibliographies that the desk shows and does not change, with the offer to convert them. */
import { useState } from 'preact/hooks';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { CallNotice, Notice } from '../../ui/notice.tsx';
import type { SaveStep } from '../../use-step.ts';
import { words } from '../../words.ts';
import type { WorkList } from './work-item.tsx';

interface ForeignFilesProps {
  article: string;
  files: WorkList['files'];
  saving: SaveStep<'references.change'>;
}

export function ForeignFiles({ article, files, saving }: ForeignFilesProps) {
  const { references, common } = words;
  const [path, setPath] = useState<string>();
  const nameOf = (file: string) => file.slice(article.length + 1);
  async function convert(): Promise<void> {
    if (path === undefined) return;
    const name = nameOf(path);
    const isSaved = await saving.save({ kind: 'convert', path }, references.history.convert, () =>
      references.converted(name),
    );
    if (isSaved) setPath(undefined);
  }
  return (
    <>
      {files
        .filter(({ isEditable, path: file }) => !isEditable && !file.endsWith('.json'))
        .map(({ path: file }) => (
          <Notice
            key={file}
            kind="info"
            actions={<Button onClick={() => setPath(file)}>{references.convert}</Button>}
          >
            {references.foreignFile(nameOf(file))}
          </Notice>
        ))}
      {path !== undefined && (
        <Dialog
          title={references.convertTitle}
          onClose={() => setPath(undefined)}
          actions={
            <>
              <Button onClick={() => setPath(undefined)}>{common.cancel}</Button>
              <Button look="main" isBusy={saving.isRunning} onClick={() => void convert()}>
                {references.convert}
              </Button>
            </>
          }
        >
          <CallNotice error={saving.error} />
          <p>{references.convertQuestion(nameOf(path))}</p>
        </Dialog>
      )}
    </>
  );
}
