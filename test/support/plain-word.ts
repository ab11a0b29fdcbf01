/** A Word file without styles, as authors send it: each line of a text is a paragraph. */
import { Document, Packer, Paragraph, TextRun } from 'docx';

/** @param text lines; `<i>…</i>` is italic */
export async function plainWord(text: string): Promise<Buffer> {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const children = lines.map(
    (line) =>
      new Paragraph({
        children: line
          .split(/<\/?i>/)
          .map((part, index) => new TextRun({ text: part, italics: index % 2 === 1 })),
      }),
  );
  return Packer.toBuffer(new Document({ sections: [{ children }] }));
}
