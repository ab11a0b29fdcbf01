/** Converts block nodes to JATS with one small function for each type. */
import type { ElementContent } from 'xast';
import type { Block, Section } from '../../../article/article.ts';
import { type Child, element } from '../../../markup/xml.ts';
import { localNumber, word } from '../../../words/languages/index.ts';
import { idOf } from '../ids.ts';
import type { Jats } from '../jats.ts';
import { filled } from './content.ts';
import { renderFigure, renderListing, renderSupplement } from './figures.ts';
import { renderSections } from './flow.ts';
import { RUNNING, renderInlines, renderTitle } from './inlines.ts';
import { renderDefinitionList, renderList } from './lists.ts';
import { formula } from './math.ts';
import { renderTable } from './tables.ts';
import { renderVerse } from './verse.ts';

type Handle<Node extends Block> = (jats: Jats, node: Node) => Child;

const BLOCKS: { [Type in Block['type']]: Handle<Extract<Block, { type: Type }>> } = {
  paragraph: (jats, node) =>
    node.verse
      ? renderVerse(jats, node.children)
      : filled('p', {}, renderInlines(jats, node.children, RUNNING)),
  // Only in places without sections, such as quotations and cells. Elsewhere `renderSections` handles it.
  section: (jats, node) => [
    filled('p', { id: idOf('block', node.id) }, filled('bold', {}, sectionTitle(jats, node))),
    renderBlocks(jats, node.children),
  ],
  blockQuote: (jats, node) => {
    const source = node.attribution && renderInlines(jats, node.attribution, RUNNING);
    const attribution = source && filled('attrib', {}, source);
    return filled('disp-quote', {}, renderBlocks(jats, node.children), attribution);
  },
  list: renderList,
  definitionList: renderDefinitionList,
  codeBlock: renderListing,
  equation: (jats, node) => {
    const number = node.number && `(${localNumber(jats.article.language, node.number)})`;
    return element(
      'disp-formula',
      { id: idOf('block', node.id) },
      number && element('label', {}, number),
      formula(jats, node.value, true),
    );
  },
  figure: renderFigure,
  table: renderTable,
  // Dropped, because JATS has no rule between paragraphs.
  thematicBreak: () => undefined,
  box: (jats, node) => {
    const made = node.kind === 'box' ? '' : word(jats.article.language, node.kind);
    const title = node.title ? renderTitle(jats, node.title) : made;
    const caption = filled('caption', {}, filled('title', {}, title));
    const attributes = { id: idOf('block', node.id), 'content-type': node.kind };
    return filled('boxed-text', attributes, caption, renderSections(jats, node.children));
  },
  supplement: renderSupplement,
};

/** Blocks in a place without sections. A section becomes its heading and its blocks. */
export function renderBlocks(jats: Jats, nodes: readonly Block[]): ElementContent[] {
  // The table above has the handler of each type. The compiler cannot check that node and handler fit.
  const render = (node: Block) => (BLOCKS[node.type] as Handle<Block>)(jats, node);
  return element('blocks', {}, nodes.map(render)).children;
}

function sectionTitle(jats: Jats, section: Section): Child {
  const own = section.label ?? section.number;
  const number = own ? `${localNumber(jats.article.language, own)} ` : '';
  return [number, renderInlines(jats, section.title, RUNNING)];
}
