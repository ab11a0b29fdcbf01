/** What a build, a check or a site has given: what was written, and which articles have problems. */
import type { AnswerOf } from '../../call.ts';
import { Link } from '../../router.tsx';
import { Button, IconButton } from '../../ui/button.tsx';
import { CallNotice, Notice } from '../../ui/notice.tsx';
import { useAction } from '../../use-call.ts';
import { words } from '../../words.ts';
import { MessageItems, MessagesList } from '../journal/messages-list.tsx';
import { countWords } from './problem-chip.tsx';

type Result = AnswerOf<'board.build'>;
const said = words.board.results;

interface WorkResultProps {
  kind: 'build' | 'check' | 'site';
  result: Result;
  issue: string;
  standing: AnswerOf<'board.standing'> | undefined;
  onClose(): void;
}

export function WorkResultCard({ kind, result, issue, standing, onClose }: WorkResultProps) {
  const { articles, messages, obstacle, folder } = result;
  const good = articles.filter(({ isGood }) => isGood).length;
  const standings = new Map((standing?.articles ?? []).map((each) => [each.name, each]));
  return (
    <section class="card stack work-result" aria-labelledby="result-head">
      <header class="row spread">
        <h2 id="result-head">{said[kind]}</h2>
        <IconButton label={words.common.close} icon="×" onClick={onClose} />
      </header>
      <Notice kind={good === articles.length ? 'good' : 'error'}>
        <p>
          {kind === 'check'
            ? said.checked(articles.length - good)
            : said.built(good, articles.length)}
        </p>
      </Notice>
      {obstacle && <Notice kind="warning">{obstacle}</Notice>}
      {folder && (
        <OutputFolder folder={folder} place={kind === 'site' ? 'site' : 'issue'} issue={issue} />
      )}
      <ul class="plain-list">
        {articles.map((article) => (
          <ResultRow
            key={article.name}
            article={article}
            standing={standings.get(article.name)}
            isBuilt={kind !== 'check'}
          />
        ))}
      </ul>
      <MessagesList
        title={said.otherMessages}
        messages={messages.filter(({ severity }) => severity !== 'info')}
      />
    </section>
  );
}

interface ResultRowProps {
  article: Result['articles'][number];
  standing: AnswerOf<'board.standing'>['articles'][number] | undefined;
  /** Whether there is a web page that was written. */
  isBuilt: boolean;
}

function ResultRow({ article, standing, isBuilt }: ResultRowProps) {
  const { name, isGood, counts, messages } = article;
  const title = standing?.title ?? name;
  const look = isGood ? (counts.warning > 0 ? 'warnings' : 'fine') : 'errors';
  return (
    <li class="result-row">
      <Link to={{ view: 'article', article: name, tab: 'text' }}>
        <span lang={standing?.language} dir="auto">
          {title}
        </span>
      </Link>
      <span class={`chip ${look}`}>{countWords(counts)}</span>
      {isBuilt && isGood && standing?.galley && (
        <a href={standing.galley} target="_blank" rel="noreferrer">
          {said.openArticle}
          <span class="visually-hidden">: {title}</span>
        </a>
      )}
      {messages.length > 0 && (
        <details open={!isGood}>
          <summary>
            {said.showMessages}
            <span class="visually-hidden">: {title}</span>
          </summary>
          <MessageItems messages={messages} />
        </details>
      )}
    </li>
  );
}

interface OutputFolderProps {
  /** Absolute path. */
  folder: string;
  place: 'issue' | 'site';
  issue: string;
}

function OutputFolder({ folder, place, issue }: OutputFolderProps) {
  const opening = useAction('board.openOutputs');
  return (
    <div class="row">
      <span>{said.folder}</span>
      <code dir="ltr">{folder}</code>
      <Button isBusy={opening.isRunning} onClick={() => void opening.run({ place, issue })}>
        {said.openFolder}
      </Button>
      <CallNotice error={opening.error} />
    </div>
  );
}
