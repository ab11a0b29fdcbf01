import type { Element } from 'hast';
import { h } from 'hastscript';
import type { Reference } from '../../../article/article.ts';
import { plainText } from '../../../markup/plain-text.ts';
import { word } from '../../../words/languages/index.ts';
import { mainScript } from '../../../words/letter-scripts.ts';
import type { PageState } from '../page-state.ts';
import { languageOfWhole, renderInlines, text } from './inlines.ts';
import { backLinks } from './notes.ts';

/** The reference list in printed order, each entry with links back to its citations. */
export function renderReferences(state: PageState): Element[] {
  const { references, language } = state.article;
  if (references.length === 0) return [];
  const labelled = references.some((reference) => reference.label !== undefined);
  const items = references.map((reference) => renderReference(state, reference));
  return [
    h('section.references', { id: 'page-references', ariaLabelledBy: 'page-references-title' }, [
      h('h2', { id: 'page-references-title' }, word(language, 'references')),
      labelled ? h('ol.labelled', items) : h('ul', items),
    ]),
  ];
}

/** The language of an entry in another direction. Only its script is known, but the PDF's reading order depends on the language. */
function scriptAsLanguage(words: string): string {
  return `und-${mainScript(words) ?? 'Latn'}`;
}

function renderReference(state: PageState, reference: Reference): Element {
  const label = reference.label ? [h('span.label', reference.label), text(' ')] : [];
  const back = backLinks(state, reference.citedBy);
  // An entry keeps the direction and the line height of its own language.
  const { lang, dir } = languageOfWhole(reference.text);
  const language =
    lang ?? (dir && scriptAsLanguage(plainText(reference.text, state.article.language)));
  return h('li', { id: reference.id, dir: 'auto', lang: language }, [
    h('div.entry', [
      ...label,
      h('span.text', renderInlines(state, reference.text)),
      ...(back.length > 0 ? [text(' '), h('span.back-links', back)] : []),
    ]),
  ]);
}
