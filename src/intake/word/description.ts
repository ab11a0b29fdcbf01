/** The description of a picture, if a person wrote it. */
import { collapseWhiteSpace } from '../../words/collapse-white-space.ts';

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

/** Word's labels for generated descriptions, in the languages of its interface. */
const MACHINE =
  /(?:automatically generated|AI-generated content may be incorrect|generada? (?:automáticamente|por IA)|générée? (?:automatiquement|par l[’']IA)|gerad[ao] (?:automaticamente|por IA)|automatisch generierte Beschreibung|KI-generierte Inhalte|generat[ao] automaticamente|automatisch gegenereerd\p{L}*|otomatik olarak oluşturuldu|dibuat secara otomatis|автоматически созданное описание|выглядит как|描述已自动生成|自動的に生成された説明|تم إنشاء الوصف تلقائيا)/iu;

export function isMachineMade(text: string): boolean {
  return MACHINE.test(text);
}
