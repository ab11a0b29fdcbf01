/** The sections of an issue and the order of their articles, as the board shows and changes them. */

export interface LayoutSection {
  /** Stays the same while the section is moved or renamed. */
  key: string;
  /** Absent if it has no title. */
  title?: string;
  /** The folders of its articles. */
  articles: string[];
}
export type Layout = readonly LayoutSection[];

/** What can be moved, from top to bottom: the heads of sections, and articles. */
export type Entry =
  | { kind: 'section'; section: number; key: string }
  | { kind: 'article'; section: number; key: string };

/** A plain list has no head. */
export function hasHeads(layout: Layout): boolean {
  return layout.length > 1 || layout.some(({ title }) => title !== undefined);
}

export function entriesOf(layout: Layout): Entry[] {
  return layout.flatMap(({ key, articles }, section) => [
    ...(hasHeads(layout) ? [{ kind: 'section' as const, section, key: sectionKey(key) }] : []),
    ...articles.map((name) => ({ kind: 'article' as const, section, key: name })),
  ]);
}

/** Folders have no slash in their names, so this is never the name of an article. */
export function sectionKey(key: string): string {
  return `/${key}`;
}

/**
 * Moves an entry to the place of another one. An article that reaches the head of a section goes into this section,
 * or, upwards from its own section, to the end of the section before.
 */
export function moveEntry(layout: Layout, from: number, to: number): Layout {
  const entries = entriesOf(layout);
  const [source, target] = [entries[from], entries[to]];
  if (!source || !target || from === to) return layout;
  if (source.kind === 'section') {
    const isStep = Math.abs(to - from) === 1;
    return moveSection(
      layout,
      source.section,
      isStep ? source.section + to - from : target.section,
    );
  }
  const without = withoutArticle(layout, source.key);
  if (target.kind === 'article') {
    const at = without[target.section]?.articles.indexOf(target.key) ?? 0;
    return withArticle(without, source.key, target.section, from < to ? at + 1 : at);
  }
  const isOwnHead = target.section === source.section;
  if (!isOwnHead) return withArticle(without, source.key, target.section, 0);
  const before = without[target.section - 1];
  return before
    ? withArticle(without, source.key, target.section - 1, before.articles.length)
    : layout;
}

function moveSection(layout: Layout, from: number, to: number): Layout {
  const section = layout[from];
  if (!section || to < 0 || to >= layout.length) return layout;
  return layout.toSpliced(from, 1).toSpliced(to, 0, section);
}

export function withoutArticle(layout: Layout, name: string): Layout {
  return layout.map((section) => ({
    ...section,
    articles: section.articles.filter((each) => each !== name),
  }));
}

export function withArticle(layout: Layout, name: string, section: number, at: number): Layout {
  return layout.map((each, index) =>
    index === section ? { ...each, articles: each.articles.toSpliced(at, 0, name) } : each,
  );
}

/** Adds an empty section at the end. An untitled section without articles is left out then. */
export function withSection(layout: Layout, key: string, title: string): Layout {
  const kept = layout.filter(
    (section) => section.title !== undefined || section.articles.length > 0,
  );
  return [...kept, { key, title, articles: [] }];
}

export function renamed(layout: Layout, key: string, title: string): Layout {
  return layout.map((section) => (section.key === key ? { ...section, title } : section));
}

/** The articles go to the section before, or after if there is none before. A single section becomes a plain list. */
export function withoutSection(layout: Layout, key: string): Layout {
  const at = layout.findIndex((section) => section.key === key);
  const removed = layout[at];
  if (!removed) return layout;
  if (layout.length === 1) return [{ key, articles: removed.articles }];
  const heir = at > 0 ? at - 1 : 1;
  return layout
    .map((section, index) => {
      if (index !== heir) return section;
      const own = section.articles;
      const both = at > 0 ? [...own, ...removed.articles] : [...removed.articles, ...own];
      return { ...section, articles: both };
    })
    .toSpliced(at, 1);
}
