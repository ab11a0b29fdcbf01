/** The text that the author of an article wrote, block by block, apart from text that Offprint generates. */
import type { Article, Block, Inline } from '../../article/article.ts';
import { languageOf } from '../../words/languages/index.ts';
import type { Place } from '../../words/place.ts';
import { floatsOf, linesOf, textBlocks, walkBlocks } from '../nodes.ts';
import { inlineText } from './article-text.ts';
import { foldedWords } from './words.ts';

export interface WrittenPiece {
  place?: Place;
  /** Words in the order of the manuscript. */
  ordered: string[];
  /** Words in any order: citations, alternative texts, addresses. */
  unordered: string[];
  /** Words that may come from anywhere in the manuscript: captions, notes of a style, parts of keywords. */
  anywhere?: string[];
}

/** @param placeOf the place of a node in the manuscript */
export function writtenPieces(
  article: Article,
  placeOf: (node: object) => Place | undefined,
): WrittenPiece[] {
  const blocks = [...walkBlocks([...article.abstract, ...textBlocks(article)])];
  // A caption without a place has the place of its figure or table.
  const floats = new Map<object, Block>(
    floatsOf(article).flatMap((float) => float.caption.map((block) => [block, float] as const)),
  );
  const piece = (
    owner: object,
    lines: readonly (readonly Inline[])[],
    more: More,
  ): WrittenPiece => {
    const place = placeOf(owner) ?? placeOf(floats.get(owner) ?? owner);
    const ordered = [...lines.map(orderedText), more.ordered ?? ''].join('\n');
    const unordered = [
      ...lines.map((line) => unorderedText(line, article.language)),
      more.unordered ?? '',
    ].join('\n');
    return {
      ...(place && { place }),
      ordered: foldedWords(ordered),
      unordered: foldedWords(unordered),
    };
  };
  return [
    ...[article.title, article.subtitle ?? []].map((line) => ({
      ...piece(line, [line], {}),
      ...placeAround(line.flatMap((node) => placeOf(node) ?? [])),
    })),
    frontPiece(article),
    ...blocks.flatMap((block): WrittenPiece[] => {
      if (block.type === 'figure')
        return block.panels.map((panel) =>
          piece(panel, [panel.caption ?? []], { ordered: panel.alt }),
        );
      // The titles of statements in the front matter are generated.
      if (block.type === 'section' && !placeOf(block)) return [];
      const own = piece(block, authorsLines(block, article.language), ownWords(block));
      return [placeOf(block) ? own : { ...own, anywhere: own.unordered }];
    }),
  ];
}

/** Words of the node itself. */
interface More {
  ordered?: string;
  unordered?: string;
}

function placeAround(places: readonly Place[]): Pick<WrittenPiece, 'place'> {
  const [first, last] = [places[0], places.at(-1)];
  return first && last ? { place: { start: first.start, end: last.end } } : {};
}

/** The rest of the front matter. It has no place, because its words have other forms there. */
function frontPiece({ translations, keywords, back, language }: Article): WrittenPiece {
  const lines = translations.flatMap((one) => [one.title ?? [], one.subtitle ?? []]);
  const blocks = [...walkBlocks(translations.flatMap(({ abstract = [] }) => abstract))];
  const all = [...lines, ...blocks.flatMap(linesOf)];
  const keys = [...keywords, ...translations.flatMap((one) => one.keywords)];
  const unordered = [
    ...all.map((line) => unorderedText(line, language)),
    ...back.map(({ section }) => inlineText(section.title, language)),
  ];
  // A keyword may consist of a formula and a word. Example: "$\alpha$-decay" is printed as "α-decay".
  const parts = keys
    .filter((key) => /\p{Pd}/u.test(key))
    .map((key) => key.replace(/\p{Pd}/gu, ' '));
  return {
    ordered: [],
    unordered: foldedWords(unordered.join('\n')),
    anywhere: foldedWords([...all.map(orderedText), ...keys, ...parts].join('\n')),
  };
}

/** Lines without a generated label, such as "Theorem 1" before the name of a theorem. */
function authorsLines(block: Block, language: string): (readonly Inline[])[] {
  const lines = linesOf(block);
  const first = block.type === 'box' ? block.title?.[0] : undefined;
  if (first?.type !== 'text') return lines;
  const { kinds, theorems } = languageOf(language);
  const isLabel = [kinds, theorems].some((words) =>
    Object.values(words).some((word) => first.value.replace(/\s\S+$/, '') === word),
  );
  return isLabel ? lines.map((line) => line.slice(1)) : lines;
}

/** Words of a block outside its lines. */
function ownWords(block: Block): More {
  if (block.type === 'codeBlock') return { ordered: block.value };
  // A typed number that equals the generated one ("II. Methods") counts as generated.
  if (block.type === 'section') return { unordered: block.label ?? block.number ?? '' };
  return block.type === 'equation' ? { unordered: block.value } : {};
}

function orderedText(nodes: readonly Inline[]): string {
  return nodes.map((node) => (ORDERED_TEXT[node.type] as (node: Inline) => string)(node)).join('');
}

const inside = ({ children }: { children: Inline[] }): string => orderedText(children);

const ORDERED_TEXT: {
  [Type in Inline['type']]: (node: Extract<Inline, { type: Type }>) => string;
} = {
  text: ({ value }) => value,
  emphasis: inside,
  strong: inside,
  deleted: inside,
  superscript: inside,
  subscript: inside,
  smallCaps: inside,
  underline: inside,
  span: inside,
  inlineCode: ({ value }) => value,
  inlineMath: () => '',
  break: () => '\n',
  link: inside,
  inlineImage: ({ alt }) => `\n${alt}\n`,
  citation: () => '',
  citationLink: inside,
  // A target without a number is named by its title.
  crossReference: ({ children = [], number }) =>
    number === undefined ? '' : orderedText(children),
  footnoteReference: () => '',
};

/** Words of nodes that are printed differently from the manuscript. */
function unorderedText(nodes: readonly Inline[], language: string): string {
  return nodes
    .map((node): string => {
      if (node.type === 'inlineMath') return `\n${node.value}`;
      // In "[@marsh,p. 3]" no space follows the comma.
      if (node.type === 'citation')
        return `\n${inlineText(node.children, language).replace(/[,;](?=\S)/g, '$& ')}`;
      if (node.type === 'crossReference' && node.number === undefined)
        return `\n${inlineText(node.children ?? [], language)}`;
      const below =
        'children' in node && node.children ? unorderedText(node.children, language) : '';
      return node.type === 'link' ? `${below}\n${node.url}\n${node.title ?? ''}` : below;
    })
    .join('');
}
