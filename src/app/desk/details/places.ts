/** Where the fields of the form stand in the manuscript, so that a message can be shown at its field. */
import type { LineCounter, Node } from 'yaml';
import type { DetailsValues, FieldPlace } from './details-values.ts';
import { type KeyReader, locate, topValue } from './locate.ts';
import { awardKey } from './read-funding.ts';
import { affiliationKey, authorKey, namePart } from './read-people.ts';
import {
  endOf,
  endOfPair,
  itemsOf,
  keyOf,
  mapAt,
  pairsOf,
  startOf,
  type YamlSource,
} from './yaml/source.ts';

/** The innermost field of a place comes last. */
export function placesOfFields(
  source: YamlSource,
  firstLine: number,
  { texts, lists, languages }: DetailsValues,
  lines: LineCounter,
): FieldPlace[] {
  lines.addNewLine(0);
  for (const { index } of source.text.matchAll(/\n/g)) lines.addNewLine(index + 1);
  const translations = languages.map((tag) => `translations.${tag}`);
  const paths = [...translations, 'funding', ...Object.keys(texts), ...Object.keys(lists)];
  return [
    ...paths.flatMap((path) => {
      const pair = locate(path, source)?.pair;
      return pair ? [place(path, startOf(pair.key), endOfPair(pair, source.text))] : [];
    }),
    ...inList('authors', authorKey, topValue('authors', source)),
    ...inList('affiliations', affiliationKey, topValue('affiliations', source)),
    ...inList('awards', awardKey, awardsNode()),
  ];

  function awardsNode(): Node | null | undefined {
    const funding = topValue('funding', source);
    return itemsOf(funding, source) ? funding : locate('funding.awards', source)?.pair.value;
  }

  function inList(name: string, reader: KeyReader, node: Node | null | undefined): FieldPlace[] {
    if (!node) return [];
    const items = itemsOf(node, source) ?? [node];
    return [
      place(name, startOf(node), endOf(node, source.text)),
      ...items.flatMap((item, at) => inItem(`${name}.${at}`, reader, item)),
    ];
  }

  function inItem(path: string, reader: KeyReader, item: Node): FieldPlace[] {
    const fields = pairsOf(mapAt(item, source)).map((pair) => {
      const key = reader(keyOf(pair)) ?? keyOf(pair);
      const part = key !== 'language' && namePart(keyOf(pair)) ? 'name' : key;
      return place(`${path}.${part}`, startOf(pair.key), endOfPair(pair, source.text));
    });
    return [place(path, startOf(item), endOf(item, source.text)), ...fields];
  }

  function place(path: string, start: number, end: number): FieldPlace {
    return { path, from: pointAt(start), to: pointAt(end) };
  }

  function pointAt(offset: number): [number, number] {
    const { line, col } = lines.linePos(offset);
    return [firstLine - 1 + line, col];
  }
}
