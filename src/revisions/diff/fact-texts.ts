/** Facts of several parts as one line. */
import type { Article, Award, Journal, RelatedArticle } from '../../article/article.ts';

/** Formatters by field of the journal or the funding. */
export const FACT_TEXTS: {
  awards(awards: readonly Award[]): string | undefined;
  license(license: Article['license']): string | undefined;
  publisher(publisher: Journal['publisher']): string | undefined;
  issn(issn: Journal['issn']): string | undefined;
  editors(editors: Journal['editors']): string | undefined;
} = {
  awards: (awards) => joined('; ', awards.map(awardText)),
  license: (license) => license?.mark ?? joined(' ', [license?.name, license?.url]),
  publisher: (publisher) => joined(', ', [publisher?.name, publisher?.place]),
  issn: ({ print, electronic }) =>
    joined(', ', [print && `${print} (print)`, electronic && `${electronic} (electronic)`]),
  editors: (editors) => joined('; ', editors.map(editorText)),
};

/** Example: "Harbour Trust (HT-1)" */
function awardText({ funder, funderId, awardIds, recipient }: Award): string | undefined {
  const ids = joined(', ', [...awardIds, funderId]);
  return joined(' ', [funder, ids && `(${ids})`, recipient && `to ${recipient}`]);
}

/** Example: "Ines Moreau, Editor-in-chief, University of Brest" */
function editorText({ name, role, affiliation }: Journal['editors'][number]): string | undefined {
  return joined(', ', [name, role, affiliation]);
}

/** Example: "corrected article: 10.5555/jap.2026.1.1" */
export function relatedText({ type, text, doi, url, article }: RelatedArticle): string {
  const folder = article && `${article.issue}/${article.name}`;
  return `${type.replaceAll('-', ' ')}: ${joined(', ', [text, doi ?? url ?? folder]) ?? ''}`;
}

function joined(mark: string, parts: readonly (string | undefined)[]): string | undefined {
  return parts.filter(Boolean).join(mark) || undefined;
}
