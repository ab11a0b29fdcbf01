import { expect, test } from 'vitest';
import { EXPORTS } from '../../exports/index.ts';
import type { Part } from '../diff/index.ts';
import { type SentNotice, sendNotice, sendRevision } from './send-again.ts';

const NOTICE: SentNotice = {
  kind: 'correction',
  date: '2027-02-01',
  article: '1-2/tides',
  folder: 'j/1-2/tides-correction',
  deposits: ['output/1-2/exports/crossref.xml'],
  deposited: true,
  updated: true,
  inPmc: false,
};
const receivers = (notice: SentNotice) => sendNotice(notice).map(({ receiver }) => receiver);

test('a notice with a DOI is uploaded with its article', () => {
  expect(sendNotice(NOTICE)[0]).toMatchObject({
    receiver: 'Crossref',
    what: 'Upload output/1-2/exports/crossref.xml, with the notice and its update and the article.',
  });
});

test('two issues: the files of both', () => {
  const deposits = ['output/1-1/exports/crossref.xml', 'output/1-2/exports/crossref.xml'];
  expect(sendNotice({ ...NOTICE, deposits })[0]?.what).toContain(deposits.join(' and '));
});

test('a notice without a DOI: the list says how to register it', () => {
  const [first] = sendNotice({ ...NOTICE, deposited: false });
  expect(first?.what).toMatch(
    /^The notice is not in .*\(offprint revise j\/1-2\/tides-correction /,
  );
});

test('a journal without DOIs sends Crossref nothing', () => {
  expect(receivers({ ...NOTICE, deposits: [] })).not.toContain('Crossref');
});

test('PMC must get a notice within four weeks, and authors learn of a retraction', () => {
  const told = sendNotice({ ...NOTICE, kind: 'retraction', inPmc: true });
  expect(told.find(({ receiver }) => receiver === 'PubMed Central')?.due).toBe('2027-03-01');
  expect(told.at(-1)?.receiver).toBe('The authors and their institution');
  expect(receivers(NOTICE)).not.toContain('The authors and their institution');
});

test('a notice without its update: the list does not claim that it was uploaded', () => {
  const [first] = sendNotice({ ...NOTICE, updated: false });
  expect(first?.what).not.toContain('with its update');
  expect(first?.what).toMatch(
    /^Upload output\/1-2\/exports\/crossref.xml, with the notice and the article\. The update is not in it/,
  );
});

test('a minor change: the list has every receiver whose files contain it', () => {
  const told = (...parts: Part[]) =>
    sendRevision(
      '1-2/tides',
      parts.map((part) => ({ part })),
      EXPORTS,
    )
      .map(({ receiver, what }) => `${receiver} ${/\((.*?)\)/.exec(what)?.[1]}`)
      .slice(1);
  expect(told('layout')).toEqual([]);
  expect(told('paragraphs')).toEqual(['PubMed Central (PMC) Text']);
  expect(told('affiliations', 'title')).toEqual([
    'Crossref Title; Affiliations',
    'DOAJ Title; Affiliations',
    'PubMed Central (PMC) Title; Affiliations',
    'PubMed Title; Affiliations',
  ]);
  expect(told('keywords').map((line) => line.split(' ')[0])).toEqual(['DOAJ', 'PubMed', 'PubMed']);
});
