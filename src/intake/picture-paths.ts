import { decodeAddress } from '../article/addresses.ts';

const PICTURE = /\.(?:png|jpe?g|gif|svg|webp|avif|tiff?|bmp|pdf|eps|emf|wmf)$/i;
const CODE = /^(`{3,}|~{3,})[\s\S]*?^\1[ \t]*$|`[^`\n]{1,2000}`/gm;
const IMAGE = /!\[[^\]\n]{0,4000}\]\(\s*(?:<([^<>\n]{1,400})>|([^()\s]{1,400}))/g;
const IMAGE_TAG = /<img\b[^<>]{0,400}?\bsrc\s*=\s*["']([^"'\n]{1,400})["']/gi;

/** Paths of pictures in a text. */
export function picturesNamedIn(markdown: string): string[] {
  const text = markdown.replace(CODE, '');
  const pictures = [
    ...[...text.matchAll(IMAGE)].map((match) => match[1] ?? match[2] ?? ''),
    ...[...text.matchAll(IMAGE_TAG)].map((match) => match[1] ?? ''),
  ];
  return withoutAddresses(pictures.map(decodeAddress).filter((path) => PICTURE.test(path)));
}

/** Without duplicates and web addresses. */
export function withoutAddresses(paths: string[]): string[] {
  return [...new Set(paths.filter((path) => !/^[a-z][a-z\d+.-]*:/i.test(path)))];
}
