/** The relative address from one article's page to another in the same output folder. */
import { encodePart } from '../../../article/addresses.ts';
import type { Article } from '../../../article/article.ts';
import { standingOf } from '../../../compile/record/standing.ts';

export function articlePage(
  article: Article,
  { issue, name }: { issue: string; name: string },
): string {
  const up = articleFolder(article);
  const folder = issue === article.issue.folder ? up : `${up}../${encodePart(issue)}/`;
  return `${folder}${encodePart(name)}/${encodePart(`${name}.html`)}`;
}

/** The relative address from the page to the folder of the issue's articles. */
function articleFolder(article: Article): string {
  return standingOf(article)?.isCurrent === false ? '../../' : '../';
}
