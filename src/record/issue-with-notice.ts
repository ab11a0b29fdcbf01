import { isMap, isSeq, parseDocument, type YAMLMap, type YAMLSeq } from 'yaml';

/**
 * issue.yaml with a notice behind its last article; comments and order stay.
 *
 * @param section in which notices stand where the issue has sections
 * @returns `undefined` where the file lists no articles: then every folder belongs to the issue
 */
export function issueWithNotice(text: string, name: string, section: string): string | undefined {
  const document = parseDocument(text);
  const articles = document.get('articles');
  const sections = document.get('sections');
  if (isSeq(articles)) articles.add(document.createNode(name));
  else if (isSeq(sections))
    addToSection(sections, name, section, (value) => document.createNode(value));
  else return undefined;
  // As the file has it: { cover: x } or {cover: x}.
  return document.toString({ lineWidth: 0, flowCollectionPadding: !/[{[]\S/.test(text) });
}

function addToSection(
  sections: YAMLSeq,
  name: string,
  title: string,
  node: (value: unknown) => unknown,
): void {
  const own = sections.items.find(
    (item): item is YAMLMap => isMap(item) && item.get('title') === title,
  );
  const articles = own?.get('articles');
  if (isSeq(articles)) articles.add(node(name));
  else if (own) own.set('articles', node([name]));
  else sections.add(node({ title, articles: [name] }));
}
