/** journal.yaml; docs/journal.md shows every key. */
import { z } from 'zod';
import { OJS_VERSIONS, RECEIVER_NAMES } from '../settings.ts';
import { readArticleUrl } from '../values/article-url.ts';
import { readFolderInside } from '../values/folder.ts';
import { readDoiPrefix, readIssn } from '../values/identifiers.ts';
import { FORMS } from './forms.ts';
import {
  choice,
  doi,
  editors,
  email,
  flag,
  language,
  license,
  sectionNumbers,
  text,
  url,
  value,
} from './leaf.ts';

const issn = value(readIssn, FORMS.issn);
const bothIssn = z
  .strictObject({
    print: issn.describe('The ISSN of the printed edition.'),
    electronic: issn.describe('The ISSN of the online edition.'),
  })
  .partial();

/** Settings of the exports, by receiver. */
const receivers = {
  crossref: z
    .strictObject({
      depositor: z
        .strictObject({
          name: text.describe('The name of the depositor.'),
          email: email.describe('The address to which Crossref sends the result of a deposit.'),
        })
        .partial()
        .describe('Who deposits, and gets the result by e-mail.'),
      registrant: text.describe('The Crossref member that owns the DOIs.'),
      'crossmark-policy': doi.describe(
        "The DOI of the journal's page about corrections and retractions.",
      ),
    })
    .partial()
    .describe('Settings of the deposit at Crossref.'),
  doaj: z
    .strictObject({
      issn: bothIssn.describe("The ISSNs, exactly as in DOAJ's record of the journal."),
      language: language.describe(
        'The only language of title, abstract and keywords that is sent.',
      ),
    })
    .partial()
    .describe('Settings of the export for DOAJ.'),
  ojs: z
    .strictObject({
      version: choice(OJS_VERSIONS).describe('The release of OJS that the site runs.'),
      user: text.describe('The OJS user who uploads the files.'),
      locale: text
        .describe("The locale of the journal's site in OJS.")
        .meta({ examples: ['en', 'en_US'] }),
      genre: text
        .describe('The article component of the galleys in OJS.')
        .meta({ examples: ['Article Text'] }),
      role: text.describe('The role of the authors in OJS.').meta({ examples: ['Author'] }),
      section: text
        .describe('The abbreviation of the OJS section for all articles.')
        .meta({ examples: ['ART'] }),
      sections: z
        .record(z.string(), text)
        .describe("The abbreviations of the OJS sections, by the titles of the issue's sections."),
    })
    .partial()
    .describe('Settings of the import files for OJS.'),
  pmc: z
    .strictObject({
      abbreviation: text
        .describe('The start of the names of files for PMC.')
        .meta({ examples: ['prh'] }),
      'nlm-ta': text
        .describe("NLM's abbreviation of the journal's title, also for PubMed.")
        .meta({ examples: ['Pak Res Horiz'] }),
    })
    .partial()
    .describe('Settings of the package for PubMed Central.'),
};

export const journalFile = z
  .strictObject({
    title: text.describe('The title of the journal, as registered at issn.org.'),
    subtitle: text.describe('The subtitle of the journal.'),
    abbreviation: text.describe("The short form of the journal's title."),
    description: text.describe(
      'One or two sentences about the journal, for its site and its feed.',
    ),
    publisher: z
      .union([
        text,
        z
          .strictObject({
            name: text.describe('The name of the publisher.'),
            place: text.describe('The place of the publisher.'),
          })
          .partial(),
      ])
      .describe('Who publishes the journal.'),
    issn: bothIssn.describe('The ISSNs of the journal. Leave them out if it has none yet.'),
    url: url.describe("The web address of the journal's site."),
    'article-url': value(readArticleUrl, FORMS.articleUrl).describe(
      'The web address of a published article, with {issue}, {article}, {volume}, {number}, {doi} or {first-page} in it.',
    ),
    'doi-prefix': value(readDoiPrefix, FORMS.doiPrefix).describe(
      "The first part of the journal's DOIs. DOIs are only compared with it. Offprint never invents a DOI.",
    ),
    license: license.describe('The licence of articles that name no licence.'),
    'copyright-holder': text
      .describe('Who holds the copyright of articles that name no holder.')
      .meta({ examples: ['the authors'] }),
    language: language.describe('The language of articles that name no language.'),
    editors: editors.describe('The editors of the journal, in printed order.'),
    email: email.describe("The e-mail address of the journal's office."),
    style: text
      .describe("The citation style, or the path of a .csl file in the journal's folder.")
      .meta({ examples: ['apa', 'chicago-author-date', 'vancouver'] }),
    theme: text
      .describe('The theme: how articles look on the web and in print.')
      .meta({ examples: ['default', 'horizon'] }),
    issues: z
      .array(text)
      .describe(
        'The folders of the issues, in order. Without it, every folder with an issue.yaml.',
      ),
    root: value(readFolderInside, FORMS.folderInside).describe(
      'A folder in which articles may name pictures, bibliographies and included texts by paths with ../.',
    ),
    smart: flag.describe(
      'Whether straight quotes and hyphens become typographic quotes and dashes, in articles that do not say it.',
    ),
    'number-sections': sectionNumbers.describe(
      'Whether sections are numbered, in articles that do not say it.',
    ),
    receivers: z
      .array(choice(RECEIVER_NAMES))
      .describe(
        "The receivers that take or find the journal's articles. Without it, every receiver.",
      ),
    ...receivers,
  })
  .partial();

export type JournalFields = z.output<typeof journalFile>;
