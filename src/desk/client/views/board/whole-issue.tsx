/** Steps for the whole issue: take in files, export, check, build, and the site of the journal. */
import { useState } from 'preact/hooks';
import type { AnswerOf } from '../../call.ts';
import { Link } from '../../router.tsx';
import { Button } from '../../ui/button.tsx';
import { CallNotice, ProgressBar } from '../../ui/notice.tsx';
import { useAction } from '../../use-call.ts';
import { words } from '../../words.ts';
import { WorkResultCard } from './work-result.tsx';

const said = words.board;
type Kind = 'build' | 'check' | 'site';

interface WholeIssueProps {
  board: AnswerOf<'board.show'>;
  standing: AnswerOf<'board.standing'> | undefined;
}

export function WholeIssue({ board, standing }: WholeIssueProps) {
  const { issue, sections } = board;
  const actions = {
    build: useAction('board.build'),
    check: useAction('board.check'),
    site: useAction('board.site'),
  };
  const [done, setDone] = useState<{ kind: Kind; result: AnswerOf<'board.build'> }>();
  const present = sections.flatMap(({ articles }) => articles.filter(({ isThere }) => isThere));
  const running = Object.values(actions).find(({ isRunning }) => isRunning);
  const failed = Object.values(actions).find(({ error }) => error);
  async function run(kind: Kind): Promise<void> {
    for (const { clear } of Object.values(actions)) clear();
    setDone(undefined);
    const articles = present.map(({ name }) => `${issue}/${name}`);
    const result = await (kind === 'build'
      ? actions.build.run({ issue })
      : kind === 'check'
        ? actions.check.run({ issue, articles })
        : actions.site.run({}));
    if (result) setDone({ kind, result });
  }
  const isOff = present.length === 0 || running !== undefined;
  return (
    <section class="stack whole-issue" aria-label={said.actions}>
      <div class="row">
        <Link to={{ view: 'intake', issue }} class="button main">
          {said.takeIn}
        </Link>
        {(['check', 'build', 'site'] as const).map((kind) => (
          <Button
            key={kind}
            disabled={isOff}
            isBusy={actions[kind].isRunning}
            onClick={() => void run(kind)}
          >
            {said[kind]}
          </Button>
        ))}
        <Link to={{ view: 'export', issue }} class="button">
          {said.export}
        </Link>
      </div>
      {running && <ProgressBar progress={running.progress} />}
      <CallNotice error={failed?.error} />
      {done && (
        <WorkResultCard
          {...done}
          issue={issue}
          standing={standing}
          onClose={() => setDone(undefined)}
        />
      )}
    </section>
  );
}
