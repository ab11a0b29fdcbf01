/** Finds what a text can refer to: its figures, tables, equations and sections with an id. */

export interface Label {
  /** Example: "fig-flow" */
  id: string;
  /** The line in which it is, without its markup. */
  text: string;
}

/** `{#id` of an attribute list, or `#| label: id` of a code cell. */
const LABEL = /\{#([\w:.-]+)|^#\|\s*label:\s*([\w:.-]+)/gm;
const MOST_TEXT = 80;

export function labelsIn(text: string): Label[] {
  return Array.from(text.matchAll(LABEL), ({ 1: first, 2: second, index }) => {
    const start = text.lastIndexOf('\n', index - 1) + 1;
    const line = text.slice(start, index).replace(/^[#!:[\s]+/, '');
    return {
      id: first ?? second ?? '',
      text: (line.split('](')[0] ?? '').slice(0, MOST_TEXT).trim(),
    };
  });
}
