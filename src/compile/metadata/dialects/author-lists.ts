/**
 * Files for two programs may have both `author:` and `authors:`. If one list has all facts of the other, it is kept.
 * If both have facts of their own, both keys stay and are reported.
 */

import { plainOf } from '../../yaml/plain.ts';
import { isEmpty, itemsOf, takeEntry, type YamlMap, type YamlNode } from '../../yaml/tree.ts';
import { splitAuthors } from '../values/author-list.ts';
import { inOneText, NAME_PARTS, nameAsKey } from './author-name.ts';
import { kebabCase } from './rename-keys.ts';

interface Person {
  /** The words of the name, sorted, so that "Doe, Jane" equals "Jane Doe". */
  name: string;
  /** The other facts, by key. */
  facts: Map<string, string>;
}

/** Removes the list that adds nothing to the other. */
export function dropRepeatedAuthorList(front: YamlMap): void {
  const lists = front.entries.filter(({ key }) => /^authors?$/.test(kebabCase(key)));
  const [first, second] = lists;
  if (!first || !second || lists.length > 2) return;
  const [firstPeople, secondPeople] = [peopleOf(first.value), peopleOf(second.value)];
  if (saysAll(firstPeople, secondPeople)) takeEntry(front, second.key);
  else if (saysAll(secondPeople, firstPeople)) takeEntry(front, first.key);
}

function peopleOf(list: YamlNode): Person[] {
  return itemsOf(list).flatMap((item) => {
    if (item.kind === 'text')
      return splitAuthors(item.text).map((name) => ({ name: wordsOf(name), facts: new Map() }));
    return item.kind === 'map' ? [personOf(nameAsKey(item) ?? item)] : [];
  });
}

function personOf(author: YamlMap): Person {
  const parts: string[] = [];
  const facts = new Map<string, string>();
  for (const { key, value } of author.entries) {
    const kind = kebabCase(key);
    if (isEmpty(value)) continue;
    if (kind === 'name' || Object.hasOwn(NAME_PARTS, kind)) parts.push(textOfName(value));
    else facts.set(kind, JSON.stringify(plainOf(value)));
  }
  return { name: wordsOf(parts.join(' ')), facts };
}

function textOfName(value: YamlNode): string {
  const name = inOneText(value);
  return name.kind === 'text' ? name.text : '';
}

function wordsOf(name: string): string {
  const words =
    name
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  return [...new Set(words)].sort().join(' ');
}

/** Whether the first list has every person of the second, in the same order and with every fact. */
function saysAll(whole: Person[], part: Person[]): boolean {
  let at = 0;
  return part.every(({ name, facts }) => {
    while (at < whole.length && whole[at]?.name !== name) at += 1;
    const same = whole[at++];
    return same !== undefined && [...facts].every(([key, fact]) => same.facts.get(key) === fact);
  });
}
