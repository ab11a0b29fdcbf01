/** Kinds of articles that journals and authors print above the title. */
import type { ArticleType } from '../../../article/article.ts';
import { phraseOf, phrasesIn } from '../../phrases.ts';

/** The kind that a line names: "Olgu Sunumu / Case Report", "R E V I E W  A R T I C L E". */
export function kindIn(text: string): ArticleType | undefined {
  const isSpaced = /^(?:\p{L}\s+){4,}\p{L}$/u.test(text);
  const found = phrasesIn('kind', isSpaced ? text.replace(/\s/g, '') : text);
  const special = found.find(({ meaning }) => meaning !== 'research-article');
  return (special ?? found[0])?.meaning as ArticleType | undefined;
}

/** A title may be a kind, or begin with it: "Erratum", "Reseña de: Los caminos del sur". */
export function kindOfTitle(title: string): ArticleType | undefined {
  const [lead = ''] = title.split(/\s?[:：]/);
  return phraseOf('kind', lead.replace(/\s(?:de|del|du|di|von|zu)$/i, '')) as
    | ArticleType
    | undefined;
}
