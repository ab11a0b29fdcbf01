import { type MessageOf, message } from '../../../messages/message.ts';
import type { Report } from '../../../messages/report-on.ts';
import type { YamlEntry } from '../../yaml/tree.ts';

/** Reports a key that has no meaning here. */
export type Ignore = (
  entry: YamlEntry,
  owner: string,
  message?: MessageOf<'front-matter-ignored'>,
) => void;

/**
 * Reports each key of each owner once, where it occurs first: an author list with forty `phone:` gives one
 * message.
 *
 * @param owner what has the key, such as "author"; empty for the front matter itself
 */
export function createIgnore(report: Report): Ignore {
  const reported = new Set<string>();
  return ({ key, keyPlace }, owner, found) => {
    const path = owner ? `${owner}.${key}` : key;
    if (reported.has(path)) return;
    reported.add(path);
    report(found ?? message('front-matter-ignored', { key: path }), keyPlace);
  };
}
