/** Picture files in the article's folder that its text does not use. */
import { Button } from '../../ui/button.tsx';
import { words } from '../../words.ts';
import { type FigureList, fileWords } from './figure-facts.tsx';
import { Thumbnail } from './thumbnail.tsx';

interface UnusedFilesProps {
  article: string;
  files: FigureList['unused'];
  onInsert(path: string): void;
  onDelete(path: string): void;
}

export function UnusedFiles({ article, files, onInsert, onDelete }: UnusedFilesProps) {
  const { figures, common } = words;
  if (files.length === 0) return null;
  return (
    <section class="stack">
      <h3>{figures.unusedHeading}</h3>
      <ul class="unused-files">
        {files.map((file) => (
          <li key={file.path} class="card">
            <Thumbnail article={article} file={file} alt="" />
            <div>
              <code>{file.path}</code>
              <p class="soft">{fileWords(file)}</p>
              <div class="row">
                <Button
                  aria-label={figures.insertFile(file.path)}
                  onClick={() => onInsert(file.path)}
                >
                  {figures.insert}
                </Button>
                <Button
                  look="quiet"
                  aria-label={figures.deleteFile(file.path)}
                  onClick={() => onDelete(file.path)}
                >
                  {common.remove}
                </Button>
              </div>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
