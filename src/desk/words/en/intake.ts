/** Words of the view "intake": taking in files, and the questions about them. */
const counted = (count: number, one: string, many: string) =>
  count === 1 ? `1 ${one}` : `${count} ${many}`;

const upload = {
  title: 'Take in files',
  lead: 'Drop what the author sent: the Word file or text, its title page, loose figures, and a bibliography (.bib, .ris).',
  drop: 'Drop files here',
  or: 'or',
  choose: 'Choose files',
  limits: 'Word (.docx), text or Markdown, up to 100 MB each. Nothing leaves this computer.',
  files: 'Files',
  remove: (name: string) => `Remove ${name}`,
  uploading: (name: string) => `Copying ${name}`,
  looking: 'Looking at the files …',
  tooLarge: (megabytes: number, most: number) =>
    `The file has ${megabytes} MB, which is more than ${most} MB. Make its pictures smaller, for example with "Compress Pictures" in Word, and drop it again.`,
  vanished:
    'The file could not be read. Perhaps it was moved or deleted, or it is a folder. Drop the file itself again.',
  renamed: (original: string) =>
    `Another file was already called ${original}, so this one has a new name. Remove the one that you do not want.`,
  kinds: {
    word: 'Word file',
    text: 'Text',
    manuscript: 'Finished manuscript',
    bibliography: 'Bibliography',
    picture: 'Figure',
    refused: 'Not taken',
  },
  size: (bytes: number) =>
    bytes < 1e6 ? `${Math.max(1, Math.round(bytes / 1e3))} kB` : `${(bytes / 1e6).toFixed(1)} MB`,
};

const plan = {
  title: 'Articles',
  grouping: 'These files are',
  together: 'one article',
  apart: 'an article each',
  groupingHint:
    'A title page, the text and figures of one submission are one article. Change this if it is wrong.',
  name: 'Folder name',
  nameHint: 'Part of the web address. Usually the first author’s family name.',
  badName: 'Use letters, digits and hyphens, without spaces.',
  sameName: 'Two articles cannot have the same folder name.',
  untitled: 'No title found',
  noAuthors: 'No authors found',
  from: (files: readonly string[]) => `From ${files.join(', ')}`,
  left: (names: readonly string[]) =>
    `${names.join(', ')} would belong to no article and is not taken. Choose “one article”, or add it later.`,
  section: 'Section of the issue',
  take: (count: number) => (count === 1 ? 'Take in the article' : `Take in ${count} articles`),
  undecided: (count: number) =>
    count === 1
      ? 'Decide the tracked change first.'
      : `Decide the ${count} tracked changes that are still open.`,
};

const changes = {
  title: (name: string) => `Tracked changes in ${name}`,
  lead: 'Only you and the author can say which changes are wanted. Accepted changes go into the article; rejected ones do not.',
  acceptAll: 'Accept all',
  rejectAll: 'Reject all',
  accept: 'Accept',
  reject: 'Reject',
  kinds: { insertion: 'Inserted', deletion: 'Deleted', move: 'Moved' },
  by: (author: string, date: string) => [author, date].filter(Boolean).join(', '),
  decided: (count: number, of: number) => `${count} of ${of} decided`,
  of: (step: string, what: string) => `${step}: ${what}`,
};

const taken = {
  title: 'Taken in',
  toast: (count: number) =>
    count === 1 ? 'One article was taken in' : `${count} articles were taken in`,
  authors: (count: number) => counted(count, 'author', 'authors'),
  affiliations: (count: number) => counted(count, 'affiliation', 'affiliations'),
  references: (count: number) => counted(count, 'reference', 'references'),
  figures: (count: number) => counted(count, 'figure', 'figures'),
  words: (count: number) => `${count.toLocaleString('en')} words`,
  questions: (count: number) =>
    count === 0 ? 'No questions' : `Answer ${counted(count, 'question', 'questions')}`,
  text: 'Open the text',
  another: 'The files of the author are kept. You can drop further files for other articles above.',
};

const questions = {
  open: (count: number) =>
    count === 0
      ? 'All questions are answered.'
      : `${counted(count, 'question is', 'questions are')} open`,
  lead: (files: readonly string[]) =>
    `Offprint was not sure about these places when it read ${files.join(', ')}. Those that matter most come first.`,
  leadTerminal: 'Proposals in the text that nobody has accepted or rejected yet.',
  terminal:
    'This article was not taken in at the desk, so only the proposals in its text are shown here.',
  none: 'There are no questions about this article.',
  report: 'The whole report of intake',
  answered: (count: number) => `Answered (${count})`,
  finish: 'Begin to edit',
  finishHint: 'The article goes from “received” to “being edited”.',
  right: 'It is right',
  leftOutRight: 'It is rightly left out',
  correct: 'Correct it',
  reopen: 'Ask again',
  answers: { right: 'Right as it is', changed: 'Changed' },
  leftOut: 'These words were not understood. They are in no part of the article.',
  proposal: (remark: string) =>
    `This citation is not linked, because it is not certain: ${remark}.`,
  link: 'Link it',
  linkAs: (replacement: string) => `Link it as ${replacement}`,
  cites: (works: readonly string[]) => `It probably cites: ${works.join('; ')}`,
  rejectProposal: 'Keep the words',
  acceptKind: (count: number, remark: string) => `Accept all ${count} with “${remark}”`,
  acceptAll: (count: number) => `Accept all ${count} proposed citations`,
  name: (given: string, family: string) => `Given name “${given}”, family name “${family}”`,
  notAuthor: 'This is not an author: remove it',
  date: (date: string) => `It is ${date}`,
  putInText: 'Put into the text at the beginning',
  addAuthor: 'Add as an author',
  affiliation: (author: string, label: string) => `${author}: ${label}`,
  line: (line: number) => `Line ${line} of the text`,
  done: {
    right: 'Noted as right',
    changed: 'Changed',
  },
  topics: {
    file: 'File',
    authors: 'Authors',
    title: 'Title',
    affiliations: 'Affiliations',
    abstract: 'Abstract',
    keywords: 'Keywords',
    dates: 'Dates',
    licence: 'Licence',
    journal: 'Journal',
    language: 'Language',
    references: 'References',
    citations: 'Citations',
    headings: 'Headings',
    paragraphs: 'Paragraphs',
    figures: 'Figures',
    tables: 'Tables',
    equations: 'Equations',
    notes: 'Notes',
    lists: 'Lists',
    'left out': 'Left-out words',
  },
};

export const intake = { upload, plan, changes, taken, questions };
