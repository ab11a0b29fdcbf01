import type { Hyphenate } from './hyphenate.ts';

/** The first call of a note. */
export interface NoteCall {
  /** The link in the text. */
  link: HTMLElement;
  /** Id of the note. */
  note: string;
}

/** The notes that are printed at the foot of pages, taken out of their section. */
export interface Footnotes {
  /** In reading order, one for each note. */
  calls: NoteCall[];
  /** Each note as it stands at the foot of a page, by id. */
  elements: Map<string, HTMLElement>;
  /** Height of each note with the space behind it, by id. */
  heights: Map<string, number>;
  /** Height of the rule and the space of an area of notes. */
  ownHeight: number;
  section: Section;
  hyphenate: Hyphenate;
}

/** The section of notes behind the article. */
interface Section {
  element: HTMLElement | null;
  items: Map<string, HTMLElement>;
  /** Stands in its place. */
  placeholder: Comment;
}

/**
 * Takes the notes out of their section, unless they are printed there.
 *
 * @param width of the text of a page
 */
export function collectFootnotes(
  main: HTMLElement,
  width: number,
  where: 'page' | 'end',
  hyphenate: Hyphenate,
): Footnotes {
  const section = takeSection(where === 'page' ? main.querySelector('section.notes') : null);
  const calls = findCalls(main, section);
  const elements = new Map(calls.map((call) => [call.note, footnoteOf(call, section)]));
  return { calls, elements, section, hyphenate, ...measureNotes(elements, width, hyphenate) };
}

function takeSection(element: HTMLElement | null): Section {
  const items = element?.querySelectorAll<HTMLElement>('ol > li') ?? [];
  const placeholder = document.createComment('notes');
  element?.replaceWith(placeholder);
  return { element, items: new Map(Array.from(items, (item) => [item.id, item])), placeholder };
}

function findCalls(main: HTMLElement, { items }: Section): NoteCall[] {
  const calls = new Map<string, NoteCall>();
  for (const link of main.querySelectorAll<HTMLElement>('.fnref a')) {
    const note = (link.getAttribute('href') ?? '').slice(1);
    if (items.has(note) && !calls.has(note)) calls.set(note, { link, note });
  }
  return [...calls.values()];
}

/** The number, which links back, and the content of the note. */
function footnoteOf({ link, note }: NoteCall, { items }: Section): HTMLElement {
  const item = items.get(note);
  const footnote = document.createElement('div');
  footnote.className = 'page-note';
  footnote.id = note;
  item?.removeAttribute('id');
  const number = document.createElement('a');
  number.className = 'page-note-number';
  number.href = `#${link.id}`;
  number.textContent = link.textContent;
  footnote.append(number, ...(item?.childNodes ?? []));
  return footnote;
}

/** Measures all notes in one layout. They stand outside of the columns, which would break them. */
function measureNotes(
  elements: ReadonlyMap<string, HTMLElement>,
  width: number,
  hyphenate: Hyphenate,
): Pick<Footnotes, 'heights' | 'ownHeight'> {
  const notes = [...elements.values()];
  const probe = document.createElement('div');
  probe.style.cssText = `position:absolute;left:-99999px;top:0;visibility:hidden;width:${width}px`;
  const { area, list } = emptyArea();
  list.append(...notes);
  probe.append(area);
  document.body.append(probe);
  hyphenate(list);
  const rects = notes.map((note) => note.getBoundingClientRect());
  const whole = area.getBoundingClientRect();
  probe.remove();
  for (const note of notes) note.remove();
  const heights = heightsFrom(rects, whole.top);
  const ownHeight = whole.height - heights.reduce((sum, height) => sum + height, 0);
  return {
    ownHeight,
    heights: new Map([...elements.keys()].map((id, i) => [id, heights[i] ?? 0])),
  };
}

/** Each with the space before the next one. */
function heightsFrom(rects: readonly DOMRect[], start: number): number[] {
  const tops = [...rects.map(({ top }) => top), rects.at(-1)?.bottom ?? start];
  return rects.map((_, index) => (tops[index + 1] ?? 0) - (tops[index] ?? 0));
}

/** The list of notes inside its area. */
function emptyArea(): { area: HTMLElement; list: HTMLElement } {
  const area = document.createElement('div');
  area.className = 'page-notes';
  const list = document.createElement('div');
  list.className = 'page-notes-list';
  area.append(list);
  return { area, list };
}

/** Height of an area with these notes, in whole px. */
export function notesHeight({ heights, ownHeight }: Footnotes, calls: readonly NoteCall[]): number {
  if (calls.length === 0) return 0;
  return Math.ceil(calls.reduce((sum, { note }) => sum + (heights.get(note) ?? 0), ownHeight));
}

/** A new area with these notes, to be put on a page. */
export function createNotesArea({ elements }: Footnotes, calls: readonly NoteCall[]): HTMLElement {
  const { area, list } = emptyArea();
  list.append(...calls.map(({ note }) => elements.get(note) ?? ''));
  if (calls.length === 0) area.classList.add('page-notes-empty');
  return area;
}

/** Takes an area off its page. Its notes can be put into another one. */
export function removeNotesArea(area: HTMLElement): void {
  for (const note of area.querySelectorAll('.page-note')) note.remove();
  const parent = area.parentNode;
  area.remove();
  parent?.normalize();
}

/** Prints the section of notes behind the article, with the notes that have these ids. */
export function restoreNotes(footnotes: Footnotes, ids: readonly string[]): void {
  const { section, elements, hyphenate } = footnotes;
  if (!section.element || ids.length === 0) return;
  const kept = new Set(ids);
  for (const [id, item] of section.items) {
    const note = elements.get(id);
    if (!note) continue;
    if (kept.has(id)) returnToItem(note, item);
    else item.remove();
  }
  section.placeholder.replaceWith(section.element);
  hyphenate(section.element);
}

function returnToItem(note: HTMLElement, item: HTMLElement): void {
  note.querySelector('.page-note-number')?.remove();
  item.append(...note.childNodes);
  item.id = note.id;
}
