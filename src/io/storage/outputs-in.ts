import { readdirSync } from 'node:fs';
import { lockPath, traceFolder } from '../files/sealed-files.ts';
import { join, relative } from '../system/paths.ts';
import { ownerFile } from '../trace/output-place.ts';

/**
 * Paths of the outputs in the folder of a job, and of their traces, relative to the folder and sorted. What belongs to
 * the folder itself is left out: the trace of the call, the lock, and the place of the journal.
 */
export function outputsIn(folder: string): string[] {
  // A site has its own traces.
  const own = [folder, join(folder, 'site')].flatMap(ownFiles);
  return filesBelow(folder)
    .filter((path) => !own.some((each) => path === each || path.startsWith(`${each}/`)))
    .map((path) => relative(folder, path));
}

function ownFiles(out: string): string[] {
  const trace = traceFolder(out);
  return [join(trace, 'calls'), join(trace, '.gitignore'), lockPath(out), ownerFile(out)];
}

/** Paths of all regular files in a folder, sorted. */
export function filesBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return filesBelow(path);
      return entry.isFile() ? path : [];
    })
    .sort();
}
