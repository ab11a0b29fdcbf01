/** Finds and changes authors in the front matter of a manuscript. Comments, order and other values stay. */
import { type Document, isMap, isSeq, type YAMLMap, type YAMLSeq } from 'yaml';
import type { PersonName } from '../../../article/metadata.ts';
import { editYaml } from '../../../compile/yaml/write.ts';
import { frontMatterOf } from '../../../words/front-matter.ts';

/**
 * @returns the manuscript unchanged if it has no front matter
 * @throws YamlUnreadable if the front matter cannot be read
 */
export function editFrontMatter(text: string, change: (document: Document) => void): string {
  const front = frontMatterOf(text);
  if (!front) return text;
  const { yaml, start } = front;
  const edited = editYaml(yaml, { line: 2, column: 1, offset: 0 }, (document) => change(document));
  return text.slice(0, start) + edited + text.slice(start + yaml.length);
}

export function listOf(document: Document, key: string): YAMLSeq | undefined {
  const value = document.get(key);
  return isSeq(value) ? value : undefined;
}

/** Index of the author who still has this name; -1 if the name was changed. */
export function authorNamed(document: Document, name: PersonName): number {
  const items = listOf(document, 'authors')?.items ?? [];
  return items.findIndex((item) => isMap(item) && isNamed(item, name));
}

const PARTS = ['given', 'particle', 'family'] as const;

function isNamed(author: YAMLMap, name: PersonName): boolean {
  const own = author.get('name');
  if (!isMap(own)) return String(own ?? '') === fullName(name);
  return PARTS.every((part) => String(own.get(part) ?? '') === (name[part] ?? ''));
}

export function fullName({ given, particle, family }: PersonName): string {
  return [given, particle, family].filter(Boolean).join(' ');
}
