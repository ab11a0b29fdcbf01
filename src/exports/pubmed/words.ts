/** Titles and abstracts, the English ones first, as PubMed requires. */
import type { Element } from 'xast';
import type { Article, Block, Inline } from '../../article/article.ts';
import { mathElement } from '../../formats/jats/body/math.ts';
import { plainText } from '../../markup/plain-text.ts';
import { element, elementIf } from '../../markup/xml.ts';
import { languageCode } from '../doaj/languages.ts';
import { HTML_TAGS, inlineElements } from '../inline-tags.ts';

type Content = (Element | string | undefined)[];

interface Words {
  language: string;
  title?: readonly Inline[];
  subtitle?: readonly Inline[];
  abstract?: readonly Block[];
  keywords: readonly string[];
}

const MATHML = { 'xmlns:mml': 'http://www.w3.org/1998/Math/MathML' };

/** The DTD requires the declaration of the prefix on the element that uses it. */
function formula(tex: string, display = false): Element | undefined {
  const math = mathElement(tex, display);
  return math && { ...math, attributes: { ...MATHML, ...math.attributes } };
}

function withFormulas(nodes: readonly Inline[], language: string): (Element | string)[] {
  return inlineElements(nodes, language, HTML_TAGS, formula);
}

/** The words of the article and of its translations. */
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

/** The English title, plus the original title if the article is not in English. */
export function titles(article: Article): (Element | undefined)[] {
  const english = englishTitle(article);
  return [
    english && elementIf('ArticleTitle', {}, ...titleWords(english)),
    isEnglish(article) ? undefined : elementIf('VernacularTitle', {}, ...titleWords(article)),
  ];
}

/** The English keywords, or the article's own if there are none. */
export function keywords(article: Article): readonly string[] {
  const english = allWords(article).find((words) => isEnglish(words) && words.keywords.length > 0);
  return (english ?? article).keywords;
}

function titleWords({ title = [], subtitle = [], language }: Words): (Element | string)[] {
  const second = withFormulas(subtitle, language);
  const between = plainText(subtitle, language).trim() === '' ? [] : [': ', ...second];
  return [...withFormulas(title, language), ...between];
}

/** The English abstract and all other abstracts. */
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

/** Sections have labels, such as "Aim" and "Methods". Text before them has none. */
function abstractWords({ abstract = [], language }: Words): Content {
  return joinParts(
    abstract.map((block) => {
      if (block.type !== 'section') return blockWords(block, language);
      const label = plainText(block.title, language).trim();
      const words = joinParts(block.children.map((child) => blockWords(child, language)));
      return label ? [elementIf('AbstractText', { Label: label }, ...words)] : words;
    }),
  );
}

function blockWords(block: Block, language: string): Content {
  if (block.type === 'paragraph') return withFormulas(block.children, language);
  if (block.type === 'equation') return [displayedFormula(block.value)];
  if (block.type === 'definitionList')
    return joinParts(
      block.items.map(({ term, definitions }) =>
        joinParts([
          withFormulas(term, language),
          ...definitions.flat().map((child) => blockWords(child, language)),
        ]),
      ),
    );
  const inside = 'children' in block ? block.children : [];
  const blocks = block.type === 'list' ? block.items.flatMap((item) => item.children) : inside;
  return joinParts(blocks.map((child) => blockWords(child, language)));
}

function displayedFormula(tex: string): Element | string {
  const math = formula(tex, true);
  return math ? element('DispFormula', {}, math) : tex;
}

/** Joins paragraphs with a space, because PubMed has no paragraphs. */
function joinParts(parts: readonly Content[]): Content {
  const filled = parts.filter((part) => part.length > 0);
  return filled.flatMap((part, index) => (index === 0 ? part : [' ', ...part]));
}
