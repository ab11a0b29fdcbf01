import type { Citation, CrossReference, Inline } from '../../../article/article.ts';
import { plainText } from '../../../markup/plain-text.ts';
import { canonicalId } from '../../parse/identifiers.ts';
import type { CitationNode } from '../../parse/manuscript.ts';
import { recordPlace, type State } from '../state.ts';

const DEEPEST = 50;

/** A citation node. Its id is added when all citations are known. */
export function newCitation(
  state: State,
  node: CitationNode,
  keys: string[],
  words: Inline[],
): Citation {
  const made: Citation = {
    type: 'citation',
    id: '',
    mode: node.mode === 'narrative' ? 'narrative' : 'parenthetical',
    keys,
    children: words,
  };
  return recordPlace(state, made, node.position);
}

/** References in bookdown's and LaTeX's syntax. */
const REFERENCES = /@ref\(([^()\s]+)\)|\\ref\{([^{}\s]+)\}/g;

/**
 * Resolves references in the words of a citation: `[Figure \@ref(fig:map); see also @key]`.
 *
 * @param words of the citation as the style prints it
 */
export function withReferences(
  words: Inline[],
  { position }: Pick<CitationNode, 'position'>,
  { pending }: Pick<State, 'pending'>,
): Inline[] {
  return words.flatMap((word) => {
    if (word.type !== 'text') return [word];
    // `split` returns words, each followed by the two possible labels.
    const parts = word.value.split(REFERENCES);
    return parts.flatMap((value, index): Inline[] => {
      if (!value) return [];
      if (index % 3 === 0) return [{ ...word, value }];
      const node: CrossReference = {
        type: 'crossReference',
        target: canonicalId(value),
        kind: 'section',
        form: 'bare',
      };
      pending.push({ node, place: position });
      return [node];
    });
  });
}

/** Drops a full stop after a citation that ends with one, such as "ebd." or "et al." */
export function withoutSecondStops(nodes: Inline[], language: string): Inline[] {
  return nodes.flatMap((node, index) => {
    const before = nodes[index - 1];
    const isSecond =
      node.type === 'text' &&
      /^\.(?!\.)/.test(node.value) &&
      before?.type === 'citation' &&
      plainText(before.children, language).endsWith('.');
    if (!isSecond) return [node];
    return node.value === '.' ? [] : [{ ...node, value: node.value.slice(1) }];
  });
}

/**
 * Numbers citations in reading order. Citations of a note count at its first call, although notes are
 * converted after the body.
 *
 * @param parts of the article, in the order in which they are printed
 */
export function numberCitations(state: State, parts: unknown[]): Citation[] {
  const notes = new Map(state.notes.map(({ note }) => [note.id, note]));
  const found: Citation[] = [];
  let depth = 0;
  visit(parts);
  for (const id of [...notes.keys()]) visitNote(id);
  return found;

  function visit(value: unknown): void {
    if (Array.isArray(value)) for (const each of value) visit(each);
    else if (typeof value === 'object' && value !== null) visitNode(value);
  }

  function visitNode(node: object): void {
    if (isCitation(node)) {
      found.push(node);
      node.id = `cite-${found.length}`;
      return;
    }
    if ('type' in node && node.type === 'footnoteReference' && 'target' in node) {
      visitNote(String(node.target));
    }
    for (const inside of Object.values(node)) visit(inside);
  }

  /** Visits a note. Very deep chains of notes come last. */
  function visitNote(id: string): void {
    const note = notes.get(id);
    if (!note || depth > DEEPEST) return;
    notes.delete(id);
    depth += 1;
    visit(note.children);
    depth -= 1;
  }
}

function isCitation(node: object): node is Citation {
  return 'type' in node && node.type === 'citation';
}
