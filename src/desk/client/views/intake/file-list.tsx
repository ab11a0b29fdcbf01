/** The files that were dropped, with what each is taken for, or why it is not taken. */
import { IconButton } from '../../ui/button.tsx';
import { words } from '../../words.ts';
import type { Looked, Upload } from './use-batch.ts';

interface FileListProps {
  uploads: readonly Upload[];
  looked: Looked['files'];
  renamed: Readonly<Record<string, string>>;
  onRemove(name: string): void;
  onForget(id: number): void;
}

export function FileList({ uploads, looked, renamed, onRemove, onForget }: FileListProps) {
  const known = new Set(looked.map(({ name }) => name));
  const { files, kinds, remove, renamed: wasRenamed } = words.intake.upload;
  return (
    <section aria-label={files}>
      <ul class="files">
        {looked.map(({ name, size, kind, refused }) => (
          <FileRow
            key={name}
            {...{ name, size }}
            kind={kinds[kind]}
            isRefused={kind === 'refused'}
            error={refused}
            note={renamed[name] === undefined ? undefined : wasRenamed(renamed[name])}
            removeLabel={remove(name)}
            onRemove={() => onRemove(name)}
          />
        ))}
        {uploads
          .filter(({ name, error }) => error !== undefined || !known.has(name))
          .map(({ id, name, size, sent, error }) => (
            <FileRow
              key={id}
              {...{ name, size, error }}
              {...(error === undefined && { sent })}
              kind={error === undefined ? undefined : kinds.refused}
              isRefused={error !== undefined}
              removeLabel={remove(name)}
              onRemove={() => onForget(id)}
            />
          ))}
      </ul>
    </section>
  );
}

interface FileRowProps {
  name: string;
  size: number;
  kind: string | undefined;
  isRefused: boolean;
  /** Share that is sent, 0–1, while it is on its way. */
  sent?: number;
  error?: string | undefined;
  note?: string | undefined;
  removeLabel: string;
  onRemove(): void;
}

function FileRow(row: FileRowProps) {
  const { name, size, kind, isRefused, sent, error, note, removeLabel, onRemove } = row;
  return (
    <li class={isRefused ? 'refused' : undefined}>
      <div class="file-name">
        <bdi>{name}</bdi> <span class="soft">{words.intake.upload.size(size)}</span>
      </div>
      {kind && <span class={`chip ${isRefused ? 'errors' : ''}`}>{kind}</span>}
      {sent !== undefined && (
        <progress value={sent} aria-label={words.intake.upload.uploading(name)} />
      )}
      {sent === undefined && <IconButton label={removeLabel} icon="×" onClick={onRemove} />}
      {(error ?? note) && (
        <p class={error ? 'error' : 'soft'} role={error ? 'alert' : undefined}>
          {error ?? note}
        </p>
      )}
    </li>
  );
}
