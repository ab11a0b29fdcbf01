import { durably } from '../../io/files/durable.ts';
import { planBuild } from '../../io/journal/folders.ts';
import { changeTogether, type JointChanges } from '../../io/output/joint-changes.ts';
import { dirname } from '../../io/system/paths.ts';
import { inOutputFolder } from '../build/rebuild.ts';
import type { RecordOptions } from './put-on-record.ts';

/**
 * Runs a command that publishes: durably, without other processes in the output folder and the journal, and with all
 * of its changes or none. Changes of an earlier command that was killed are undone first.
 */
export async function publishAlone<Value>(
  paths: readonly string[],
  { out, progress }: Pick<RecordOptions, 'out' | 'progress'>,
  work: (changes: JointChanges) => Promise<Value>,
): Promise<Value> {
  const plan = await planBuild([...paths]);
  const journals = plan.articles.map(({ folder }) => dirname(dirname(folder)));
  // Always in the same order, so that no two commands wait for each other.
  const ordered = [...new Set(journals)].sort();
  return durably(() => inOutputFolder(out, plan, progress, () => alone(ordered, [])));

  function alone(folders: readonly string[], opened: readonly JointChanges[]): Promise<Value> {
    const [folder, ...rest] = folders;
    if (folder === undefined) return work(together(opened));
    return changeTogether(folder, progress, (changes) => alone(rest, [...opened, changes]));
  }
}

/** Changes in all folders are undone together. */
function together(opened: readonly JointChanges[]): JointChanges {
  const [first] = opened;
  if (!first) throw new Error('no journal to publish in');
  const keep = () => {
    for (const each of opened) each.keep();
  };
  return { ...first, keep };
}
