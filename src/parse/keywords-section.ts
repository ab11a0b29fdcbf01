/** Keywords as a section of their own, before the text's others or behind its abstract alone. */
import { LANGUAGES } from '../languages/index.ts';
import { titleOf } from './abstract-section.ts';
import type { BlockNode, Manuscript } from './manuscript.ts';
import { wordsOf } from './read/words.ts';

interface Found {
  /** As written, with what parts them; the items of a list with semicolons. */
  text: string;
  position: BlockNode['position'];
}

export function keywordsSection(manuscript: Manuscript): Found | undefined {
  const { start, text } = sectionIn(manuscript) ?? {};
  if (start === undefined || !text) return undefined;
  return { text, position: manuscript.tree.children[start]?.position };
}

/** The manuscript without that section. */
export function withoutKeywordsSection(manuscript: Manuscript): Manuscript {
  const { start } = sectionIn(manuscript) ?? {};
  if (start === undefined) return manuscript;
  const children = [...manuscript.tree.children];
  children.splice(start, 2);
  return { ...manuscript, tree: { type: 'root', children } };
}

/** A heading, one paragraph or list, and the next heading. */
function sectionIn({ tree }: Manuscript): { start: number; text: string } | undefined {
  const nodes = tree.children as BlockNode[];
  const headings = nodes.filter((node) => node.type === 'heading');
  const heading = headings.find((node) => TITLES.has(titleOf(node)));
  if (!heading) return undefined;
  const start = nodes.indexOf(heading);
  const above = headings.slice(0, headings.indexOf(heading));
  const [words, next] = nodes.slice(start + 1);
  const isShort = next?.type === 'heading' && next.depth <= heading.depth;
  if (!isShort || above.filter(({ depth }) => depth <= heading.depth).length > 1) return undefined;
  if (words?.type === 'paragraph') return parted(wordsOf(words.children), start);
  if (words?.type !== 'list') return undefined;
  return { start, text: words.children.map((item) => wordsOf([item]).trim()).join('; ') };
}

/** A line each, or one long term: which, nothing says. */
function parted(text: string, start: number): { start: number; text: string } | undefined {
  const isOne = !/[;؛；,،，、·•|]/.test(text);
  return isOne && text.split(/\s+/).length > 6 ? undefined : { start, text };
}

const TITLES: ReadonlySet<string> = new Set([
  'key words',
  ...Object.values(LANGUAGES).map(({ words }) => words.keywords.toLowerCase()),
]);
