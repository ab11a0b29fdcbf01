/** REF fields and links inside the document → references that follow what they name. */
import type { FieldReference, Inline } from '../draft.ts';
import type { Element } from '../elements.ts';
import { plainText, textOf } from '../inlines.ts';
import { headingId } from './heading-id.ts';

/**
 * Gives heads ids where something refers to them; what points nowhere keeps its words.
 *
 * @param next what follows: a letter would be read as a part of a bare reference
 */
export function resolveFieldReference(
  field: FieldReference,
  bookmarks: Map<string, Element>,
  printed: Record<string, string>,
  next?: Inline,
): Inline[] {
  const target = bookmarks.get(field.bookmark);
  const id = target && idOf(target);
  if (!target || !id) return field.printed;
  const words = plainText(field.printed);
  const label =
    'number' in target && target.number ? `${printed[target.type] ?? ''} ${target.number}` : '';
  const bare = !next || !/^[\p{L}\p{N}_-]/u.test(firstWords(next));
  if (words !== '' && words === label && bare)
    return [{ kind: 'markup', markdown: `@${id}`, span: field.span, fate: 'label' }];
  return [
    { kind: 'markup', markdown: '[' },
    ...field.printed,
    { kind: 'markup', markdown: `](#${id})` },
  ];
}

function firstWords(inline: Inline): string {
  if (inline.kind === 'reference') return textOf(inline.printed);
  return inline.kind === 'text' ? inline.text : '';
}

function idOf(element: Element): string | undefined {
  if (element.type === 'heading') return headingId(element);
  return element.type === 'figure' || element.type === 'table' || element.type === 'equation'
    ? element.id
    : undefined;
}
