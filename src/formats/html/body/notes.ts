import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Note } from '../../../article/article.ts';
import { word } from '../../../words/languages/index.ts';
import type { PageState } from '../page-state.ts';
import { renderBlocks } from './blocks.ts';
import { text } from './inlines.ts';

/**
 * The notes as a section. On the web, a call opens its note in place (`:target`). In print, the layout moves the notes
 * to the foot of their pages.
 */
export function renderNotes(state: PageState): Element[] {
  const { notes, language } = state.article;
  if (notes.length === 0) return [];
  const items = notes.map((note) => renderNote(state, note));
  return [
    h('section.notes', { id: 'page-notes', ariaLabelledBy: 'page-notes-title' }, [
      h('h2', { id: 'page-notes-title' }, word(language, 'notes')),
      h('ol', items),
    ]),
  ];
}

function renderNote(state: PageState, note: Note): Element {
  const value = /^\d+$/.test(note.number) ? Number(note.number) : undefined;
  const body = renderBlocks(state, note.children);
  return h('li', { id: note.id, value }, [
    h('div.entry', withLinks(body, backLinks(state, note.calls))),
  ]);
}

/** Puts the links at the end of the note's last line, or on a separate line after a list or a table. */
function withLinks(body: ElementContent[], links: ElementContent[]): ElementContent[] {
  if (links.length === 0) return body;
  const last = body.at(-1);
  if (last?.type !== 'element' || last.tagName !== 'p') return [...body, h('p.back-links', links)];
  const children = [...last.children, text(' '), h('span.back-links', links)];
  return [...body.slice(0, -1), { ...last, children }];
}

/** Links back to each place that refers to an entry; only on the web. */
export function backLinks(state: PageState, ids: readonly string[]): ElementContent[] {
  if (state.medium === 'print') return [];
  const name = word(state.article.language, 'backToText');
  return ids.flatMap((id, index) => {
    const number = `${index + 1}`;
    const properties = { href: `#${id}`, role: 'doc-backlink', ariaLabel: `${name} ${number}` };
    const link = h('a', properties, [h('span', { ariaHidden: 'true' }, '↑'), number]);
    return index === 0 ? [link] : [text(' '), link];
  });
}
