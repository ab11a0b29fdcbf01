/** Words of the tab "publish", and of the publication of an issue. */
const day = (date: string) =>
  new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(`${date}T00:00:00Z`),
  );
const list = (items: readonly string[]) => new Intl.ListFormat('en-GB').format(items);

export const publish = {
  day,
  list,
  whatHappens: 'What happens when you publish',
  recordOf: (date: string) =>
    `It goes on record as the version of record of ${day(date)}, version 1.0.`,
  sourcesKept:
    'Its text, references and figures of today are kept. Readers can always see what was published, whatever you change later.',
  pages: (pages: string) => `Its pages are ${pages}.`,
  pagesLater: 'Its pages follow from the issue, which is built at the same time.',
  doi: (doi: string) => `Its DOI is ${doi}.`,
  noDoi: 'It has no DOI. If you add one later, publish it as a revision.',
  whoGets: (receivers: readonly string[]) =>
    `These receivers accept it: ${list(receivers)}. Offprint sends nothing by itself: you export the files and upload them.`,
  nobodyGets: 'No receiver accepts it as it is.',
  inTheWay: 'What is in the way',
  inTheWayHint: 'These errors must be put right before anything can be published.',
  notAccepted: 'What receivers still miss',
  notAcceptedHint:
    'You can publish without this, but these receivers will not take the article until it is put right.',
  refusedBy: (receivers: readonly string[]) => `Not accepted by ${list(receivers)}`,
  openAt: {
    text: 'Open the text',
    line: (line: number) => `Open line ${line} of the text`,
    details: 'Open title and authors',
    references: 'Open the references',
    figures: 'Open the figures',
    journal: 'Open the journal’s settings',
    issue: 'Open the issue',
  },
  date: 'Day of publication',
  dateHint: 'The day that readers see.',
  dateOwn: (date: string) =>
    `The article itself says ${day(date)}, so that day goes on record. Change it at “Title and authors” if it is wrong.`,
  dateMissing: 'Choose a day.',
  dateEarly: (date: string) =>
    `Choose ${day(date)} or a later day: the article was accepted, or its issue was last published, on that day.`,
  confirm: 'Put on record',
  publishArticle: 'Publish the article',
  cancel: 'Not yet',
  cannotUndo: 'A publication cannot be undone. Mistakes are put right by a new version.',
  confirmTitle: (version: string) => `Put version ${version} on record?`,
  onRecordHeading: 'Published versions',
  kinds: {
    publication: 'First publication',
    minor: 'Revision',
    correction: 'Correction',
    'expression-of-concern': 'Expression of concern',
    retraction: 'Retraction',
  },
  version: 'Version',
  versionDate: 'Day',
  kind: 'Kind',
  about: 'What readers are told',
  notice: 'Open the notice',
  reviewed: 'An editor looked at changes that seemed to be more than minor.',
  unchanged: (version: string, date: string) =>
    `Version ${version} of ${day(date)} is on record, and the article has not changed since then.`,
  retracted: 'This article is retracted. It stays readable, and gets no more versions.',
  compare: 'Compare the versions',
  exportIssue: 'Export the files for the receivers',
  unreadable:
    'The article has changed since it was published, but it has errors, so the changes cannot be listed. Put the errors right first.',
  changedSince: (version: string, date: string) =>
    `The article is not as it was published in version ${version} of ${day(date)}.`,
  changedHint:
    'Readers still see that version. The issue is not built and not exported with other words, until you publish the changes or undo them.',
  undoHint: 'Undo the changes at “History”',
  whatChanges: 'What changes',
  more: 'more than spelling or layout',
  touchesCredit: 'who is credited',
  touchesFindings: 'the findings',
  minor: 'minor',
  settings: (settings: string) =>
    `Some of these changes come from the settings of the journal, which were different on that day: ${settings}. If you do not want them in this issue, write the old settings into its issue.yaml.`,
  whatKind: 'What kind of change this is',
  kindMinor: (count: number) =>
    count === 1
      ? 'It is a minor change of spelling or layout. A revision is enough: readers need no notice.'
      : 'They are minor changes of spelling or layout. A revision is enough: readers need no notice.',
  kindMore: (touches: readonly string[]) =>
    `It changes ${list(touches)}. Readers, libraries and indexes must learn of it, so it needs a correction: a notice of its own that says what was wrong.`,
  whoGetsAgain: 'Who gets it again',
  revise: 'Publish the revision',
  reviseHeading: 'Revision',
  correctHeading: 'Correction',
  reason: 'Reason, for readers',
  reasonHint: 'It stands in the list of versions. Example: two misspelled names.',
  reasonMissing: 'Write what has changed, in a few words.',
  isReviewed:
    'I looked at the changes that seem more than minor, and they change neither the findings nor the credit.',
  reviewedMissing: 'Confirm that you looked at the changes, or publish a correction.',
  reviseInstead: 'Publish a revision without a notice instead',
  correctInstead: 'Publish a correction with a notice instead',
  correct: 'Publish the correction',
  noticeText: 'Text of the notice',
  noticeTextHint:
    'Say what was wrong and what is right. Write it in Markdown, as readers should read it.',
  noticeProposed: 'It is proposed from the changes. Change the words as you like.',
  noticeMissing: 'Write the text of the notice: what was wrong, and what is right.',
  noticeTitle: 'Title of the notice',
  noticeDoi: 'DOI of the notice',
  noticeDoiHint: 'Without a DOI, Crossref cannot tell other sites about the notice.',
  doiInvalid: 'A DOI begins with 10. and has a slash. Example: 10.5555/abc.2',
  noticeIssue: 'Issue in which it appears',
  noticeReason: 'Reason for the new version',
  otherSteps: 'Other steps',
  otherStepsHint:
    'For a published article in which something is wrong, although its text stays as it is.',
  otherStepsChanged:
    'A retraction or an expression of concern leaves the article as it was published. Undo or publish the changes first.',
  noticeOnly: 'Publish a correction notice …',
  concern: 'Express concern …',
  retract: 'Retract the article …',
  noticeDialogs: {
    correction: {
      title: 'Publish a correction notice',
      happens: [
        'The notice is published as an article of its own.',
        'The article stays as it is, gets a new version, and shows the notice on its page and its PDF. To change its words, too, edit the article first.',
      ],
      button: 'Publish the notice',
    },
    'expression-of-concern': {
      title: 'Express concern',
      happens: [
        'The notice is published as an article of its own.',
        'The article stays readable and as it is. Its page, its PDF and its record say that there are doubts about it.',
      ],
      button: 'Publish the concern',
    },
    retraction: {
      title: 'Retract the article',
      happens: [
        'The notice is published as an article of its own.',
        'The article stays readable, but its title, its page, its PDF and its records say that it is retracted.',
        'It can never get another version.',
      ],
      button: 'Retract the article',
    },
  },
  goesOnRecord: {
    publication: (title: string, date: string) => `“${title}”, published on ${day(date)}.`,
    minor: (date: string, reason: string) => `A revision of ${day(date)}: ${reason}.`,
    correction: (date: string) =>
      `A corrected version of ${day(date)}, and the notice as an article of its own. Both go on record together.`,
    retraction: (date: string) =>
      `A retraction of ${day(date)}, and the notice as an article of its own. Both go on record together.`,
    'expression-of-concern': (date: string) =>
      `An expression of concern of ${day(date)}, and the notice as an article of its own. Both go on record together.`,
  },
  done: (article: string, version: string, date: string) =>
    `${article}: version ${version} is on record since ${day(date)}.`,
  refused: 'Nothing was put on record, for these reasons:',
  written: (count: number) => (count === 1 ? '1 file was written' : `${count} files were written`),
  renewed: (articles: readonly string[]) =>
    `The pages of ${list(articles)} were built again, because they show the notice.`,
  next: 'What to do next',
  nextAfterFirst: (receivers: readonly string[]) =>
    receivers.length > 0
      ? `Publish the pages on your website, then export the issue and send the files to ${list(receivers)}.`
      : 'Publish the pages on your website.',
  receivers: {
    website: 'Website',
    crossref: 'Crossref',
    doaj: 'DOAJ',
    pmc: 'PubMed Central',
    scholar: 'Google Scholar',
    authors: 'The authors and their institution',
  },
  send: {
    website:
      'Build the site again and upload it. In OJS, make a new version of the article, and replace its files.',
    websiteNotice:
      'Build the site again and upload it. In OJS, make a new version of the article, replace its files, and publish the notice in its issue, too.',
    export: (parts: readonly string[]) =>
      `Its files contain what has changed (${list(parts)}). Export them again, and send them if it has the article.`,
    crossref: 'Upload its file, with the notice and the article.',
    crossrefUpdate:
      'Upload its file, with the notice and the article. The file does not say yet that the article was updated: see the reasons below.',
    crossrefNotice:
      'Its file does not contain the notice yet: see the reasons below. Give the notice a DOI, publish that as a revision of the notice, and export again.',
    doaj: 'If DOAJ lists the article, export its file again and upload it.',
    pmc: 'If the journal is in PMC, export again, and send the packages of the notice and of the article.',
    scholar: 'Nothing to do: it reads the pages again by itself.',
    authors: 'Tell them, with the address of the notice.',
  },
  due: (date: string) => `Until ${day(date)}.`,
  issueButton: 'Publish articles …',
  issueTitle: 'Publish articles of this issue',
  issueHint:
    'Chosen are those that you marked as ready. If one of them has an error, none is published.',
  issueNone: 'All articles of this issue are published.',
  issuePublish: (count: number) =>
    count === 0
      ? 'Choose articles'
      : count === 1
        ? 'Publish 1 article'
        : `Publish ${count} articles`,
  issueReady: 'ready',
  issueNotReady: 'not marked as ready',
  issueErrors: (count: number) => (count === 1 ? '1 error' : `${count} errors`),
};
