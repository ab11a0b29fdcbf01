import type { PageText } from '../../../print/layout.ts';

export interface VisibleText {
  text: PageText;
  /** Page numbers that the layout fills in later, each with its place in the text. */
  numbers: { element: Element; pieces: string[]; index: number }[];
  /** The pieces of each note, by its id. */
  notes: [id: string, pieces: string[]][];
}

/** Reads what a reader sees, before the layout changes anything. */
export function readVisibleText(main: HTMLElement): VisibleText {
  const section = main.querySelector('section.notes');
  const notesHeading = section?.querySelector('h2')?.textContent ?? '';
  const text: PageText = { main: [], notesAt: 0, notesHeading, notes: {} };
  const visible: VisibleText = { text, numbers: [], notes: [] };
  collectText(main, text.main, visible, section);
  for (const item of section?.querySelectorAll('ol > li') ?? []) {
    const pieces: string[] = [];
    collectText(item, pieces, visible, section);
    visible.notes.push([item.id, pieces]);
    text.notes[item.id] = pieces.join('');
  }
  return visible;
}

/** Adds the page numbers that were filled in since. They are printed too. */
export function addPageNumbers({ text, numbers, notes }: VisibleText): void {
  for (const { element, pieces, index } of numbers) pieces[index] = element.textContent ?? '';
  for (const [id, pieces] of notes) text.notes[id] = pieces.join('');
}

function collectText(
  parent: Element,
  pieces: string[],
  visible: VisibleText,
  section: Element | null,
): void {
  for (const node of parent.childNodes) {
    if (node instanceof Text && /\S/.test(node.data)) pieces.push(node.data);
    else if (node === section) visible.text.notesAt = pieces.length;
    else if (node instanceof Element && node.matches('[data-ref], [data-page]'))
      visible.numbers.push({ element: node, pieces, index: pieces.push('') - 1 });
    else if (node instanceof Element && isVisible(node))
      collectText(node, pieces, visible, section);
  }
}

/** An invisible element is missing on the paper, or in the tags of the PDF. */
function isVisible(element: Element): boolean {
  if (element.matches('[aria-hidden="true"], style, script, annotation')) return false;
  return element.checkVisibility({ visibilityProperty: true });
}
