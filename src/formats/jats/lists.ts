/** Lists of every kind. A list item holds paragraphs and lists; all else stands in a paragraph. */
import type { DefinitionList, List, ListItem } from '../../article.ts';
import { localNumber } from '../../languages/index.ts';
import { type Child, element } from '../../markup/xml.ts';
import { filled } from './content.ts';
import { atLeastOne, renderParagraphs } from './flow.ts';
import { RUNNING, renderInlines } from './inlines.ts';
import type { Jats } from './jats.ts';

/**
 * JATS numbers from 1 and knows no check boxes: a list that starts elsewhere and a list of tasks is
 * "simple" and carries its marks as labels.
 */
export function renderList(jats: Jats, list: List): Child {
  if (list.items.length === 0) return undefined;
  const tasks = list.items.some((item) => item.checked !== undefined);
  const start = list.start ?? 1;
  const labelled = tasks || (list.ordered && start !== 1);
  const type = labelled ? 'simple' : list.ordered ? 'order' : 'bullet';
  const content = tasks ? 'tasks' : undefined;
  return element(
    'list',
    { 'list-type': type, 'list-content': content },
    list.items.map((item, index) => {
      const number = `${localNumber(jats.article.language, String(start + index))}.`;
      return renderItem(jats, item, labelled ? mark(item, list.ordered ? number : '•') : undefined);
    }),
  );
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
