/** The number of problems of an article, and the worst of them, with a link to the article. */
import type { Counts } from '../../../../app/desk/board/standing.ts';
import type { AnswerOf } from '../../call.ts';
import { Link } from '../../router.tsx';
import { words } from '../../words.ts';

interface ProblemChipProps {
  /** "1-2/firdous" */
  article: string;
  title: string;
  standing: AnswerOf<'board.standing'>['articles'][number] | undefined;
}

export function ProblemChip({ article, title, standing }: ProblemChipProps) {
  if (!standing || standing.state === 'building')
    return <span class="problems chip">{words.shell.reading}</span>;
  const { counts, state, worst } = standing;
  return (
    <div class="problems">
      <Link to={{ view: 'article', article, tab: 'text' }} class={`chip ${state}`}>
        <span class="visually-hidden">{words.board.problemsOf(title)}: </span>
        {countWords(counts)}
      </Link>
      {worst && (
        <span class="worst soft" dir="auto">
          {worst}
        </span>
      )}
    </div>
  );
}

/** "2 errors, 1 warning" */
export function countWords({ error, warning, info }: Counts): string {
  const { errors, warnings, hints } = words.common;
  const parts = [
    error > 0 && errors(error),
    warning > 0 && warnings(warning),
    info > 0 && hints(info),
  ].filter(Boolean);
  return parts.length > 0 ? parts.join(', ') : words.shell.fine;
}
