/** issue.yaml; docs/journal.md shows every key. */
import { z } from 'zod';
import { readDate } from '../values/dates.ts';
import { readFolderName } from '../values/folder.ts';
import { readFirstPage, readNumber } from '../values/numbering.ts';
import { journalFile } from './journal.ts';
import { choice, doi, editors, text, value } from './leaf.ts';

const number = value('value-invalid', readNumber);
const articles = z.array(value('value-invalid', readFolderName));

/** What a journal is called, who publishes it, on what terms, and how its texts are made: issues keep what held when they appeared. */
const journalOfIssue = journalFile.pick({
  title: true,
  subtitle: true,
  abbreviation: true,
  publisher: true,
  issn: true,
  'doi-prefix': true,
  license: true,
  'copyright-holder': true,
  style: true,
  smart: true,
  'number-sections': true,
});

export const issueFile = z
  .strictObject({
    volume: number,
    issue: number,
    date: value('date-invalid', readDate),
    title: text,
    description: text,
    editors,
    journal: journalOfIssue,
    doi,
    cover: z.union([text, z.strictObject({ image: text, alt: text }).partial()]),
    'first-page': value('pages-invalid', readFirstPage),
    'start-on': choice(['odd', 'any'] as const),
    articles,
    sections: z.array(z.strictObject({ title: text, articles }).partial()),
  })
  .partial();
