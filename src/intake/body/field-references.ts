/** REF fields and links inside the document → references that follow what they name. */
import type { FieldReference, Inline } from '../draft.ts';
import type { Element } from '../elements.ts';
import { plainText } from '../inlines.ts';
import { headingId } from './heading-id.ts';

/** Gives heads ids where something refers to them; what points nowhere keeps its words. */
export function resolveFieldReference(
  field: FieldReference,
  bookmarks: Map<string, Element>,
  printed: Record<string, string>,
): Inline[] {
  const target = bookmarks.get(field.bookmark);
  const id = target && idOf(target);
  if (!target || !id) return field.printed;
  const words = plainText(field.printed);
  const label =
    'number' in target && target.number ? `${printed[target.type] ?? ''} ${target.number}` : '';
  if (words !== '' && words === label)
    return [{ kind: 'markup', markdown: `@${id}`, span: field.span, fate: 'label' }];
  return [
    { kind: 'markup', markdown: '[' },
    ...field.printed,
    { kind: 'markup', markdown: `](#${id})` },
  ];
}

function idOf(element: Element): string | undefined {
  if (element.type === 'heading') return headingId(element);
  return element.type === 'figure' || element.type === 'table' || element.type === 'equation'
    ? element.id
    : undefined;
}
