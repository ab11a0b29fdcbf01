/** Takes in the author's files for an issue: drop, decide, take in. */
import { useState } from 'preact/hooks';
import { type AnswerOf, CallError, call } from '../../call.ts';
import { Button } from '../../ui/button.tsx';
import { CallNotice, ProgressBar } from '../../ui/notice.tsx';
import { showToast } from '../../ui/toast.tsx';
import { useAction } from '../../use-call.ts';
import { words } from '../../words.ts';
import { ArticlePlan, isGoodName, type PlannedArticle } from './article-plan.tsx';
import { DropArea } from './drop-area.tsx';
import { FileList } from './file-list.tsx';
import { TakenList } from './taken-list.tsx';
import { type Decisions, TrackedChanges } from './tracked-changes.tsx';
import { type Looked, useBatch } from './use-batch.ts';
import './intake.css';

/** What the editor has decided differently from what was proposed. */
interface Chosen {
  isTogether?: boolean;
  /** Folder names, by the files of the article. */
  names: Readonly<Record<string, string>>;
  section?: string;
  /** By name of the Word file. */
  decisions: Readonly<Record<string, Decisions>>;
}

export function IntakeView({ issue }: { issue: string }) {
  const files = useBatch(issue);
  const [chosen, setChosen] = useState<Chosen>({ names: {}, decisions: {} });
  const [taken, setTaken] = useState<AnswerOf<'intake.take'>['taken']>([]);
  const taking = useAction('intake.take');
  const { looked, looking } = files;
  const { title, lead, looking: lookingWords } = words.intake.upload;
  const change = (part: Partial<Chosen>) => setChosen((all) => ({ ...all, ...part }));
  return (
    <div class="stack intake">
      <h1>{title}</h1>
      <p>{lead}</p>
      <DropArea onFiles={(dropped) => void files.add(dropped)} />
      <TakenList articles={taken} />
      <FileList
        uploads={files.uploads}
        looked={looked?.files ?? []}
        renamed={files.renamed}
        onRemove={(name) => void files.remove(name)}
        onForget={files.forget}
      />
      {looking.isRunning && looked && (
        <ProgressBar progress={looking.progress ?? { doing: lookingWords }} />
      )}
      <CallNotice error={looking.error} />
      {looked?.files
        .filter(({ changes }) => changes.length > 0)
        .map(({ name, changes }) => (
          <TrackedChanges
            key={name}
            {...{ name, changes }}
            decisions={chosen.decisions[name] ?? []}
            onDecide={(decided) => change({ decisions: { ...chosen.decisions, [name]: decided } })}
          />
        ))}
      {looked?.together && (
        <Planned
          {...{ looked, chosen, change }}
          isBusy={taking.isRunning || looking.isRunning}
          onTake={(articles, section) => void take(articles, section)}
        />
      )}
      {taking.isRunning && <ProgressBar progress={taking.progress} />}
      <CallNotice error={taking.error} />
    </div>
  );

  async function take(articles: readonly PlannedArticle[], section: string): Promise<void> {
    const decisions = Object.fromEntries(
      Object.entries(chosen.decisions).map(([name, all]) => [
        name,
        all.map((each) => each ?? true),
      ]),
    );
    const answer = await taking.run({
      issue,
      batch: files.batch,
      articles: articles.map(({ name, files: own }) => ({ name, files: own })),
      decisions,
      section,
    });
    if (!answer) return;
    setTaken(answer.taken);
    await files.look();
    const taken = answer.taken.flatMap(({ article, taken: facts }) => (facts ? [article] : []));
    if (taken.length === 0) return;
    setChosen({ names: {}, decisions: {} });
    showToast(words.intake.taken.toast(taken.length), () => void takeBack(taken, answer.listed));
  }

  async function takeBack(
    articles: string[],
    listed: AnswerOf<'intake.take'>['listed'],
  ): Promise<void> {
    try {
      await call('intake.untake', { articles, batch: files.batch, ...(listed && { listed }) });
      setTaken([]);
    } catch (error) {
      if (!(error instanceof CallError)) throw error;
      showToast(error.message);
    }
    await files.look();
  }
}

interface PlannedProps {
  looked: Looked;
  chosen: Chosen;
  change(part: Partial<Chosen>): void;
  isBusy: boolean;
  onTake(articles: readonly PlannedArticle[], section: string): void;
}

function Planned({ looked, chosen, change, isBusy, onTake }: PlannedProps) {
  const isTogether = chosen.isTogether ?? looked.isTogether;
  const section = chosen.section ?? looked.section;
  const proposed = isTogether && looked.together ? [looked.together] : looked.apart;
  const keyOf = (article: PlannedArticle) => article.files.join('/');
  const articles = proposed.map((each) => ({
    ...each,
    name: chosen.names[keyOf(each)] ?? each.name,
  }));
  const names = new Set(articles.map(({ name }) => name));
  const isValid = names.size === articles.length && [...names].every(isGoodName);
  const undecided = looked.files
    .flatMap(({ name, changes }) => changes.map((_, at) => chosen.decisions[name]?.[at]))
    .filter((decision) => decision === undefined).length;
  const { take, undecided: undecidedWords } = words.intake.plan;
  return (
    <>
      <ArticlePlan
        {...{ looked, isTogether, articles, section }}
        onTogether={(together) => change({ isTogether: together })}
        onName={(at, name) => {
          const article = proposed[at];
          if (article) change({ names: { ...chosen.names, [keyOf(article)]: name } });
        }}
        onSection={(each) => change({ section: each })}
      />
      <div class="row">
        <Button
          look="main"
          isBusy={isBusy}
          disabled={!isValid || undecided > 0}
          onClick={() => onTake(articles, section)}
        >
          {take(articles.length)}
        </Button>
        {undecided > 0 && <span class="soft">{undecidedWords(undecided)}</span>}
      </div>
    </>
  );
}
