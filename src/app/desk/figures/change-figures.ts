/** Works out the new texts and files of a change of figures. Writes nothing. */
import { INCOMING } from '../../../io/desk/incoming.ts';
import { sourceBytes } from '../../../io/desk/source-store.ts';
import { digestOf } from '../../../io/files/digests.ts';
import { factsOfPicture } from '../../../io/files/file-facts.ts';
import { SurroundingsError } from '../../../io/system/surroundings.ts';
import { freeName } from '../../../words/free-name.ts';
import type { Point } from '../../../words/place.ts';
import type { Change } from '../sources.ts';
import { editImage, type ImageEdit, removeImage } from './edit-image.ts';
import { insertFigure } from './insert-figure.ts';

/** Where a picture begins in a file of the journal. */
export type PicturePlace = Point & { path: string };

/** A file that was dropped on the desk. */
export interface Upload {
  batch: string;
  name: string;
}

export type FigureChange =
  | { kind: 'edit'; at: PicturePlace; edit: ImageEdit }
  /** @param target path of the present file in the article's folder */
  | { kind: 'replace'; at: PicturePlace; target: string; upload: Upload }
  | {
      kind: 'add';
      picture: Upload | { path: string };
      caption: string;
      alt: string;
      afterLine?: number | undefined;
      manuscript: string;
    }
  | { kind: 'remove'; at: PicturePlace }
  | { kind: 'delete'; path: string };

export interface FiguresRequest {
  /** Absolute path of its folder. */
  journal: string;
  article: string;
  change: FigureChange;
  /** Versions of the texts that the editor has seen, by path. */
  versions: Record<string, string>;
}
export interface PlannedFigures {
  changes: Change[];
  /** For each changed file, the version that is replaced. */
  before: Record<string, string>;
}

/** @throws SurroundingsError if it cannot be done, with what to do instead */
export function changeFigures({
  journal,
  article,
  change,
  versions,
}: FiguresRequest): PlannedFigures {
  const files = new Map<string, { content?: string | Uint8Array; version: string }>();
  switch (change.kind) {
    case 'edit':
      put(change.at.path, inPlace(change.at, change.edit));
      break;
    case 'replace':
      replace(change);
      break;
    case 'add': {
      const path = 'path' in change.picture ? change.picture.path : newPicture(change.picture);
      const text = textOf(change.manuscript);
      put(change.manuscript, insertFigure(text, { ...change, path }));
      break;
    }
    case 'remove':
      put(change.at.path, removeImage(textOf(change.at.path), change.at) ?? refuse(change.at));
      break;
    case 'delete':
      put(`${article}/${change.path}`, undefined);
  }
  return {
    changes: [...files].map(([path, { content, version }]) => ({
      path,
      base: versions[path] ?? version,
      ...(content !== undefined && { content }),
    })),
    before: Object.fromEntries([...files].map(([path, { version }]) => [path, version])),
  };

  function put(path: string, content: string | Uint8Array | undefined): void {
    const bytes = sourceBytes(journal, path);
    const version = bytes ? digestOf(bytes) : '';
    files.set(path, { version, ...(content !== undefined && { content }) });
  }

  function textOf(path: string): string {
    return sourceBytes(journal, path)?.toString('utf8') ?? '';
  }

  function inPlace(at: PicturePlace, edit: ImageEdit): string {
    return editImage(textOf(at.path), at, edit) ?? refuse(at);
  }

  /** A file of the same kind takes the place of the old one. Another one gets a name of its own. */
  function replace({ at, target, upload }: Extract<FigureChange, { kind: 'replace' }>): void {
    const isSameKind = extensionOf(target) === extensionOf(upload.name);
    if (isSameKind && target.startsWith('figures/')) put(`${article}/${target}`, pictureOf(upload));
    else put(at.path, inPlace(at, { target: newPicture(upload) }));
  }

  function newPicture(upload: Upload): string {
    const bytes = pictureOf(upload);
    const extension = extensionOf(upload.name);
    const stem = plainName(upload.name.slice(0, upload.name.length - extension.length - 1));
    const isTaken = (name: string) =>
      sourceBytes(journal, `${article}/figures/${name}.${extension}`) !== undefined;
    const path = `figures/${freeName(stem, isTaken)}.${extension}`;
    put(`${article}/${path}`, bytes);
    return path;
  }

  function pictureOf({ batch, name }: Upload): Buffer {
    const bytes = sourceBytes(journal, `${INCOMING}/${batch}/${name}`);
    if (!bytes)
      throw new SurroundingsError(`${name} did not arrive completely. Choose the file again.`);
    checkPicture(name, bytes);
    return bytes;
  }
}

function refuse({ line, path }: PicturePlace): never {
  throw new SurroundingsError(
    `The picture in line ${line} of ${path} is written in a way that the desk cannot change. Change it in the text.`,
  );
}

/** Kinds that Offprint shows or converts. */
const TAKEN: ReadonlySet<string> = new Set([
  'image/png',
  'image/jpeg',
  'image/gif',
  'image/webp',
  'image/svg+xml',
  'image/tiff',
  'image/bmp',
  'image/emf',
  'image/wmf',
  'application/pdf',
]);

function checkPicture(name: string, bytes: Buffer): void {
  const { mediaType, cutOff, drawing } = factsOfPicture(bytes);
  if (!TAKEN.has(mediaType))
    throw new SurroundingsError(
      `${name} is not a picture that Offprint can print. Save it as PNG, JPEG, SVG, TIFF or PDF.`,
    );
  if (
    cutOff &&
    mediaType !== 'application/pdf' &&
    !['image/tiff', 'image/emf', 'image/wmf', 'image/bmp'].includes(mediaType)
  )
    throw new SurroundingsError(
      `${name} is damaged or incomplete. Open it in a picture program, and save it again.`,
    );
  if (drawing?.refused !== undefined)
    throw new SurroundingsError(
      `${name} cannot be published: ${drawing.refused}. Save it again as a plain SVG or as PNG.`,
    );
}

function extensionOf(name: string): string {
  return (/\.([A-Za-z0-9]+)$/.exec(name)?.[1] ?? '').toLowerCase();
}

/** A name without spaces and signs that need to be escaped. Example: "My map (2)" → "my-map-2" */
function plainName(stem: string): string {
  const plain = stem
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '');
  return plain === '' ? 'figure' : plain.slice(0, 80);
}
