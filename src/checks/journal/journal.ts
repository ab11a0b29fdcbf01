/** Rules about journal.yaml. */
import { isPublic } from '../../article/addresses.ts';
import { message } from '../../messages/message.ts';
import type { Check, IssueCheck } from '../check.ts';
import { isInCapitals, truncateText } from '../nodes.ts';
import { CROSSREF, CROSSREF_HELP, DOAJ, PMC, PUBMED } from '../sources.ts';

const RULES: readonly IssueCheck[] = [
  {
    name: 'publisher-missing',
    scope: 'issue',
    refused: true,
    receivers: ['pmc', 'pubmed'],
    ...PMC,
    *find({ issue: { journal }, journalAt }) {
      if (journal.publisher) return;
      yield { message: message('publisher-missing'), at: journalAt };
    },
  },
  {
    name: 'journal-title-capitals',
    scope: 'issue',
    receivers: ['crossref', 'doaj', 'scholar'],
    ...CROSSREF_HELP,
    *find({ issue: { journal }, setting }) {
      if (!isInCapitals(journal.title)) return;
      yield {
        message: message('journal-title-capitals', { title: truncateText(journal.title) }),
        at: setting('title'),
      };
    },
  },
  {
    name: 'journal-address-missing',
    scope: 'issue',
    refused: true,
    receivers: ['crossref', 'doaj', 'scholar'],
    ...CROSSREF,
    *find({ issue: { journal }, journalAt }) {
      if (journal.url || journal.articleUrl) return;
      yield { message: message('journal-address-missing'), at: journalAt };
    },
  },
  {
    name: 'journal-url-not-public',
    scope: 'issue',
    severity: 'error',
    receivers: ['crossref', 'doaj', 'scholar'],
    ...CROSSREF,
    *find({ issue: { journal }, setting }) {
      const addresses = { url: journal.url, 'article-url': journal.articleUrl };
      for (const [key, address] of Object.entries(addresses))
        if (address && !isPublic(address))
          yield { message: message('journal-url-not-public', { address }), at: setting(key) };
    },
  },
  {
    name: 'depositor-missing',
    scope: 'issue',
    severity: 'info',
    refused: true,
    receivers: ['crossref'],
    ...CROSSREF,
    *find({ issue: { journal }, settings, setting }) {
      if (settings.receivers?.crossref?.depositor?.email || journal.email) return;
      yield { message: message('depositor-missing'), at: setting('crossref') };
    },
  },
  {
    name: 'doaj-issn-differs',
    scope: 'issue',
    receivers: ['doaj'],
    ...DOAJ,
    *find({ issue: { journal }, settings, setting }) {
      const listed = settings.receivers?.doaj?.issn ?? {};
      const { print, electronic } = journal.issn;
      // Two equal ISSNs are reported by `issn-invalid`.
      if (print !== undefined && print === electronic) return;
      for (const edition of ['print', 'electronic'] as const) {
        const [issn, expected] = [listed[edition], journal.issn[edition]];
        // An invalid ISSN is reported too, and ignored.
        const isInvalid = expected === undefined && settings.places?.has(`issn.${edition}`);
        if (issn === undefined || issn === expected || isInvalid) continue;
        yield {
          message:
            expected === undefined
              ? message('doaj-issn-differs/not-in-journal', { edition, issn })
              : message('doaj-issn-differs', { edition, issn, expected }),
          at: setting(`doaj.issn.${edition}`),
        };
      }
    },
  },
  {
    name: 'nlm-title-missing',
    scope: 'issue',
    severity: 'info',
    receivers: ['pubmed', 'pmc'],
    ...PUBMED,
    *find({ settings, setting }) {
      if (settings.receivers?.pmc?.['nlm-ta']) return;
      yield { message: message('nlm-title-missing'), at: setting('pmc') };
    },
  },
];

/** Without journal.yaml no rule reports anything, because `build` reports that the file is missing. */
export const JOURNAL: readonly Check[] = RULES.map(
  (rule): IssueCheck => ({
    ...rule,
    find: (subject) => (subject.settings.journal.title === '' ? [] : rule.find(subject)),
  }),
);
