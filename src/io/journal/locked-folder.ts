/** Folders of a journal that this user may not read: each is named where it belongs, the others go on. */
import type { VFile } from 'vfile';
import { report } from '../../messages/report.ts';
import type { Place } from '../../words/place.ts';

/** Stands for what was looked for in a folder that may not be read. */
export const LOCKED = Symbol('locked');

export async function unlessLocked<Found>(
  look: () => Found | Promise<Found>,
): Promise<Found | typeof LOCKED> {
  try {
    return await look();
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'EACCES' || code === 'EPERM') return LOCKED;
    throw error;
  }
}

/**
 * An issue would have a hole where it is an article's; beside the issues, many a folder is none.
 *
 * @param file journal.yaml, or the issue.yaml of the issue
 * @param listed whether the file names it
 */
export function reportLockedFolder(
  file: VFile,
  kind: 'issue' | 'article',
  name: string,
  listed: boolean,
  place?: Place,
): void {
  const list = kind === 'issue' ? 'issues' : 'articles';
  report(
    file,
    kind === 'issue' && !listed ? 'folder-unread' : 'file-unreadable',
    `Unexpected folder "${name}" that you may not read, expected one that is open to you`,
    place,
    listed
      ? 'Allow reading it.'
      : `Allow reading it. If it is none of the ${list}, list these under \`${list}\`: other folders are then left alone.`,
  );
}
