/** Converts links and images. Addresses are checked and references resolved. Words are always kept. */

import type { Image, ImageReference, Link, LinkReference } from 'mdast';
import { message } from '../../../messages/message.ts';
import type { Attributes, PhrasingNode } from '../manuscript.ts';
import type { SyntaxNode } from '../syntax/nodes.ts';
import { readAddress } from './addresses.ts';
import { bareText } from './bare-text.ts';
import { takeLabel } from './labels.ts';
import { cleanText, type Reading, reportProblem } from './reading.ts';
import { trimWords } from './words-and-blocks.ts';

export function linkNodes(written: Link, reading: Reading): PhrasingNode[] {
  const node = bareAddress(written);
  const children = reading.readWords(asWordsOfLink(node.children));
  const address = readAddress(resolveHeading(node.url, reading));
  const { position } = node;
  if (address.kind === 'inside')
    return [{ type: 'crossReference', target: address.target, form: 'full', children, position }];
  if (address.kind === 'url') {
    const words: PhrasingNode[] =
      children.length > 0 ? children : [{ type: 'text', value: node.url }];
    const title = node.title ? { title: cleanText(node.title) } : {};
    return [{ type: 'link', url: address.url, ...title, children: words, position }];
  }
  reportProblem(reading, message('link-scheme', { address: node.url.slice(0, 60) }), position);
  return children;
}

/** The address of a heading that a link names by its words: `#My%20methods` (Obsidian). */
function resolveHeading(url: string, { headings }: Reading): string {
  const address = readAddress(url);
  const isHeading = address.kind === 'inside' && /\s/.test(address.target);
  return (isHeading && headings.get(address.target.toLowerCase())?.url) || url;
}

/** An address without brackets. Pandoc unescapes characters in it, GitHub prints the backslash. */
function bareAddress(node: Link): Link {
  const [only, ...others] = node.children;
  if (others.length > 0 || only?.type !== 'text' || !node.url.endsWith(only.value)) return node;
  const [url, value] = [node.url, only.value].map((text) =>
    text.replace(/\\([!-/:-@[-`{-~])/g, '$1'),
  );
  return url === node.url
    ? node
    : { ...node, url: url ?? '', children: [{ ...only, value: value ?? '' }] };
}

export function linkReferenceNodes(node: LinkReference, reading: Reading): PhrasingNode[] {
  const { addresses, headings } = reading;
  const found = addresses.get(node.identifier) ?? headings.get(node.identifier);
  if (!found) return reading.readWords(node.children);
  const { children, position } = node;
  return linkNodes({ type: 'link', ...found, children, position }, reading);
}

/** An image. Its words are the caption, with their markup; a label in them is the id. */
export function imageNodes(node: Image, reading: Reading): PhrasingNode[] {
  const syntax: SyntaxNode[] = [...(node.data?.caption ?? [])];
  const label = takeLabel(syntax);
  const caption = trimWords(reading.readWords(syntax));
  const attributes = withId(node.data?.attributes, label, node);
  const data = { caption, ...(attributes && { attributes }) };
  return [{ ...node, alt: bareText(caption), data }];
}

export function imageReferenceNodes(node: ImageReference, reading: Reading): PhrasingNode[] {
  const { alt = '', position, data } = node;
  const found = reading.addresses.get(node.identifier);
  if (!found) return alt ? [{ type: 'text', value: alt, position }] : [];
  return imageNodes({ type: 'image', ...found, alt, position, data }, reading);
}

function withId(
  attributes: Attributes | undefined,
  label: string | undefined,
  { position }: Image,
): Attributes | undefined {
  if (attributes) return { ...attributes, id: attributes.id ?? label };
  return label && position ? { id: label, classes: [], pairs: {}, place: position } : undefined;
}

/** The words of a link, which cannot contain links: "@name" is a name, and an address is just words. */
function asWordsOfLink(nodes: SyntaxNode[]): SyntaxNode[] {
  return nodes.flatMap((node): SyntaxNode[] => {
    if (node.type === 'link') return bareAddress(node).children;
    if (node.type !== 'citation' || node.mode !== 'narrative') return [node];
    const value = node.items
      .map((item) => `${item.suppressAuthor ? '-' : ''}@${item.key}`)
      .join('');
    return [{ type: 'text', value, position: node.position }];
  });
}
