/**
 * PDF/A-3u (ISO 19005-3), rule by rule: the ids are those of veraPDF's profiles PDFA-2U and, where
 * part 3 or a tagged file asks for more, PDFA-3A, release 2025-08-21.
 */
import { PDFArray, PDFDict, PDFName, PDFRawStream } from '@cantoo/pdf-lib';
import { because, file, fonts, noKey, noSubtype } from './checks.ts';
import { decoded, isOf } from './cos.ts';
import { FONT_RULES, glyphs } from './glyph-checks.ts';
import { stringLength, type Token } from './lexer.ts';
import type { Check, RuledPdf, RuleTable } from './ruled-pdf.ts';
import { UA_RULES } from './ua-rules.ts';
import { at, listAt, nameOf, numberOf, textOf } from './values.ts';
import { XMP_RULES } from './xmp-rules.ts';

const noForms = noKey('AcroForm');
const noSignatures = noKey('Perms', 'ByteRange');
const noLayers = noKey('OCProperties');
const noHalftones = noKey('HT', 'HalftoneType');
const noJpeg2000: Check = (pdf) => filters(pdf).filter((name) => name === 'JPXDecode');

export const A_RULES: RuleTable = {
  '6.1.2-1': file(({ cos }) => /^%PDF-1\.[0-7]$/.test(cos.header), 'the header'),
  '6.1.2-2': file(
    ({ cos }) =>
      cos.comment[0] === 37 &&
      cos.comment.length > 4 &&
      cos.comment.subarray(1, 5).every((byte) => byte > 127),
    'no comment of four high bytes behind the header',
  ),
  '6.1.3-1': file(({ trailer }) => listAt(trailer, 'ID').length === 2, 'no ID'),
  '6.1.3-2': file(({ trailer }) => at(trailer, 'Encrypt') === undefined, 'encrypted'),
  '6.1.3-3': file(({ cos }) => cos.behindEnd === 0, 'bytes behind the end'),
  '6.1.4-2': file(({ cos }) => !cos.hasTable, 'a table of objects in place of a stream'),
  '6.1.6-1': tokens(({ kind, raw }) => kind !== 'hex' || raw.replace(/\s/g, '').length % 2 === 0),
  '6.1.6-2': tokens(({ kind, raw }) => kind !== 'hex' || /^<[\da-fA-F\s]*>$/.test(raw)),
  '6.1.7.1-1': ({ cos }) =>
    cos.streams
      .filter(({ length, realLength }) => length !== realLength)
      .map(({ name, length, realLength }) => `object ${name}: ${length}, not ${realLength}`),
  '6.1.7.1-2': ({ cos }) => cos.streams.filter(({ keywords }) => !keywords).map(({ name }) => name),
  '6.1.7.1-3': ({ cos }) =>
    cos.streams
      .filter(({ dict }) => ['F', 'FFilter', 'FDecodeParms'].some((key) => at(dict, key)))
      .map(({ name }) => name),
  '6.1.7.2-1': (pdf) => filters(pdf).filter((name) => !FILTERS.has(name)),
  '6.1.8-1': ({ fonts: all, structure }) =>
    [...all.map(({ name }) => name), ...structure.elements.map(({ type }) => type)].filter((name) =>
      name.includes('\ufffd'),
    ),
  '6.1.9-1': ({ cos }) => cos.badSpacing,
  '6.1.10-1': file(
    ({ content }) => !content.tokens.some(({ kind, raw }) => kind === 'word' && raw === 'BI'),
    'an inline image',
  ),
  '6.1.12-1': noSignatures,
  '6.1.12-2': noSignatures,
  '6.1.13-1': tokens(
    ({ kind, raw }) => kind !== 'number' || raw.includes('.') || Math.abs(Number(raw)) < 2 ** 31,
  ),
  '6.1.13-2': tokens(({ kind, raw }) => kind !== 'number' || Math.abs(Number(raw)) <= 3.403e38),
  '6.1.13-3': tokens(
    (token) => !/^(?:hex|string)$/.test(token.kind) || stringLength(token) < 32768,
  ),
  '6.1.13-4': tokens(({ kind, raw }) => kind !== 'name' || raw.length - 1 <= 127),
  '6.1.13-5': tokens(
    ({ kind, raw }) => kind !== 'number' || Number(raw) === 0 || Math.abs(Number(raw)) >= 1.175e-38,
  ),
  '6.1.13-7': file(
    ({ document }) => document.context.largestObjectNumber <= 8388607,
    'too many objects',
  ),
  '6.1.13-8': file(({ content }) => content.deepest <= 28, 'q nested more than 28 times'),
  '6.1.13-9': noColourSpaces('DeviceN'),
  '6.1.13-10': FONT_RULES.embeddedCmap,
  '6.1.13-11': ({ pages, document }) =>
    [...pages, document.catalog].flatMap((page) =>
      ['MediaBox', 'CropBox', 'BleedBox', 'TrimBox', 'ArtBox'].filter(
        (key) => !isFitting(listAt(page, key)),
      ),
    ),

  '6.2.2-1': ({ content }) => content.unknownOperators,
  '6.2.2-2': ({ content }) => content.missingResources,
  '6.2.3-1': (pdf) =>
    outputProfiles(pdf)
      .filter(
        ({ kind, space, version }) =>
          !/^(?:prtr|mntr)$/.test(kind) || !/^(?:RGB |CMYK|GRAY)$/.test(space) || version >= 5,
      )
      .map(({ kind }) => kind),
  '6.2.3-2': file(
    ({ catalog }) => listAt(catalog, 'OutputIntents').length === 1,
    'not one OutputIntent',
  ),
  '6.2.3-3': noKey('DestOutputProfileRef'),
  '6.2.4.2-1': noColourSpaces('ICCBased'),
  '6.2.4.2-2': noKey('OPM'),
  '6.2.4.3-2': file(
    (pdf) => outputProfiles(pdf)[0]?.space === 'RGB ',
    'RGB without a profile of it',
  ),
  '6.2.4.3-3': ({ content, dicts }) => [
    ...content.tokens
      .filter(({ kind, raw }) => kind === 'word' && /^[kK]$/.test(raw))
      .map(({ raw }) => raw),
    ...dicts
      .filter((dict) => nameOf(at(dict, 'ColorSpace')) === 'DeviceCMYK')
      .map(() => 'DeviceCMYK'),
  ],
  '6.2.4.3-4': file((pdf) => outputProfiles(pdf).length > 0, 'grey without a profile'),
  '6.2.4.4-1': noColourSpaces('DeviceN'),
  '6.2.4.4-2': noColourSpaces('Separation'),
  '6.2.5-1': noKey('TR'),
  '6.2.5-2': noKey('TR2'),
  '6.2.5-3': noKey('HTP'),
  '6.2.5-4': noHalftones,
  '6.2.5-5': noHalftones,
  '6.2.5-6': noHalftones,
  '6.2.6-1': ({ content, dicts }) =>
    [
      ...content.intents,
      ...dicts.flatMap((dict) =>
        [nameOf(at(dict, 'RI')) ?? [], nameOf(at(dict, 'Intent')) ?? []].flat(),
      ),
    ].filter((name) => !/^(?:(?:Relative|Absolute)Colorimetric|Perceptual|Saturation)$/.test(name)),
  '6.2.8-1': images((image) => at(image, 'Alternates') === undefined),
  '6.2.8-2': images((image) => at(image, 'OPI') === undefined),
  '6.2.8-3': images((image) => String(at(image, 'Interpolate') ?? 'false') === 'false'),
  '6.2.8-4': images((image) =>
    [undefined, 1, 2, 4, 8, 16].includes(numberOf(at(image, 'BitsPerComponent'))),
  ),
  '6.2.8-5': images(
    (image) =>
      String(at(image, 'ImageMask')) !== 'true' ||
      [undefined, 1].includes(numberOf(at(image, 'BitsPerComponent'))),
  ),
  '6.2.8.3-1': noJpeg2000,
  '6.2.8.3-2': noJpeg2000,
  '6.2.8.3-3': noJpeg2000,
  '6.2.8.3-4': noJpeg2000,
  '6.2.8.3-5': noJpeg2000,
  '6.2.9-1': ({ content }) =>
    content.forms
      .filter((form) => ['OPI', 'Subtype2', 'PS'].some((key) => at(form, key)))
      .map(() => 'a form'),
  '6.2.9-2': ({ content }) => content.forms.filter((form) => at(form, 'Ref')).map(() => 'a form'),
  '6.2.9-3': noSubtype('PS'),
  '6.2.10-1': ({ dicts }) =>
    dicts
      .flatMap((dict) =>
        at(dict, 'BM') instanceof PDFArray ? listAt(dict, 'BM') : [at(dict, 'BM')],
      )
      .map(nameOf)
      .filter((name): name is string => name !== undefined && !BLEND_MODES.has(name)),
  '6.2.10-2': file((pdf) => outputProfiles(pdf).length > 0, 'transparency without a profile'),

  '6.2.11.2-1': fonts(({ dict }) => isOf(dict, 'Font')),
  '6.2.11.2-2': fonts(({ subtype }) => /^(?:Type[013]|MMType1|TrueType)$/.test(subtype)),
  '6.2.11.2-3': fonts(({ subtype, name }) => subtype === 'Type3' || name !== ''),
  '6.2.11.2-4': simpleFonts(({ dict }) => numberOf(at(dict, 'FirstChar')) !== undefined),
  '6.2.11.2-5': simpleFonts(({ dict }) => numberOf(at(dict, 'LastChar')) !== undefined),
  '6.2.11.2-6': simpleFonts(({ dict }) => {
    const [first = 0, last = 0] = [numberOf(at(dict, 'FirstChar')), numberOf(at(dict, 'LastChar'))];
    return listAt(dict, 'Widths').length === last - first + 1;
  }),
  '6.2.11.2-7': fonts(({ descriptor }) => at(descriptor, 'FontFile3') === undefined),
  '6.2.11.3.1-1': FONT_RULES.cidSystem,
  '6.2.11.3.2-1': FONT_RULES.cidToGid,
  '6.2.11.3.3-1': FONT_RULES.cidSystem,
  '6.2.11.3.3-2': FONT_RULES.embeddedCmap,
  '6.2.11.3.3-3': FONT_RULES.embeddedCmap,
  '6.2.11.4.1-1': FONT_RULES.embedded,
  '6.2.11.4.1-2': FONT_RULES.glyphPresent,
  '6.2.11.4.2-1': FONT_RULES.charSet,
  '6.2.11.4.2-2': FONT_RULES.cidSet,
  '6.2.11.5-1': FONT_RULES.width,
  '6.2.11.6-1': FONT_RULES.simpleTrueType,
  '6.2.11.6-2': FONT_RULES.simpleTrueType,
  '6.2.11.6-3': FONT_RULES.simpleTrueType,
  '6.2.11.6-4': FONT_RULES.simpleTrueType,
  '6.2.11.7.2-1': FONT_RULES.unicode,
  '6.2.11.7.2-2': FONT_RULES.unicodeValue,
  '6.2.11.7.3-1': glyphs(
    ({ code, font, actualText }) => actualText || !/\p{Co}/u.test(font.unicode?.get(code) ?? ''),
  ),
  '6.2.11.8-1': FONT_RULES.notdef,

  '6.3.1-1': onAnnotations(({ subtype }) => subtype === 'Link'),
  '6.3.2-1': onAnnotations(({ flags }) => flags !== undefined),
  // Print is set; Invisible, Hidden, ToggleNoView and NoView are not.
  '6.3.2-2': onAnnotations(({ flags = 0 }) => (flags & (1 | 2 | 4 | 32 | 256)) === 4),
  '6.3.3-1': onAnnotations(
    ({ subtype, dict }) => subtype === 'Link' || at(dict, 'AP') !== undefined,
  ),
  '6.3.3-2': onAnnotations(({ dict }) => at(dict, 'AP') === undefined),
  '6.3.3-3': onAnnotations(({ dict }) => at(dict, 'AP') === undefined),
  '6.3.3-4': onAnnotations(({ dict }) => at(dict, 'AP') === undefined),
  '6.4.1-1': noForms,
  '6.4.1-2': noForms,
  '6.4.1-3': noForms,
  '6.4.2-1': noForms,
  '6.4.2-2': noKey('NeedsRendering'),
  '6.4.3-1': noSignatures,
  '6.4.3-2': noSignatures,
  '6.4.3-3': noSignatures,
  '6.5.1-1': actions((kind) => /^(?:GoTo|URI)$/.test(kind)),
  '6.5.1-2': actions((kind) => kind !== 'Named'),
  '6.5.2-1': noKey('AA'),
  '6.5.2-2': noKey('AA'),
  ...XMP_RULES,

  '6.7.2.2-1': check(UA_RULES, '6.2-1'),
  '6.7.3.3-1': check(UA_RULES, '7.1-11'),
  '6.7.3.4-1': check(UA_RULES, '7.1-5'),
  '6.7.3.4-2': check(UA_RULES, '7.1-6'),
  '6.7.3.4-3': check(UA_RULES, '7.1-7'),
  '6.7.4-1': check(UA_RULES, '7.2-29'),
  '6.8-1': attachments((_, stream) =>
    /^[-\w+.]+\/[-\w+.]+$/.test(nameOf(at(stream, 'Subtype')) ?? ''),
  ),
  '6.8-2': attachments((dict) => Boolean(textOf(at(dict, 'F'))) && Boolean(textOf(at(dict, 'UF')))),
  '6.8-3': attachments((dict) => nameOf(at(dict, 'AFRelationship')) !== undefined),
  '6.8-4': attachments((dict, _, { catalog }) => listAt(catalog, 'AF').includes(dict)),
  '6.8-5': because('part 2 allows only PDF/A files inside; part 3, to which ours are made, any'),
  '6.9-1': noLayers,
  '6.9-2': noLayers,
  '6.9-3': noLayers,
  '6.9-4': noLayers,
  '6.10-1': noKey('AlternatePresentations'),
  '6.10-2': noKey('PresSteps'),
  '6.11-1': noKey('Requirements'),
};

const FILTERS = new Set(
  'ASCIIHexDecode ASCII85Decode FlateDecode RunLengthDecode CCITTFaxDecode JBIG2Decode DCTDecode JPXDecode'.split(
    ' ',
  ),
);
const BLEND_MODES = new Set(
  'Normal Compatible Multiply Screen Overlay Darken Lighten ColorDodge ColorBurn HardLight SoftLight Difference Exclusion Hue Saturation Color Luminosity'.split(
    ' ',
  ),
);

function filters({ cos }: RuledPdf): string[] {
  return cos.streams.flatMap(({ dict }) => {
    const filter = at(dict, 'Filter');
    return (filter instanceof PDFArray ? listAt(dict, 'Filter') : [filter]).flatMap(
      (one) => nameOf(one) ?? [],
    );
  });
}

/** A question about each word of the file's syntax, in objects and in content. */
function tokens(holds: (token: Token) => boolean): Check {
  return ({ cos, content }) =>
    [...cos.tokens, ...content.tokens]
      .filter((token) => !holds(token))
      .map(({ raw }) => raw.slice(0, 60));
}

function isFitting(box: unknown[]): boolean {
  if (box.length === 0) return true;
  const [left = 0, bottom = 0, right = 0, top = 0] = box.map(numberOf);
  return [right - left, top - bottom].map(Math.abs).every((side) => side >= 3 && side <= 14400);
}

function outputProfiles({ catalog }: RuledPdf) {
  return listAt(catalog, 'OutputIntents').flatMap((intent) => {
    const profile =
      intent instanceof PDFDict ? intent.lookup(PDFName.of('DestOutputProfile')) : undefined;
    if (!(profile instanceof PDFRawStream)) return [];
    const bytes = Buffer.from(decoded(profile), 'latin1');
    return [
      {
        version: bytes[8] ?? 9,
        kind: bytes.toString('latin1', 12, 16),
        space: bytes.toString('latin1', 16, 20),
      },
    ];
  });
}

function noColourSpaces(kind: string): Check {
  return ({ document }) =>
    document.context
      .enumerateIndirectObjects()
      .filter(
        ([, object]) =>
          object instanceof PDFArray && object.size() > 0 && nameOf(object.lookup(0)) === kind,
      )
      .map(([ref]) => `${kind} in object ${ref.objectNumber}`);
}

function images(holds: (image: PDFDict) => boolean): Check {
  return ({ content }) => content.images.filter((image) => !holds(image)).map(() => 'an image');
}

function simpleFonts(holds: (font: RuledPdf['fonts'][number]) => boolean): Check {
  return fonts((font) => font.subtype === 'Type0' || holds(font));
}

/** All of them, hidden ones too. */
function onAnnotations(holds: (one: RuledPdf['annotations'][number]) => boolean): Check {
  return ({ annotations }) =>
    annotations.filter((one) => !holds(one)).map(({ page, subtype }) => `page ${page}: ${subtype}`);
}

function actions(holds: (kind: string) => boolean): Check {
  return ({ dicts }) =>
    dicts
      .flatMap((dict) => ['A', 'OpenAction', 'Next'].map((key) => nameOf(at(dict, key, 'S'))))
      .filter((kind): kind is string => kind !== undefined && !holds(kind));
}

function attachments(
  holds: (dict: PDFDict, stream: PDFDict | undefined, pdf: RuledPdf) => boolean,
): Check {
  return (pdf) =>
    pdf.dicts
      .filter((dict) => at(dict, 'EF') !== undefined)
      .filter((dict) => {
        const stream = at(dict, 'EF', 'F');
        return !holds(dict, stream instanceof PDFRawStream ? stream.dict : undefined, pdf);
      })
      .map((dict) => textOf(at(dict, 'UF')) ?? 'a file');
}

function check(rules: RuleTable, id: string): Check {
  const rule = rules[id];
  if (typeof rule !== 'function') throw new Error(`rule ${id} is not checked`);
  return rule;
}
