/** A work of the list: as printed, where it is cited, and what is wrong with it. */
import type { Diagnostic } from '../../../../messages/diagnostic.ts';
import type { AnswerOf } from '../../call.ts';
import { Link } from '../../router.tsx';
import { Button } from '../../ui/button.tsx';
import { words } from '../../words.ts';
import { PrintedInlines } from './printed-inlines.tsx';
import { typeLabel } from './work-fields.ts';

export type WorkList = AnswerOf<'references.list'>;
export type Work = WorkList['works'][number];

interface WorkItemProps {
  article: string;
  /** Path of the manuscript, whose lines are shown in the text tab. */
  manuscript: string;
  work: Work;
  problems: readonly Diagnostic[];
  onEdit(): void;
  onRemove(): void;
}

export function WorkItem({ article, manuscript, work, problems, onEdit, onRemove }: WorkItemProps) {
  const { references } = words;
  const { key, label, printed, isEditable, citedAt, sameAs, path } = work;
  return (
    <li class="work card">
      <div class="work-main">
        <p class="printed" dir="auto">
          {label !== undefined && <span class="work-label">{label} </span>}
          <PrintedInlines inlines={printed} />
        </p>
        <div class="work-facts">
          <code>{key}</code>
          <span class="soft">{typeLabel(String(work.entry.type ?? ''))}</span>
          <Cited {...{ article, manuscript, work }} />
          {sameAs.length > 0 && (
            <span class="chip warnings">{references.sameAs(sameAs.join(', '))}</span>
          )}
          {!isEditable && <span class="soft">{references.openFile(path)}</span>}
        </div>
        <Problems problems={problems} />
      </div>
      {isEditable && (
        <div class="work-actions">
          <Button onClick={onEdit} aria-label={references.editWork(key)}>
            {words.common.edit}
          </Button>
          <Button look="quiet" onClick={onRemove} aria-label={references.removeWork(key)}>
            {words.common.remove}
          </Button>
        </div>
      )}
      {citedAt.length > FEW_LINES && (
        <details class="work-lines">
          <summary>{references.citedTimes(citedAt.length)}</summary>
          <LineLinks article={article} manuscript={manuscript} at={citedAt} />
        </details>
      )}
    </li>
  );
}

/** More lines are folded. */
const FEW_LINES = 6;

function Cited({
  article,
  manuscript,
  work,
}: Pick<WorkItemProps, 'article' | 'manuscript' | 'work'>) {
  const { references } = words;
  const { citedAt, isListed } = work;
  if (citedAt.length === 0)
    return isListed ? (
      <span class="chip">{references.listedOnly}</span>
    ) : (
      <span class="chip warnings">{references.notCited}</span>
    );
  if (citedAt.length > FEW_LINES) return null;
  return (
    <span>
      {references.citedTimes(citedAt.length)}:{' '}
      <LineLinks article={article} manuscript={manuscript} at={citedAt} />
    </span>
  );
}

interface LineLinksProps {
  article: string;
  manuscript: string;
  at: readonly { path: string; line: number }[];
}

/** Links to lines of the manuscript. Lines of included files have no view. */
export function LineLinks({ article, manuscript, at }: LineLinksProps) {
  const lines = [...new Map(at.map((each) => [`${each.path}:${each.line}`, each])).values()];
  return (
    <span class="line-links">
      {lines.map(({ path, line }) =>
        path === manuscript ? (
          <Link key={line} to={{ view: 'article', article, tab: 'text', line }}>
            {words.references.line(line)}
          </Link>
        ) : (
          <span key={`${path}:${line}`}>
            {path} {words.references.line(line)}
          </span>
        ),
      )}
    </span>
  );
}

function Problems({ problems }: { problems: readonly Diagnostic[] }) {
  if (problems.length === 0) return null;
  return (
    <ul class="work-problems">
      {problems.map(({ severity, message, advice }) => (
        <li key={message} class={severity}>
          {message}
          {advice && <span class="soft"> {advice}</span>}
        </li>
      ))}
    </ul>
  );
}
