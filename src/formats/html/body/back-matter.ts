import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Award, BackMatterKind } from '../../../article/article.ts';
import { creditRoleIn } from '../../../words/languages/credit-roles.ts';
import { withCommas, word } from '../../../words/languages/index.ts';
import { authorName } from '../../../words/person-name.ts';
import type { PageState } from '../page-state.ts';
import { renderBlock } from './blocks.ts';
import { text } from './inlines.ts';

/**
 * Acknowledgements, statements and appendices in document order. Contributions and funding that are only in the
 * metadata come before the appendices.
 */
export function renderBackMatter(state: PageState): ElementContent[] {
  const { back } = state.article;
  const has = (kind: BackMatterKind) => back.some((one) => one.kind === kind);
  const sections = back.map(({ kind, section }) =>
    h(`div.back.${kind}`, [renderBlock(state, section)]),
  );
  const firstAppendix = back.findIndex(({ kind }) => kind === 'appendix');
  sections.splice(
    firstAppendix === -1 ? sections.length : firstAppendix,
    0,
    ...(has('author-contributions') ? [] : renderContributions(state)),
    ...(has('funding') ? [] : renderFunding(state)),
  );
  return sections;
}

/** Example: "Malik Firdous: Conceptualization, Software", in the article's language. */
function renderContributions({ article }: PageState) {
  const lines = article.authors.flatMap((author) => {
    const roles = author.roles.map((role) => creditRoleIn(article.language, role) ?? role);
    return roles.length > 0
      ? [h('p', `${authorName(author)}: ${withCommas(article.language, roles)}`)]
      : [];
  });
  if (lines.length === 0) return [];
  const title = word(article.language, 'authorContributions');
  return [h('section.back.author-contributions', [h('h2', title), ...lines])];
}

function renderFunding({ article }: PageState) {
  const { statement, awards } = article.funding;
  const lines = statement ? [h('p', statement)] : awards.map((award) => h('p', awardWords(award)));
  if (lines.length === 0) return [];
  return [h('section.back.funding', [h('h2', word(article.language, 'funding')), ...lines])];
}

/** Example: "Tide Fund: T-1, T-2 (Rosalind A. Ferry)" */
function awardWords({ funder, awardIds, recipient }: Award): ElementContent[] {
  const ids = awardIds.join(', ');
  const what = [funder, ids].filter(Boolean).join(': ');
  return [text([what, recipient && `(${recipient})`].filter(Boolean).join(' '))];
}
