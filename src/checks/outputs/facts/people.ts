/** ORCID iDs, roles and e-mail addresses of the authors in every output. */

import { decodeAddress } from '../../../article/addresses.ts';
import type { Article } from '../../../article/article.ts';
import { nodeText } from '../../../markup/node-text.ts';
import { creditRoleIn, creditRoleName } from '../../../words/languages/credit-roles.ts';
import { withCommas } from '../../../words/languages/index.ts';
import { authorName } from '../../../words/person-name.ts';
import { childElements } from '../jats/rule.ts';
import { within } from '../page-index.ts';
import {
  hrefOf,
  type Outputs,
  type OutputValues,
  optionalValues,
  outputValues,
} from './output-values.ts';
import type { FactRule } from './rule.ts';

export const PEOPLE_FACTS: readonly FactRule[] = [
  {
    differs: 'facts-orcids-differ',
    missing: 'facts-orcids-differ/missing',
    key: 'authors',
    expected: ({ authors }) =>
      authors.flatMap(({ orcid }) => (orcid ? [`https://orcid.org/${idOf(orcid)}`] : [])),
    valuesIn: ({ meta, page, jats }) => [
      ...optionalValues('web page (citation_author_orcid)', meta('citation_author_orcid')),
      ...optionalValues('web page (links)', page.withClass('orcid').map(hrefOf)),
      outputValues(
        'JATS',
        jats
          .named('contrib-id')
          .filter((one) => one.attributes['contrib-id-type'] === 'orcid')
          .filter((one) => jats.isIn(one, 'article-meta'))
          .map((one) => nodeText(one).trim()),
      ),
    ],
  },
  {
    differs: 'facts-roles-differ',
    missing: 'facts-roles-differ/missing',
    key: 'authors',
    valuesIn: ({ jats, page }, { authors, language, back }) => {
      const values = jats.named('role').filter(({ attributes }) => attributes.vocab === 'credit');
      const roles = authors.flatMap(({ roles }) => roles.filter((role) => creditRoleName(role)));
      return [
        ...(back.some(({ kind }) => kind === 'author-contributions')
          ? []
          : contributionsOn(page, { authors, language })),
        outputValues(
          'JATS',
          values.map(nodeText),
          roles.map((role) => creditRoleIn(language, role) ?? ''),
        ),
        outputValues(
          'JATS (vocab-term-identifier)',
          values.map(
            ({ attributes }) =>
              attributes['vocab-term-identifier']?.split('/').findLast(Boolean) ?? '',
          ),
          roles,
        ),
      ];
    },
  },
  {
    differs: 'facts-corresponding-authors-differ',
    missing: 'facts-corresponding-authors-differ/missing',
    key: 'authors',
    expected: ({ authors }) => placesOf(authors, ({ corresponding }) => corresponding === true),
    valuesIn: ({ page, jats }) => {
      const contributors = jats
        .named('contrib')
        .filter(({ attributes }) => attributes['contrib-type'] === 'author');
      const inPage = placesOf(page.withClass('author'), (author) =>
        within([author], 'a').some((link) => hrefOf(link) === '#page-correspondence'),
      );
      return [
        outputValues(
          'JATS',
          placesOf(contributors, (one) =>
            childElements(one, 'xref').some(
              ({ attributes }) => attributes['ref-type'] === 'corresp',
            ),
          ),
        ),
        ...(page.withClass('marks').length > 0 ? [outputValues('web page', inPage)] : []),
      ];
    },
  },
  {
    differs: 'facts-emails-differ',
    missing: 'facts-emails-differ/missing',
    key: 'authors',
    expected: ({ authors }) =>
      authors.flatMap(({ corresponding, email }) => (corresponding && email ? [email] : [])),
    valuesIn: ({ page, jats }) => {
      const links = within(page.withClass('correspondence'), 'a').filter((link) =>
        hrefOf(link).startsWith('mailto:'),
      );
      return [
        outputValues(
          'JATS',
          jats
            .named('email')
            .filter((one) => jats.isIn(one, 'corresp'))
            .map(nodeText),
        ),
        ...optionalValues('web page', links.map(nodeText)),
        ...optionalValues(
          'web page (links)',
          links.map((link) => decodeAddress(hrefOf(link).slice(7))),
        ),
      ];
    },
  },
];

/** Positions in the list, from 1, of the authors who meet a condition. */
function placesOf<Author>(
  authors: readonly Author[],
  isMeant: (author: Author) => boolean,
): string[] {
  return authors.flatMap((author, index) => (isMeant(author) ? [String(index + 1)] : []));
}

/** The iD without an address around it: "0000-0002-1825-0097". */
function idOf(orcid: string): string {
  return orcid.slice(-19);
}

/** Lines of the page that Offprint makes of the roles. Example: "Tomas Okoro: Formal analysis". */
function contributionsOn(
  page: Outputs['page'],
  { authors, language }: Pick<Article, 'authors' | 'language'>,
): OutputValues[] {
  const printed = page.withClass('author-contributions').map(nodeText).join('\n');
  const lines = authors
    .filter(({ roles }) => roles.length > 0)
    .map((author) => {
      const roles = author.roles.map((role) => creditRoleIn(language, role) ?? role);
      return `${authorName(author)}: ${withCommas(language, roles)}`;
    });
  const found = lines.filter((line) => printed.includes(line));
  return [outputValues('web page', found, lines)];
}
