/** The first step of adding works: paste, drop or choose. */
import { useId } from 'preact/hooks';
import { Button } from '../../ui/button.tsx';
import { TextArea } from '../../ui/field.tsx';
import { words } from '../../words.ts';

interface PasteStepProps {
  text: string;
  onText(text: string): void;
  isReading: boolean;
  /** @param name of the file, if it is one */
  onRead(text: string, name?: string): void;
  onForm(): void;
}

export function PasteStep({ text, onText, isReading, onRead, onForm }: PasteStepProps) {
  const { paste } = words.references;
  const id = useId();
  async function readFile(file: File | undefined | null): Promise<void> {
    if (file) onRead(await file.text(), file.name);
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a shortcut for the field that chooses a file.
    <div
      class="paste-step"
      // The dialog moves the focus there when it opens.
      ref={(element) => element?.querySelector('textarea')?.setAttribute('autofocus', '')}
      onDragOver={(event) => {
        if (event.dataTransfer?.types.includes('Files')) event.preventDefault();
      }}
      onDrop={(event) => {
        const file = event.dataTransfer?.files[0];
        if (!file) return;
        event.preventDefault();
        void readFile(file);
      }}
    >
      <TextArea
        label={paste.label}
        hint={paste.hint}
        rows={8}
        value={text}
        onValue={onText}
        onPaste={(event) => {
          const pasted = event.clipboardData?.getData('text/plain') ?? '';
          if (text.trim() !== '' || pasted.trim() === '') return;
          event.preventDefault();
          onText(pasted);
          onRead(pasted);
        }}
      />
      <div class="row">
        <Button
          look="main"
          disabled={text.trim() === ''}
          isBusy={isReading}
          onClick={() => onRead(text)}
        >
          {isReading ? paste.reading : paste.read}
        </Button>
        <Button onClick={onForm}>{paste.form}</Button>
      </div>
      <div class="field">
        <label for={id}>{paste.file}</label>
        <input
          id={id}
          type="file"
          accept=".bib,.bibtex,.ris,.json,.nbib,.enw,.ciw,.xml,.yaml,.yml,.txt"
          onChange={(event) => void readFile(event.currentTarget.files?.[0])}
        />
        <p class="hint">{paste.drop}</p>
      </div>
    </div>
  );
}
