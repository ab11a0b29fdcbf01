/**
 * Pictures that are embedded in a text as `data:` addresses (RFC 2397). Google Docs and notebooks export them this way.
 * The path of such a picture is "article.md#picture=2" for the second picture of the file.
 */

export interface TextPicture {
  /** The path of the text. */
  file: string;
  /** The number from 1. Repeated pictures count once. */
  number: number;
}

export function textPicturePath({ file, number }: TextPicture): string {
  return `${file}#picture=${number}`;
}

/** The embedded picture of an asset's path; undefined if the path is a file. */
export function textPictureOf(path: string): TextPicture | undefined {
  const [, file, number] = /^(.+)#picture=(\d{1,6})$/.exec(path) ?? [];
  return file === undefined ? undefined : { file, number: Number(number) };
}

/** A pattern without characters that end an address in Markdown or HTML. */
const ADDRESS = /data:image\/[\w.+-]+(?:;[\w=.-]+)*,[^\s"'<>()[\]{}\\`]+/g;

/** The distinct addresses of pictures in a text, in order. */
export function textPicturesIn(text: string): string[] {
  return text.includes('data:image/') ? [...new Set(text.match(ADDRESS))] : [];
}

/** Decodes the picture of an address; undefined if it is damaged. */
export function bytesOfAddress(address: string): Uint8Array | undefined {
  const comma = address.indexOf(',');
  const content = address.slice(comma + 1);
  if (/;base64$/i.test(address.slice(0, comma)))
    return /^[A-Za-z\d+/]+={0,2}$/.test(content) ? Buffer.from(content, 'base64') : undefined;
  try {
    return Buffer.from(decodeURIComponent(content));
  } catch {
    return undefined;
  }
}
