/** The files of a saved state, one at a time. They can only be read. */
import { useState } from 'preact/hooks';
import { SelectField } from '../../ui/field.tsx';
import { CallNotice, Loading, Notice } from '../../ui/notice.tsx';
import { useLoaded } from '../../use-call.ts';
import { words } from '../../words.ts';

interface Place {
  article: string;
  number: number;
}

const NEVER = () => false;

export function StateContent({ article, number }: Place) {
  const { answer, error } = useLoaded('history.look', { article, number }, NEVER);
  const [chosen, choose] = useState<string>();
  if (error) return <CallNotice error={error} />;
  if (!answer) return <Loading />;
  const path = chosen ?? answer.first;
  if (path === undefined) return <Notice kind="info">{words.history.noFiles}</Notice>;
  return (
    <>
      <SelectField
        label={words.history.file}
        value={path}
        onValue={choose}
        options={answer.paths.map((each) => ({ value: each, label: each }))}
      />
      <FileContent article={article} number={number} path={path} />
    </>
  );
}

function FileContent({ path, ...place }: Place & { path: string }) {
  const { answer, error } = useLoaded('history.file', { ...place, path }, NEVER);
  if (error) return <CallNotice error={error} />;
  if (!answer) return <Loading />;
  if (answer.kind === 'picture')
    return <img class="history-picture" src={answer.address} alt={words.history.pictureOf(path)} />;
  if (answer.kind === 'other') return <p>{words.history.noPreview(answer.bytes)}</p>;
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reached by keyboard. */}
      <section class="history-text" aria-label={path} tabIndex={0}>
        <pre dir="auto">{answer.text}</pre>
      </section>
      {answer.isCut && <p class="soft">{words.history.isCut}</p>}
    </>
  );
}
