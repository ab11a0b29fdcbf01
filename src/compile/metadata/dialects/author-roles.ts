import { message } from '../../../messages/message.ts';
import {
  entryOf,
  isEmpty,
  itemsOf,
  listOf,
  textNode,
  type YamlEntry,
  type YamlMap,
  type YamlNode,
} from '../../yaml/tree.ts';
import type { Ignore } from './ignored-keys.ts';

/**
 * Converts roles to texts. Quarto has `{investigation: lead}`, JOSS `{type: …, degree: …}`, Pandoc `{credit: …}`.
 */
export function readRoles(author: YamlMap, ignore: Ignore): void {
  const roles = entryOf(author, 'roles');
  if (!roles || isEmpty(roles.value)) return;
  const words = itemsOf(roles.value).filter((item) => !isSentence(item, roles, ignore));
  roles.value = listOf(
    words.flatMap((item) => roleTexts(item, ignore)),
    roles.value.place,
  );
}

function roleTexts(node: YamlNode, ignore: Ignore): YamlNode[] {
  if (node.kind === 'text')
    return node.text
      .split(/(?:(?<!\s)\s+)?[,;]\s*/)
      .filter(Boolean)
      .map((text) => textNode(text, node.place));
  if (node.kind === 'list') return [node];
  const name = ['credit', 'type', 'role', 'id', 'vocab-term', 'name'].flatMap(
    (key) => entryOf(node, key) ?? [],
  )[0];
  const degree = entryOf(node, 'degree') ?? (name ? undefined : node.entries[0]);
  if (degree && !isEmpty(degree.value))
    ignore(
      { ...degree, key: 'degree' },
      'roles',
      message('front-matter-ignored/degree-of-contribution'),
    );
  if (name) return [name.value];
  return node.entries.map(({ key, keyPlace }) => textNode(key, keyPlace));
}

/** Whether a role is a sentence, which Quarto allows. */
function isSentence(node: YamlNode, roles: YamlEntry, ignore: Ignore): boolean {
  if (node.kind !== 'text') return false;
  const longest = Math.max(
    ...node.text.split(/[,;]/).map((part) => part.trim().split(/\s+/).length),
  );
  if (longest < 6) return false;
  ignore(
    { ...roles, keyPlace: node.place },
    'author',
    message('front-matter-ignored/role-is-sentence'),
  );
  return true;
}
