/** What buttons a finding gets: the other readings of its facts. */
import { type Document, isMap } from 'yaml';
import type { PersonName } from '../../../article/metadata.ts';
import { parseYaml } from '../../../compile/yaml/document.ts';
import type { About } from '../../../intake/findings.ts';
import { frontMatterOf } from '../../../words/front-matter.ts';
import { authorNamed, fullName, listOf } from './front-names.ts';
import type { Choice } from './question.ts';

/** The front matter as it is now; an empty one if it cannot be read. */
export function frontDocument(text: string): Document {
  const document = parseYaml(frontMatterOf(text)?.yaml ?? '');
  return document.errors.length === 0 && isMap(document.contents) ? document : parseYaml('{}');
}

/** A fact that was changed since intake gets no buttons. */
export function choicesFor(about: About | undefined, document: Document): Choice[] {
  switch (about?.kind) {
    case 'name':
      return authorNamed(document, about.name) < 0
        ? []
        : [...otherSplits(about.name), { kind: 'not-author' }];
    case 'date':
      return otherDates(about, document);
    case 'ties':
      return about.names.flatMap((name) => tiesOf(name, document)).slice(0, MOST_CHOICES);
    default:
      return [];
  }
}

const MOST_CHOICES = 12;

/** Each other place at which the family name may begin, and the family name first. */
export function otherSplits(name: PersonName): Choice[] {
  const words = fullName(name).split(' ');
  const splits = words.slice(1).map((_, at) => ({
    given: words.slice(0, at + 1).join(' '),
    family: words.slice(at + 1).join(' '),
  }));
  const [first = '', ...rest] = words;
  if (rest.length > 0) splits.push({ given: rest.join(' '), family: first });
  const present = { given: name.given ?? '', family: fullName({ ...name, given: '' }) };
  return splits
    .filter(({ given, family }) => given !== present.given || family !== present.family)
    .slice(0, 4)
    .map((split) => ({ kind: 'name', ...split }));
}

/** Day and month the other way round, if that is a date. */
function otherDates(
  { event, iso }: Extract<About, { kind: 'date' }>,
  document: Document,
): Choice[] {
  const [year = '', month = '', day = ''] = iso.split('-');
  const isPresent = String(document.getIn(['dates', event]) ?? '') === iso;
  if (!isPresent || Number(day) > 12 || day === month || day === '') return [];
  return [{ kind: 'date', iso: `${year}-${day}-${month}` }];
}

function tiesOf(name: PersonName, document: Document): Choice[] {
  const author = listOf(document, 'authors')?.items[authorNamed(document, name)];
  const places = listOf(document, 'affiliations')?.items ?? [];
  if (!isMap(author) || author.has('affiliations')) return [];
  return places.flatMap((place): Choice[] => {
    if (!isMap(place) || place.get('id') === undefined) return [];
    const parts = ['text', 'department', 'institution', 'city'].map((key) => place.get(key));
    const label = parts.filter(Boolean).join(', ');
    return [{ kind: 'affiliation', author: fullName(name), id: String(place.get('id')), label }];
  });
}
