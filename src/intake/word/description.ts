/** The description of a picture, if a person wrote it. */
import { collapseWhiteSpace } from '../../words/collapse-white-space.ts';
import { phrasesIn } from '../phrases.ts';

/**
 * Word fills descriptions with paths, file names and generated text ("A picture containing text. Description
 * automatically generated"). These are dropped.
 *
 * @returns one line; empty if no person wrote a description
 */
export function descriptionOf(alt: string): string {
  const text = collapseWhiteSpace(alt);
  return isName(text) || isMachineMade(text) ? '' : text;
}

function isName(text: string): boolean {
  return (
    /\.(?:png|jpe?g|gif|tiff?|emf|wmf|bmp|svg|tmp|drawio)$/i.test(text) ||
    /^(?:[A-Z]:[\\/]|file:|\\\\)/i.test(text) ||
    /^(?:(?:new )?picture|image|grafik|bild|imagen|imagem|figure|gambar|resim|рисунок|图片) ?\d*$/i.test(
      text,
    )
  );
}

/** Whether it has a label of Word for generated descriptions, in the language of its interface. */
export function isMachineMade(text: string): boolean {
  return phrasesIn('machine-description', text).length > 0;
}
