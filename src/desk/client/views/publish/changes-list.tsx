/** The changes of an article since it was published, each as a sentence, and what kind of change they are. */
import type { DeskChange } from '../../../../app/desk/publish/changes-at-desk.ts';
import { words } from '../../words.ts';
import { PlaceLink } from './place-link.tsx';

export function ChangesList({ changes }: { changes: readonly DeskChange[] }) {
  return (
    <ul class="changes">
      {changes.map((change, index) => (
        <ChangeItem key={index} change={change} />
      ))}
    </ul>
  );
}

function ChangeItem({ change }: { change: DeskChange }) {
  const { sentence, part, place } = change;
  return (
    <li>
      <p dir="auto">{sentence}</p>
      <p class="soft">
        {part} · {classWords(change)}
        {place && (
          <>
            {' · '}
            <PlaceLink place={place} />
          </>
        )}
      </p>
    </li>
  );
}

function classWords(change: DeskChange): string {
  const { publish } = words;
  if (change.class === 'minor') return publish.minor;
  return change.touches === undefined ? publish.more : touched(change.touches);
}

function touched(touches: NonNullable<DeskChange['touches']>): string {
  const { touchesCredit, touchesFindings } = words.publish;
  return touches === 'crediting' ? touchesCredit : touchesFindings;
}

export function isMinor(changes: readonly DeskChange[]): boolean {
  return changes.every((change) => change.class === 'minor');
}

/** What kind of change all of them are, in one sentence. */
export function kindSentence(changes: readonly DeskChange[]): string {
  const { publish } = words;
  if (isMinor(changes)) return publish.kindMinor(changes.length);
  const substantive = changes.filter((change) => change.class === 'substantive');
  return publish.kindMore([...new Set(substantive.map(classWords))]);
}
