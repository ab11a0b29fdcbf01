/** Small Word files for tests, written part by part. */
import { strToU8, zipSync } from 'fflate';

const NAMESPACES = [
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"',
  'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"',
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
  'xmlns:o="urn:schemas-microsoft-com:office:office"',
].join(' ');

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
const TYPE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

export interface WordParts {
  /** Inside `w:body`. */
  body: string;
  styles?: string;
  numbering?: string;
  /** Inside `w:footnotes`. */
  footnotes?: string;
  endnotes?: string;
  comments?: string;
  header?: string;
  /** Inside `b:Sources`. */
  sources?: string;
  /** Files of word/media, by name; `rIdName` refers to each. */
  media?: Record<string, Uint8Array>;
  /** Further relationships of the document. */
  relationships?: string;
  /** Whole parts that replace or add to the others, by path. */
  parts?: Record<string, string | Uint8Array>;
}

export function wordFile(parts: WordParts): Uint8Array {
  const texts: Record<string, string | undefined> = {
    '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="${WORD}.document.main+xml"/></Types>`,
    '_rels/.rels': relationships([['rId1', 'officeDocument', 'word/document.xml']]),
    'word/document.xml': part('document', `<w:body>${parts.body}</w:body>`),
    'word/_rels/document.xml.rels': documentRelationships(parts),
    'word/styles.xml': parts.styles && part('styles', parts.styles),
    'word/numbering.xml': parts.numbering && part('numbering', parts.numbering),
    'word/footnotes.xml': parts.footnotes && part('footnotes', parts.footnotes),
    'word/endnotes.xml': parts.endnotes && part('endnotes', parts.endnotes),
    'word/comments.xml': parts.comments && part('comments', parts.comments),
    'word/header1.xml': parts.header && part('hdr', parts.header),
    'customXml/item1.xml':
      parts.sources &&
      `<b:Sources xmlns:b="http://schemas.openxmlformats.org/officeDocument/2006/bibliography">${parts.sources}</b:Sources>`,
  };
  const files = Object.entries(texts).flatMap(([name, text]) =>
    text === undefined ? [] : [[name, strToU8(text)] as const],
  );
  const media = Object.entries(parts.media ?? {}).map(
    ([name, bytes]) => [`word/media/${name}`, bytes] as const,
  );
  const extra = Object.entries(parts.parts ?? {}).map(
    ([name, content]) => [name, typeof content === 'string' ? strToU8(content) : content] as const,
  );
  return zipSync(Object.fromEntries([...files, ...media, ...extra]));
}

function part(name: string, content: string): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:${name} ${NAMESPACES}>${content}</w:${name}>`;
}

function documentRelationships(parts: WordParts): string {
  const entries: [string, string, string][] = [];
  const add = (given: string | undefined, type: string, target: string) => {
    if (given !== undefined) entries.push([`rId-${type}`, type, target]);
  };
  add(parts.styles, 'styles', 'styles.xml');
  add(parts.numbering, 'numbering', 'numbering.xml');
  add(parts.footnotes, 'footnotes', 'footnotes.xml');
  add(parts.endnotes, 'endnotes', 'endnotes.xml');
  add(parts.comments, 'comments', 'comments.xml');
  add(parts.header, 'header', 'header1.xml');
  add(parts.sources, 'customXml', '../customXml/item1.xml');
  for (const name of Object.keys(parts.media ?? {}))
    entries.push([`rId-${name}`, 'image', `media/${name}`]);
  return relationships(entries, parts.relationships);
}

function relationships(entries: [string, string, string][], more = ''): string {
  const all = entries.map(
    ([id, type, target]) => `<Relationship Id="${id}" Type="${TYPE}/${type}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${all.join('')}${more}</Relationships>`;
}

/** A paragraph of one run. */
export function p(text: string, properties = '', run = ''): string {
  return `<w:p>${properties && `<w:pPr>${properties}</w:pPr>`}${r(text, run)}</w:p>`;
}

export function r(text: string, properties = ''): string {
  return `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${escapeXml(text)}</w:t></w:r>`;
}

export function escapeXml(text: string): string {
  return text
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;');
}

/** A complex field with its result. */
export function field(instruction: string, result: string): string {
  const char = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
  return `${char('begin')}<w:r><w:instrText xml:space="preserve">${escapeXml(instruction)}</w:instrText></w:r>${char('separate')}${result}${char('end')}`;
}

/** The smallest PNG: one pixel. */
export const PIXEL = Uint8Array.from(
  Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  ),
);

export function drawing(name: string, alt = ''): string {
  return `<w:r><w:drawing><wp:inline><wp:extent cx="1800000" cy="900000"/><wp:docPr id="1" name="x" descr="${escapeXml(alt)}"/><a:graphic><a:graphicData><pic:pic><pic:blipFill><a:blip r:embed="rId-${name}"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`;
}
