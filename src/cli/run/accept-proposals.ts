/** `offprint intake --accept`: accepts the citations that intake proposed in a manuscript. */
import { type AcceptedProposals, acceptAllProposals } from '../../app/intake/accept-proposals.ts';
import { join } from '../../io/system/paths.ts';
import type { IntakeCommand, IntakeCommandResult } from './intake-command.ts';

export async function acceptAll(
  folder: string,
  format: IntakeCommand['format'],
): Promise<IntakeCommandResult> {
  const accepted = await acceptAllProposals(folder);
  const written = accepted.written === undefined ? [] : [accepted.written];
  const report = format === 'json' ? jsonOf(accepted, written) : wordsOf(accepted, folder);
  return { written, report, exit: 0 };
}

function jsonOf({ count, copy }: AcceptedProposals, written: string[]): string {
  if (written.length === 0) return '{"accepted": 0}\n';
  return `${JSON.stringify({ accepted: count, written, backup: copy })}\n`;
}

function wordsOf({ count, written, name, copy, notes }: AcceptedProposals, folder: string): string {
  const path = join(folder, name);
  if (written === undefined) return `${path} holds no proposals.\n`;
  const lines = notes.map((note) => `${note}\n`).join('');
  return `${count} proposals accepted in ${path}; the text before is kept as ${copy}.\n${lines}`;
}
