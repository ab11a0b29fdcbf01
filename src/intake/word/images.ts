/** Extracts the pictures of a Word file under new names. Their type is detected from their bytes. */

import type { DraftImage, Inline, Picture } from '../draft.ts';
import {
  isShown,
  PDF,
  pictureFile,
  type ShownPicture,
  toShownPicture,
} from '../figures/picture-file.ts';
import { shownIn } from './alternatives.ts';
import { leaveOutDrawn } from './charts.ts';
import { descriptionOf, isMachineMade } from './description.ts';
import { count, type WordReader } from './reader.ts';
import { child, descendants, type Xml } from './xml.ts';

/** English Metric Units in a centimetre. */
const EMU_PER_CM = 360_000;

/** `w:drawing`: pictures, charts, shapes. */
export function readDrawing(drawing: Xml, reader: WordReader): Inline[] {
  leaveOutDrawn(drawing, reader);
  const frame = child(drawing, 'wp:inline') ?? child(drawing, 'wp:anchor');
  const alt = child(frame, 'wp:docPr')?.attributes.descr ?? '';
  const width = Number(child(frame, 'wp:extent')?.attributes.cx ?? 0) / EMU_PER_CM || undefined;
  const seat = { alt, width, floating: frame?.name === 'wp:anchor' };
  return shownIn(drawing, 'a:blip').flatMap((blip) => {
    const svg = descendants(blip, 'asvg:svgBlip')[0]?.attributes['r:embed'];
    const embedded = svg ?? blip.attributes['r:embed'];
    if (!embedded) {
      if (blip.attributes['r:link']) count(reader, 'external-image');
      return [];
    }
    if (
      shownIn(drawing, 'a:srcRect').some(({ attributes }) =>
        Object.values(attributes).some((value) => Number(value) > 0),
      )
    )
      count(reader, 'crop');
    return (
      takeImage(embedded, seat, reader) ??
      (svg && blip.attributes['r:embed']
        ? takeImage(blip.attributes['r:embed'], seat, reader)
        : undefined) ??
      []
    );
  });
}

/** `w:pict` and `w:object`: pictures of older programs and previews of embedded objects. */
export function readVml(element: Xml, reader: WordReader): Inline[] {
  const program = shownIn(element, 'o:OLEObject')[0]?.attributes.ProgID;
  if (program) count(reader, /^Equation/i.test(program) ? 'equation-object' : 'object');
  return shownIn(element, 'v:imagedata').flatMap((image) => {
    const id = image.attributes['r:id'] ?? image.attributes['r:embed'];
    const alt = shownIn(element, 'v:shape')[0]?.attributes.alt ?? '';
    return id ? (takeImage(id, { alt }, reader) ?? []) : [];
  });
}

/** How a picture is placed. */
type Seat = Pick<Picture, 'alt' | 'width' | 'floating'>;

function takeImage(id: string, seat: Seat, reader: WordReader): Inline[] | undefined {
  const relationship = reader.pack.relationships(reader.part).get(id);
  if (!relationship || relationship.external) {
    count(reader, relationship ? 'external-image' : 'broken-link');
    return undefined;
  }
  const image = reader.images.get(relationship.target) ?? openImage(relationship.target, reader);
  if (!image) return undefined;
  if (isMachineMade(seat.alt)) count(reader, 'machine-description');
  const start = reader.source.length();
  return [{ ...seat, kind: 'picture', image: image.name, alt: descriptionOf(seat.alt), start }];
}

function openImage(path: string, reader: WordReader): DraftImage | undefined {
  if (reader.unwritten.has(path)) return undefined;
  const stored = reader.pack.zip.read(path);
  if (!stored || stored.length === 0) {
    count(reader, 'broken-link');
    return undefined;
  }
  const image = withinBudget(path, shown(stored, reader), reader);
  if (image && !isShown(image.bytes))
    count(reader, image.mediaType === PDF ? 'pdf-image' : 'vector-image');
  return image;
}

/** Equal pictures are written once. */
function withinBudget(
  path: string,
  { bytes, beside }: ShownPicture,
  reader: WordReader,
): DraftImage | undefined {
  const { images, figures, unwritten } = reader;
  const known = new Set([...images].flatMap(([key, each]) => (key.endsWith(BESIDE) ? [] : each)));
  let image = [...known].find((each) => Buffer.compare(each.bytes, bytes) === 0);
  if (!image) {
    const cost = bytes.length + (beside?.length ?? 0);
    if (cost > figures.left()) {
      unwritten.set(path, `${path} (paragraph ${reader.paragraphs})`);
      return undefined;
    }
    figures.take(cost, path);
    image = pictureFile(bytes, known.size + 1);
  }
  images.set(path, image);
  if (beside && !known.has(image)) images.set(path + BESIDE, pictureFile(beside, known.size + 1));
  return image;
}

/** Suffix of the keys of companion files. No part name ends with it. */
const BESIDE = '#';

/** Converts a picture to a format that browsers show, if possible, and counts what was done. */
function shown(stored: Uint8Array, reader: WordReader): ShownPicture {
  const picture = toShownPicture(stored);
  if (picture.change) count(reader, picture.change);
  return picture;
}
