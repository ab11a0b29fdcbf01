/**
 * Splits a formula into lines and separates its number. The number follows "#", which Word prints at the margin
 * ("E=mc^2#(1)"), or spaces that push it there.
 */
import { childrenOf, type Xml } from '../xml.ts';

export interface NumberedMath {
  formula: Xml;
  /** As typed. Example: "(2.1)". */
  number?: string;
}

const NUMBER =
  /^([([（]?\s*(?:Eq(?:uation|n)?\.?\s*)?[A-Z]?\d{1,3}(?:[.-]\d{1,3}){0,2}[a-z]?(?:\s*[)\]）])?)$/;
/** Separates a formula from its number. Spaces only count before a bracket. */
const PARTING = /#|\s{4,100}(?=[([（]|$)/;

/** Shift+Enter starts a new line inside a formula. */
export function mathLines(formula: Xml): Xml[] {
  const lines: Xml[] = [{ ...formula, children: [] }];
  for (const each of formula.children) {
    if (typeof each !== 'string' && childrenOf(each, 'w:br').length > 0)
      lines.push({ ...formula, children: [] });
    lines.at(-1)?.children.push(each);
  }
  return lines.filter((line) => wordsOf(line) !== '');
}

/** Separates a formula from its number. Anything else stays in the formula. */
export function withoutNumber(formula: Xml): NumberedMath {
  const [only, ...others] = formula.children.filter((each) => typeof each !== 'string');
  if (others.length === 0 && only?.name === 'm:eqArr') return outOfArray(formula, only);
  return cutAtSign(formula);
}

/** An array of one row only exists for its number. In a longer array, one row may have a number. */
function outOfArray(formula: Xml, array: Xml): NumberedMath {
  const rows = childrenOf(array, 'm:e');
  const cut = rows.map(cutAtSign);
  const numbered = cut.filter(({ number }) => number !== undefined);
  const [first] = numbered;
  if (!first || numbered.length > 1) return { formula };
  if (rows.length === 1) return { ...first, formula: { ...first.formula, name: formula.name } };
  const children = array.children.map((each) => {
    const at = rows.indexOf(each as Xml);
    return at === -1 ? each : (cut[at]?.formula ?? each);
  });
  return { ...first, formula: { ...formula, children: [{ ...array, children }] } };
}

function cutAtSign(row: Xml): NumberedMath {
  const at = row.children.findLastIndex(
    (each) => typeof each !== 'string' && each.name === 'm:r' && PARTING.test(wordsOf(each)),
  );
  const run = row.children[at];
  if (typeof run !== 'object') return { formula: row };
  const words = wordsOf(run);
  const sign = words.search(PARTING);
  const rest = row.children.slice(at + 1).map(wordsOf);
  const behind = [words.slice(sign).replace(PARTING, ''), ...rest].join('');
  if (words[sign] !== '#' && !/^\s*[([（]/.test(behind)) return { formula: row };
  const number = NUMBER.exec(behind.trim())?.[1];
  if (number === undefined) return { formula: row };
  const before: Xml = { ...run, children: run.children.map((each) => cutText(each, sign)) };
  return { formula: { ...row, children: [...row.children.slice(0, at), before] }, number };
}

function cutText(piece: Xml | string, length: number): Xml | string {
  if (typeof piece === 'string' || piece.name !== 'm:t') return piece;
  return { ...piece, children: [wordsOf(piece).slice(0, length)] };
}

function wordsOf(piece: Xml | string): string {
  if (typeof piece === 'string') return piece;
  if (piece.name !== 'm:t') return childrenOf(piece).map(wordsOf).join('');
  return piece.children.filter((each) => typeof each === 'string').join('');
}
