/** Titles and abstracts: English first, as PubMed has it. */
import type { Element } from 'xast';
import type { Article, Block, Inline } from '../../article/article.ts';
import { mathElement } from '../../formats/jats/body/math.ts';
import { plainText } from '../../markup/plain-text.ts';
import { element, elementIf } from '../../markup/xml.ts';
import { languageCode } from '../doaj/languages.ts';
import { HTML_FACES, withFaces } from '../inline-tags.ts';

type Content = (Element | string | undefined)[];

interface Words {
  language: string;
  title?: readonly Inline[];
  subtitle?: readonly Inline[];
  abstract?: readonly Block[];
  keywords: readonly string[];
}

const MATHML = { 'xmlns:mml': 'http://www.w3.org/1998/Math/MathML' };

/** The DTD has the prefix declared where it is used. */
function formula(tex: string, display = false): Element | undefined {
  const math = mathElement(tex, display);
  return math && { ...math, attributes: { ...MATHML, ...math.attributes } };
}

function withFormulae(nodes: readonly Inline[], language: string): (Element | string)[] {
  return withFaces(nodes, language, HTML_FACES, formula);
}

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

/** English ones, where there are any. */
export function keywords(article: Article): readonly string[] {
  const english = allWords(article).find((words) => isEnglish(words) && words.keywords.length > 0);
  return (english ?? article).keywords;
}

function titleWords({ title = [], subtitle = [], language }: Words): (Element | string)[] {
  const second = withFormulae(subtitle, language);
  const between = plainText(subtitle, language).trim() === '' ? [] : [': ', ...second];
  return [...withFormulae(title, language), ...between];
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
function abstractWords({ abstract = [], language }: Words): Content {
  return joined(
    abstract.map((block) => {
      if (block.type !== 'section') return blockWords(block, language);
      const label = plainText(block.title, language).trim();
      const words = joined(block.children.map((child) => blockWords(child, language)));
      return label ? [elementIf('AbstractText', { Label: label }, ...words)] : words;
    }),
  );
}

function blockWords(block: Block, language: string): Content {
  if (block.type === 'paragraph') return withFormulae(block.children, language);
  if (block.type === 'equation') return [displayed(block.value)];
  if (block.type === 'definitionList')
    return joined(
      block.items.map(({ term, definitions }) =>
        joined([
          withFormulae(term, language),
          ...definitions.flat().map((child) => blockWords(child, language)),
        ]),
      ),
    );
  const inside = 'children' in block ? block.children : [];
  const blocks = block.type === 'list' ? block.items.flatMap((item) => item.children) : inside;
  return joined(blocks.map((child) => blockWords(child, language)));
}

function displayed(tex: string): Element | string {
  const math = formula(tex, true);
  return math ? element('DispFormula', {}, math) : tex;
}

/** A blank between paragraphs: PubMed knows none. */
function joined(parts: readonly Content[]): Content {
  const filled = parts.filter((part) => part.length > 0);
  return filled.flatMap((part, index) => (index === 0 ? part : [' ', ...part]));
}
