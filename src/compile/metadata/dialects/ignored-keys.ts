import type { Report } from '../../../messages/report-on.ts';
import { told } from '../../../messages/told.ts';
import type { YamlEntry } from '../../yaml/tree.ts';

/** Notes a key that has no meaning here. */
export type Ignore = (entry: YamlEntry, owner: string, why?: string) => void;

/**
 * Each key of each kind of thing is noted once, where it first occurs: an author list with forty
 * `phone:` gives one note.
 *
 * @param owner what has the key: "author"; empty for the front matter itself
 */
export function ignoring(report: Report): Ignore {
  const noted = new Set<string>();
  return ({ key, keyPlace }, owner, why) => {
    const id = `${owner}.${key}`;
    if (noted.has(id)) return;
    noted.add(id);
    const of = owner ? ` of ${owner}` : '';
    report(
      'front-matter-ignored',
      told`Offprint makes no use of ${{ item: `\`${key}\`${of}` }} in the front matter`,
      keyPlace,
      why ?? 'There is nothing to do: other programs read this, and the article leaves it out.',
    );
  };
}
