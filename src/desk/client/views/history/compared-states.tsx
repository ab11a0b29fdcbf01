/** Two states with their differences, as the page of `offprint diff` in a frame that runs nothing. */
import type { RequestOf } from '../../call.ts';
import { CallNotice, Notice, ProgressBar } from '../../ui/notice.tsx';
import { useLoaded } from '../../use-call.ts';
import { words } from '../../words.ts';

export type Comparison = Omit<RequestOf<'history.compare'>, 'article'>;

export function ComparedStates({
  article,
  comparison,
}: {
  article: string;
  comparison: Comparison;
}) {
  const { after } = comparison;
  const { answer, error, isLoading } = useLoaded(
    'history.compare',
    { article, ...comparison },
    (event) =>
      after === 'now' &&
      event.kind === 'files' &&
      event.paths.some((path) => path.startsWith(`${article}/`)),
  );
  if (isLoading) return <ProgressBar progress={{ doing: words.history.comparing }} />;
  if (error) return <CallNotice error={error} />;
  if (answer?.address === undefined)
    return (
      <Notice kind="error">
        <p>{words.history.unreadable}</p>
        <ul>
          {answer?.messages?.map(({ message, file, line }) => (
            <li key={`${file}:${line} ${message}`}>{message}</li>
          ))}
        </ul>
      </Notice>
    );
  return (
    <>
      <p role="status">{words.history.changes(answer.changes)}</p>
      <iframe
        class="history-frame"
        sandbox=""
        src={answer.address}
        title={words.history.comparison}
      />
    </>
  );
}
