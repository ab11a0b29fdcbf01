/**
 * Pictures that stand in a text itself, as `data:` addresses (RFC 2397): Google Docs and notebooks export
 * them so. Such a picture is named "article.md#picture=2": the second of that file.
 */

export interface TextPicture {
  /** Path of the text. */
  file: string;
  /** From 1; the same picture a second time counts once. */
  number: number;
}

export function textPicturePath({ file, number }: TextPicture): string {
  return `${file}#picture=${number}`;
}

/** What an asset's path names; `undefined` where that is a file. */
export function textPictureOf(path: string): TextPicture | undefined {
  const [, file, number] = /^(.+)#picture=(\d{1,6})$/.exec(path) ?? [];
  return file === undefined ? undefined : { file, number: Number(number) };
}

/** No sign of it ends an address in Markdown or HTML. */
const ADDRESS = /data:image\/[\w.+-]+(?:;[\w=.-]+)*,[^\s"'<>()[\]{}\\`]+/g;

/** The addresses of the pictures in a text, each once, in their order. */
export function textPicturesIn(text: string): string[] {
  return text.includes('data:image/') ? [...new Set(text.match(ADDRESS))] : [];
}

/** The picture that an address holds; `undefined` where it is damaged. */
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
