import { EXPORTS } from '../../exports/index.ts';
import { type SendAgain, sendRevision } from '../../revisions/record/send-again.ts';
import type { RecordOptions } from './put-on-record.ts';
import { type Revised, type Revision, revise } from './revise.ts';

/**
 * Publishes a minor change, and lists who must get new files.
 *
 * @throws SurroundingsError for problems of the call or the machine
 */
export async function publishRevision(
  path: string,
  revision: Revision,
  options: RecordOptions,
): Promise<Revised & { sendAgain: SendAgain[] }> {
  const result = await revise(path, revision, options);
  const sendAgain = result.versions.flatMap(({ article, version }) =>
    sendRevision(article, result.changes, receiversWith(version.doi)),
  );
  return { ...result, sendAgain };
}

/** Crossref knows only articles that have a DOI. */
export function receiversWith(doi: string | undefined) {
  return EXPORTS.filter(({ name }) => name !== 'crossref' || doi !== undefined);
}
