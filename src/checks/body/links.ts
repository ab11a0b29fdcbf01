/** Rules about the words of links: they say where a link leads. */
import { isPublic } from '../../article/addresses.ts';
import type { Block, Inline } from '../../article/article.ts';
import { backMatterKind } from '../../compile/structure/sections/back-matter.ts';
import { plainText } from '../../markup/plain-text.ts';
import { message } from '../../messages/message.ts';
import type { ArticleCheck } from '../check.ts';
import { clipped, inlinesOf, textBlocks, words } from '../nodes.ts';
import { NLM, WCAG } from '../sources.ts';
import type { ArticleSubject, At } from '../subject.ts';

export const LINKS: readonly ArticleCheck[] = [
  {
    name: 'link-not-public',
    receivers: ['readers', 'pmc'],
    ...NLM,
    *find(subject) {
      for (const { node, at } of linksOf(subject))
        if (/^(https?|ftp):/.test(node.url) && !isPublic(node.url))
          yield { message: message('link-not-public', { address: node.url }), at };
    },
  },
  {
    name: 'link-broken',
    receivers: ['readers', 'pmc'],
    ...NLM,
    *find(subject) {
      for (const { node, at } of linksOf(subject))
        if (isPublic(node.url) && BROKEN.test(node.url))
          yield { message: message('link-broken', { address: clipped(node.url) }), at };
    },
  },
  {
    name: 'link-text-differs',
    receivers: ['readers', 'pmc'],
    ...WCAG,
    *find(subject) {
      for (const { node, at } of linksOf(subject)) {
        const text = words(node.children, subject.article);
        if (!ADDRESS.test(text) || leadsTo(text, node.url)) continue;
        yield {
          message: message('link-text-differs', {
            text: clipped(text),
            address: clipped(node.url),
          }),
          at,
        };
      }
    },
  },
  {
    name: 'link-text-vague',
    severity: 'info',
    optional: true,
    receivers: ['readers'],
    ...WCAG,
    *find(subject) {
      for (const { node, at } of linksOf(subject)) {
        const text = words(node.children, subject.article);
        if (VAGUE.test(text) || isLongAddress(text))
          yield { message: message('link-text-vague', { text: clipped(text) }), at };
      }
    },
  },
  {
    name: 'link-text-address',
    severity: 'info',
    optional: true,
    receivers: ['readers', 'pmc'],
    source: 'JATS4R accessibility recommendation 1.0',
    date: '2024',
    *find({ article, at }) {
      const text = [...article.abstract, ...article.body.filter(isNoList)];
      const links = [...inlinesOf(text, 'link')].filter(({ node }) => {
        const shown = words(node.children, article) || node.url;
        return isShortAddress(shown) && leadsTo(shown, node.url);
      });
      const [first] = links;
      if (!first) return;
      yield {
        message: message('link-text-address', {
          count: links.length,
          address: clipped(first.node.url),
        }),
        at: at(first.block),
      };
    },
  },
];

/** A list of references that is typed as text shows addresses, as a made one does. */
function isNoList(block: Block): boolean {
  return (
    block.type !== 'section' || backMatterKind(plainText(block.title, 'en'), []) !== 'references'
  );
}

/** Those of the text, each with where it stands. */
function* linksOf({ article, at }: ArticleSubject): Generator<{ node: Link; at: At }> {
  for (const { node, block } of inlinesOf([...article.abstract, ...textBlocks(article)], 'link')) {
    const own = at(node);
    yield { node, at: own.place ? own : at(block) };
  }
}
type Link = Extract<Inline, { type: 'link' }>;

/** With two points, a space at its end or a sign of the sentence; a DOI without number. */
const BROKEN =
  /^https?:\/\/(?:[^/]*\.\.|.*%20$|(?:dx\.)?doi\.org\/(?!10\.\d{4}|$))|^https?:\/\/.*[.,;>]$/;

/** An address that is typed as words. */
const ADDRESS = /^(?:https?:\/\/|www\.)\S+$/;

/** What shortens an address leads to what begins with it; a host alone to any of its pages. */
function leadsTo(text: string, url: string): boolean {
  const [said, target] = [bare(text), bare(url)];
  const [host] = target.split('/');
  return said === host || target === said || (/…$|\.\.\.$/.test(text) && target.startsWith(said));
}

/** The host in small letters, and the path; without what differs in spelling alone. */
function bare(address: string): string {
  const [, host = '', path = ''] =
    /^(?:https?:\/\/)?(?:www\.|dx\.)?([^/]*)(.*)$/.exec(address.replace(/(?:…|\.\.\.)$/, '')) ?? [];
  return `${host.toLowerCase()}${decoded(path).replace(/(?<![/.])[/.]+$/, '')}`;
}

function decoded(path: string): string {
  try {
    return decodeURI(path);
  } catch {
    return path;
  }
}

const VAGUE =
  /^(?:(?:click |see )?(?:here|there)|(?:this |the )?(?:link|page|url|website)|more|read more|download)$/i;

/** It is read aloud sign by sign. */
const LONGEST_ADDRESS = 50;

function isLongAddress(text: string): boolean {
  return isAddress(text) && text.length > LONGEST_ADDRESS;
}

function isShortAddress(text: string): boolean {
  return isAddress(text) && text.length <= LONGEST_ADDRESS;
}

/** A DOI is short, and known as such. */
function isAddress(text: string): boolean {
  return /^https?:\/\//.test(text) && !/\/\/doi\.org\//.test(text);
}
