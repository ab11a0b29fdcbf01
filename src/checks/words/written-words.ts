/** What an article's author wrote, block by block, apart from the words that Offprint makes there. */
import type { Article, Block, Inline } from '../../article/article.ts';
import { languageOf } from '../../words/languages/index.ts';
import type { Place } from '../../words/place.ts';
import { deep, floatsOf, linesOf, textBlocks } from '../nodes.ts';
import { inlineText } from './article-text.ts';
import { foldedWords } from './words.ts';

export interface WrittenPiece {
  place?: Place;
  /** In order. */
  said: string[];
  /** In any order: citations, alternative texts, addresses. */
  made: string[];
  /** May stand anywhere in the manuscript: words of captions and of the notes that a style makes, parts of keywords ("iron", "wood"). */
  elsewhere?: string[];
}

/** @param placeOf where a node stands in the manuscript */
export function writtenPieces(
  article: Article,
  placeOf: (node: object) => Place | undefined,
): WrittenPiece[] {
  const blocks = [...deep([...article.abstract, ...textBlocks(article)])];
  // A caption without a place of its own stands where its figure or table does.
  const floats = new Map<object, Block>(
    floatsOf(article).flatMap((float) => float.caption.map((block) => [block, float] as const)),
  );
  const piece = (
    owner: object,
    lines: readonly (readonly Inline[])[],
    more: More,
  ): WrittenPiece => {
    const place = placeOf(owner) ?? placeOf(floats.get(owner) ?? owner);
    const said = [...lines.map(saidIn), more.said ?? ''].join('\n');
    const made = [...lines.map((line) => madeIn(line, article.language)), more.made ?? ''].join(
      '\n',
    );
    return { ...(place && { place }), said: foldedWords(said), made: foldedWords(made) };
  };
  return [
    ...[article.title, article.subtitle ?? []].map((line) => ({
      ...piece(line, [line], {}),
      ...around(line.flatMap((node) => placeOf(node) ?? [])),
    })),
    frontPiece(article),
    ...blocks.flatMap((block): WrittenPiece[] => {
      if (block.type === 'figure')
        return block.panels.map((panel) =>
          piece(panel, [panel.caption ?? []], { said: panel.alt }),
        );
      // The titles of statements that the front matter holds are ours.
      if (block.type === 'section' && !placeOf(block)) return [];
      const own = piece(block, authorsLines(block, article.language), ownWords(block));
      return [placeOf(block) ? own : { ...own, elsewhere: own.made }];
    }),
  ];
}

/** Words that stand in the node itself. */
interface More {
  said?: string;
  made?: string;
}

function around(places: readonly Place[]): Pick<WrittenPiece, 'place'> {
  const [first, last] = [places[0], places.at(-1)];
  return first && last ? { place: { start: first.start, end: last.end } } : {};
}

/** Of the rest of the front matter: without a place, as it says its words in forms of its own. */
function frontPiece({ translations, keywords, back, language }: Article): WrittenPiece {
  const lines = translations.flatMap((one) => [one.title ?? [], one.subtitle ?? []]);
  const blocks = [...deep(translations.flatMap(({ abstract = [] }) => abstract))];
  const all = [...lines, ...blocks.flatMap(linesOf)];
  const keys = [...keywords, ...translations.flatMap((one) => one.keywords)];
  const made = [
    ...all.map((line) => madeIn(line, language)),
    ...back.map(({ section }) => inlineText(section.title, language)),
  ];
  // "$\alpha$-decay" is written with a formula and a word, and said as one: "α-decay".
  const parts = keys
    .filter((key) => /\p{Pd}/u.test(key))
    .map((key) => key.replace(/\p{Pd}/gu, ' '));
  return {
    said: [],
    made: foldedWords(made.join('\n')),
    elsewhere: foldedWords([...all.map(saidIn), ...keys, ...parts].join('\n')),
  };
}

/** Without "Theorem 1" before the name of a theorem, or "Figure 2" before the caption of a box. */
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

/** What is printed as it is written, and what becomes something else. */
function ownWords(block: Block): More {
  if (block.type === 'codeBlock') return { said: block.value };
  // Typed as we would make it ("II. Methods"), a number is taken for ours.
  if (block.type === 'section') return { made: block.label ?? block.number ?? '' };
  return block.type === 'equation' ? { made: block.value } : {};
}

function saidIn(nodes: readonly Inline[]): string {
  return nodes.map((node) => (SAID[node.type] as (node: Inline) => string)(node)).join('');
}

const inside = ({ children }: { children: Inline[] }): string => saidIn(children);

const SAID: { [Type in Inline['type']]: (node: Extract<Inline, { type: Type }>) => string } = {
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
  // What has no number is named by its own title.
  crossReference: ({ children = [], number }) => (number === undefined ? '' : saidIn(children)),
  footnoteReference: () => '',
};

/** Words of nodes that print others than the author wrote. */
function madeIn(nodes: readonly Inline[], language: string): string {
  return nodes
    .map((node): string => {
      if (node.type === 'inlineMath') return `\n${node.value}`;
      // Behind a key, "[@marsh,p. 3]" is words that a style puts a comma before.
      if (node.type === 'citation')
        return `\n${inlineText(node.children, language).replace(/[,;](?=\S)/g, '$& ')}`;
      if (node.type === 'crossReference' && node.number === undefined)
        return `\n${inlineText(node.children ?? [], language)}`;
      const below = 'children' in node && node.children ? madeIn(node.children, language) : '';
      return node.type === 'link' ? `${below}\n${node.url}\n${node.title ?? ''}` : below;
    })
    .join('');
}
