/** Titles and abstracts: English first, as PubMed has it. */
import type { Element } from 'xast';
import type { Article, Block, Inline } from '../../article.ts';
import { plainText } from '../../plain-text.ts';
import { elementIf } from '../../xml.ts';
import { languageCode } from '../doaj/languages.ts';
import { type Faces, withFaces } from '../faces.ts';

interface Words {
  language: string;
  title?: readonly Inline[];
  subtitle?: readonly Inline[];
  abstract?: readonly Block[];
}

const FACES: Faces = {
  emphasis: 'i',
  strong: 'b',
  superscript: 'sup',
  subscript: 'sub',
  underline: 'u',
};

/** The article's words and those of its translations. */
function allWords(article: Article): Words[] {
  return [article, ...article.translations];
}

function isEnglish({ language }: Words): boolean {
  return /^en\b/i.test(language);
}

export function englishTitle(article: Article): Words | undefined {
  return allWords(article).find(
    (words) => isEnglish(words) && plainText(words.title ?? [], words.language).trim() !== '',
  );
}

/** The English title, and the article's own where that is another. */
export function titles(article: Article): (Element | undefined)[] {
  const english = englishTitle(article);
  return [
    english && elementIf('ArticleTitle', {}, ...titleWords(english)),
    isEnglish(article) ? undefined : elementIf('VernacularTitle', {}, ...titleWords(article)),
  ];
}

function titleWords({ title = [], subtitle = [], language }: Words): (Element | string)[] {
  const second = withFaces(subtitle, language, FACES);
  const between = plainText(subtitle, language).trim() === '' ? [] : [': ', ...second];
  return [...withFaces(title, language, FACES), ...between];
}

/** The English abstract; every other one beside it. */
export function abstracts(article: Article): (Element | undefined)[] {
  const all = allWords(article);
  const english = all.find((words) => isEnglish(words) && words.abstract?.length);
  const others = all.filter((words) => words !== english && words.abstract?.length);
  return [
    english && elementIf('Abstract', {}, ...abstractWords(english)),
    ...others.flatMap((words) => {
      const code = languageCode(words.language);
      const attributes = { Language: code, Type: 'Publisher' };
      return code ? elementIf('OtherAbstract', attributes, ...abstractWords(words)) : [];
    }),
  ];
}

/** Sections are labelled: "Aim", "Methods"; what stands before them is not. */
function abstractWords({ abstract = [], language }: Words): (Element | string | undefined)[] {
  return abstract.flatMap((block): (Element | string | undefined)[] => {
    if (block.type !== 'section') return [...blockWords(block, language), ' '];
    const label = plainText(block.title, language).trim();
    const words = block.children.flatMap((child) => [...blockWords(child, language), ' ']);
    return label ? [elementIf('AbstractText', { Label: label }, ...words)] : words;
  });
}

function blockWords(block: Block, language: string): (Element | string)[] {
  if (block.type === 'paragraph') return withFaces(block.children, language, FACES);
  const inside = 'children' in block ? block.children : [];
  const items = block.type === 'list' ? block.items.flatMap((item) => item.children) : inside;
  return items.flatMap((child) => [...blockWords(child, language), ' ']);
}
