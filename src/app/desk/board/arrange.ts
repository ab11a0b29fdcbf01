/** Writes the sections and the order of articles into issue.yaml. Comments, quotes and everything else stay. */
import {
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  type Node,
  type YAMLMap,
  YAMLSeq,
} from 'yaml';
import { folderName } from '../../../compile/metadata/values/folder.ts';
import { editYaml } from '../../../compile/yaml/write.ts';
import { START_OF_FILE } from '../../../words/place.ts';

/** A section as it should be. */
export interface SectionLayout {
  /** Its position in the file. Absent for a new section. */
  was?: number;
  /** Absent in an issue without sections. */
  title?: string;
  /** The folders of its articles, in printed order. */
  articles: string[];
}

/**
 * @param text of issue.yaml
 * @param layout one section without a title becomes a plain list
 * @throws YamlUnreadable if the text is not YAML of keys with values
 */
export function arrangeIssue(text: string, layout: readonly SectionLayout[]): string {
  return editYaml(text, START_OF_FILE, (document) => {
    const old = readLists(document);
    const [first] = layout;
    if (layout.length === 1 && first && first.title === undefined) {
      const list = old.plain ?? old.sections[first.was ?? -1]?.list;
      document.delete('sections');
      document.set('articles', arrangedList(document, list, first.articles, old.names));
      return;
    }
    const sections = layout.map((section) => sectionNode(document, section, old));
    document.delete('articles');
    const list = old.list ?? new YAMLSeq();
    list.items = sections;
    document.set('sections', list);
  });
}

interface OldLists {
  /** The value of `articles`. */
  plain?: YAMLSeq;
  /** The value of `sections`. */
  list?: YAMLSeq;
  sections: { map: YAMLMap; list?: YAMLSeq }[];
  /** The nodes of the articles, with their comments and quotes. */
  names: ReadonlyMap<string, Node>;
}

function readLists(document: Document): OldLists {
  const plain = resolved(document, document.get('articles', true));
  const list = resolved(document, document.get('sections', true));
  const sections = (isSeq(list) ? list.items : []).flatMap((item) => {
    const map = resolved(document, item);
    if (!isMap(map)) return [];
    const articles = resolved(document, map.get('articles', true));
    return [{ map, ...(isSeq(articles) && { list: articles }) }];
  });
  const lists = [...(isSeq(plain) ? [plain] : []), ...sections.flatMap(({ list }) => list ?? [])];
  const names = lists.flatMap(({ items }) => items.flatMap((item) => nameOf(item)));
  return {
    ...(isSeq(plain) && { plain }),
    ...(isSeq(list) && { list }),
    sections,
    names: new Map(names),
  };
}

function nameOf(item: unknown): [string, Node][] {
  return isScalar(item) ? [[folderName(String(item.value)), item]] : [];
}

function resolved(document: Document, node: unknown): unknown {
  return isAlias(node) ? node.resolve(document) : node;
}

function sectionNode(document: Document, section: SectionLayout, old: OldLists): YAMLMap {
  const { was, title, articles } = section;
  const known = was === undefined ? undefined : old.sections[was];
  const map = known?.map ?? (document.createNode({}) as YAMLMap);
  if (title === undefined) map.delete('title');
  else if (map.get('title') !== title) map.set('title', title);
  // The plain list becomes the first section.
  const isPlain = old.sections.length === 0 && was === 0;
  const list = known ? known.list : isPlain ? old.plain : undefined;
  map.set('articles', arrangedList(document, list, articles, old.names));
  return map;
}

/** The same list with other items. A new list is written in one line. */
function arrangedList(
  document: Document,
  list: YAMLSeq | undefined,
  names: readonly string[],
  nodes: ReadonlyMap<string, Node>,
): YAMLSeq {
  const made = list ?? new YAMLSeq();
  if (!list) made.flow = true;
  made.items = names.map((name) => nodes.get(folderName(name)) ?? document.createNode(name));
  return made;
}
