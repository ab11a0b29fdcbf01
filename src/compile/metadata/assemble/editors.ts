import type { Journal } from '../../../article/article.ts';
import type { JournalFields } from '../schema/journal.ts';
import { optional } from './optional.ts';

/** The editors of the journal, or of one issue. */
export function editorsOf(fields: JournalFields['editors']): Journal['editors'] {
  return (fields ?? []).flatMap((editor) => {
    if (typeof editor === 'string') return [{ name: editor }];
    const { name, role, affiliation } = editor;
    return name
      ? [{ name, ...optional('role', role), ...optional('affiliation', affiliation) }]
      : [];
  });
}
