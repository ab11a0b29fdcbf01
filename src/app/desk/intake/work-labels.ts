/** Names works for editors, who do not know their keys. */
import { isObject } from '../../../words/is-object.ts';

/**
 * @param references the text of references.json
 * @returns labels by key; empty if the text is not a list of works
 */
export function workLabels(references: string): Map<string, string> {
  const works = parsed(references);
  return new Map(
    works.flatMap((work): [string, string][] =>
      isObject(work) && typeof work.id === 'string' ? [[work.id, labelOf(work)]] : [],
    ),
  );
}

function parsed(text: string): unknown[] {
  try {
    const read: unknown = JSON.parse(text);
    return Array.isArray(read) ? read : [];
  } catch {
    return [];
  }
}

/** Example: "Brook, Stone 2001: Lakes of the north" */
function labelOf(work: Record<string, unknown>): string {
  const people = [work.author, work.editor].find(Array.isArray) ?? [];
  const names = people
    .slice(0, 3)
    .flatMap((each) => (isObject(each) ? [String(each.family ?? each.literal ?? '')] : []));
  const dates = isObject(work.issued) ? work.issued['date-parts'] : undefined;
  const year = Array.isArray(dates) && Array.isArray(dates[0]) ? String(dates[0][0] ?? '') : '';
  const head = [names.join(', '), year].filter(Boolean).join(' ');
  return [head, String(work.title ?? '')].filter(Boolean).join(': ');
}
