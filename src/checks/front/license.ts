/** Rules about the licence, the copyright and the DOI. */
import { readLicense } from '../../compile/metadata/values/license.ts';
import { message } from '../../messages/message.ts';
import type { Check } from '../check.ts';
import { lineWords, textBlocks, truncateText, walkBlocks } from '../nodes.ts';
import { CROSSREF, DOAJ_GUIDE, JATS4R, NLM } from '../sources.ts';

export const RIGHTS: readonly Check[] = [
  {
    name: 'license-missing',
    receivers: ['doaj', 'pmc', 'readers'],
    ...DOAJ_GUIDE,
    *find({ article, setting }) {
      if (article.license) return;
      yield { message: message('license-missing'), at: setting('license') };
    },
  },
  {
    name: 'copyright-holder-missing',
    receivers: ['pmc', 'doaj', 'readers'],
    ...JATS4R,
    *find({ article: { authors, copyright, license }, setting, settings }) {
      if (copyright.holder || copyright.statement || /publicdomain/.test(license?.url ?? ''))
        return;
      // Missing authors are already reported, and the journal says that they are the holders.
      if (authors.length === 0 && settings.places?.has('copyright-holder')) return;
      yield {
        message: message('copyright-holder-missing'),
        at: setting('copyright-holder'),
      };
    },
  },
  {
    name: 'copyright-year-differs',
    receivers: ['pmc', 'readers'],
    ...DOAJ_GUIDE,
    *find({ article: { copyright, dates, issue }, key }) {
      const published = dates.published ?? issue.date;
      const { year, statement = '' } = copyright;
      if (!year) return;
      if (published && Math.abs(year - Number(published.slice(0, 4))) > 1)
        yield {
          message: message('copyright-year-differs/publication', {
            year: String(year),
            published: published.slice(0, 4),
          }),
          at: key('copyright.year'),
        };
      const stated = statement.match(/(?<!\d)(?:19|20)\d\d(?!\d)/g);
      if (stated && !stated.includes(String(year)))
        yield {
          message: message('copyright-year-differs/statement', {
            year: String(year),
            statement: truncateText(statement),
          }),
          at: key('copyright.statement'),
        };
    },
  },
  {
    name: 'license-named-otherwise',
    severity: 'error',
    refused: false,
    receivers: ['pmc', 'doaj'],
    ...NLM,
    *find({ article, key, at }) {
      const { license, copyright } = article;
      const expected = license?.spdx;
      if (!expected) return;
      const texts = [
        { text: copyright.statement ?? '', at: key('copyright'), isOfArticle: true },
        ...[...walkBlocks(textBlocks(article))].map((block) => ({
          text: lineWords(block, article),
          at: at(block),
          isOfArticle: false,
        })),
      ];
      for (const each of texts) {
        const other = findLicense(each.text, each.isOfArticle);
        if (other && other !== expected)
          yield {
            message: message('license-named-otherwise', {
              text: truncateText(each.text),
              license: license.mark ?? expected,
            }),
            at: each.at,
          };
      }
    },
  },
  {
    name: 'license-in-copyright',
    receivers: ['pmc'],
    ...NLM,
    *find({ article: { copyright, license }, key }) {
      const { statement = '' } = copyright;
      // A different licence is reported by `license-named-otherwise`.
      if (license?.spdx !== undefined && findLicense(statement, true) === license.spdx)
        yield {
          message: message('license-in-copyright', { statement: truncateText(statement) }),
          at: key('copyright'),
        };
    },
  },
  {
    name: 'doi-missing',
    severity: 'info',
    refused: true,
    receivers: ['crossref'],
    ...CROSSREF,
    *find({ article, key, isReported }) {
      const at = key('doi');
      if (article.doi || isReported(at)) return;
      yield { message: message('doi-missing'), at };
    },
  },
  {
    name: 'doi-signs',
    severity: 'error',
    receivers: ['crossref'],
    ...CROSSREF,
    *find({ article: { doi }, key }) {
      if (!doi || /^10\.\d{4,9}(\.\d+)*\/[A-Za-z0-9._()/:-]{1,200}$/.test(doi)) return;
      yield {
        message: message('doi-signs', { doi }),
        at: key('doi'),
      };
    },
  },
  {
    name: 'doi-placeholder',
    receivers: ['crossref', 'doaj', 'scholar'],
    ...CROSSREF,
    *find({ article: { doi }, key }) {
      if (!doi || !/\/(doi|test|example|article|todo|tba|tbd|0+|1234+)$|[./-]x{2,}$/i.test(doi))
        return;
      yield { message: message('doi-placeholder', { doi }), at: key('doi') };
    },
  },
];

/**
 * The licence that a text names for this article. Undefined if it names none.
 *
 * @param isOfArticle the text is about the article, like a copyright statement
 */
function findLicense(text: string, isOfArticle = false): string | undefined {
  if (/^(©|\(c\)|copyright\b).{0,200}all rights reserved/i.test(text)) return 'All rights reserved';
  const thisArticle =
    /(\bthis (?:article|paper|work)\b|©).{0,160}?\b(licen[sc]ed|published|distributed|available|open[- ]access)\b/i;
  if (!(isOfArticle || thisArticle.test(text)) || !/\bcc\b|creative ?commons/i.test(text))
    return undefined;
  return readLicense(text).license.spdx;
}
