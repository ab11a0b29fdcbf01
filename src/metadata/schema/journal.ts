/** journal.yaml; docs/journal.md shows every key. */
import { z } from 'zod';
import { OJS_VERSIONS, RECEIVER_NAMES } from '../settings.ts';
import { readArticleUrl } from '../values/article-url.ts';
import { readFolderInside } from '../values/folder.ts';
import { readDoiPrefix, readIssn } from '../values/identifiers.ts';
import {
  choice,
  doi,
  editors,
  email,
  flag,
  language,
  sectionNumbers,
  text,
  url,
  value,
} from './leaf.ts';

const issn = value('issn-invalid', readIssn);
const bothIssn = z.strictObject({ print: issn, electronic: issn }).partial();

/** Settings of the exports, by receiver. */
const receivers = {
  crossref: z
    .strictObject({
      depositor: z.strictObject({ name: text, email }).partial(),
      registrant: text,
      'crossmark-policy': doi,
    })
    .partial(),
  doaj: z.strictObject({ issn: bothIssn, language }).partial(),
  ojs: z
    .strictObject({
      version: choice(OJS_VERSIONS),
      user: text,
      locale: text,
      genre: text,
      role: text,
      section: text,
      sections: z.record(z.string(), text),
    })
    .partial(),
  pmc: z.strictObject({ abbreviation: text, 'nlm-ta': text }).partial(),
};

export const journalFile = z
  .strictObject({
    title: text,
    subtitle: text,
    abbreviation: text,
    description: text,
    publisher: z.union([text, z.strictObject({ name: text, place: text }).partial()]),
    issn: bothIssn,
    url,
    'article-url': value('value-invalid', readArticleUrl),
    'doi-prefix': value('doi-invalid', readDoiPrefix),
    license: z.union([text, z.strictObject({ name: text, url }).partial()]),
    'copyright-holder': text,
    language,
    editors,
    email,
    style: text,
    theme: text,
    issues: z.array(text),
    root: value('value-invalid', readFolderInside),
    smart: flag,
    'number-sections': sectionNumbers,
    receivers: z.array(choice(RECEIVER_NAMES)),
    ...receivers,
  })
  .partial();

export type JournalFields = z.output<typeof journalFile>;
