import type { Element } from 'xast';
import type { IsoDate } from '../../article/article.ts';
import { element } from '../../markup/xml.ts';

/** The known parts of a date in the order of the schema: month, day, year. */
export function dateElements(date: IsoDate | undefined): Element[] {
  const [year, month, day] = (date ?? '').split('-');
  return [
    ...(month ? [element('month', {}, month)] : []),
    ...(day ? [element('day', {}, day)] : []),
    ...(year ? [element('year', {}, year)] : []),
  ];
}
