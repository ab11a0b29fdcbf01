/** issue.yaml; docs/journal.md shows every key. */
import { z } from 'zod';
import { readDate } from '../values/dates.ts';
import { readFolderName } from '../values/folder.ts';
import { readFirstPage, readNumber } from '../values/numbering.ts';
import { FORMS } from './forms.ts';
import { journalFile } from './journal.ts';
import { choice, doi, editors, text, value } from './leaf.ts';

const number = value(readNumber, FORMS.number);
const articles = z.array(value(readFolderName, FORMS.folderName));

/** Facts about the journal that an issue keeps as they were when it was published. */
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
    volume: number.describe('The number of the volume.'),
    issue: number.describe('The number of the issue. A journal without issues leaves it out.'),
    date: value(readDate, FORMS.date).describe('When the issue was published.'),
    title: text.describe('The title of a special issue.'),
    description: text.describe('A few sentences about the issue, for its contents page.'),
    editors: editors.describe("The editors of this issue, instead of the journal's editors."),
    journal: journalOfIssue.describe(
      'Facts about the journal when the issue was published, if journal.yaml has changed since then.',
    ),
    doi: doi.describe('The DOI of the issue itself.'),
    cover: z
      .union([
        text,
        z
          .strictObject({
            image: text.describe('The path of the picture in the folder of the issue.'),
            alt: text.describe('What the picture shows, for readers who cannot see it.'),
          })
          .partial(),
      ])
      .describe('The picture on the cover.'),
    'first-page': value(readFirstPage, FORMS.firstPage).describe(
      'The page on which the first article starts.',
    ),
    'start-on': choice(['odd', 'any'] as const).describe(
      'Whether every article starts on an odd page (odd) or on the next page (any).',
    ),
    articles: articles.describe('The folders of the articles, in printed order.'),
    sections: z
      .array(
        z
          .strictObject({
            title: text.describe('The title of the section in the contents.'),
            articles: articles.describe('The folders of its articles, in printed order.'),
          })
          .partial(),
      )
      .describe('The sections of the issue, instead of `articles`.'),
  })
  .partial();
