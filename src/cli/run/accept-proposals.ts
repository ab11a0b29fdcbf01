/** `offprint intake --accept`: accepts the citations that intake proposed in a manuscript. */
import { acceptProposals, openProposals } from '../../compile/citations/index.ts';
import { readManuscript } from '../../io/intake/manuscript-files.ts';
import { backUp, writeAll } from '../../io/intake/paper-files.ts';
import { join, resolve } from '../../io/system/paths.ts';
import { endSentence } from '../../words/sentence.ts';
import type { IntakeCommand, IntakeCommandResult } from './intake-command.ts';

export async function acceptAll(
  folder: string,
  format: IntakeCommand['format'],
): Promise<IntakeCommandResult> {
  const absolute = resolve(folder);
  const { name, file } = await readManuscript(absolute);
  const text = String(file);
  const accepted = acceptProposals(text);
  const count = openProposals(text).length;
  if (accepted === text)
    return {
      written: [],
      report:
        format === 'json' ? '{"accepted": 0}\n' : `${join(folder, name)} holds no proposals.\n`,
      exit: 0,
    };
  const copies = await backUp(absolute, [name]);
  await writeAll(absolute, [...copies, { path: name, content: accepted }]);
  const written = [join(absolute, name)];
  const copy = copies.map(({ path }) => path).join(', ');
  const notes = file.messages
    .map(({ reason, note }) => `${endSentence(reason)} ${note ?? ''}\n`)
    .join('');
  const told = `${count} proposals accepted in ${join(folder, name)}; the text before is kept as ${copy}.\n${notes}`;
  return {
    written,
    report:
      format === 'json' ? `${JSON.stringify({ accepted: count, written, backup: copy })}\n` : told,
    exit: 0,
  };
}
