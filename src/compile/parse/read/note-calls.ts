/**
 * Calls of notes inside a citation: `[@roe, as they say[^n]]`. The style cannot print them, so they follow
 * the citation.
 */
import type { FootnoteReference } from 'mdast';
import type { CitationNode, CiteItem } from '../manuscript.ts';

const CALL = /\[\^([^\s[\]^]{1,200})\]/g;

/** Separates the calls from the citation. */
export function takeNoteCalls(node: CitationNode): [CitationNode, FootnoteReference[]] {
  const calls: FootnoteReference[] = [];
  const without = (words: string) =>
    words.replace(CALL, (_, label: string) => {
      const { position } = node;
      calls.push({
        type: 'footnoteReference',
        identifier: label.toLowerCase(),
        label,
        position,
      });
      return '';
    });
  const items = node.items.map((item): CiteItem => {
    const { prefix, suffix } = item;
    return {
      ...item,
      ...(prefix !== undefined && { prefix: without(prefix) }),
      ...(suffix !== undefined && { suffix: without(suffix) }),
    };
  });
  return calls.length > 0 ? [{ ...node, items }, calls] : [node, []];
}
