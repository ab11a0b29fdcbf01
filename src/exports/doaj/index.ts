/**
 * DOAJ article XML 1.3 (https://doaj.org/docs/xml/): one record per article, no e-mail addresses,
 * exactly the ISSNs under which DOAJ lists the journal.
 */
import type { Journal } from '../../article/article.ts';
import type { Issue } from '../../article/issue.ts';
import { element, serialize } from '../../markup/xml.ts';
import { message } from '../../messages/message.ts';
import {
  applyDemands,
  needsAddress,
  needsAuthors,
  needsJournal,
  needsNames,
  needsPublicSite,
  needsTitle,
  needsUniqueAddress,
  needsUniqueDoi,
} from '../demands.ts';
import type { Conditions, Export, Finding, Problem } from '../export.ts';
import { hasEmail, needsDate, recordOf } from './record.ts';

export const doaj: Export = {
  name: 'doaj',
  title: 'DOAJ',
  steps: [
    'Publish the articles first: DOAJ opens their addresses.',
    'Sign in at https://doaj.org/ with the journal’s account and open Publisher dashboard ▸ Upload article XML.',
    'Choose `doaj.xml` and the format “DOAJ”, and press Upload.',
    'The list below the form says within minutes whether the file was processed. “ISSN” errors mean that the ISSNs differ from those of the journal’s record. Write them into journal.yaml exactly as DOAJ has them, as `doaj: {issn: …}`.',
    'Never change the DOI or the address of an article that DOAJ already has. Ask DOAJ first.',
  ],
  holds: [
    'type',
    'title',
    'authors',
    'affiliations',
    'dates',
    'identifiers',
    'abstract',
    'keywords',
    'translations',
  ],
  demands: (issue, conditions) => ({
    ofIssue: [...issnFindings(issue, issnOf(issue, conditions)), ...needsPublicSite(issue)],
    ofArticle: [
      needsTitle,
      needsDate,
      needsAuthors,
      needsNames,
      needsAddress,
      needsUniqueDoi(issue),
      needsUniqueAddress(conditions),
    ],
  }),
  async render(issue, host) {
    const { language } = host.settings.doaj ?? {};
    const issn = issnOf(issue, host);
    const { articles, leftOut } = applyDemands(issue, doaj.demands(issue, host));
    if (articles.length === 0) return { files: [], leftOut };
    const records = articles.map((article) => recordOf(issue, article, issn, language));
    const content = serialize(element('records', {}, ...records));
    const remarks = [...swappedIssn(issn, issue.journal.issn), ...articles.flatMap(removedEmails)];
    return { files: [{ path: 'doaj.xml', content }], leftOut, remarks };
  },
};

/** The ISSNs in DOAJ's record, which may differ from those that the journal prints. */
function issnOf({ journal }: Issue, { settings }: Conditions): Journal['issn'] {
  return settings.doaj?.issn ?? journal.issn;
}

function issnFindings(issue: Issue, issn: Journal['issn']): Finding[] {
  return needsJournal({ ...issue, journal: { ...issue.journal, issn } });
}

/** Compares DOAJ's ISSNs with the journal's, which all other receivers get. */
function swappedIssn(listed: Journal['issn'], own: Journal['issn']): Problem[] {
  const swapped = [
    listed.print === own.electronic && listed.print,
    listed.electronic === own.print && listed.electronic,
  ];
  const issn = swapped.find(Boolean);
  if (!issn) return [];
  return [{ field: 'ISSN', message: message('export-refused/issn-swapped', { issn }) }];
}

function removedEmails(article: { name: string; affiliations: { text?: string }[] }): Problem[] {
  return article.affiliations.flatMap(({ text = '' }, index) => {
    if (!hasEmail(text)) return [];
    return [
      {
        article: article.name,
        field: `affiliation ${index + 1}`,
        message: message('export-refused/affiliation-email'),
      },
    ];
  });
}
