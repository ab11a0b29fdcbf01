/** REF fields and links inside the document → references that follow what they name. */
import type { FieldReference, Inline, TextRun } from '../draft.ts';
import type { Element } from '../elements.ts';
import { plainDraftText } from '../inlines.ts';
import { headingId } from './heading-id.ts';

/**
 * Gives heads ids where something refers to them; what points nowhere keeps its words.
 *
 * @param next what follows it
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

/** Whether a key written without brackets ends where this follows: letters and marks would be read as a part of it. */
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
