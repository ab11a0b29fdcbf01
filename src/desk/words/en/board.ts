/** Words of the board of an issue. */
import type { WorkState } from '../../../app/desk/states.ts';

const states: Record<WorkState, string> = {
  received: 'Received',
  editing: 'Being edited',
  'with-author': 'With the author',
  ready: 'Ready',
};

export const board = {
  volume: (volume: string) => `Volume ${volume}`,
  number: (number: string) => `Number ${number}`,
  takeIn: 'Take in files',
  export: 'Export',
  check: 'Check the issue',
  build: 'Build the issue',
  site: 'Build the site of the journal',
  actions: 'For the whole issue',
  empty:
    'This issue has no article yet. Take in the files that the authors sent: Word, text or Markdown.',
  articles: 'Articles',
  pages: 'Pages',
  pagesAre: (pages: string) => `pp. ${pages}`,
  noPages: 'pages not known yet',
  state: 'State',
  stateOf: (title: string) => `State of ${title}`,
  states,
  published: (version: string) =>
    version === '1.0' ? 'Published' : `Published, version ${version}`,
  stateSet: (title: string, state: string) => `${title}: ${state}`,
  problems: 'Problems',
  problemsOf: (title: string) => `Problems of ${title}`,
  gone: 'Its folder has no manuscript. Put the folder back, or take the article out of the list.',
  takeOut: 'Take out of the list',
  takeOutNamed: (name: string) => `Take ${name} out of the list`,
  takenOut: (name: string) => `${name} was taken out of the list.`,
  unlisted: 'Not in the issue',
  unlistedHint: 'These articles are in the folder of the issue, but issue.yaml does not list them.',
  addToIssue: 'Add to the issue',
  addNamed: (name: string) => `Add ${name} to the issue`,
  added: (name: string) => `${name} was added.`,
  untitledSection: 'Without a section',
  noneInSection: 'No article in this section. Move one here.',
  addSection: 'Add a section',
  renameSection: (title: string) => `Rename ${title}`,
  removeSection: (title: string) => `Remove the section ${title}`,
  rename: 'Rename',
  sectionTitle: 'Title of the section',
  noSectionTitle: 'The section needs a title.',
  sectionTitleTaken: 'Another section has this title. Choose another one.',
  sectionAdded: (title: string) => `The section ${title} was added.`,
  sectionRenamed: (title: string) => `The section is now named ${title}.`,
  sectionRemoved: (title: string) =>
    `The section ${title} was removed. Its articles are still in the issue.`,
  moved: (name: string) => `${name} was moved.`,
  place: (name: string, position: number, of: number, section: string) =>
    section === ''
      ? `${name} is now at position ${position} of ${of}`
      : `${name} is now at position ${position} of ${of} in ${section}`,
  placeOfSection: (name: string, position: number, of: number) =>
    `The section ${name} is now at position ${position} of ${of}`,
  conflict:
    'issue.yaml was changed by another program or in another tab, so this step was not saved. The board shows the issue as it is now. Do the step again.',
  messages: 'About issue.yaml',
  journalMessages: 'About the journal and its theme',
  history: {
    order: 'Order of the articles changed',
    sections: 'Sections changed',
    added: 'Article added to the issue',
    takenOut: 'Article taken out of the list',
  },
  results: {
    build: 'Result of the build',
    check: 'Result of the check',
    site: 'Result of the site',
    checking: 'Checking the issue',
    building: 'Building',
    built: (good: number, all: number) => {
      if (all === 1) return good === 1 ? 'The article was written.' : 'The article has errors.';
      return good === all
        ? `All ${all} articles were written.`
        : `${good} of ${all} articles were written. The others have errors.`;
    },
    checked: (bad: number) => {
      if (bad === 0) return 'No article has an error.';
      return bad === 1 ? '1 article has errors.' : `${bad} articles have errors.`;
    },
    folder: 'Written to',
    openFolder: 'Open the folder',
    openArticle: 'Open the web page',
    showMessages: 'Messages',
    otherMessages: 'About the issue and the journal',
  },
  openGalley: (title: string) => `Open the web page of ${title}`,
};
