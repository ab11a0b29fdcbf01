/** Words of the frame around all views. */
export const shell = {
  desk: 'Offprint',
  openJournal: 'Open another journal',
  journal: 'Issues',
  issue: (name: string) => `Issue ${name}`,
  reading: 'Being read',
  fine: 'No problems',
  missing: 'There is no page at this address.',
  backToJournal: 'Back to the journal',
  skip: 'Skip to the content',
  tabs: {
    text: 'Text',
    questions: 'Questions',
    details: 'Title and authors',
    references: 'References',
    figures: 'Figures',
    proof: 'Proof',
    publish: 'Publish',
    history: 'History',
  },
  articleTabs: 'Parts of the article',
};
