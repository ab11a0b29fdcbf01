/** Small pictures of picture files, for lists. */
import { createCanvas, loadImage } from '@napi-rs/canvas';
import { factsOfBytes, publishable } from '../files/file-facts.ts';

/** In bytes. Smaller pictures are shown as they are. */
const SMALL = 200_000;
/** In pixels of the longer side. */
const LONGEST_SIDE = 640;
/** In pixels. Larger pictures would need more memory than a preview is worth. */
const MOST_PIXELS = 120_000_000;

const SHOWN = new Set(['image/png', 'image/jpeg', 'image/gif', 'image/webp']);

/** @returns a `data:` address; undefined if browsers cannot show the file, or it is too large */
export async function thumbnail(bytes: Buffer): Promise<string | undefined> {
  const { mediaType, width = 0, height = 0 } = factsOfBytes(bytes);
  if (mediaType === 'image/svg+xml') return dataAddress(mediaType, publishable(bytes));
  if (!SHOWN.has(mediaType)) return undefined;
  if (bytes.length <= SMALL) return dataAddress(mediaType, bytes);
  if (width * height === 0 || width * height > MOST_PIXELS) return undefined;
  try {
    const picture = await loadImage(bytes);
    const scale = Math.min(1, LONGEST_SIDE / Math.max(picture.width, picture.height));
    const canvas = createCanvas(
      Math.max(1, Math.round(picture.width * scale)),
      Math.max(1, Math.round(picture.height * scale)),
    );
    canvas.getContext('2d').drawImage(picture, 0, 0, canvas.width, canvas.height);
    return dataAddress('image/webp', await canvas.encode('webp'));
  } catch {
    // A damaged picture is reported where it is used.
    return undefined;
  }
}

function dataAddress(mediaType: string, bytes: Uint8Array): string {
  const { buffer, byteOffset, byteLength } = bytes;
  return `data:${mediaType};base64,${Buffer.from(buffer, byteOffset, byteLength).toString('base64')}`;
}
