/** Words of the view "history". */
import type { RecordedVersion } from '../../../app/desk/history/compare-states.ts';

const KINDS: Record<RecordedVersion['kind'], string> = {
  publication: 'Published',
  minor: 'Revised',
  correction: 'Corrected',
  'expression-of-concern': 'Expression of concern',
  retraction: 'Retracted',
};

export const history = {
  states: 'Saved states, newest first',
  none: 'This article was not saved at the desk yet. From the first save on, every state is kept here. You can look at each of them, compare it and bring it back.',
  older: 'Show older states',
  kind: (kind: RecordedVersion['kind']) => KINDS[kind],
  version: (version: string) => `Version ${version}`,
  choose: 'Choose a state to look at it, to compare it or to bring it back.',
  look: 'Look',
  compareNow: 'Compare with now',
  compareBefore: 'Compare with the state before',
  compareVersionBefore: 'Compare with the version before',
  bringBack: 'Bring back',
  file: 'File',
  isCut: 'The file is longer. Only its beginning is shown.',
  noPreview: (bytes: number) =>
    `This file cannot be shown here. It has ${Math.ceil(bytes / 1000)} kB.`,
  noFiles: 'This state has no files.',
  pictureOf: (path: string) => `The picture ${path}`,
  comparing: 'The two states are compared …',
  comparison: 'Both states with their differences',
  changes: (count: number) =>
    count === 0 ? 'The article is the same.' : count === 1 ? '1 change' : `${count} changes`,
  unreadable: 'The states cannot be compared, because one of them has an error:',
  now: 'now',
  stateOf: (time: string) => `state of ${time}`,
  broughtBack: (time: string) => `State of ${time} brought back`,
  undone: 'Bringing back undone',
  unchanged: 'This is the present state. Nothing was changed.',
  versionNotKept: 'A version on record is compared here. To change it, use the tab "Publish".',
  changed: (paths: readonly string[]) => {
    const [first, second, ...others] = paths;
    const named = [first, second].filter(Boolean).join(', ');
    return others.length > 0 ? `${named} and ${others.length} more` : named;
  },
};
