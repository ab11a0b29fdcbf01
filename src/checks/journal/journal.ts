/** Rules about the journal: what journal.yaml says of it. */
import { isPublic } from '../../article/addresses.ts';
import { message } from '../../messages/message.ts';
import type { Check, IssueCheck } from '../check.ts';
import { clipped, isInCapitals } from '../nodes.ts';
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
        message: message('journal-title-capitals', { title: clipped(journal.title) }),
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
      // That both are one is told as `issn-invalid`.
      if (print !== undefined && print === electronic) return;
      for (const edition of ['print', 'electronic'] as const) {
        const [issn, own] = [listed[edition], journal.issn[edition]];
        // So is one that is none, and left out.
        const isRefused = own === undefined && settings.places?.has(`issn.${edition}`);
        if (issn === undefined || issn === own || isRefused) continue;
        yield {
          message:
            own === undefined
              ? message('doaj-issn-differs/not-in-journal', { edition, issn })
              : message('doaj-issn-differs', { edition, issn, expected: own }),
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

/** Of an article without journal.yaml the build says that it is missing: no rule says it again. */
export const JOURNAL: readonly Check[] = RULES.map(
  (rule): IssueCheck => ({
    ...rule,
    find: (subject) => (subject.settings.journal.title === '' ? [] : rule.find(subject)),
  }),
);
