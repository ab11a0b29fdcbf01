import { type Document, isAlias, isMap, isSeq, type YAMLMap, type YAMLSeq } from 'yaml';
import { plainOf } from '../../compile/yaml/plain.ts';
import { entryOf, isEmpty, itemsOf, type YamlMap } from '../../compile/yaml/tree.ts';
import { editYaml } from '../../compile/yaml/write.ts';

/**
 * Adds an article to issue.yaml after its last one. Comments and order are kept.
 *
 * @param section title of the section, if the issue has sections. A missing one is added.
 * @returns undefined if the file lists no articles: then every folder belongs to the issue
 * @throws YamlUnreadable
 */
export function issueWithArticle(text: string, name: string, section: string): string | undefined {
  let listed = true;
  const changed = editYaml(text, { line: 1, column: 1, offset: 0 }, (document, read) => {
    const articles = listAt(document, read, 'articles');
    const sections = articles ? undefined : listAt(document, read, 'sections');
    if (articles) articles.add(document.createNode(name));
    else if (sections) addToSection(document, sections, name, section);
    else listed = false;
  });
  return listed ? changed : undefined;
}

/** The list of a key. An alias is replaced by a copy, because other keys may refer to the same list. */
function listAt(document: Document, read: YamlMap, key: string): YAMLSeq | undefined {
  const own = document.get(key);
  if (isSeq(own)) return own;
  const value = entryOf(read, key)?.value;
  if (!value || isEmpty(value)) return undefined;
  const list = document.createNode(itemsOf(value).map(plainOf)) as YAMLSeq;
  document.set(key, list);
  return list;
}

function addToSection(document: Document, sections: YAMLSeq, name: string, title: string): void {
  const own = sections.items
    .map((item) => (isAlias(item) ? item.resolve(document) : item))
    .find((item): item is YAMLMap => isMap(item) && item.get('title') === title);
  const articles = own?.get('articles');
  if (isSeq(articles)) articles.add(document.createNode(name));
  else if (own) own.set('articles', document.createNode([name]));
  else sections.add(document.createNode({ title, articles: [name] }));
}
