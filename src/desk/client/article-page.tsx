/** An article: its title and state, and one of its tabs. */
import type { FunctionComponent } from 'preact';
import { ARTICLE_TABS, type ArticleTab } from './router.tsx';
import { CallNotice, Loading } from './ui/notice.tsx';
import { TabLinks } from './ui/tabs.tsx';
import { useLoaded } from './use-call.ts';
import type { ArticleTabProps } from './views/article/article-props.ts';
import { StateChip } from './views/article/state-chip.tsx';
import { DetailsTab } from './views/details/details-tab.tsx';
import { FiguresTab } from './views/figures/figures-tab.tsx';
import { HistoryTab } from './views/history/history-tab.tsx';
import { QuestionsTab } from './views/intake/questions-tab.tsx';
import { ProofTab } from './views/proof/proof-tab.tsx';
import { PublishTab } from './views/publish/publish-tab.tsx';
import { ReferencesTab } from './views/references/references-tab.tsx';
import { TextTab } from './views/text/text-tab.tsx';
import { words } from './words.ts';
import './views/article/article-head.css';

const TABS: Record<ArticleTab, FunctionComponent<ArticleTabProps>> = {
  text: TextTab,
  questions: QuestionsTab,
  details: DetailsTab,
  references: ReferencesTab,
  figures: FiguresTab,
  proof: ProofTab,
  publish: PublishTab,
  history: HistoryTab,
};

export function ArticlePage({
  article,
  tab,
  line,
}: {
  article: string;
  tab: ArticleTab;
  line?: number;
}) {
  const shown = useLoaded(
    'article.show',
    { article },
    (event) =>
      event.kind === 'connected' || (event.kind === 'articles' && event.articles.includes(article)),
  );
  const Tab = TABS[tab];
  const { title, language, state, messages } = shown.answer?.shown ?? {};
  return (
    <div class={`article-page ${tab}`}>
      <header class="article-head">
        <div class="article-title">
          <h1 lang={language} dir="auto" title={title}>
            {title ?? article.split('/')[1]}
          </h1>
          {state && <StateChip state={state} messages={messages ?? []} />}
        </div>
        <TabLinks
          label={words.shell.articleTabs}
          tabs={ARTICLE_TABS.map((each) => ({
            label: words.shell.tabs[each],
            to: { view: 'article', article, tab: each },
            isCurrent: each === tab,
          }))}
        />
      </header>
      <CallNotice error={shown.error} />
      {shown.answer ? (
        <Tab article={article} shown={shown.answer} {...(line && { line })} />
      ) : (
        !shown.error && <Loading />
      )}
    </div>
  );
}
