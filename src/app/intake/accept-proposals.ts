/** Accepts all citations that intake proposed in a manuscript. */
import { acceptProposals, openProposals } from '../../compile/citations/index.ts';
import { readManuscript } from '../../io/intake/manuscript-files.ts';
import { backUp, writeAll } from '../../io/intake/paper-files.ts';
import { join, resolve } from '../../io/system/paths.ts';
import { endSentence } from '../../words/sentence.ts';

export interface AcceptedProposals {
  count: number;
  /** Of the manuscript, absolute. Absent if it has no proposals. */
  written?: string;
  /** Name of the manuscript in the folder. */
  name: string;
  /** Name of the copy of the text before. */
  copy: string;
  /** Sentences about the manuscript's file. */
  notes: string[];
}

/**
 * @param folder of an article
 * @throws SurroundingsError if it has no readable manuscript
 */
export async function acceptAllProposals(folder: string): Promise<AcceptedProposals> {
  const absolute = resolve(folder);
  const { name, file } = await readManuscript(absolute);
  const text = String(file);
  const accepted = acceptProposals(text);
  const notes = file.messages.map(({ reason, note }) => `${endSentence(reason)} ${note ?? ''}`);
  if (accepted === text) return { count: 0, name, copy: '', notes };
  const copies = await backUp(absolute, [name]);
  await writeAll(absolute, [...copies, { path: name, content: accepted }]);
  const copy = copies.map(({ path }) => path).join(', ');
  return {
    count: openProposals(text).length,
    written: join(absolute, name),
    name,
    copy,
    notes,
  };
}
