/** From the page of one article to that of another, in one output folder. */
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

/** From the page to the folder in which those of the issue's articles lie. */
function articleFolder(article: Article): string {
  return standingOf(article)?.isCurrent === false ? '../../' : '../';
}
