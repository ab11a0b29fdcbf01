import type { Article, Block, Inline, Section } from '../../../article/article.ts';
import { word } from '../../../words/languages/index.ts';
import { anchorOf } from '../page-state.ts';
import { isHeaded } from './blocks.ts';

/** An entry of the table of contents. */
export interface ContentsEntry {
  /** HTML id of the section. */
  id: string;
  number?: string;
  title: Inline[];
  entries: ContentsEntry[];
}

/** Sections and subsections, plus the lists after the article. */
export function contentsOf(article: Article): ContentsEntry[] {
  const sections = [...article.body, ...article.back.map(({ section }) => section)];
  const lists = [
    article.notes.length > 0 && ownEntry('page-notes', word(article.language, 'notes')),
    article.references.length > 0 &&
      ownEntry('page-references', word(article.language, 'references')),
  ];
  return [...entriesOf(sections, article.language), ...lists.filter((entry) => entry !== false)];
}

function entriesOf(blocks: readonly Block[], language: string): ContentsEntry[] {
  const sections = blocks.filter((block): block is Section => block.type === 'section');
  return sections
    .filter((section) => isHeaded(language, section))
    .map(({ id, number, label = number, title, depth, children }) => ({
      id: anchorOf(id),
      number: label,
      title,
      entries: depth < 2 ? entriesOf(children, language) : [],
    }));
}

function ownEntry(id: string, title: string): ContentsEntry {
  return { id, title: [{ type: 'text', value: title }], entries: [] };
}
