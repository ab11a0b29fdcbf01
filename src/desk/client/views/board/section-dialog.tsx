/** Asks for the title of a section. */
import { useId, useState } from 'preact/hooks';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { TextField } from '../../ui/field.tsx';
import { words } from '../../words.ts';

interface SectionDialogProps {
  /** Empty for a new section. */
  title: string;
  /** The titles of the other sections. */
  others: readonly string[];
  onTitle(title: string): void;
  onClose(): void;
}

export function SectionDialog({ title: first, others, onTitle, onClose }: SectionDialogProps) {
  const [title, setTitle] = useState(first);
  const [problem, setProblem] = useState<string>();
  const id = useId();
  function submit(): void {
    const wanted = title.trim();
    if (wanted === '') setProblem(words.board.noSectionTitle);
    else if (others.includes(wanted)) setProblem(words.board.sectionTitleTaken);
    else onTitle(wanted);
  }
  return (
    <Dialog
      title={first === '' ? words.board.addSection : words.board.renameSection(first)}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{words.common.cancel}</Button>
          <Button look="main" type="submit" form={id}>
            {words.common.save}
          </Button>
        </>
      }
    >
      <form
        id={id}
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <TextField
          label={words.board.sectionTitle}
          value={title}
          error={problem}
          maxLength={300}
          onValue={(text) => {
            setTitle(text);
            setProblem(undefined);
          }}
        />
      </form>
    </Dialog>
  );
}
