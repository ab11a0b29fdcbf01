/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import type { Hyphenate } from './hyphenate.ts';
import type { PageBox } from './page-box.ts';

/** The first call of a note. */
export interface Call {
  /** The link in the text. */
  link: HTMLElement;
  /** Id of the note. */
  note: string;
}
export interface Notes {
  /** In reading order, one for each note that the article has. */
  calls: Call[];
  /** Height of an area with these notes, in px. */
  height(calls: readonly Call[]): number;
  /** A new area with these notes, to be put on a page; `take` back what is not used. */
  area(calls: readonly Call[]): HTMLElement;
  takeBack(area: HTMLElement): void;
  /** Puts these notes into the section of notes again, which else disappears. */
  leaveBehind(ids: readonly string[]): void;
}

/** Runs in the page. Takes the notes out of their section, where they do not stay there. */
export function takeNotes(
  main: HTMLElement,
  box: PageBox,
  where: 'page' | 'end',
  hyphenate: Hyphenate,
): Notes {
  const section = where === 'page' ? main.querySelector<HTMLElement>('section.notes') : null;
  const items = new Map<string, HTMLElement>();
  for (const item of section?.querySelectorAll<HTMLElement>('ol > li') ?? [])
    items.set(item.id, item);
  const place = document.createComment('notes');
  section?.replaceWith(place);
  const calls = findCalls();
  const notes = new Map(calls.map((call) => [call.note, footnoteOf(call)]));
  const heights = measure();
  return { calls, height, area, takeBack, leaveBehind };

  function findCalls(): Call[] {
    const seen = new Set<string>();
    const found: Call[] = [];
    for (const link of main.querySelectorAll<HTMLElement>('.fnref a')) {
      const note = (link.getAttribute('href') ?? '').slice(1);
      if (!items.has(note) || seen.has(note)) continue;
      seen.add(note);
      found.push({ link, note });
    }
    return found;
  }

  /** The note as it stands at the foot of a page: its number, which links back, and its content. */
  function footnoteOf({ link, note }: Call): HTMLElement {
    const footnote = document.createElement('div');
    footnote.className = 'page-note';
    const number = document.createElement('a');
    number.className = 'page-note-number';
    number.href = `#${link.id}`;
    number.textContent = link.textContent;
    footnote.append(number);
    fill(footnote, note);
    return footnote;
  }

  function fill(footnote: HTMLElement, note: string): void {
    const item = items.get(note);
    footnote.id = note;
    item?.removeAttribute('id');
    footnote.append(...(item?.childNodes ?? []));
  }

  /**
   * Heights of all notes, each with the space behind it, and of an area's own rule and space, in
   * one layout: out of the columns, which would part them.
   */
  function measure(): { own: number; notes: Map<string, number> } {
    const probe = document.createElement('div');
    probe.style.cssText = `position:absolute;left:-99999px;top:0;visibility:hidden;width:${box.area.width}px`;
    const list = newArea();
    const outer = list.parentElement ?? list;
    list.append(...notes.values());
    probe.append(outer);
    document.body.append(probe);
    hyphenate(list);
    const rects = [...notes.values()].map((note) => note.getBoundingClientRect());
    const area = outer.getBoundingClientRect();
    const ids = [...notes.keys()];
    const tops = [...rects.map(({ top }) => top), rects.at(-1)?.bottom ?? area.top];
    const heights = ids.map((_, index) => (tops[index + 1] ?? 0) - (tops[index] ?? 0));
    const own = area.height - heights.reduce((sum, one) => sum + one, 0);
    probe.remove();
    for (const note of notes.values()) note.remove();
    return { own, notes: new Map(ids.map((id, index) => [id, heights[index] ?? 0])) };
  }

  function height(of: readonly Call[]): number {
    if (of.length === 0) return 0;
    return Math.ceil(
      of.reduce((sum, { note }) => sum + (heights.notes.get(note) ?? 0), heights.own),
    );
  }

  function area(of: readonly Call[]): HTMLElement {
    const list = newArea();
    list.append(...of.map(({ note }) => notes.get(note) ?? ''));
    const outer = list.parentElement ?? list;
    if (of.length === 0) outer.classList.add('page-notes-empty');
    return outer;
  }

  /** The list inside its area. */
  function newArea(): HTMLElement {
    const outer = document.createElement('div');
    outer.className = 'page-notes';
    const list = document.createElement('div');
    list.className = 'page-notes-list';
    outer.append(list);
    return list;
  }

  function takeBack(outer: HTMLElement): void {
    for (const note of outer.querySelectorAll('.page-note')) note.remove();
    const parent = outer.parentNode;
    outer.remove();
    parent?.normalize();
  }

  function leaveBehind(ids: readonly string[]): void {
    if (!section || ids.length === 0) return;
    const kept = new Set(ids);
    for (const [id, item] of items) {
      const note = notes.get(id);
      if (!kept.has(id) && note) item.remove();
      else if (note) {
        note.querySelector('.page-note-number')?.remove();
        item.append(...note.childNodes);
        item.id = id;
      }
    }
    place.replaceWith(section);
    hyphenate(section);
  }
}
