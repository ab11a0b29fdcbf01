/** A reference exactly as printed, with tags on the parts that are certain: title, year, names and so on. */
import type { Element } from 'xast';
import type { Inline, Reference } from '../../../article/article.ts';
import { certainFacts } from '../../../compile/references/certain-facts.ts';
import { type Child, element } from '../../../markup/xml.ts';
import { filled, languageTag } from '../body/content.ts';
import { sliceInlines, withAddresses } from '../body/inline-text.ts';
import { CITATION, renderInlines } from '../body/inlines.ts';
import { cslText } from '../csl-values.ts';
import type { Jats } from '../jats.ts';
import { findTags } from './citation-tags.ts';
import { type CitationText, isRich, readCitation, type Tag } from './citation-text.ts';
import { publicationType } from './work-types.ts';

/** Returns undefined if nothing is printed. */
export function mixedCitation(jats: Jats, reference: Reference): Element | undefined {
  const csl = certainFacts(reference.csl);
  const { language = cslText(csl, 'language'), text } = inOneLanguage(
    withAddresses(reference.text),
  );
  const citation = readCitation(text);
  const attributes = {
    'publication-type': publicationType(csl),
    'xml:lang': languageTag(language),
  };
  const rich = (start: number, end: number) =>
    renderInlines(jats, sliceInlines(text, start, end), CITATION);
  const tags = findTags(csl, citation);
  const all = { start: 0, end: citation.text.length };
  return filled('mixed-citation', attributes, renderRange(citation, all, tags, rich));
}

/** Unwraps a span around the whole entry. The element itself has the language, and the words have the direction. */
function inOneLanguage(text: Inline[]): { language?: string; text: Inline[] } {
  const [only, ...others] = text;
  if (only?.type !== 'span' || others.length > 0) return { text };
  return { ...(only.language && { language: only.language }), text: only.children };
}

type Render = (start: number, end: number) => Child;

/** Converts a range: its tags become elements, and `render` converts the text between them. */
function renderRange(
  citation: CitationText,
  { start, end }: { start: number; end: number },
  tags: readonly Tag[],
  render: Render,
): Child[] {
  const parts: Child[] = [];
  let at = start;
  for (const tag of tags) {
    parts.push(render(at, tag.start), renderTag(citation, tag, render));
    at = tag.end;
  }
  return [...parts, render(at, end)];
}

/** Elements with only text lose formatting: `volume` cannot be italic. */
function renderTag(citation: CitationText, tag: Tag, render: Render): Child {
  const plain: Render = (start, end) => citation.text.slice(start, end);
  const inside = tag.name !== undefined && isRich(tag.name) ? render : plain;
  const content = renderRange(citation, tag, tag.inner ?? [], inside);
  return tag.name === undefined
    ? content
    : unwrapTitle(element(tag.name, tag.attributes ?? {}, content));
}

/** PMC refuses titles that are entirely italic. A `source` may be. */
function unwrapTitle(made: Element): Element {
  const [only, ...others] = made.children;
  const whole = others.length === 0 && only?.type === 'element' && WHOLE.has(only.name);
  return whole && made.name.endsWith('title') ? { ...made, children: only.children } : made;
}
const WHOLE = new Set(['italic', 'bold']);
