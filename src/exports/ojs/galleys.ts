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

/** In the order in which readers see them. */
const GALLEYS = [
  { extension: 'pdf', label: 'PDF' },
  { extension: 'html', label: 'HTML' },
  { extension: 'xml', label: 'XML' },
];

/**
 * libxml2, as PHP opens it, takes no text of more than 10,000,000 characters; base64 makes four
 * characters of three bytes.
 */
export const LARGEST = 7_400_000;

/** Of OJS, for the files of an article. */
interface Words {
  locale: string;
  /** Component: a name that the journal's OJS does not know stops the import. */
  genre: string;
}
interface Galley {
  label: string;
  extension: string;
  bytes: Uint8Array;
}

/** What was built, as far as OJS can import it. */
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
    const content = extension === 'html' ? forOjs(bytes, article) : bytes;
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

/** OJS numbers files and submission files apart; one number does for both. */
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
    // The address of the file: …/article/download/firdous/pdf (src/article/addresses.ts)
    { locale, url_path: extension, approved: 'false' },
    element('name', { locale }, label),
    element('seq', {}, String(seq)),
    element('submission_file_ref', { id: String(file) }),
  );
}

/** Pictures, which belong to the page in OJS. */
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

/** The page with the names of its pictures in OJS, and links to the other galleys. */
function forOjs(bytes: Uint8Array, article: Article): Uint8Array {
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
  for (const { href, address } of outputLinks(article)) page = relinked(page, href, address);
  return new TextEncoder().encode(page);
}

/** A link that leads to the address instead; without one, its words alone. */
function relinked(page: string, href: string, address: string | undefined): string {
  const start = `<a href="${href}">`;
  if (address !== undefined) return page.replaceAll(start, `<a href="${address}">`);
  const [before = '', ...links] = page.split(start);
  return before + links.map((link) => link.replace('</a>', '')).join('');
}
