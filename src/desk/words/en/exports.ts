/** Words of the export view of an issue. */
export const exports = {
  heading: (issue: string) => `Publish and export issue ${issue}`,
  tableHeading: 'What receivers accept',
  tableHint: 'Press a cell to see what is missing, and where to put it right.',
  checking: 'Checking all articles …',
  article: 'Article',
  status: 'Status',
  onRecord: 'Published',
  notOnRecord: 'Not published',
  errors: (count: number) => (count === 1 ? '1 error' : `${count} errors`),
  accepted: 'Accepted',
  missing: (count: number) => (count === 1 ? '1 thing missing' : `${count} things missing`),
  intended: 'Not meant for it',
  cell: (article: string, receiver: string) => `${receiver}, ${article}`,
  missTitle: (receiver: string) => `What ${receiver} misses`,
  stale: (count: number) =>
    count === 1
      ? 'The web page, PDF and XML of 1 article are missing or older than its text. They are built first, and then the page numbers are known, too.'
      : `The web pages, PDFs and XML of ${count} articles are missing or older than their texts. They are built first, and then the page numbers are known, too.`,
  unpublished: (count: number) =>
    count === 1 ? '1 article is not published yet.' : `${count} articles are not published yet.`,
  exportHeading: 'Export',
  receivers: 'Receivers',
  files: 'Files to make',
  noneChosen: 'Choose at least one receiver.',
  run: 'Export',
  buildAndRun: 'Build and export',
  result: 'Exported files',
  zip: 'Download all as one zip',
  download: (path: string) => `Download ${path}`,
  nothing: 'There is nothing to send yet.',
  where: 'Where it goes',
  leftOut: 'Left out',
  remarks: 'Sent, but please look at it',
  wholeIssue: 'The whole issue',
  failed: (articles: readonly string[]) =>
    `In no file, because of errors: ${new Intl.ListFormat('en-GB').format(articles)}.`,
  notes: 'The deposit notes (DEPOSIT.md) as text',
  done: (count: number) => (count === 1 ? '1 file is ready.' : `${count} files are ready.`),
};
