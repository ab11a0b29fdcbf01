/** The built files of an article, embedded: PDF, web page with its pictures, XML. */
import type { Element } from 'xast';
import { encodePart, outputAddress } from '../../article/addresses.ts';
import type { Article, Asset } from '../../article/article.ts';
import { outputLinks } from '../../formats/html/index.ts';
import { element } from '../../markup/xml.ts';
import { message } from '../../messages/message.ts';
import type { ExportHost, Problem, ReceiverSettings } from '../export.ts';
import type { Ids } from './ids.ts';

export interface Galleys {
  files: Element[];
  galleys: Element[];
  remarks: Problem[];
}

/** In the order that readers see. */
const GALLEYS = [
  { extension: 'pdf', label: 'PDF' },
  { extension: 'html', label: 'HTML' },
  { extension: 'xml', label: 'XML' },
];

/**
 * Largest file in bytes. PHP opens libxml2 with a limit of 10,000,000 characters of text, and base64 turns three
 * bytes into four characters.
 */
export const LARGEST = 7_400_000;

/** Names in OJS for the files of an article. */
interface Words {
  locale: string;
  /** The component. A name that the journal's OJS does not know stops the import. */
  genre: string;
}
interface Galley {
  label: string;
  extension: string;
  bytes: Uint8Array;
}

/** The built files that OJS can import. */
export async function galleysOf(
  article: Article,
  words: Words,
  host: ExportHost,
  ids: Ids,
): Promise<Galleys> {
  const made: Galleys = { files: [], galleys: [], remarks: [] };
  const settings = host.settings.ojs;
  for (const { extension, label } of GALLEYS) {
    const bytes = await host.output(article, extension);
    if (!bytes) continue;
    if (bytes.length > LARGEST) {
      made.remarks.push(tooLarge(article, label, bytes.length));
      continue;
    }
    const pictures = extension === 'html' ? article.assets : [];
    const content = extension === 'html' ? adaptPage(bytes, article) : bytes;
    const galley = { label, extension, bytes: content };
    const id = ids.next();
    const name = `${article.name}.${extension}`;
    made.files.push(fileElement(id, name, content, words, settings));
    made.files.push(...(await dependents(article, pictures, id, words, host, ids)));
    made.galleys.push(galleyElement(galley, made.galleys.length, id, words.locale));
  }
  return made;
}

function tooLarge(article: Article, label: string, bytes: number): Problem {
  return {
    article: article.name,
    field: label,
    message: message('export-refused/output-large', {
      output: label,
      size: megabytes(bytes),
      largest: megabytes(LARGEST),
    }),
  };
}

/** Example: "7.4" */
export function megabytes(bytes: number): string {
  return (bytes / 1e6).toFixed(1);
}

/** OJS has separate ids for files and submission files. One number is used for both. */
function fileElement(
  id: number,
  name: string,
  bytes: Uint8Array,
  { locale, genre }: Words,
  settings: ReceiverSettings['ojs'],
  parent?: number,
): Element {
  return element(
    'submission_file',
    {
      file_id: String(id),
      genre: parent === undefined ? genre : undefined,
      id: String(id),
      stage: parent === undefined ? 'proof' : 'dependent',
      uploader: settings?.user,
      viewable: 'true',
    },
    element('name', { locale }, name),
    parent !== undefined && element('submission_file_ref', { id: String(parent) }),
    element(
      'file',
      { id: String(id), filesize: String(bytes.length), extension: extensionOf(name) },
      element('embed', { encoding: 'base64' }, Buffer.from(bytes).toString('base64')),
    ),
  );
}

function extensionOf(name: string): string {
  return /(?<![^.])[^.]*$/.exec(name)?.[0]?.toLowerCase() ?? '';
}

function galleyElement({ label, extension }: Galley, seq: number, file: number, locale: string) {
  return element(
    'article_galley',
    // The last part of the address, as in …/article/download/firdous/pdf (src/article/addresses.ts).
    { locale, url_path: extension, approved: 'false' },
    element('name', { locale }, label),
    element('seq', {}, String(seq)),
    element('submission_file_ref', { id: String(file) }),
  );
}

/** Pictures, which OJS treats as dependent files of the page. */
async function dependents(
  article: Article,
  assets: readonly Asset[],
  parent: number,
  words: Words,
  host: ExportHost,
  ids: Ids,
): Promise<Element[]> {
  const settings = host.settings.ojs;
  const made: Element[] = [];
  for (const [index, asset] of assets.entries()) {
    const bytes = await host.asset(article, asset.path);
    if (bytes.length > LARGEST) continue;
    const name = dependentName(asset, index);
    made.push(fileElement(ids.next(), name, bytes, words, settings, parent));
  }
  return made;
}

/**
 * OJS puts its own address wherever one in the page *ends* with a dependent file's name, so no
 * name may be the end of another ("a.png" and "map-a.png").
 */
function dependentName({ output }: Asset, index: number): string {
  const name = output.slice(output.lastIndexOf('/') + 1);
  return `g${String(index + 1).padStart(3, '0')}-${name}`;
}

/** The page with OJS's names of its pictures and with links to the other galleys. */
function adaptPage(bytes: Uint8Array, article: Article): Uint8Array {
  let page = new TextDecoder().decode(bytes);
  for (const [index, asset] of article.assets.entries()) {
    const address = asset.output.split('/').map(encodePart).join('/');
    page = page.replaceAll(`"${address}"`, `"${encodePart(dependentName(asset, index))}"`);
  }
  for (const extension of ['pdf', 'xml']) {
    const beside = `href="${encodePart(`${article.name}.${extension}`)}"`;
    const address = outputAddress(article, extension);
    if (address) page = page.replaceAll(beside, `href="${address}"`);
  }
  for (const { href, address } of outputLinks(article)) page = replaceLink(page, href, address);
  return new TextEncoder().encode(page);
}

/** Changes the target of a link, or removes the link and keeps its words if there is no address. */
function replaceLink(page: string, href: string, address: string | undefined): string {
  const start = `<a href="${href}">`;
  if (address !== undefined) return page.replaceAll(start, `<a href="${address}">`);
  const [before = '', ...links] = page.split(start);
  return before + links.map((link) => link.replace('</a>', '')).join('');
}
