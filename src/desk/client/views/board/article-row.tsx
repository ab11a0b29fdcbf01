/** An article on the board: title, authors, pages, state and problems. */
import type { WorkState } from '../../../../app/desk/states.ts';
import { type AnswerOf, call } from '../../call.ts';
import { Link } from '../../router.tsx';
import { Button } from '../../ui/button.tsx';
import { SelectField } from '../../ui/field.tsx';
import { CallNotice } from '../../ui/notice.tsx';
import type { Reorder } from '../../ui/reorder.tsx';
import { showToast } from '../../ui/toast.tsx';
import { useAction } from '../../use-call.ts';
import { words } from '../../words.ts';
import { ProblemChip } from './problem-chip.tsx';

type BoardArticle = AnswerOf<'board.show'>['sections'][number]['articles'][number];
type Standing = AnswerOf<'board.standing'>['articles'][number];
const said = words.board;

interface ArticleRowProps {
  issue: string;
  /** Its folder. */
  name: string;
  article: BoardArticle | undefined;
  standing: Standing | undefined;
  reorder: ReturnType<Reorder['of']>;
  onTakeOut(): void;
}

export function ArticleRow({
  issue,
  name,
  article,
  standing,
  reorder,
  onTakeOut,
}: ArticleRowProps) {
  const path = `${issue}/${name}`;
  const title = standing?.title ?? name;
  const isGone = article !== undefined && !article.isThere;
  return (
    <li class="article-row" {...reorder.item}>
      <button {...reorder.handle} data-entry={name} />
      <div class="article-title">
        {isGone ? (
          <strong dir="auto">{name}</strong>
        ) : (
          <Link to={{ view: 'article', article: path, tab: 'text' }}>
            <span lang={standing?.language} dir="auto">
              {title}
            </span>
          </Link>
        )}
        {standing?.authors && (
          <span class="soft" lang={standing.language} dir="auto">
            {standing.authors}
          </span>
        )}
      </div>
      {isGone ? (
        <div class="gone">
          <p class="bad">{said.gone}</p>
          <Button aria-label={said.takeOutNamed(name)} onClick={onTakeOut}>
            {said.takeOut}
          </Button>
        </div>
      ) : (
        <>
          <span class="pages soft">
            {standing?.pages ? said.pagesAre(standing.pages) : said.noPages}
          </span>
          {article && <StateField article={path} title={title} {...article} />}
          <ProblemChip article={path} title={title} standing={standing} />
        </>
      )}
    </li>
  );
}

interface StateFieldProps extends Pick<BoardArticle, 'state' | 'published'> {
  /** "1-2/firdous" */
  article: string;
  title: string;
}

function StateField({ article, title, state, published }: StateFieldProps) {
  const setting = useAction('board.setState');
  if (published !== undefined) return <span class="chip state">{said.published(published)}</span>;
  async function set(wanted: WorkState): Promise<void> {
    if ((await setting.run({ article, state: wanted })) === undefined) return;
    showToast(said.stateSet(title, said.states[wanted]), () => {
      void call('board.setState', { article, state });
    });
  }
  return (
    <div class="state">
      <SelectField
        label={said.stateOf(title)}
        isLabelHidden
        disabled={setting.isRunning}
        value={state}
        options={Object.entries(said.states).map(([value, label]) => ({ value, label }))}
        onValue={(value) => void set(value as WorkState)}
      />
      <CallNotice error={setting.error} />
    </div>
  );
}
