/** The changes of an article since it was published, each as a sentence, and what kind of change they are. */
import type { DeskChange } from '../../../../app/desk/publish/changes-at-desk.ts';
import { Link } from '../../router.tsx';
import { words } from '../../words.ts';

export function ChangesList({
  article,
  changes,
}: {
  article: string;
  changes: readonly DeskChange[];
}) {
  return (
    <ul class="changes">
      {changes.map((change, index) => (
        <ChangeItem key={index} article={article} change={change} />
      ))}
    </ul>
  );
}

function ChangeItem({ article, change }: { article: string; change: DeskChange }) {
  const { publish } = words;
  const { sentence, part, line } = change;
  return (
    <li>
      <p dir="auto">{sentence}</p>
      <p class="soft">
        {part} · {classWords(change)}
        {line !== undefined && (
          <>
            {' · '}
            <Link to={{ view: 'article', article, tab: 'text', line }}>
              {publish.openAt.line(line)}
            </Link>
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
