/** A large area on which files are dropped, with a field to choose them instead. */
import { useEffect, useId, useState } from 'preact/hooks';
import { words } from '../../words.ts';

export function DropArea({ onFiles }: { onFiles(files: readonly File[]): void }) {
  const id = useId();
  const [isOver, setOver] = useState(false);
  useEffect(keepFilesOut, []);
  const { drop, or, choose, limits } = words.intake.upload;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the field inside does the same by keyboard.
    <div
      class={`drop-area ${isOver ? 'over' : ''}`}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        onFiles([...(event.dataTransfer?.files ?? [])]);
      }}
    >
      <p class="drop-here">{drop}</p>
      <p class="soft">{or}</p>
      <input
        id={id}
        type="file"
        multiple
        class="visually-hidden"
        aria-describedby={`${id}-limits`}
        onChange={({ currentTarget }) => {
          onFiles([...(currentTarget.files ?? [])]);
          // The same file can be chosen again.
          currentTarget.value = '';
        }}
      />
      <label for={id} class="button main">
        {choose}
      </label>
      <p id={`${id}-limits`} class="soft">
        {limits}
      </p>
    </div>
  );
}

/** A file that is dropped beside the area would be opened instead of the desk. */
function keepFilesOut(): () => void {
  const keep = (event: Event) => event.preventDefault();
  addEventListener('dragover', keep);
  addEventListener('drop', keep);
  return () => {
    removeEventListener('dragover', keep);
    removeEventListener('drop', keep);
  };
}
