/** An issue, and what is in its file for OJS. */
import type { Element } from 'xast';
import { fromXml } from 'xast-util-from-xml';
import type { Issue } from '../../src/article/issue.ts';
import { exported, exportHost, issueOf, textOf } from './export-issue.ts';
import { maximalArticle } from './maximal-article.ts';
import { bookReview, rightToLeftArticle } from './sample-articles.ts';

export const issue = issueOf(maximalArticle, rightToLeftArticle, bookReview);

export async function rootOf(of: Issue, settings = exportHost.settings): Promise<Element> {
  return parse(textOf(await exported('ojs', of, { settings }), 'ojs.xml'));
}

export function parse(xml: string): Element {
  const root = fromXml(xml).children.find((child) => child.type === 'element');
  if (!root) throw new Error('no root');
  return root;
}

export function children(parent: Element | undefined, name: string): Element[] {
  return (parent?.children ?? []).filter(
    (child): child is Element => child.type === 'element' && child.name === name,
  );
}

export function all(parent: Element | undefined, name: string): Element[] {
  return (parent?.children ?? []).flatMap((child) =>
    child.type === 'element' ? [...(child.name === name ? [child] : []), ...all(child, name)] : [],
  );
}

export function text(node: Element | undefined): string {
  return (node?.children ?? [])
    .map((child) =>
      child.type === 'text' ? child.value : child.type === 'element' ? text(child) : '',
    )
    .join('')
    .trim();
}
