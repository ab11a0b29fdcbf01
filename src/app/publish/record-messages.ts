/** The messages of what was put on record, or of why nothing was. */
import type { VFile } from 'vfile';
import type { Diagnostic } from '../../messages/diagnostic.ts';
import { diagnosticsOf, withoutRepeats } from '../../messages/diagnostics.ts';
import { findingDiagnostics } from '../check/finding-diagnostics.ts';
import type { Recorded } from './put-on-record.ts';

/** @param recorded with the files that were read before the build, and their diagnostics */
export function recordMessages({
  files,
  findings,
  built,
  versions,
}: Recorded & { files: VFile[] }): Diagnostic[] {
  const kept = withoutRepeats([
    ...diagnosticsOf([...files, ...(built?.files ?? [])]),
    ...findingDiagnostics(findings),
  ]);
  // If it was refused, only the errors matter.
  return versions.length > 0 ? kept : kept.filter(({ severity }) => severity === 'error');
}
