/** The article's own abstract and keywords are those in its language; the others are translations. */
import type { FrontMatter, FrontText } from '../front/front-matter.ts';
import { plainDraftText } from '../inlines.ts';
import { languageOf } from '../language.ts';

/** Puts the texts in the article's language first, whatever the order on the front page. */
export function ownLanguageFirst(front: FrontMatter, language: string): FrontMatter {
  const own = front.translations.find((each) => each.language === language);
  if (!own) return front;
  const others = front.translations.filter((each) => each !== own);
  const main = mainLanguage(front);
  return main === undefined || main === language
    ? together(front, own, others)
    : exchanged(front, own, others, main);
}

function mainLanguage({ abstract, keywords }: FrontMatter): string | undefined {
  const text = [...abstract.map(plainDraftText), keywords.join(' ')].join(' ');
  return text.trim() === '' ? undefined : languageOf(text).tag;
}

/** Both are in the article's language, so both are kept completely. */
function together(front: FrontMatter, own: FrontText, translations: FrontText[]): FrontMatter {
  return {
    ...front,
    title: front.title ?? own.title,
    subtitle: front.subtitle ?? (front.title ? own.title : undefined),
    abstract: [...front.abstract, ...(own.abstract ?? [])],
    keywords: [...new Set([...front.keywords, ...(own.keywords ?? [])])],
    translations,
  };
}

function exchanged(
  front: FrontMatter,
  own: FrontText,
  others: FrontText[],
  main: string,
): FrontMatter {
  const { abstract, keywords } = front;
  const known = others.find((each) => each.language === main);
  const moved: FrontText = {
    language: main,
    ...known,
    ...(abstract.length > 0 && { abstract: [...abstract, ...(known?.abstract ?? [])] }),
    ...(keywords.length > 0 && { keywords: [...keywords, ...(known?.keywords ?? [])] }),
  };
  return {
    ...front,
    title: front.title ?? own.title,
    subtitle: front.subtitle ?? (front.title ? own.title : undefined),
    abstract: own.abstract ?? [],
    keywords: own.keywords ?? [],
    translations: [moved, ...others.filter((each) => each !== known)],
  };
}
