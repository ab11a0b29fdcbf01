/**
 * Parses XML into a small tree. Names get the usual prefix of their namespace, whatever prefix the file uses.
 * Transitional and strict namespaces are equal.
 */
import { SaxesParser } from 'saxes';
import { MOST_LINES, MOST_TEXT_BYTES } from '../recognise.ts';
import { refuse } from '../refusal.ts';
import { refuseBroken } from './zip.ts';

export interface Xml {
  /** Example: "w:p" */
  name: string;
  /** Example of a key: "w:val". Attributes without a namespace have no prefix. */
  attributes: Record<string, string>;
  children: (Xml | string)[];
}

const MOST_DEPTH = 256;
/** Elements of one part: five times as many as in a book of 300 pages. */
const MOST_NODES = 2_000_000;
const MOST_ATTRIBUTES = 1_000;

/** By the end of the namespace URI. */
const PREFIXES: [RegExp, string][] = [
  [/\/wordprocessingml(?:\/2006)?\/main$/, 'w'],
  [/\/officeDocument(?:\/2006)?\/relationships$/, 'r'],
  [/\/officeDocument(?:\/2006)?\/math$/, 'm'],
  [/\/officeDocument(?:\/2006)?\/bibliography$/, 'b'],
  [/\/drawingml(?:\/2006)?\/main$/, 'a'],
  [/\/drawingml(?:\/2006)?\/wordprocessingDrawing$/, 'wp'],
  [/\/drawingml(?:\/2006)?\/picture$/, 'pic'],
  [/\/drawingml(?:\/2006)?\/chart$/, 'c'],
  [/\/drawingml(?:\/2006)?\/diagram$/, 'dgm'],
  [/\/markup-compatibility\/2006$/, 'mc'],
  [/\/wordprocessingShape$/, 'wps'],
  [/\/wordprocessingGroup$/, 'wpg'],
  [/\/wordprocessingCanvas$/, 'wpc'],
  [/\/2016\/SVG\/main$/, 'asvg'],
  [/^urn:schemas-microsoft-com:vml$/, 'v'],
  [/^urn:schemas-microsoft-com:office:office$/, 'o'],
  [/\/word\/2010\/wordml$/, 'w14'],
  [/\/XML\/1998\/namespace$/, 'xml'],
  [/\/package\/2006\/relationships$/, 'rel'],
  [/\/package\/2006\/content-types$/, 'ct'],
];

const known = new Map<string, string>();

function prefixOf(uri: string): string {
  const cached = known.get(uri);
  if (cached !== undefined) return cached;
  const prefix = uri === '' ? '' : (PREFIXES.find(([pattern]) => pattern.test(uri))?.[1] ?? '?');
  if (known.size < 500) known.set(uri, prefix);
  return prefix;
}

function qualified(uri: string, local: string): string {
  const prefix = prefixOf(uri);
  return prefix === '' ? local : `${prefix}:${local}`;
}

export interface ParsedXml {
  root: Xml;
  /** Number of removed control characters, which XML forbids. */
  cleaned: number;
}

/** @param part name of the part, for messages */
export function parseXml(bytes: Uint8Array, part: string): ParsedXml {
  const { text, cleaned } = cleanText(bytes);
  const root: Xml = { name: '', attributes: {}, children: [] };
  const stack: Xml[] = [root];
  let nodes = 0;
  let paragraphs = 0;
  let characters = 0;
  const parser = new SaxesParser({ xmlns: true });
  parser.on('doctype', () =>
    refuse(
      `The Word file has a document type declaration in ${part}, which Word never writes; it was not read.`,
    ),
  );
  parser.on('error', () => refuseBroken(` (${part} is not well-formed XML)`));
  parser.on('opentag', (tag) => {
    nodes += 1;
    if (nodes > MOST_NODES || stack.length > MOST_DEPTH)
      refuse(
        `The Word file is nested or divided beyond any manuscript (${part}); it was not read.`,
      );
    const attributes = Object.values(tag.attributes);
    if (attributes.length > MOST_ATTRIBUTES)
      refuse(`The Word file has too many attributes in ${part}; it was not read.`);
    const element: Xml = { name: qualified(tag.uri, tag.local), attributes: {}, children: [] };
    for (const { uri, local, value } of attributes)
      element.attributes[qualified(uri, local)] = value;
    if (element.name === 'w:p') paragraphs += 1;
    if (paragraphs > MOST_LINES) refuseLong(`more than ${MOST_LINES} paragraphs`);
    stack.at(-1)?.children.push(element);
    stack.push(element);
  });
  parser.on('closetag', () => stack.pop());
  const addText = (value: string) => {
    characters += value.length;
    if (characters > MOST_TEXT_BYTES) refuseLong(`more than ${MOST_TEXT_BYTES / 1e6} MB of text`);
    stack.at(-1)?.children.push(value);
  };
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.write(text).close();
  const first = root.children.find((child): child is Xml => typeof child !== 'string');
  return { root: first ?? root, cleaned };
}

/** Refuses before the rest is read, because a text of any length packs into a few megabytes. */
function refuseLong(found: string): never {
  refuse(`The Word file has ${found}, which no article has. Give one article at a time.`);
}

function cleanText(bytes: Uint8Array): { text: string; cleaned: number } {
  const wide =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? 'utf-16le'
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? 'utf-16be'
        : 'utf-8';
  const raw = new TextDecoder(wide).decode(bytes);
  let cleaned = 0;
  const drop = () => {
    cleaned += 1;
    return '';
  };
  const text = raw.replace(
    /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|&#(?:x(?:0?[0-8bcBC]|0?[eEfF]|1[0-9a-fA-F])|(?:[0-8]|1[124-9]|2\d|3[01]));/g,
    drop,
  );
  return {
    text: text.replace(/^<\?xml[^>]*\?>/, (declaration) =>
      declaration.replace(/version="1\.1"/, 'version="1.0"'),
    ),
    cleaned,
  };
}

export function child(element: Xml | undefined, name: string): Xml | undefined {
  return element?.children.find(
    (candidate): candidate is Xml => typeof candidate !== 'string' && candidate.name === name,
  );
}

export function childrenOf(element: Xml | undefined, name?: string): Xml[] {
  const all =
    element?.children.filter((candidate): candidate is Xml => typeof candidate !== 'string') ?? [];
  return name === undefined ? all : all.filter((candidate) => candidate.name === name);
}

/** All descendants with this name, in document order. */
export function descendants(element: Xml | undefined, name: string): Xml[] {
  return childrenOf(element).flatMap((candidate) => [
    ...(candidate.name === name ? [candidate] : []),
    ...descendants(candidate, name),
  ]);
}

export function textContent(element: Xml | undefined): string {
  return (
    element?.children
      .map((candidate) => (typeof candidate === 'string' ? candidate : textContent(candidate)))
      .join('') ?? ''
  );
}

/** `w:val` of a child. */
export function wordValue(element: Xml | undefined, name: string): string | undefined {
  return child(element, name)?.attributes['w:val'];
}

/** An on/off property without a value is on. */
export function isOn(element: Xml | undefined): boolean {
  if (!element) return false;
  const value = element.attributes['w:val'] ?? element.attributes['m:val'];
  return value === undefined || !/^(?:0|false|off|none)$/.test(value);
}
