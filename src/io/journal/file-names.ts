/** Reports file names that some systems cannot have. A journal folder made on Linux must also open on Windows and macOS. */
import type { VFile } from 'vfile';
import { isFolderName } from '../../compile/metadata/values/folder.ts';
import { message } from '../../messages/message.ts';
import { report } from '../../messages/report.ts';
import type { Place } from '../../words/place.ts';
import { placeOf, pointsOf } from '../../words/text-points.ts';

/** Each name is searched in the manuscript, so a folder with thousands of them is not reported completely. */
const MOST_REPORTS = 50;

/** @param paths of the files beside a manuscript, with "/" between parts */
export function reportFileNames(manuscript: VFile, paths: readonly string[]): void {
  const known = new Map<string, string>();
  const reports: (() => void)[] = [];
  for (const path of paths) {
    const key = path.normalize('NFC').toLowerCase();
    const other = known.get(key);
    known.set(key, path);
    if (!path.split('/').every(isFolderName))
      reports.push(() => reportInvalidName(manuscript, path));
    else if (other !== undefined) reports.push(() => reportSimilarNames(manuscript, other, path));
  }
  for (const report of reports.slice(0, MOST_REPORTS)) report();
}

function reportInvalidName(manuscript: VFile, path: string): void {
  report(manuscript, message('file-name-invalid', { file: path }), placeNamed(manuscript, path));
}

function reportSimilarNames(manuscript: VFile, one: string, other: string): void {
  report(
    manuscript,
    message('file-name-taken', { one, other }),
    placeNamed(manuscript, other) ?? placeNamed(manuscript, one),
  );
}

/** The first place where the manuscript names a file. */
function placeNamed(manuscript: VFile, path: string): Place | undefined {
  const text = String(manuscript);
  const start = text.indexOf(path);
  return start === -1 ? undefined : placeOf(pointsOf(text), start, start + path.length);
}
