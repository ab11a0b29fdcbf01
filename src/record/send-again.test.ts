import { expect, test } from 'vitest';
import { type SentNotice, sendNotice, sendRevision } from './send-again.ts';

const NOTICE: SentNotice = {
  kind: 'correction',
  date: '2027-02-01',
  article: '1-2/tides',
  folder: 'j/1-2/tides-correction',
  deposits: ['output/1-2/exports/crossref.xml'],
  deposited: true,
  inPmc: false,
};
const receivers = (notice: SentNotice) => sendNotice(notice).map(({ receiver }) => receiver);

test('a notice with a DOI is uploaded with its article', () => {
  expect(sendNotice(NOTICE)[0]).toEqual({
    receiver: 'Crossref',
    what: 'Upload output/1-2/exports/crossref.xml: the notice with its update, and the article anew.',
  });
});

test('two issues: the files of both', () => {
  const deposits = ['output/1-1/exports/crossref.xml', 'output/1-2/exports/crossref.xml'];
  expect(sendNotice({ ...NOTICE, deposits })[0]?.what).toContain(deposits.join(' and '));
});

test('a notice without DOI: nobody hears of it, and how that is mended', () => {
  const [first] = sendNotice({ ...NOTICE, deposited: false });
  expect(first?.what).toMatch(
    /^The notice is not in .*\(offprint revise j\/1-2\/tides-correction /,
  );
});

test('a journal without DOIs sends Crossref nothing', () => {
  expect(receivers({ ...NOTICE, deposits: [] })).not.toContain('Crossref');
});

test('PMC waits four weeks; authors are told of a retraction', () => {
  const told = sendNotice({ ...NOTICE, kind: 'retraction', inPmc: true });
  expect(told.find(({ receiver }) => receiver === 'PubMed Central')?.due).toBe('2027-03-01');
  expect(told.at(-1)?.receiver).toBe('The authors and their institution');
  expect(receivers(NOTICE)).not.toContain('The authors and their institution');
});

test('a minor change', () => {
  expect(sendRevision('1-2/tides', false).map(({ receiver }) => receiver)).toEqual(['Website']);
  expect(sendRevision('1-2/tides', true).map(({ receiver }) => receiver)).toEqual([
    'Website',
    'Crossref and DOAJ',
  ]);
});
