/** The journals that were opened before. */
import type { AnswerOf } from '../../call.ts';
import { IconButton } from '../../ui/button.tsx';
import { words } from '../../words.ts';

interface RecentJournalsProps {
  journals: AnswerOf<'journal.recent'>;
  isBusy: boolean;
  onOpen(folder: string): void;
  onForget(folder: string): void;
}

export function RecentJournals({ journals, isBusy, onOpen, onForget }: RecentJournalsProps) {
  if (journals.length === 0) return <p class="soft">{words.start.noneRecent}</p>;
  return (
    <ul class="recent">
      {journals.map(({ folder, title, isMissing }) => (
        <li key={folder}>
          <button
            type="button"
            class="recent-journal"
            disabled={isBusy || isMissing}
            onClick={() => onOpen(folder)}
          >
            <strong dir="auto">{title}</strong>
            <span class="soft" dir="ltr">
              {folder}
            </span>
            {isMissing && <span class="bad">{words.start.missing}</span>}
          </button>
          <IconButton
            label={words.start.forgetNamed(title)}
            icon="×"
            onClick={() => onForget(folder)}
          />
        </li>
      ))}
    </ul>
  );
}
