/** The messages of an article as its page lists them: the worst first, and equal ones once. */
import type { Diagnostic, Spot } from '../../../messages/diagnostic.ts';
import { withoutRepeats } from '../../../messages/diagnostics.ts';
import { groupDiagnostics } from '../../../messages/group.ts';
import { worstFirst } from '../../preview/shown.ts';

export interface MessageGroup {
  /** The first diagnostic, with words that hold for all. */
  diagnostic: Diagnostic;
  /** All of them, in the order of the text. */
  members: readonly Diagnostic[];
  /** All places, each once. The first is that of `diagnostic`. */
  spots: readonly Spot[];
}

export function messageGroups(diagnostics: readonly Diagnostic[]): MessageGroup[] {
  return groupDiagnostics(worstFirst(withoutRepeats(diagnostics))).map(
    ({ diagnostic, members }) => ({ diagnostic, members, spots: spotsOf(members) }),
  );
}

function spotsOf(members: readonly Diagnostic[]): Spot[] {
  const spots = members.flatMap(({ file, line, also = [] }): Spot[] => [
    { file, ...(line !== undefined && { line }) },
    ...also,
  ]);
  return [...new Map(spots.map((spot) => [`${spot.file}\n${spot.line}`, spot])).values()];
}
