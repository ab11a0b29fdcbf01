/** Pictures that a Markdown file carries as data, below its text: so Google Docs saves a document. */
import type { DraftImage } from '../draft.ts';
import type { Line } from './lines.ts';

export interface DataPictures {
  /** By the names that the text calls them by. */
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
