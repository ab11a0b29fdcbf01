/** Converts `funding` to one statement and a list of awards. */

import { ownValue } from '../../../words/own-value.ts';
import type { Place } from '../../../words/place.ts';
import { byWord, wordSet } from '../../../words/word-list.ts';
import {
  entryOf,
  isEmpty,
  itemsOf,
  listOf,
  mapNode,
  takeEntry,
  textNode,
  textOfKey,
  type YamlEntry,
  type YamlMap,
  type YamlNode,
} from '../../yaml/tree.ts';
import type { Ignore } from './ignored-keys.ts';
import { kebabCase } from './rename-keys.ts';

export function convertFunding(front: YamlMap, ignore: Ignore): void {
  gatherFunders(front);
  const funding = entryOf(front, 'funding');
  if (!funding || isEmpty(funding.value)) return;
  const statements: YamlNode[] = [];
  const awards: YamlNode[] = [];
  const sources: Sources = { statements, awards, front, ignore };
  for (const item of itemsOf(funding.value)) readFunding(item, sources);
  const { place } = funding.value;
  funding.value = mapNode(
    {
      statement: statements.length > 1 ? joined(statements, place) : statements[0],
      awards: awards.length > 0 ? listOf(awards, place) : undefined,
    },
    place,
  );
}

/** Collects the `funders` of the authors (Manubot) in one statement of the article. */
function gatherFunders(front: YamlMap): void {
  const authors = itemsOf(entryOf(front, 'authors')?.value ?? listOf([], front.place));
  const found = new Set<string>();
  for (const author of authors) {
    const funders = author.kind === 'map' ? takeEntry(author, 'funders')?.value : undefined;
    for (const item of funders ? itemsOf(funders) : [])
      for (const part of item.kind === 'text'
        ? item.text.split(/(?:(?<!\s)\s+)?;\s*/).filter(Boolean)
        : [])
        found.add(part);
  }
  if (found.size === 0) return;
  const funding = takeEntry(front, 'funding');
  const { place } = funding?.value ?? front;
  const statement = textNode([...found].join('; '), place);
  const value = listOf([...(funding ? itemsOf(funding.value) : []), statement], place);
  front.entries.push({ key: 'funding', keyPlace: place, value });
}

interface Sources {
  statements: YamlNode[];
  awards: YamlNode[];
  front: YamlMap;
  ignore: Ignore;
}

/** Joins statements, one paragraph each. The schema reports values that are not text. */
function joined(nodes: YamlNode[], place: Place): YamlNode {
  const texts = nodes.flatMap((node) => (node.kind === 'text' ? [node.text.trim()] : []));
  return texts.length === nodes.length ? textNode(texts.join('\n\n'), place) : listOf(nodes, place);
}

/** Reads a text as a statement, and a map as a statement, an award, or both with a list of awards. */
function readFunding(node: YamlNode, into: Sources): void {
  if (node.kind === 'text') into.statements.push(node);
  if (node.kind === 'list') into.awards.push(node);
  if (node.kind !== 'map') return;
  const statement = entryOf(node, 'statement');
  const listed = node.entries.find(isListOfAwards);
  if (statement) into.statements.push(statement.value);
  for (const item of listed ? itemsOf(listed.value) : [])
    into.awards.push(...(item.kind === 'map' ? convertAwards(item, into) : [item]));
  const others = node.entries.filter((entry) => entry !== statement && entry !== listed);
  if (others.length > 0) into.awards.push(...convertAwards({ ...node, entries: others }, into));
}

/** Whether the entry is a list of awards with facts. `award: ABC-1` is only the number of an award. */
function isListOfAwards({ key, value }: YamlEntry): boolean {
  return /^awards?$/.test(key) && itemsOf(value).some((item) => item.kind === 'map');
}

/** Keys of an award in all dialects, with our keys. */
export const AWARD_KEYS: Record<string, string> = byWord({
  funder: 'funder source sources agency organization organisation institution funder-name',
  'funder-id': 'funder-id funder-doi doi ror',
  award:
    'award awards award-id award-ids award-number grant grants grant-number grant-id id ids number code',
  recipient: 'recipient recipients',
  investigator: 'investigator investigators',
});
export const IGNORED_IN_AWARDS = wordSet(
  'open-access description name title url type investigator',
);

/** One award for each of its funders. */
function convertAwards(map: YamlMap, { front, ignore }: Sources): YamlNode[] {
  const award = partsOfAward(map, ignore);
  const funders = award.funder ? itemsOf(award.funder) : [undefined];
  return funders.map((funder) =>
    mapNode(
      {
        ...award.rest,
        funder: funder && nameOf(funder, front),
        'funder-id': award.rest['funder-id'] ?? idOf(funder),
        award: award.award && listOf(itemsOf(award.award), award.award.place),
        recipient: award.recipient && peopleOf(award.recipient, front),
      },
      map.place,
    ),
  );
}

interface AwardParts {
  funder?: YamlNode;
  award?: YamlNode;
  recipient?: YamlNode;
  /** Other keys: our own and unknown ones. */
  rest: Record<string, YamlNode>;
}

function partsOfAward(map: YamlMap, ignore: Ignore): AwardParts {
  const parts: AwardParts = { rest: {} };
  for (const entry of map.entries) {
    const known = ownValue(AWARD_KEYS, kebabCase(entry.key));
    const key = known ?? kebabCase(entry.key);
    if (IGNORED_IN_AWARDS.has(key)) ignore(entry, 'funding');
    else if (key === 'funder' || key === 'award' || key === 'recipient') parts[key] = entry.value;
    else parts.rest[known ?? entry.key] = entry.value;
  }
  return parts;
}

/** The name of a funder. In Quarto and MyST, it is in a map or in an affiliation. */
function nameOf(node: YamlNode, front: YamlMap): YamlNode {
  if (node.kind === 'list') return node;
  if (node.kind === 'text') return named(node.text, front, 'affiliations') ?? node;
  const name = ['text', 'name', 'institution', 'statement'].flatMap(
    (key) => entryOf(node, key) ?? [],
  )[0];
  if (name) return name.value.kind === 'map' ? nameOf(name.value, front) : name.value;
  const ref = textOfKey(node, 'ref') ?? textOfKey(node, 'id');
  return (ref && named(ref, front, 'affiliations')) || node;
}

function idOf(node: YamlNode | undefined): YamlNode | undefined {
  if (node?.kind !== 'map') return undefined;
  return (entryOf(node, 'ror') ?? entryOf(node, 'doi') ?? entryOf(node, 'funder-id'))?.value;
}

/** The names of recipients. An id stands for the name of an author. */
function peopleOf(node: YamlNode, front: YamlMap): YamlNode {
  const names = itemsOf(node).map((item) => {
    const ref = item.kind === 'map' ? (textOfKey(item, 'ref') ?? textOfKey(item, 'id')) : undefined;
    const text = item.kind === 'text' ? item.text : ref;
    const known = text === undefined ? undefined : named(text, front, 'authors');
    return known ?? (item.kind === 'map' ? nameOf(item, front) : item);
  });
  const texts = names.flatMap((name) => (name.kind === 'text' ? [name.text] : []));
  return texts.length === names.length ? textNode(texts.join(', '), node.place) : node;
}

/** The name of the author or the affiliation with this id. */
function named(id: string, front: YamlMap, key: 'authors' | 'affiliations'): YamlNode | undefined {
  const list = entryOf(front, key)?.value;
  const found =
    list && itemsOf(list).find((item) => item.kind === 'map' && textOfKey(item, 'id') === id);
  if (found?.kind !== 'map') return undefined;
  const name = ['name', 'collective', 'institution', 'text'].flatMap(
    (each) => entryOf(found, each) ?? [],
  )[0];
  if (name?.value.kind !== 'map') return name?.value;
  const parts = ['given', 'particle', 'family', 'suffix'];
  return textNode(
    parts.flatMap((part) => textOfKey(name.value as YamlMap, part) ?? []).join(' '),
    name.value.place,
  );
}
