/** The additions of the journal's site to the page of an article: issue, neighbours, indexes. */
import { h } from 'hastscript';
import { encodePart } from '../../article/addresses.ts';
import type { Article, Asset } from '../../article/article.ts';
import { volumeAndIssue } from '../../words/languages/index.ts';
import type { SiteFrame } from '../html/index.ts';
import { toHtml } from '../html/serialize.ts';
import type { SiteLook } from './frame.ts';
import { authorAddress, keywordAddress } from './letters.ts';
import { CARD, iconPath, navigation, siteAddress, type TextPage } from './site.ts';

/** The folders of the previous and the next article of the issue, and the cover. */
export interface Neighbourhood {
  previous?: string;
  next?: string;
  cover?: Asset;
}

/** The relative address of the site's folder from the page of an article. */
export const ARTICLE_ROOT = '../../';

export function articleFrame(
  article: Article,
  { previous, next, cover }: Neighbourhood,
  { journal, theme }: Pick<SiteLook, 'journal' | 'theme'>,
  texts: readonly TextPage[],
): SiteFrame {
  const { issue, authors, keywords, language } = article;
  const pageOf = (name: string | undefined) =>
    name === undefined ? '' : `../${encodePart(name)}/${encodePart(`${name}.html`)}`;
  const title = volumeAndIssue(language, issue) || issue.title || issue.folder || '';
  return {
    head: headHtml(imageOf(article, cover), { journal, theme }),
    nav: navigation(journal.language, texts, '', ARTICLE_ROOT),
    place: {
      issue: { title, url: '../index.html' },
      previous: pageOf(previous),
      next: pageOf(next),
    },
    authorUrls: authors.map((author) => ARTICLE_ROOT + authorAddress(author)),
    keywordUrls: keywords.map((name) => ARTICLE_ROOT + keywordAddress(name, journal.language)),
  };
}

function headHtml(image: string, { journal, theme }: Pick<SiteLook, 'journal' | 'theme'>): string {
  const address = siteAddress(journal, image);
  const tags = [
    h('link', { rel: 'icon', href: ARTICLE_ROOT + iconPath(theme) }),
    ...(address ? [h('meta', { property: 'og:image', content: address })] : []),
  ];
  return tags.map((tag) => `${toHtml([tag])}\n`).join('');
}

/** The preview picture: the first suitable figure, else the cover of the issue, else the journal's card. */
function imageOf({ assets, issue, name }: Article, cover: Asset | undefined): string {
  const folder = issue.folder ?? '';
  const figure = assets.find(isShareable);
  return figure ? `${folder}/${name}/${figure.output}` : coverImage(folder, cover);
}

/** The cover of an issue if it is suitable as a preview picture, else the journal's card. */
export function coverImage(issue: string, cover: Asset | undefined): string {
  return cover && isShareable(cover) ? `${issue}/${cover.output}` : CARD;
}

/** Previews of links accept raster pictures that are not too small, and no drawings. */
function isShareable({ mediaType, width = 0, height = 0 }: Asset): boolean {
  return SHAREABLE.includes(mediaType) && Math.min(width, height) >= SMALLEST_SIDE;
}

const SHAREABLE = ['image/png', 'image/jpeg', 'image/gif', 'image/webp'];
/** In pixels. */
const SMALLEST_SIDE = 200;
