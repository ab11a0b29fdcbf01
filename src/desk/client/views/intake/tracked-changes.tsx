/** The tracked changes of a Word file, one below the other, each with a decision. */
import { Button } from '../../ui/button.tsx';
import { language, words } from '../../words.ts';
import type { Looked } from './use-batch.ts';

type Change = Looked['files'][number]['changes'][number];
/** Undefined until the editor has decided. */
export type Decisions = readonly (boolean | undefined)[];

interface TrackedChangesProps {
  name: string;
  changes: readonly Change[];
  decisions: Decisions;
  onDecide(decisions: Decisions): void;
}

export function TrackedChanges({ name, changes, decisions, onDecide }: TrackedChangesProps) {
  const { title, lead, acceptAll, rejectAll, decided } = words.intake.changes;
  const count = changes.filter((_, at) => decisions[at] !== undefined).length;
  const all = (isAccepted: boolean) => onDecide(changes.map(() => isAccepted));
  return (
    <section class="card stack tracked" aria-label={title(name)}>
      <header class="row spread">
        <h2>{title(name)}</h2>
        <div class="row">
          <Button onClick={() => all(true)}>{acceptAll}</Button>
          <Button onClick={() => all(false)}>{rejectAll}</Button>
        </div>
      </header>
      <p class="soft">{lead}</p>
      <ol>
        {changes.map((change, at) => (
          <ChangeRow
            key={at}
            change={change}
            decision={decisions[at]}
            onDecide={(decision) =>
              onDecide(changes.map((_, each) => (each === at ? decision : decisions[each])))
            }
          />
        ))}
      </ol>
      <p class="soft" role="status">
        {decided(count, changes.length)}
      </p>
    </section>
  );
}

interface ChangeRowProps {
  change: Change;
  decision: boolean | undefined;
  onDecide(decision: boolean): void;
}

function ChangeRow({ change, decision, onDecide }: ChangeRowProps) {
  const { kind, what, before, place, author, date } = change;
  const { kinds, by, accept, reject, of } = words.intake.changes;
  const Mark = kind === 'insertion' ? 'ins' : 'del';
  const steps = [
    { isAccepted: true, label: accept },
    { isAccepted: false, label: reject },
  ];
  return (
    <li class={decision === undefined ? 'open' : undefined}>
      <div>
        <p dir="auto">
          {before && <span class="soft">… {before} </span>}
          <Mark>{what.replace(/^“([\s\S]*)”$/, '$1')}</Mark>
        </p>
        <p class="soft">
          {kinds[kind]} · {by(author ?? '', dateWords(date))} · {place}
        </p>
      </div>
      <div class="row decide">
        {steps.map(({ isAccepted, label }) => (
          <Button
            key={label}
            aria-pressed={decision === isAccepted}
            aria-label={of(label, `${kinds[kind]} ${what}`)}
            onClick={() => onDecide(isAccepted)}
          >
            {label}
          </Button>
        ))}
      </div>
    </li>
  );
}

function dateWords(date: string | undefined): string {
  const day = new Date(date ?? '');
  return Number.isNaN(day.getTime())
    ? ''
    : day.toLocaleDateString(language, { dateStyle: 'medium', timeZone: 'UTC' });
}
