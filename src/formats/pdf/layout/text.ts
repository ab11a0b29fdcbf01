/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import type { PageText } from './types.ts';

export interface ReadText {
  text: PageText;
  /** Puts the numbers in that the layout has filled in since; the print has them too. */
  addNumbers(): void;
}

/** Runs in the page. What a reader sees, as it stands before the layout. */
export function readText(main: HTMLElement): ReadText {
  const section = main.querySelector('section.notes');
  const text: PageText = {
    main: [],
    notesAt: 0,
    notesHeading: section?.querySelector('h2')?.textContent ?? '',
    notes: {},
  };
  const numbers: { element: Element; pieces: string[]; index: number }[] = [];
  const notes: [id: string, pieces: string[]][] = [];
  collect(main, text.main);
  for (const item of section?.querySelectorAll('ol > li') ?? []) {
    const pieces: string[] = [];
    collect(item, pieces);
    notes.push([item.id, pieces]);
    text.notes[item.id] = pieces.join('');
  }
  return { text, addNumbers };

  function collect(parent: Element, pieces: string[]): void {
    for (const node of parent.childNodes) {
      if (node instanceof Text && /\S/.test(node.data)) pieces.push(node.data);
      else if (node === section) text.notesAt = pieces.length;
      else if (node instanceof Element && node.matches('[data-ref], [data-page]'))
        numbers.push({ element: node, pieces, index: pieces.push('') - 1 });
      else if (node instanceof Element && !isHidden(node)) collect(node, pieces);
    }
  }

  function addNumbers(): void {
    for (const { element, pieces, index } of numbers) pieces[index] = element.textContent ?? '';
    for (const [id, pieces] of notes) text.notes[id] = pieces.join('');
  }

  /** Out of sight, or out of the PDF's tags. */
  function isHidden(element: Element): boolean {
    if (element.matches('[aria-hidden="true"], style, script, annotation')) return true;
    return !element.checkVisibility({ visibilityProperty: true });
  }
}
