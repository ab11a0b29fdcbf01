import type { Article, Block, Inline, Section } from '../../article.ts';
import { word } from '../../languages/index.ts';
import { anchorOf } from './page-state.ts';

/** An entry of the table of contents. */
export interface ContentsEntry {
  /** HTML id of the section. */
  id: string;
  number?: string;
  title: Inline[];
  entries: ContentsEntry[];
}

/** Sections and their sub-sections, with the lists that stand behind the article. */
export function contentsOf(article: Article): ContentsEntry[] {
  const sections = [...article.body, ...article.back.map(({ section }) => section)];
  const lists = [
    article.notes.length > 0 && ownEntry('page-notes', word(article.language, 'notes')),
    article.references.length > 0 &&
      ownEntry('page-references', word(article.language, 'references')),
  ];
  return [...sections.filter(isSection).map(entryOf), ...lists.filter((entry) => entry !== false)];
}

function entryOf(section: Section): ContentsEntry {
  const inner = section.depth < 2 ? section.children.filter(isSection) : [];
  return {
    id: anchorOf(section.id),
    number: section.number,
    title: section.title,
    entries: inner.map(entryOf),
  };
}

function ownEntry(id: string, title: string): ContentsEntry {
  return { id, title: [{ type: 'text', value: title }], entries: [] };
}

function isSection(block: Block): block is Section {
  return block.type === 'section' && (block.title.length > 0 || block.number !== undefined);
}
