/**
 * Marks content that belongs to no tag as an artifact (7.1-3): running heads and page numbers,
 * table rules, generated text. Chromium leaves it unmarked.
 */

import type { Edit } from '../edits.ts';
import type { Operation } from '../reading/content.ts';

const OPEN = '/Artifact BMC\n';
const CLOSE = '\nEMC';

/**
 * Returns the edits that insert the marks. This relies on Chromium's order of operators: a path is
 * painted directly after it is built.
 */
export function artifactMarks(operations: Iterable<Operation>): Edit[] {
  const edits: Edit[] = [];
  /** For each open marked-content sequence, whether it belongs to a tag or an artifact. */
  const marks: boolean[] = [];
  let depth = 0;
  let textStart: number | undefined;
  let pathStart: number | undefined;

  const handlers: Record<string, (operation: Operation) => void> = {
    BDC: open,
    BMC: open,
    EMC: () => {
      if (marks.pop()) depth--;
    },
    BT: ({ start }) => {
      textStart = depth === 0 ? start : undefined;
    },
    ET: ({ end }) => {
      if (textStart !== undefined) wrap(textStart, end);
      textStart = undefined;
    },
    n: () => {
      pathStart = undefined;
    },
    Do: paintAlone,
    sh: paintAlone,
    ...handlerOf(STARTS_PATH, ({ start }) => {
      if (depth === 0) pathStart ??= start;
    }),
    ...handlerOf(PAINTS_PATH, ({ end }) => {
      if (pathStart !== undefined && depth === 0) wrap(pathStart, end);
      pathStart = undefined;
    }),
  };
  for (const operation of operations) handlers[operation.operator]?.(operation);
  return edits;

  function open({ operands }: Operation): void {
    const isMark = operands.includes('/MCID') || operands[0] === '/Artifact';
    marks.push(isMark);
    if (!isMark) return;
    depth++;
    // A text object with a tag inside is not an artifact as a whole.
    textStart = undefined;
  }

  function paintAlone({ start, end }: Operation): void {
    if (depth === 0) wrap(start, end);
  }

  function wrap(start: number, end: number): void {
    edits.push({ start, end: start, text: OPEN }, { start: end, end, text: CLOSE });
  }
}

const STARTS_PATH = ['m', 're'];
const PAINTS_PATH = ['f', 'F', 'f*', 'B', 'B*', 'b', 'b*', 'S', 's'];

function handlerOf(operators: string[], handler: (operation: Operation) => void) {
  return Object.fromEntries(operators.map((operator) => [operator, handler]));
}

/** Turns the marked content of these tags into artifacts. */
export function untagged(operations: readonly Operation[], mcids: ReadonlySet<number>): Edit[] {
  if (mcids.size === 0) return [];
  return operations.flatMap(({ operator, operands, start, end }) => {
    const at = operator === 'BDC' ? operands.indexOf('/MCID') : -1;
    const dropped = at >= 0 && mcids.has(Number(operands[at + 1]));
    return dropped ? [{ start, end, text: OPEN.trim() }] : [];
  });
}
