/** The title of a section, with what can be done with it. */
import { Button, IconButton } from '../../ui/button.tsx';
import type { Reorder } from '../../ui/reorder.tsx';
import { words } from '../../words.ts';

interface SectionHeadProps {
  title: string | undefined;
  /** Its key among the entries that can be moved. */
  entry: string;
  reorder: ReturnType<Reorder['of']>;
  onRename(): void;
  onRemove(): void;
}

export function SectionHead({ title, entry, reorder, onRename, onRemove }: SectionHeadProps) {
  const name = title ?? words.board.untitledSection;
  return (
    <header class="section-head" {...reorder.item}>
      <button {...reorder.handle} data-entry={entry} />
      <h2 dir="auto">{name}</h2>
      <Button look="quiet" aria-label={words.board.renameSection(name)} onClick={onRename}>
        {words.board.rename}
      </Button>
      <IconButton label={words.board.removeSection(name)} icon="×" onClick={onRemove} />
    </header>
  );
}
