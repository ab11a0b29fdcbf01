/** Reports what an editor must know about the reading of a Word file. */
import { find, type Sureness, type Topic } from '../findings.ts';
import type { Count, WordReader } from './reader.ts';

interface Sentence {
  topic: Topic;
  sure: Sureness;
  /** Text after the number: singular and plural. */
  one: string;
  many: string;
  look?: string;
}

const SENTENCES: Record<Count, Sentence> = {
  hidden: {
    topic: 'left out',
    sure: 'certain',
    one: 'piece of hidden text is left out',
    many: 'pieces of hidden text are left out',
  },
  symbol: {
    topic: 'paragraphs',
    sure: 'unsure',
    one: 'sign of a symbol font is not known',
    many: 'signs of symbol fonts are not known',
    look: 'Search for � and for empty boxes, and compare with the Word file.',
  },
  'external-image': {
    topic: 'figures',
    sure: 'certain',
    one: 'picture is only linked, not in the file; it was not fetched',
    many: 'pictures are only linked, not in the file; they were not fetched',
    look: 'Ask the author for the pictures.',
  },
  'vector-image': {
    topic: 'figures',
    sure: 'certain',
    one: 'picture is in a format that no browser shows (EMF, WMF, TIFF, BMP)',
    many: 'pictures are in formats that no browser shows (EMF, WMF, TIFF, BMP)',
    look: 'Ask the author for PNG or SVG, or save them as such under the same name, and change the extension in article.md.',
  },
  'pdf-image': {
    topic: 'figures',
    sure: 'likely',
    one: 'drawing is a PDF, which no browser shows; build publishes a picture of it',
    many: 'drawings are PDFs, which no browser shows; build publishes pictures of them',
    look: 'Compare them with the Word file.',
  },
  'converted-image': {
    topic: 'figures',
    sure: 'certain',
    one: 'picture in a format that no browser shows (BMP, TIFF, a bitmap in an EMF) was saved as PNG or JPEG, dot by dot',
    many: 'pictures in formats that no browser shows (BMP, TIFF, bitmaps in EMFs) were saved as PNG or JPEG, dot by dot',
  },
  'converted-drawing': {
    topic: 'figures',
    sure: 'likely',
    one: 'drawing of Windows (EMF, WMF) was drawn anew as SVG',
    many: 'drawings of Windows (EMF, WMF) were drawn anew as SVG',
    look: 'Compare them with the Word file: letters may stand a little otherwise.',
  },
  'drawing-with-pdf': {
    topic: 'figures',
    sure: 'unsure',
    one: 'drawing of Word for Mac was drawn anew as SVG; the PDF that it was made from lies beside it, under the same name',
    many: 'drawings of Word for Mac were drawn anew as SVG; the PDFs that they were made from lie beside them, under the same names',
    look: 'Compare them: colours that shine through are only in the PDF. To take it, write .pdf for .svg in article.md.',
  },
  chart: {
    topic: 'figures',
    sure: 'certain',
    one: 'chart or diagram is drawn by Word itself and cannot be taken; its words stand under “Left out”',
    many: 'charts or diagrams are drawn by Word itself and cannot be taken; their words stand under “Left out”',
    look: 'Save them as pictures in Word (right click, Save as Picture) and add them.',
  },
  shapes: {
    topic: 'figures',
    sure: 'likely',
    one: 'diagram of text boxes and arrows is drawn by Word itself and cannot be taken; its words stand under “Left out”',
    many: 'diagrams of text boxes and arrows are drawn by Word itself and cannot be taken; their words stand under “Left out”',
    look: 'Group the boxes in Word, save them as a picture (right click, Save as Picture) and add it above its caption.',
  },
  'equation-object': {
    topic: 'equations',
    sure: 'certain',
    one: 'equation is a MathType or Equation Editor object that could not be read; its picture was taken',
    many: 'equations are MathType or Equation Editor objects that could not be read; their pictures were taken',
    look: 'Open the file in Word, convert them (MathType, Convert Equations, to Office Math), and send it again.',
  },
  'equation-read': {
    topic: 'equations',
    sure: 'likely',
    one: 'equation of MathType or Equation Editor was read from its own data',
    many: 'equations of MathType or Equation Editor were read from their own data',
    look: 'Compare them with the Word file.',
  },
  'equation-field': {
    topic: 'equations',
    sure: 'unsure',
    one: 'formula is an EQ field of old Word, which is not read; its code stands under “Left out”',
    many: 'formulas are EQ fields of old Word, which are not read; their codes stand under “Left out”',
    look: 'Look in the Word file where they stand, and write them between dollar signs.',
  },
  object: {
    topic: 'figures',
    sure: 'certain',
    one: 'embedded object is kept as its picture only',
    many: 'embedded objects are kept as their pictures only',
  },
  chunk: {
    topic: 'file',
    sure: 'certain',
    one: 'part of the file was inserted from another document and is not read',
    many: 'parts of the file were inserted from other documents and are not read',
    look: 'Open the file in Word and save it once; Word takes such parts in.',
  },
  'sub-document': {
    topic: 'file',
    sure: 'certain',
    one: 'part of the document is a file of its own, which did not come with it',
    many: 'parts of the document are files of their own, which did not come with it',
    look: 'Ask the author for one file: Word takes the parts in (View, Outline, Expand Subdocuments, Unlink).',
  },
  'broken-link': {
    topic: 'file',
    sure: 'certain',
    one: 'link or picture points to nothing in the file',
    many: 'links or pictures point to nothing in the file',
  },
  ruby: {
    topic: 'paragraphs',
    sure: 'certain',
    one: 'reading aid (ruby) is left out',
    many: 'reading aids (ruby) are left out',
  },
  crop: {
    topic: 'figures',
    sure: 'likely',
    one: 'picture is cropped in Word; the whole picture was taken',
    many: 'pictures are cropped in Word; the whole pictures were taken',
  },
  'machine-description': {
    topic: 'left out',
    sure: 'certain',
    one: 'description of a picture was written by Word, by no person; it is left out',
    many: 'descriptions of pictures were written by Word, by no person; they are left out',
  },
  'field-code': {
    topic: 'left out',
    sure: 'certain',
    one: 'code of a field stood in the text as words; it is left out',
    many: 'codes of fields stood in the text as words; they are left out',
    look: 'Compare the numbers of figures and tables with the Word file.',
  },
  'field-error': {
    topic: 'paragraphs',
    sure: 'unsure',
    one: 'reference leads nowhere; the words of Word’s error stand in the text',
    many: 'references lead nowhere; the words of Word’s error stand in the text',
    look: 'Search for “Error!” in the language of the author’s Word, and write what was meant.',
  },
  placeholder: {
    topic: 'left out',
    sure: 'certain',
    one: 'prompt that nobody filled in is left out',
    many: 'prompts that nobody filled in are left out',
  },
  'text-in-heading-style': {
    topic: 'headings',
    sure: 'unsure',
    one: 'paragraph has the style of headings that are set apart, but is set as the text, and was taken for text',
    many: 'paragraphs have the style of headings that are set apart, but are set as the text, and were taken for text',
    look: 'Write `#` before those that are headings.',
  },
  'long-heading': {
    topic: 'headings',
    sure: 'unsure',
    one: 'paragraph in a heading style is as long as a text and was taken for one',
    many: 'paragraphs in a heading style are as long as a text and were taken for that',
    look: 'Search in Word for the headings that go on as text, and write `#` before those that are some.',
  },
};

export function reportReading(reader: WordReader): void {
  for (const [what, number] of reader.counts) {
    if (number === 0) continue;
    const { topic, sure, one, many, look } = SENTENCES[what];
    find(reader.findings, topic, sure, `${number} ${number === 1 ? one : many}.`, { look });
  }
  for (const [name, number] of reader.unknownMath)
    find(
      reader.findings,
      'equations',
      'unsure',
      `${name} in ${number === 1 ? 'a formula' : `${number} formulas`} has no sign in TeX.`,
      { look: 'Compare the formula with the Word file.' },
    );
  if (reader.pack.cleaned() > 0)
    find(
      reader.findings,
      'file',
      'certain',
      `${reader.pack.cleaned()} control characters were taken out.`,
    );
  reportUnwritten(reader);
  for (const name of reader.pack.zip.tooLarge)
    find(
      reader.findings,
      'file',
      'certain',
      `${name} unpacks to far more than a picture has; it was not opened.`,
    );
}

/** One message for the file, with the place of each picture. */
function reportUnwritten({ unwritten, figures, findings }: WordReader): void {
  if (unwritten.size === 0) return;
  const most = Math.round(figures.most() / 1e6);
  const dearest = figures.dearest();
  find(
    findings,
    'figures',
    'certain',
    `The pictures of the file take more than ${most} MB${dearest ? `, the largest is ${dearest}` : ''}. Not written: ${[...unwritten.values()].join(', ')}.`,
    {
      look: 'Ask the author for these pictures as PNG or JPEG files, and add them at their places.',
    },
  );
}
