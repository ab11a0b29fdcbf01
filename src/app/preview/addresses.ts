/**
 * Makes and parses addresses of the preview's pages. A path is split before it is decoded, so that an encoded slash
 * is not a separator. Its parts are looked up in the files that were read, never on the disk.
 */

/** The request of an address. */
export type Wanted =
  | { page: 'index' }
  | { page: 'article'; name: string }
  /** The frame in which the PDF is drawn. */
  | { page: 'pdf'; name: string }
  /** A file of an article's galley. Examples: "pipeline.html", "figures/map.png". */
  | { page: 'galley'; name: string; file: string }
  | { page: 'source'; file: string }
  /** A font of the theme with this number. */
  | { page: 'font'; theme: number; file: string }
  | { page: 'asset'; file: string }
  | { page: 'events' };

/** @param names of all articles */
export function wantedBy(url: string, names: readonly string[]): Wanted | undefined {
  const [path = '', query = ''] = url.split('?', 2);
  const parts = partsOf(path);
  if (!parts) return undefined;
  const [kind, ...rest] = parts;
  const below = rest.join('/');
  if (kind === '') return rest.length === 0 ? { page: 'index' } : undefined;
  if (kind === 'events') return rest.length === 0 ? { page: 'events' } : undefined;
  if (kind === 'assets') return { page: 'asset', file: below };
  if (kind === 'source') return sourceIn(query);
  if (kind === 'font')
    return { page: 'font', theme: Number(rest[0]), file: rest.slice(1).join('/') };
  if (kind === 'galley') return galleyAt(below, names);
  const name = below.replace(/\/$/, '');
  if ((kind !== 'article' && kind !== 'pdf') || !names.includes(name)) return undefined;
  return { page: kind, name };
}

function sourceIn(query: string): Wanted | undefined {
  const file = new URLSearchParams(query).get('file');
  return file ? { page: 'source', file } : undefined;
}

function galleyAt(below: string, names: readonly string[]): Wanted | undefined {
  const name = names.find((each) => below.startsWith(`${each}/`));
  return name === undefined
    ? undefined
    : { page: 'galley', name, file: below.slice(name.length + 1) };
}

/** undefined if a part is not a name: "..", or a part with a slash */
function partsOf(path: string): string[] | undefined {
  if (!path.startsWith('/')) return undefined;
  try {
    const parts = path.slice(1).split('/').map(decodeURIComponent);
    return parts.some((part) => part === '.' || part === '..' || /[/\\\0]/.test(part))
      ? undefined
      : parts;
  } catch {
    return undefined;
  }
}

export const INDEX = '/';

export function articleAddress(name: string): string {
  return `/article/${encoded(name)}/`;
}

export function pdfPageAddress(name: string): string {
  return `/pdf/${encoded(name)}/`;
}

/** @param version makes the address unique, so that browsers do not show an earlier version */
export function galleyAddress(name: string, file: string, version?: number): string {
  const query = version === undefined ? '' : `?v=${version}`;
  return `/galley/${encoded(name)}/${encoded(file)}${query}`;
}

export function fontAddress(theme: number, file: string): string {
  return `/font/${theme}/${encodeURIComponent(file)}`;
}

export function sourceAddress(file: string, line?: number): string {
  return `/source?file=${encodeURIComponent(file)}${line === undefined ? '' : `#L${line}`}`;
}

export function assetAddress(file: string): string {
  return `/assets/${file}`;
}

function encoded(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/');
}
