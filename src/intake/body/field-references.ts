/** Turns REF fields and links inside the document into references to elements. */
import type { FieldReference, Inline, TextRun } from '../draft.ts';
import type { Element } from '../elements.ts';
import { plainDraftText } from '../inlines.ts';
import { headingId } from './heading-id.ts';

/**
 * Assigns ids to headings that are referred to. A field without a target keeps its words.
 *
 * @param next the inline after the field
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
  const words = plainDraftText(field.printed);
  const label =
    'number' in target && target.number ? `${printed[target.type] ?? ''} ${target.number}` : '';
  if (words !== '' && words === label && endsKey(next))
    return [{ kind: 'markup', markdown: `@${id}`, span: field.span, fate: 'label' }];
  return [
    { kind: 'markup', markdown: '[' },
    ...field.printed,
    { kind: 'markup', markdown: `](#${id})` },
  ];
}

/** Whether a key without brackets ends before this inline. Letters and formatting would be read as part of the key. */
export function endsKey(next: Inline | undefined): boolean {
  if (!next || next.kind === 'break') return true;
  return (
    next.kind === 'text' && /^(?:\s|[.,;:!?)\]»”’"]+(?:\s|$))/.test(next.text) && isPlain(next)
  );
}

function isPlain({ marks }: TextRun): boolean {
  const { bold, italic, underline, strike, superscript, subscript, smallCaps, code, link } = marks;
  return ![bold, italic, underline, strike, superscript, subscript, smallCaps, code, link].some(
    Boolean,
  );
}

function idOf(element: Element): string | undefined {
  if (element.type === 'heading') return headingId(element);
  return element.type === 'figure' || element.type === 'table' || element.type === 'equation'
    ? element.id
    : undefined;
}
