/** A saved state: its files, its comparison, and the button that brings it back. */
import { useState } from 'preact/hooks';
import type { SavedState } from '../../../../app/desk/history/list-states.ts';
import { momentWords } from '../../date-words.ts';
import { Button } from '../../ui/button.tsx';
import { CallNotice } from '../../ui/notice.tsx';
import { showToast } from '../../ui/toast.tsx';
import { useAction } from '../../use-call.ts';
import { words } from '../../words.ts';
import { ComparedStates, type Comparison } from './compared-states.tsx';
import { StateContent } from './state-content.tsx';

interface StatePanelProps {
  article: string;
  state: SavedState;
  before: SavedState | undefined;
}

export function StatePanel({ article, state, before }: StatePanelProps) {
  const [comparison, compare] = useState<Comparison>();
  const bringing = useAction('history.bringBack');
  const moment = momentWords(state.time);
  const { number } = state;
  return (
    <section class="history-panel card stack">
      <header>
        <h2>{moment}</h2>
        <p class="soft" dir="auto">
          {state.what}
        </p>
      </header>
      <div class="row">
        <Button aria-pressed={!comparison} onClick={() => compare(undefined)}>
          {words.history.look}
        </Button>
        <Button
          aria-pressed={comparison?.after === 'now'}
          onClick={() =>
            compare({
              before: { number },
              after: 'now',
              names: { before: words.history.stateOf(moment), after: words.history.now },
            })
          }
        >
          {words.history.compareNow}
        </Button>
        {before && (
          <Button
            aria-pressed={comparison !== undefined && comparison.after !== 'now'}
            onClick={() => compare(comparedWith(before, state))}
          >
            {words.history.compareBefore}
          </Button>
        )}
        <Button look="main" isBusy={bringing.isRunning} onClick={bringBack}>
          {words.history.bringBack}
        </Button>
      </div>
      <CallNotice error={bringing.error} />
      {comparison ? (
        <ComparedStates article={article} comparison={comparison} />
      ) : (
        <StateContent article={article} number={number} />
      )}
    </section>
  );

  async function bringBack(): Promise<void> {
    const what = words.history.broughtBack(moment);
    const brought = await bringing.run({ article, number, what });
    if (!brought) return;
    const { undo } = brought;
    if (undo === undefined) showToast(words.history.unchanged);
    else showToast(what, () => void undoTo(undo));
  }

  async function undoTo(number: number): Promise<void> {
    await bringing.run({ article, number, what: words.history.undone });
    showToast(words.history.undone);
  }
}

function comparedWith(before: SavedState, after: SavedState): Comparison {
  return {
    before: { number: before.number },
    after: { number: after.number },
    names: {
      before: words.history.stateOf(momentWords(before.time)),
      after: words.history.stateOf(momentWords(after.time)),
    },
  };
}
