/** Keywords as a section of their own, before the text's others or behind its abstract alone. */
import { LANGUAGES } from '../../words/languages/index.ts';
import { titleOf } from './abstract-section.ts';
import type { BlockNode, Manuscript } from './manuscript.ts';
import { bareText } from './read/words.ts';

interface KeywordsInText {
  /** As written, with what parts them; the items of a list with semicolons. */
  text: string;
  position: BlockNode['position'];
  /** Nodes of the text that are no part of the body then. */
  taken: BlockNode[];
}

/** A heading, one paragraph or list, and the next heading. */
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
  // A line each, or one long term: which, nothing says.
  return isOne && text.split(/\s+/).length > 6 ? undefined : text;
}

const TITLES: ReadonlySet<string> = new Set([
  'key words',
  ...Object.values(LANGUAGES).map(({ words }) => words.keywords.toLowerCase()),
]);
