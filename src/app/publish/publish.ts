/** `offprint publish`: puts articles on record and keeps their sources. */

import type { VFile } from 'vfile';
import { planBuild } from '../../io/journal/folders.ts';
import type { JointChanges } from '../../io/output/joint-changes.ts';
import { hasError } from '../../messages/report.ts';
import { compileFolder, withBuildContext, yamlFiles } from '../articles/build-context.ts';
import { reportUnrecorded } from '../versions/report-unrecorded.ts';
import type { NewVersion } from './draft.ts';
import { publishAlone } from './publish-alone.ts';
import { putOnRecord, type Recorded, type RecordOptions } from './put-on-record.ts';

export interface Published extends Recorded {
  /** Whether the publication was refused, for the reasons in the messages. */
  refused: boolean;
  /** Unchanged articles that are already on record. */
  already: string[];
  /** Every file that was read, with its diagnostics. An error refuses the publication. */
  files: VFile[];
}

/**
 * Publishes every article of `paths` that is not on record yet. Nothing is published if one of them has an error
 * or differs from its record.
 *
 * @throws SurroundingsError for what stops every article
 */
export function publish(paths: string[], options: RecordOptions): Promise<Published> {
  return publishAlone(paths, options, (changes) => publishNew(paths, changes, options));
}

async function publishNew(
  paths: string[],
  changes: JointChanges,
  options: RecordOptions,
): Promise<Published> {
  const plan = await planBuild(paths);
  return withBuildContext(async (context) => {
    const read = await Promise.all(plan.articles.map((folder) => compileFolder(folder, context)));
    for (const each of read) await reportUnrecorded(each, context);
    const files = [...yamlFiles(plan), ...read.flatMap((each) => each.files), ...context.files];
    const already = plan.articles.filter(({ versions }) => versions).map(({ output }) => output);
    const wanted = read.flatMap(({ folder, compiled }): NewVersion[] =>
      compiled && !folder.versions
        ? [{ folder, article: compiled.article, kind: 'publication' }]
        : [],
    );
    if (files.some(hasError) || wanted.length === 0)
      return { versions: [], findings: [], already, files, refused: files.some(hasError) };
    const recorded = await putOnRecord(wanted, changes, options);
    return { ...recorded, already, files, refused: recorded.versions.length === 0 };
  });
}
