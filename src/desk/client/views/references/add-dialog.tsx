/** Adds works: pasted in any form, from a file, or typed into an empty form. */
import { useState } from 'preact/hooks';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { CallNotice, Notice } from '../../ui/notice.tsx';
import { useAction } from '../../use-call.ts';
import type { SaveStep } from '../../use-step.ts';
import { words } from '../../words.ts';
import { CandidateList } from './candidate-list.tsx';
import {
  type ChosenWork,
  chosenFrom,
  emptyChoice,
  errorsOfChoice,
  isWanted,
} from './chosen-works.ts';
import { DiscardQuestion } from './discard-question.tsx';
import { cleanEntry, textOf } from './entry.ts';
import { PasteStep } from './paste-step.tsx';

interface AddDialogProps {
  article: string;
  /** The keys of the list. */
  keys: ReadonlySet<string>;
  /** A key that the text cites already, for an empty form. */
  wantedKey?: string | undefined;
  saving: SaveStep<'references.change'>;
  onClose(): void;
}

export function AddDialog({ article, keys, wantedKey, saving, onClose }: AddDialogProps) {
  const { references } = words;
  const [text, setText] = useState('');
  const [chosen, setChosen] = useState<ChosenWork[]>();
  const [problems, setProblems] = useState<string[]>([]);
  const [isAsking, setAsking] = useState(false);
  const reading = useAction('references.read');
  const [tooLarge, setTooLarge] = useState(false);
  const close = () => ((text.trim() !== '' || chosen) && !isAsking ? setAsking(true) : onClose());

  async function read(pasted: string, name = ''): Promise<void> {
    setTooLarge(pasted.length > MOST_CHARACTERS);
    if (pasted.trim() === '' || pasted.length > MOST_CHARACTERS) return;
    const answer = await reading.run({ article, text: pasted, name });
    if (!answer) return;
    setProblems(answer.problems);
    setChosen(chosenFrom(answer.candidates, wantedKey));
  }

  const isReady = chosen?.some(isWanted) && chosen.every((each, index) => hasNoError(each, index));
  function hasNoError(each: ChosenWork, index: number): boolean {
    return Object.keys(errorsOfChoice(each, index, chosen ?? [], keys)).length === 0;
  }

  async function add(): Promise<void> {
    const works = (chosen ?? []).filter(isWanted).map(({ entry, action, candidate }) => ({
      entry: cleanEntry(entry, {}),
      ...(action === 'replace' && { replaces: candidate.sameAs ?? textOf(entry, 'id') }),
    }));
    const names = works.map(({ entry }) => textOf(entry, 'id')).join(', ');
    const isSaved = await saving.save({ kind: 'add', works }, references.history.add(names), () =>
      references.added(works.length),
    );
    if (isSaved) onClose();
  }

  return (
    <Dialog
      title={references.dialog.add}
      isWide
      onClose={close}
      actions={
        isAsking ? (
          <DiscardQuestion onDiscard={onClose} onKeep={() => setAsking(false)} />
        ) : (
          chosen && (
            <>
              <Button onClick={() => setChosen(undefined)}>{references.paste.again}</Button>
              <Button
                look="main"
                disabled={!isReady}
                isBusy={saving.isRunning}
                onClick={() => void add()}
              >
                {references.candidates.addCount(chosen.filter(isWanted).length)}
              </Button>
            </>
          )
        )
      }
    >
      <CallNotice error={saving.error ?? reading.error} />
      {tooLarge && <Notice kind="error">{references.paste.tooLarge}</Notice>}
      {chosen ? (
        <CandidateList {...{ chosen, keys, problems }} onChosen={setChosen} />
      ) : (
        <PasteStep
          text={text}
          onText={setText}
          isReading={reading.isRunning}
          onRead={(pasted, name) => void read(pasted, name)}
          onForm={() => setChosen([emptyChoice(wantedKey)])}
        />
      )}
    </Dialog>
  );
}

/** As `references.read` accepts. */
const MOST_CHARACTERS = 5_000_000;
