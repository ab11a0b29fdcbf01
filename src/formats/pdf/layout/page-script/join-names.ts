import type { PageArea } from '../../../print/layout.ts';
import { textNodesIn } from './text-nodes.ts';

/** The average width of a letter, in em. */
const LETTER_WIDTH = 0.6;
const NO_BREAK_SPACE = '\u00a0';
const VERBATIM = 'code, pre, kbd, samp, math, svg, style, script';
/** Examples: "L. Wilson", "J.-P. Sartre", "Yu. V. Ivanov". */
const INITIALS_FIRST =
  /(?<![\p{L}\p{M}\p{N}])(\p{Lu}\p{M}*\p{Ll}?\.(?:-?\p{Lu}\.){0,9})[ \n](?=\p{L})/gu;
/** Examples: "Wilson, L.", "Wilson LM,". */
const FAMILY_NAME_FIRST = /(?<=\p{L},?)[ \n](?=\p{Lu}\p{M}*\.|\p{Lu}{1,3}(?:[,.;:]|$))/gu;

/** Keeps lines from ending between initials and a family name, and inside a name of the byline. */
export function joinNames(main: HTMLElement, area: PageArea): void {
  for (const text of textsWithSpaces(main)) {
    const isInReferences = text.parentElement?.closest('.references') != null;
    text.data = joinInitials(text.data, isInReferences);
  }
  for (const name of main.querySelectorAll('.authors bdi'))
    if (fitsInLine(name, area))
      for (const text of textsWithSpaces(name))
        text.data = text.data.replace(/\s/g, NO_BREAK_SPACE);
}

/** @param isInReferences there, initials also follow the family name */
export function joinInitials(text: string, isInReferences: boolean): string {
  const joined = text.replace(INITIALS_FIRST, `$1${NO_BREAK_SPACE}`);
  return isInReferences ? joined.replace(FAMILY_NAME_FIRST, NO_BREAK_SPACE) : joined;
}

/** The name of a group can be longer than a line. */
function fitsInLine(name: Element, area: PageArea): boolean {
  const size = Number.parseFloat(getComputedStyle(name).fontSize);
  return (name.textContent ?? '').length * size * LETTER_WIDTH < area.width;
}

function textsWithSpaces(root: Element): Text[] {
  return [...textNodesIn(root)].filter(
    ({ data, parentElement }) => /\S\s/.test(data) && !parentElement?.closest(VERBATIM),
  );
}
