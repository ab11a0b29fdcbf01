/** Blocks in the orders that JATS allows: blocks then sections, or only paragraphs. */
import type { Element, ElementContent } from 'xast';
import type { Block, Section } from '../../../article/article.ts';
import { element } from '../../../markup/xml.ts';
import { localNumber } from '../../../words/languages/index.ts';
import { idOf } from '../ids.ts';
import type { Jats } from '../jats.ts';
import { attribute, isBlank } from './content.ts';
import { renderTitle } from './inlines.ts';

/** Renders the blocks before the first section. */
type RenderBlocks = (jats: Jats, nodes: readonly Block[]) => ElementContent[];

/** Any blocks, then `sec` elements. */
export function renderSections(
  jats: Jats,
  nodes: readonly Block[],
  render: RenderBlocks = jats.renderBlocks,
): ElementContent[] {
  const { before, sections } = splitAtSections(nodes);
  const rendered = sections.map((section) => renderSection(jats, section, 'sec', {}));
  return [...render(jats, before), ...rendered];
}

/** Blocks after a section belong to it, as after a heading. */
function splitAtSections(nodes: readonly Block[]): { before: Block[]; sections: Section[] } {
  const before: Block[] = [];
  const sections: Section[] = [];
  for (const node of nodes) {
    const last = sections.at(-1);
    if (node.type === 'section') sections.push({ ...node, children: [...node.children] });
    else if (last) last.children.push(node);
    else before.push(node);
  }
  return { before, sections };
}

/** A `sec` or another element with a label, a title and sections. */
export function renderSection(
  jats: Jats,
  section: Section,
  name: 'sec' | 'app',
  attributes: Record<string, string | undefined>,
): Element {
  const number = attribute(section.label ?? section.number);
  return element(
    name,
    { id: idOf('block', section.id), ...attributes },
    number && element('label', {}, localNumber(jats.article.language, number)),
    element('title', {}, renderTitle(jats, section.title)),
    renderSections(jats, section.children),
  );
}

/** Blocks in a place that allows only paragraphs and the given elements. All others are wrapped in a paragraph. */
export function renderParagraphs(
  jats: Jats,
  nodes: readonly Block[],
  others: readonly string[] = [],
): ElementContent[] {
  return jats.renderBlocks(jats, nodes).map((made) => {
    const stands = made.type === 'element' && (made.name === 'p' || others.includes(made.name));
    return stands ? made : element('p', {}, made);
  });
}

/** At least one paragraph, if the DTD requires one. It is empty if there are no words. */
export function atLeastOne(paragraphs: ElementContent[]): ElementContent[] {
  return isBlank(paragraphs) ? [element('p', {})] : paragraphs;
}
