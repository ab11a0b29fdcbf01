/** The funding: one group, with each award's funder as exactly one institution. */
import type { Award } from '../../../article/article.ts';
import { type Child, element, elementIf } from '../../../markup/xml.ts';
import { filled } from '../body/content.ts';
import type { Jats } from '../jats.ts';

export function renderFunding({ article }: Jats): Child {
  const { awards, statement } = article.funding;
  return elementIf(
    'funding-group',
    {},
    awards.map(renderAward),
    filled('funding-statement', {}, statement),
  );
}

function renderAward(award: Award): Child {
  const recipient = filled('string-name', {}, award.recipient);
  return elementIf(
    'award-group',
    {},
    renderFunder(award),
    award.awardIds.map((id) => filled('award-id', {}, id)),
    recipient && element('principal-award-recipient', {}, recipient),
  );
}

function renderFunder({ funder, funderId }: Award): Child {
  const wrap = elementIf(
    'institution-wrap',
    {},
    filled(
      'institution-id',
      funderVocabulary(funderId),
      funderId?.replace(/^https?:\/\/doi\.org\//, ''),
    ),
    filled('institution', {}, funder),
  );
  return wrap && element('funding-source', {}, wrap);
}

/** A bare DOI of the Funder Registry, as JATS4R requires since JATS 1.4, or a ROR address. */
function funderVocabulary(id: string | undefined): Record<string, string> {
  if (id?.startsWith('https://ror.org/')) return { 'institution-id-type': 'ror' };
  return {
    'institution-id-type': 'doi',
    vocab: 'open-funder-registry',
    'vocab-identifier': '10.13039/open_funder_registry',
  };
}
