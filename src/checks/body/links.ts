/** Rules about links: their addresses, and words that say where they lead. */
import { isPublic } from '../../article/addresses.ts';
import type { Block, Inline } from '../../article/article.ts';
import { backMatterKind } from '../../compile/structure/sections/back-matter.ts';
import { plainText } from '../../markup/plain-text.ts';
import { message } from '../../messages/message.ts';
import type { ArticleCheck } from '../check.ts';
import { inlinesOf, textBlocks, truncateText, words } from '../nodes.ts';
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
          yield { message: message('link-broken', { address: truncateText(node.url) }), at };
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
            text: truncateText(text),
            address: truncateText(node.url),
          }),
          at,
        };
      }
    },
  },
  {
    name: 'jats-reference-punctuated',
    receivers: ['pmc'],
    ...NLM,
    *find({ article, at }) {
      const blocks = [...article.abstract, ...textBlocks(article)];
      for (const { node, block } of [
        ...inlinesOf(blocks, 'crossReference'),
        ...inlinesOf(blocks, 'citationLink'),
      ]) {
        const reference = words(node.children ?? [], article);
        if (endsWithPunctuation(reference))
          yield {
            message: message('jats-reference-punctuated', { reference: truncateText(reference) }),
            at: at(node).place ? at(node) : at(block),
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
          yield { message: message('link-text-vague', { text: truncateText(text) }), at };
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
      const blocks = [
        ...article.abstract,
        ...article.body.filter((block) => !isReferenceList(block)),
      ];
      const links = [...inlinesOf(blocks, 'link')].filter(({ node }) => {
        const text = words(node.children, article) || node.url;
        return isShortAddress(text) && leadsTo(text, node.url);
      });
      const [first] = links;
      if (!first) return;
      yield {
        message: message('link-text-address', {
          count: links.length,
          address: truncateText(first.node.url),
        }),
        at: at(first.block),
      };
    },
  },
];

/** Whether a text ends with a punctuation mark of the sentence: a comma, or a bracket that opens outside. */
function endsWithPunctuation(text: string): boolean {
  const end = text.trimEnd();
  const open = (end.match(/\(/g) ?? []).length < (end.match(/\)/g) ?? []).length;
  return /[,;:]$/.test(end) || (open && end.endsWith(')'));
}

/** Whether a section is a list of references that is typed as text. It may show addresses. */
function isReferenceList(block: Block): boolean {
  return (
    block.type === 'section' && backMatterKind(plainText(block.title, 'en'), []) === 'references'
  );
}

/** All links of the abstract and the text, with their places. */
function* linksOf({ article, at }: ArticleSubject): Generator<{ node: Link; at: At }> {
  for (const { node, block } of inlinesOf([...article.abstract, ...textBlocks(article)], 'link')) {
    const atNode = at(node);
    yield { node, at: atNode.place ? atNode : at(block) };
  }
}
type Link = Extract<Inline, { type: 'link' }>;

/** Two points in the host, a space or punctuation at the end, or a DOI without its number. */
const BROKEN =
  /^https?:\/\/(?:[^/]*\.\.|.*%20$|(?:dx\.)?doi\.org\/(?!10\.\d{4}|$))|^https?:\/\/.*[.,;>]$/;

/** The words of a link are an address. */
const ADDRESS = /^(?:https?:\/\/|www\.)\S+$/;

/** Whether the words of a link are its address, or a shortened form of it: its beginning and "…", or the host alone. */
function leadsTo(text: string, url: string): boolean {
  const [shown, target] = [normalizeAddress(text), normalizeAddress(url)];
  const [host] = target.split('/');
  const isShortened = /…$|\.\.\.$/.test(text);
  return shown === host || target === shown || (isShortened && target.startsWith(shown));
}

/** The host in lower case and the decoded path, without the parts that do not change the target. */
function normalizeAddress(address: string): string {
  const [, host = '', path = ''] =
    /^(?:https?:\/\/)?(?:www\.|dx\.)?([^/]*)(.*)$/.exec(address.replace(/(?:…|\.\.\.)$/, '')) ?? [];
  return `${host.toLowerCase()}${decodePath(path).replace(/(?<![/.])[/.]+$/, '')}`;
}

function decodePath(path: string): string {
  try {
    return decodeURI(path);
  } catch {
    return path;
  }
}

const VAGUE =
  /^(?:(?:click |see )?(?:here|there)|(?:this |the )?(?:link|page|url|website)|more|read more|download)$/i;

/** Screen readers spell an address, so it must be short. */
const LONGEST_ADDRESS = 50;

function isLongAddress(text: string): boolean {
  return isAddress(text) && text.length > LONGEST_ADDRESS;
}

function isShortAddress(text: string): boolean {
  return isAddress(text) && text.length <= LONGEST_ADDRESS;
}

/** Whether a text is an address, but not a DOI: DOIs are short and well known. */
function isAddress(text: string): boolean {
  return /^https?:\/\//.test(text) && !/\/\/doi\.org\//.test(text);
}
