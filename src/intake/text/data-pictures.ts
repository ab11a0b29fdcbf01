/** Pictures that a Markdown file contains as data below its text, as exported by Google Docs. */
import type { DraftImage } from '../draft.ts';
import type { Line } from './lines.ts';

export interface DataPictures {
  /** By the name that the text uses. */
  pictures: Map<string, DraftImage>;
  /** The lines that define them. */
  lines: Set<Line>;
}

/** "[image1]: <data:image/png;base64,iVBORw0…>" */
const DEFINITION =
  /^\[([\w-]{1,40})\]:\s{0,9}<?data:image\/(png|jpeg|jpg|gif);base64,([A-Za-z\d+/]+={0,2})>?\s*$/;

export function dataPictures(lines: Line[]): DataPictures {
  const found: DataPictures = { pictures: new Map(), lines: new Set() };
  for (const line of lines) {
    const [, name, type, data] = DEFINITION.exec(line.text) ?? [];
    if (!name || !type || !data) continue;
    const extension = type.replace('jpeg', 'jpg');
    found.lines.add(line);
    found.pictures.set(name, {
      name: `figure-${found.pictures.size + 1}.${extension}`,
      bytes: Uint8Array.from(Buffer.from(data, 'base64')),
      mediaType: `image/${type.replace('jpg', 'jpeg')}`,
    });
  }
  return found;
}
