import type { Element, HeadingElement } from '../elements.ts';
import { draftText } from '../inlines.ts';

/** Reserves a unique id for every heading, which is written if something refers to it. */
export function nameHeads(elements: Element[]): void {
  const taken = new Set<string>();
  /** The last count of each name, so that counting does not start at 1 again. */
  const counts = new Map<string, number>();
  for (const element of elements) {
    if (element.type !== 'heading') continue;
    const base = `sec-${slugOf(element)}`;
    let count = counts.get(base) ?? 1;
    let name = count === 1 ? base : `${base}-${count}`;
    while (taken.has(name)) {
      count += 1;
      name = `${base}-${count}`;
    }
    counts.set(base, count);
    taken.add(name);
    element.name = name;
  }
}

/** Assigns a heading its reserved id. */
export function headingId(heading: HeadingElement): string | undefined {
  heading.id ??= heading.name;
  return heading.id;
}

/** The first words, else the number. */
function slugOf(heading: HeadingElement): string {
  const words = draftText(heading.inlines)
    .normalize('NFD')
    .toLowerCase()
    .match(/[a-z0-9]+/g);
  const number = heading.number?.toLowerCase().match(/[a-z0-9]+/g);
  return (words ?? number)?.slice(0, 4).join('-') ?? 'untitled';
}
