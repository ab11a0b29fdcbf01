/** Removes a dropped file when it has become a figure. */
import { INCOMING } from '../../../io/desk/incoming.ts';
import { removeSource } from '../../../io/desk/source-store.ts';
import type { OpenJournal } from '../open-journal.ts';
import type { FigureChange } from './change-figures.ts';

export function dropUpload({ folder }: OpenJournal, change: FigureChange): void {
  const upload =
    change.kind === 'replace' ? change.upload : change.kind === 'add' ? change.picture : undefined;
  if (upload && 'batch' in upload)
    removeSource(folder, `${INCOMING}/${upload.batch}/${upload.name}`);
}
