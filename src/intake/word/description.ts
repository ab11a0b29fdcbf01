/** The description of a picture, where a person wrote one. */
import { collapseWhiteSpace } from '../../words/collapse-white-space.ts';

/**
 * Word fills descriptions with paths, file names and what it believes to see ("A picture containing
 * text. Description automatically generated"); those help nobody.
 *
 * @returns one line; empty where nobody wrote any
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

/** What Word writes behind a description of its own, in the languages of its windows. */
const MACHINE =
  /(?:automatically generated|AI-generated content may be incorrect|generada? (?:automáticamente|por IA)|générée? (?:automatiquement|par l[’']IA)|gerad[ao] (?:automaticamente|por IA)|automatisch generierte Beschreibung|KI-generierte Inhalte|generat[ao] automaticamente|automatisch gegenereerd\p{L}*|otomatik olarak oluşturuldu|dibuat secara otomatis|автоматически созданное описание|выглядит как|描述已自动生成|自動的に生成された説明|تم إنشاء الوصف تلقائيا)/iu;

export function isMachineMade(text: string): boolean {
  return MACHINE.test(text);
}
