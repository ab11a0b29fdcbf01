/** Every reference as printed and as data. */
import type { Element } from 'xast';
import type { Reference } from '../../../article/article.ts';
import { certainFacts } from '../../../compile/references/certain-facts.ts';
import { type Child, element } from '../../../markup/xml.ts';
import { word } from '../../../words/languages/index.ts';
import { filled } from '../body/content.ts';
import { idOf } from '../ids.ts';
import type { Jats } from '../jats.ts';
import { elementCitation } from './element-citation.ts';
import { mixedCitation } from './mixed-citation.ts';
import { publicationType } from './work-types.ts';

export function renderReferenceList(jats: Jats): Child {
  const { references, language } = jats.article;
  if (references.length === 0) return undefined;
  return element(
    'ref-list',
    {},
    element('title', {}, word(language, 'references')),
    references.map((reference) => renderReference(jats, reference)),
  );
}

function renderReference(jats: Jats, reference: Reference): Element {
  const { csl } = reference;
  const { citations = 'both' } = jats.options;
  const form = csl.custom?.unstructured ? 'printed' : citations;
  const printed = form === 'structured' ? undefined : mixedCitation(jats, reference);
  const structured = form === 'printed' ? undefined : elementCitation(jats, csl);
  // An entry without words and data is kept, because citations refer to it.
  const either =
    printed ??
    structured ??
    element('mixed-citation', { 'publication-type': publicationType(certainFacts(csl)) });
  return element(
    'ref',
    { id: idOf('ref', reference.id) },
    filled('label', {}, reference.label),
    printed && structured ? element('citation-alternatives', {}, printed, structured) : either,
  );
}
