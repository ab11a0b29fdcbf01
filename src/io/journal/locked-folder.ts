/** Folders of a journal that this user may not read. Each is reported, and the other folders are processed. */
import type { VFile } from 'vfile';
import { message } from '../../messages/message.ts';
import { report } from '../../messages/report.ts';
import type { Place } from '../../words/place.ts';

/** The result of a search in a folder that may not be read. */
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
 * Reports a folder that may not be read. It is an error in an issue, which would lack an article. In the
 * folder of the journal it is a warning, because many folders there are not issues.
 *
 * @param file journal.yaml, or the issue.yaml of the issue
 * @param isListed whether the file names the folder
 */
export function reportLockedFolder(
  file: VFile,
  kind: 'issue' | 'article',
  name: string,
  isListed: boolean,
  place?: Place,
): void {
  const lockedFolder = () => {
    if (isListed) return message('file-unreadable/folder', { name });
    return kind === 'issue'
      ? message('folder-unread', { name })
      : message('file-unreadable/folder-unlisted', { name });
  };
  report(file, lockedFolder(), place);
}
