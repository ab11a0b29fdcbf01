/** Keywords in a section of their own, before all other sections or after the abstract. */
import { LANGUAGES } from '../../words/languages/index.ts';
import { titleOf } from './abstract-section.ts';
import type { BlockNode, Manuscript } from './manuscript.ts';
import { bareText } from './read/bare-text.ts';

interface KeywordsInText {
  /** The keywords as written, with their separators. Items of a list are joined with semicolons. */
  text: string;
  position: BlockNode['position'];
  /** Nodes that the body does not contain. */
  taken: BlockNode[];
}

/** Finds a heading for keywords with one paragraph or list, followed by another heading. */
export function keywordsSection({ tree }: Manuscript): KeywordsInText | undefined {
  const nodes = tree.children as BlockNode[];
  const headings = nodes.filter((node) => node.type === 'heading');
  const heading = headings.find((node) => TITLES.has(titleOf(node)));
  if (!heading) return undefined;
  const above = headings.slice(0, headings.indexOf(heading));
  const [words, next] = nodes.slice(nodes.indexOf(heading) + 1);
  const isShort = next?.type === 'heading' && next.depth <= heading.depth;
  if (!isShort || above.filter(({ depth }) => depth <= heading.depth).length > 1) return undefined;
  const text = words && keywordsIn(words);
  return text ? { text, position: heading.position, taken: [heading, words] } : undefined;
}

function keywordsIn(node: BlockNode): string | undefined {
  if (node.type === 'list') return node.children.map((item) => bareText([item]).trim()).join('; ');
  if (node.type !== 'paragraph') return undefined;
  const text = bareText(node.children);
  const isOne = !/[;؛；,،，、·•|]/.test(text);
  // It may be one keyword per line or one long term. Nothing says which.
  return isOne && text.split(/\s+/).length > 6 ? undefined : text;
}

const TITLES: ReadonlySet<string> = new Set([
  'key words',
  ...Object.values(LANGUAGES).map(({ words }) => words.keywords.toLowerCase()),
]);
