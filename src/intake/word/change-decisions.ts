/**
 * Rejects tracked changes before the file is read: the reader accepts all changes, so a rejected insertion becomes a
 * deletion, and a rejected deletion becomes an insertion.
 */
import { childrenOf, type Xml } from './xml.ts';

/** The elements of one change. */
export interface ChangedElements {
  /** Insertions, deletions, and the places from which words were moved. */
  elements: Xml[];
  /** The places to which the words were moved. */
  targets: Xml[];
}

/** Edits the tree of the file. */
export function rejectChange({ elements, targets }: ChangedElements): void {
  for (const element of elements) {
    if (element.name === 'w:ins' || element.name === 'w:moveTo') element.name = 'w:del';
    else restore(element);
  }
  for (const target of targets) target.name = 'w:del';
}

function restore(element: Xml): void {
  element.name = 'w:ins';
  showDeleted(element);
}

const SHOWN: Record<string, string> = {
  'w:delText': 'w:t',
  'w:delInstrText': 'w:instrText',
};

/** Deleted words have elements of their own. Other changes inside keep theirs. */
function showDeleted(element: Xml): void {
  for (const each of childrenOf(element)) {
    if (each.name === 'w:del') continue;
    each.name = SHOWN[each.name] ?? each.name;
    showDeleted(each);
  }
}
