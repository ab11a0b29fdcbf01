/**
 * Words that an output loses, doubles or confuses are found, wherever it happens: each element of
 * the finished outputs that holds words is taken out, doubled, shortened by a letter and exchanged.
 */
import type { Element as HtmlElement } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Element as XmlElement } from 'xast';
import { fromXml } from 'xast-util-from-xml';
import type { Article } from '../../src/article/article.ts';
import { articleParts } from '../../src/checks/words/article-parts.ts';
import { findLosses } from '../../src/checks/words/find-losses.ts';
import { readHtml } from '../../src/checks/words/html-words.ts';
import { readJats } from '../../src/checks/words/jats-words.ts';
import { renderWebPage } from '../../src/formats/html/page.ts';
import { renderJats } from '../../src/formats/jats/index.ts';
import { compileFolder } from '../support/built.ts';

interface Node {
  type: string;
  value?: string;
  children?: Node[];
}
interface Parent extends Node {
  children: Node[];
}
interface Output {
  /** Elements that hold words of the article, innermost blocks. */
  blocks: Parent[];
  losses(): unknown[];
}

let article: Article;
let outputs: Record<'html' | 'jats', Output>;
beforeAll(async () => {
  const [built] = await compileFolder('manuscripts/1-1/dialect');
  if (!built?.compiled) throw new Error('not compiled');
  article = built.compiled.article;
  const html = fromHtml(await renderWebPage(article, built.host.theme, 'offprint'));
  const jats = fromXml(renderJats(article));
  outputs = {
    html: {
      blocks: blocksIn(html as Parent, isPageBlock, isPagePart),
      losses: () =>
        findLosses(articleParts(article, { captionLast: true }), readHtml(html), 'signs'),
    },
    jats: {
      blocks: blocksIn(jats as Parent, isJatsBlock, isJatsPart),
      losses: () =>
        findLosses(articleParts(article, { captionLast: false }), readJats(jats), 'signs'),
    },
  };
});

const PAGE_BLOCKS = /^(p|h[2-6]|td|th|li|dt|dd|pre|math)$/;
const isPageBlock = (node: Node) => {
  const { tagName, properties } = node as HtmlElement;
  // Of ours: the heading of the notes, and the links back from them.
  const made =
    properties?.id === 'page-notes-title' || String(properties?.className) === 'back-links';
  return PAGE_BLOCKS.test(tagName) && !made;
};
const isPagePart = (node: Node) => {
  const classes = (node as HtmlElement).properties?.className ?? [];
  const parts = ['body', 'back', 'notes', 'references'];
  return Array.isArray(classes) && parts.some((name) => classes.includes(name));
};
const JATS_BLOCKS = /^(p|title|td|th|term|code|mixed-citation|mml:math)$/;
const isJatsBlock = (node: Node) => JATS_BLOCKS.test((node as XmlElement).name);
const isJatsPart = (node: Node) => /^(body|back|abstract)$/.test((node as XmlElement).name);

/** Innermost elements of a kind below elements of another kind. */
function blocksIn(
  node: Parent,
  isBlock: (node: Node) => boolean,
  isPart: (node: Node) => boolean,
  inside = false,
): Parent[] {
  const here = inside || isPart(node);
  const parents = node.children.filter((child): child is Parent => child.children !== undefined);
  const below = parents.flatMap((child) => blocksIn(child, isBlock, isPart, here));
  if (below.length > 0 || !here || !isBlock(node) || !/[\p{L}\p{N}]/u.test(textOf(node)))
    return below;
  return [node];
}

function textOf(node: Node): string {
  return node.value ?? (node.children ?? []).map(textOf).join('');
}

/** The text nodes of a block, longest first. */
function texts(node: Node): Node[] {
  if (node.value !== undefined) return [node];
  return (node.children ?? [])
    .flatMap(texts)
    .sort((a, b) => (b.value ?? '').length - (a.value ?? '').length);
}

/** Changes a block, and gives back how to undo it; nothing where it cannot be changed so. */
const MUTATIONS: Record<
  string,
  (block: Parent, next: Parent | undefined) => (() => void) | undefined
> = {
  'taken out': (block) => replaced(block, []),
  doubled: (block) => replaced(block, [...block.children, ...block.children]),
  'shortened by a letter': (block) => {
    const [longest] = texts(block);
    const before = longest?.value ?? '';
    const after = before.replace(/[\p{L}\p{N}](?=[^\p{L}\p{N}]*$)/u, '');
    if (!longest || after === before) return undefined;
    longest.value = after;
    return () => {
      longest.value = before;
    };
  },
  'exchanged with the next': (block, next) => {
    if (!next || textOf(next) === textOf(block)) return undefined;
    const undo = [replaced(block, next.children), replaced(next, block.children)];
    return () => {
      for (const each of undo) each();
    };
  },
};

function replaced(block: Parent, children: Node[]): () => void {
  const before = block.children;
  block.children = children;
  return () => {
    block.children = before;
  };
}

describe.each(['html', 'jats'] as const)('%s', (name) => {
  test('says what the article says', () => {
    expect(outputs[name].losses()).toEqual([]);
    expect(outputs[name].blocks.length).toBeGreaterThan(80);
  });

  test.each(Object.entries(MUTATIONS))('a block %s is found, each of them', (_, mutate) => {
    const { blocks, losses } = outputs[name];
    const unseen = blocks.flatMap((block, index) => {
      const said = textOf(block);
      const undo = mutate(block, blocks[index + 1]);
      const found = losses().length > 0;
      undo?.();
      return undo && !found ? [said] : [];
    });
    expect(unseen).toEqual([]);
  });
});
