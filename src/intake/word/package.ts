/** A Word file as a package of parts that refer to each other. */

import { getOrInsert } from '../../words/memoize/get-or-insert.ts';
import { refuse } from '../refusal.ts';
import { childrenOf, parseXml, type Xml } from './xml.ts';
import { openZip, refuseBroken, type Zip } from './zip.ts';

interface Relationship {
  /** Last segment of the type. Examples: "image", "footnotes". */
  type: string;
  /** Path of a part, or a URL if `external`. */
  target: string;
  external: boolean;
}
export interface WordPackage {
  zip: Zip;
  /** Path of the main part. */
  main: string;
  /** XML of a part; undefined if it is missing or empty. */
  xml(path: string): Xml | undefined;
  relationships(path: string): Map<string, Relationship>;
  /** Paths of the parts of this type that a part refers to. */
  related(path: string, type: string): string[];
  /** Number of removed control characters. */
  cleaned(): number;
}

export function openPackage(bytes: Uint8Array): WordPackage {
  const zip = openZip(bytes);
  const cache = new Map<string, Xml | undefined>();
  let cleaned = 0;
  const xml = (path: string) => {
    if (cache.has(path)) return cache.get(path);
    const content = zip.read(path);
    // Some programs write empty parts, and Word opens such files.
    const parsed = content && content.length > 0 ? parseXml(content, path) : undefined;
    cleaned += parsed?.cleaned ?? 0;
    cache.set(path, parsed?.root);
    return parsed?.root;
  };
  const related = new Map<string, Map<string, Relationship>>();
  const relationships = (path: string) => {
    return getOrInsert(related, path, () => readRelationships(xml(relsPath(path)), path));
  };
  checkKind(zip, xml('[Content_Types].xml'));
  const main =
    [...relationships('').values()].find(({ type }) => type === 'officeDocument')?.target ??
    'word/document.xml';
  return {
    zip,
    main,
    xml,
    relationships,
    related: (path, type) =>
      [...relationships(path).values()]
        .filter((each) => each.type === type && !each.external)
        .map(({ target }) => target),
    cleaned: () => cleaned,
  };
}

const OTHERS: [RegExp, string][] = [
  [/spreadsheetml/, 'This is an Excel file, not a manuscript. Give the Word file.'],
  [/presentationml/, 'This is a PowerPoint file, not a manuscript. Give the Word file.'],
];

function checkKind(zip: Zip, types: Xml | undefined): void {
  const all = childrenOf(types)
    .map(({ attributes }) => attributes.ContentType ?? '')
    .join(' ');
  if (/wordprocessingml\.(?:document|template)|ms-word\.(?:document|template)/.test(all)) return;
  const other = OTHERS.find(([pattern]) => pattern.test(all));
  if (other) refuse(other[1]);
  const names = [...zip.entries.keys()];
  if (names.some((name) => /(?:^|\/)Index(?:\.zip$|\/.*\.iwa$)/.test(name)))
    refuse(
      'This is a Pages file. Open it in Pages and export it for Word (File, Export To, Word).',
    );
  if (zip.entries.has('META-INF/container.xml'))
    refuse('This is an e-book (EPUB), not a manuscript. Give the Word file.');
  if (zip.entries.has('mimetype') || zip.entries.has('content.xml'))
    refuse('This is an OpenDocument file. Open it in LibreOffice or Word and save it as .docx.');
  if (!types && zip.entries.size > 0)
    refuse('This is a packed archive, not a Word file. Unpack it and give the Word file inside.');
  refuseBroken(' (it names no document)');
}

/** Examples: "word/document.xml" → "word/_rels/document.xml.rels"; "" → "_rels/.rels". */
function relsPath(path: string): string {
  const at = path.lastIndexOf('/') + 1;
  return `${path.slice(0, at)}_rels/${path.slice(at)}.rels`;
}

function readRelationships(root: Xml | undefined, from: string): Map<string, Relationship> {
  return new Map(
    childrenOf(root).map(({ attributes }) => {
      const external = attributes.TargetMode === 'External';
      const target = attributes.Target ?? '';
      const type = (attributes.Type ?? '').split('/').at(-1) ?? '';
      return [
        attributes.Id ?? '',
        { type, external, target: external ? target : resolvePath(target, from) },
      ];
    }),
  );
}

/** Paths are only looked up in the package, never on disk. */
function resolvePath(target: string, from: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const parts = from.split('/').slice(0, -1);
  for (const part of target.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.') parts.push(part);
  }
  return parts.join('/');
}
