/** Chooses a picture file, by dropping it or with the file dialog. */
import { useId, useState } from 'preact/hooks';
import { words } from '../../words.ts';

interface PictureFieldProps {
  file: File | undefined;
  onFile(file: File): void;
}

export function PictureField({ file, onFile }: PictureFieldProps) {
  const id = useId();
  const [isOver, setOver] = useState(false);
  const { figures } = words;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a shortcut for the field inside.
    <div
      class="picture-field field"
      data-over={isOver ? '' : undefined}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        const dropped = event.dataTransfer?.files[0];
        if (dropped) onFile(dropped);
      }}
    >
      <label for={id}>{figures.pictureFile}</label>
      <input
        id={id}
        type="file"
        aria-describedby={`${id}-hint`}
        accept="image/*,.svg,.tif,.tiff,.pdf,.emf,.wmf"
        onChange={(event) => {
          const chosen = event.currentTarget.files?.[0];
          if (chosen) onFile(chosen);
        }}
      />
      <p class="hint" id={`${id}-hint`}>
        {figures.drop}
      </p>
      {file && (
        <p class="hint" role="status">
          {figures.chosen(file.name)}
        </p>
      )}
    </div>
  );
}
