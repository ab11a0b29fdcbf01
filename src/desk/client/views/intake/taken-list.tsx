/** What became of the files: the new articles with counts, and what was not taken in. */
import type { AnswerOf } from '../../call.ts';
import { Link } from '../../router.tsx';
import { Notice } from '../../ui/notice.tsx';
import { words } from '../../words.ts';

type Taken = AnswerOf<'intake.take'>['taken'][number];

export function TakenList({ articles }: { articles: readonly Taken[] }) {
  if (articles.length === 0) return null;
  const { title, another } = words.intake.taken;
  return (
    <section class="stack" aria-label={title}>
      {articles.map((each) => (
        <TakenArticle key={each.article} {...each} />
      ))}
      {articles.some(({ taken }) => taken) && <p class="soft">{another}</p>}
    </section>
  );
}

function TakenArticle({ article, taken, refused }: Taken) {
  const text = words.intake.taken;
  return (
    <div class="card stack">
      {taken && (
        <>
          <header class="row spread">
            <h2 dir="auto">{taken.title || article}</h2>
            <span class="chip fine">{text.title}</span>
          </header>
          <p>
            {[
              text.authors(taken.authors),
              text.affiliations(taken.affiliations),
              text.references(taken.references),
              text.figures(taken.figures),
              text.words(taken.words),
            ].join(' · ')}
          </p>
          <div class="row">
            <Link to={{ view: 'article', article, tab: 'questions' }} class="button main">
              {text.questions(taken.questions)}
            </Link>
            <Link to={{ view: 'article', article, tab: 'text' }} class="button">
              {text.text}
            </Link>
          </div>
        </>
      )}
      {refused.length > 0 && (
        <Notice kind={taken ? 'warning' : 'error'}>
          {refused.map(({ name, why }) => (
            <p key={name}>
              <bdi>{name}</bdi>: {why}
            </p>
          ))}
        </Notice>
      )}
    </div>
  );
}
