import type { Element } from 'xast';
import type { IsoDate } from '../../article/article.ts';
import { element } from '../../markup/xml.ts';

/** Month, day and year, in the order that the schema wants; as many as are known. */
export function dateElements(date: IsoDate | undefined): Element[] {
  const [year, month, day] = (date ?? '').split('-');
  return [
    ...(month ? [element('month', {}, month)] : []),
    ...(day ? [element('day', {}, day)] : []),
    ...(year ? [element('year', {}, year)] : []),
  ];
}
