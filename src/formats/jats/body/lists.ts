/** Lists of every kind. A list item contains paragraphs and lists. Other blocks are wrapped in a paragraph. */
import type { DefinitionList, List, ListItem, ListNumbering } from '../../../article/article.ts';
import { type Child, element } from '../../../markup/xml.ts';
import { itemMarks } from '../../../words/list-marks.ts';
import type { Jats } from '../jats.ts';
import { filled } from './content.ts';
import { atLeastOne, renderParagraphs } from './flow.ts';
import { RUNNING, renderInlines } from './inlines.ts';

const TYPES: Record<ListNumbering['figures'], string> = {
  decimal: 'order',
  'lower-alpha': 'alpha-lower',
  'upper-alpha': 'alpha-upper',
  'lower-roman': 'roman-lower',
  'upper-roman': 'roman-upper',
};

/**
 * JATS numbers from 1 and has no checkboxes. A list with another start or with tasks is "simple" and has its marks as
 * labels. Brackets around numbers are left to the renderer: with labels, screen readers would not know that the list
 * is numbered (JATS4R, accessibility 1.0).
 */
export function renderList(jats: Jats, list: List): Child {
  if (list.items.length === 0) return undefined;
  const tasks = list.items.some((item) => item.checked !== undefined);
  const labelled = tasks || (list.ordered && hasOwnMarks(list));
  const counted = list.ordered ? TYPES[list.numbering?.figures ?? 'decimal'] : 'bullet';
  const content = tasks ? 'tasks' : undefined;
  const marks = list.ordered && labelled ? itemMarks(list, jats.article.language) : [];
  return element(
    'list',
    { 'list-type': labelled ? 'simple' : counted, 'list-content': content },
    list.items.map((item, index) =>
      renderItem(jats, item, labelled ? mark(item, marks[index] ?? '•') : undefined),
    ),
  );
}

function hasOwnMarks({ start = 1, items }: List): boolean {
  return start !== 1 || items.some(({ value }) => value !== undefined);
}

function mark(item: ListItem, plain: string): string {
  if (item.checked === undefined) return plain;
  return item.checked ? '☑' : '☐';
}

function renderItem(jats: Jats, item: ListItem, label: string | undefined): Child {
  const content = atLeastOne(renderParagraphs(jats, item.children, ['list', 'def-list']));
  return element('list-item', {}, label && element('label', {}, label), content);
}

export function renderDefinitionList(jats: Jats, list: DefinitionList): Child {
  return filled(
    'def-list',
    {},
    list.items.map(({ term, definitions }) =>
      element(
        'def-item',
        {},
        element('term', {}, renderInlines(jats, term, RUNNING)),
        definitions.map((blocks) => element('def', {}, atLeastOne(renderParagraphs(jats, blocks)))),
      ),
    ),
  );
}
