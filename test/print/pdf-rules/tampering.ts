/** Ways to break a PDF that keeps all rules, each with the rules that must notice. */
import { PDFBool, PDFDict, PDFHexString, PDFNumber, PDFString } from '@cantoo/pdf-lib';
import {
  asNote,
  catalog,
  content,
  dicts,
  fonts,
  glyph,
  kids,
  links,
  name,
  page,
  raw,
  roles,
  streamOf,
  streams,
  type Tamper,
  tags,
  trailer,
  xmp,
} from './tamper.ts';

export type Tampering = [rule: string, how: string, tamper: Tamper];

export const TAMPERINGS: Tampering[] = [
  [
    'PDF/UA 5-1',
    'the PDF/UA identification is taken out',
    xmp(/<pdfuaid:part>1<\/pdfuaid:part>/, ''),
  ],
  ['PDF/UA 5-2', 'it says part 2', xmp('pdfuaid:part>1<', 'pdfuaid:part>2<')],
  ['PDF/UA 5-3', 'it has another prefix', xmp(/pdfuaid(?=[=:])/g, 'uaid')],
  ['PDF/UA 6.1-1', 'the header says 2.0', raw('%PDF-1.7', '%PDF-2.0')],
  [
    'PDF/UA 6.2-1',
    'it is not marked',
    catalog((dict) => dict.set(name('MarkInfo'), dict.context.obj({ Marked: false }))),
  ],
  [
    'PDF/UA 7.1-1',
    'an artifact inside a tag',
    content((text) => text.replace(/(\/MCID \d+\s*>>\s*BDC\n?)/, '$1/Artifact BMC\nEMC\n')),
  ],
  ['PDF/UA 7.1-2', 'a tag inside an artifact', content((text) => `/Artifact BMC\n${text}\nEMC`)],
  ['PDF/UA 7.1-3', 'a box without a mark', content((text) => `0 0 9 9 re f\n${text}`)],
  [
    'PDF/UA 7.1-4',
    'the tags are suspect',
    catalog((dict) =>
      dict.set(name('MarkInfo'), dict.context.obj({ Marked: true, Suspects: true })),
    ),
  ],
  ['PDF/UA 7.1-5', 'an unknown type', tags('P', ([tag]) => tag.set(name('S'), name('Clause')))],
  ['PDF/UA 7.1-6', 'types that mean each other', roles({ One: 'Two', Two: 'One' }, 'One')],
  ['PDF/UA 7.1-7', 'a standard type means another', roles({ P: 'Span' })],
  ['PDF/UA 7.1-8', 'no metadata', catalog((dict) => dict.delete(name('Metadata')))],
  ['PDF/UA 7.1-9', 'no title', xmp(/<dc:title>.*?<\/dc:title>/s, '')],
  [
    'PDF/UA 7.1-10',
    'the title is not shown',
    catalog((dict) => dict.delete(name('ViewerPreferences'))),
  ],
  ['PDF/UA 7.1-11', 'no tags', catalog((dict) => dict.delete(name('StructTreeRoot')))],
  ['PDF/UA 7.1-12', 'a tag without parent', tags('P', ([tag]) => tag.delete(name('P')))],
  ['PDF/UA 7.2-3', 'a paragraph in a table', tags('TR', ([tag]) => tag.set(name('S'), name('P')))],
  ['PDF/UA 7.2-4', 'a row in no table', tags('Table', ([tag]) => tag.set(name('S'), name('Sect')))],
  ['PDF/UA 7.2-8', 'a head in no row', tags('TR', ([tag]) => tag.set(name('S'), name('P')))],
  ['PDF/UA 7.2-10', 'a paragraph in a row', tags('TD', ([tag]) => tag.set(name('S'), name('P')))],
  [
    'PDF/UA 7.2-15',
    'a cell over others',
    tags(
      'TD',
      ([tag]) => tag.set(name('A'), tag.context.obj({ O: 'Table', ColSpan: 2 })),
      tags('TH', ([, tag]) =>
        tag?.set(name('A'), tag.context.obj({ O: 'Table', RowSpan: 2, Scope: 'Column' })),
      ),
    ),
  ],
  [
    'PDF/UA 7.2-16',
    'a caption in the middle',
    tags('TR', ([, tag]) => tag?.set(name('S'), name('Caption'))),
  ],
  ['PDF/UA 7.2-17', 'an item in no list', tags('L', ([tag]) => tag.set(name('S'), name('Sect')))],
  [
    'PDF/UA 7.2-18',
    'a body in no item',
    tags('LI', ([tag]) => tag.set(name('S'), name('Caption'))),
  ],
  ['PDF/UA 7.2-19', 'a paragraph in a list', tags('LI', ([tag]) => tag.set(name('S'), name('P')))],
  [
    'PDF/UA 7.2-20',
    'a paragraph in an item',
    tags('LBody', ([tag]) => tag.set(name('S'), name('P'))),
  ],
  [
    'PDF/UA 7.2-29',
    'a language that is none',
    tags('P', ([tag]) => tag.set(name('Lang'), PDFString.of('in_English'))),
  ],
  ['PDF/UA 7.2-34', 'no language', catalog((dict) => dict.delete(name('Lang')))],
  ['PDF/UA 7.2-42', 'a cell less', tags('TR', (rows) => kids(rows.at(-1))?.remove(0))],
  ['PDF/UA 7.3-1', 'a picture without words', tags('Figure', ([tag]) => tag.delete(name('Alt')))],
  [
    'PDF/UA 7.4.2-1',
    'a level of headings is left out',
    tags('H2', ([tag]) => tag.set(name('S'), name('H4'))),
  ],
  [
    'PDF/UA 7.4.4-3',
    'headings of both kinds',
    tags('H2', ([tag]) => tag.set(name('S'), name('H'))),
  ],
  [
    'PDF/UA 7.5-1',
    'heads without scope and ids',
    tags(
      'TH',
      (heads) => heads.map((head) => head.delete(name('A'))),
      tags('TD', (cells) => cells.map((cell) => cell.delete(name('A')))),
    ),
  ],
  [
    'PDF/UA 7.5-2',
    'a cell names an unknown head',
    tags('TD', ([tag]) =>
      tag.set(name('A'), tag.context.obj({ O: 'Table', Headers: [PDFString.of('nowhere')] })),
    ),
  ],
  ['PDF/UA 7.7-1', 'a formula without words', tags('Formula', ([tag]) => tag.delete(name('Alt')))],
  ['PDF/UA 7.9-1', 'a note without id', tags('Note', ([tag]) => tag.delete(name('ID')))],
  ['PDF/UA 7.9-2', 'notes of the same id', tags('P', ([one, two]) => [one, two].map(asNote))],
  ['PDF/UA 7.11-1', 'a file without a name', dicts('EF', (dict) => dict.delete(name('UF')))],
  [
    'PDF/UA 7.16-1',
    'it is encrypted',
    trailer((info, context) => {
      info.Encrypt = PDFDict.withContext(context);
    }),
  ],
  ['PDF/UA 7.18.1-1', 'a note stuck on', links((link) => link.set(name('Subtype'), name('Text')))],
  [
    'PDF/UA 7.18.3-1',
    'another order of tabs',
    page((one) => one.node.set(name('Tabs'), name('R'))),
  ],
  [
    'PDF/UA 7.18.5-1',
    'a link in no Link',
    tags('Link', ([tag]) => tag.set(name('S'), name('Span'))),
  ],
  ['PDF/UA 7.18.5-2', 'a link without words', links((link) => link.delete(name('Contents')))],
  [
    'PDF/UA 7.21.3.1-1',
    'another map of codes',
    fonts('Type0', (font) => font.set(name('Encoding'), name('UniJIS-UTF16-H'))),
  ],
  [
    'PDF/UA 7.21.3.2-1',
    'no map to glyphs',
    fonts('CIDFontType2', (font) => font.delete(name('CIDToGIDMap'))),
  ],
  [
    'PDF/UA 7.21.4.1-1',
    'a font that is not embedded',
    dicts('FontFile2', (dict) => dict.delete(name('FontFile2'))),
  ],
  ['PDF/UA 7.21.4.1-2', 'a glyph that the font lacks', glyph('FFFE')],
  [
    'PDF/UA 7.21.5-1',
    'other widths',
    fonts('CIDFontType2', (font) => font.set(name('W'), font.context.obj([0, 65535, 333]))),
  ],
  [
    'PDF/UA 7.21.7-1',
    'no meaning of glyphs',
    fonts('Type0', (font) => font.delete(name('ToUnicode'))),
  ],
  [
    'PDF/UA 7.21.7-2',
    'glyphs that mean nothing',
    streams('ToUnicode', (text) => text.replace(/(beginbfchar\n<\w+> <)\w+/, '$10000')),
  ],
  ['PDF/UA 7.21.8-1', 'an empty box', glyph('0000')],

  [
    'PDF/A 6.1.2-2',
    'no high bytes behind the header',
    async (bytes) => Buffer.from(bytes).fill(32, 10, 14),
  ],
  [
    'PDF/A 6.1.3-1',
    'no ID',
    trailer((info) => {
      info.ID = undefined;
    }),
  ],
  [
    'PDF/A 6.1.3-3',
    'words behind the end',
    async (bytes) => Buffer.concat([bytes, Buffer.from('\nmore')]),
  ],
  [
    'PDF/A 6.1.6-1',
    'half a byte',
    catalog((dict) => dict.set(name('More'), PDFHexString.of('0A0'))),
  ],
  ['PDF/A 6.1.7.1-1', 'a wrong length', raw(/\/Length (\d+)\d/, '/Length $10')],
  ['PDF/A 6.1.9-1', 'two spaces before obj', raw(/\n(\d+) 0 obj\n/, '\n$1  0 obj')],
  [
    'PDF/A 6.1.13-1',
    'a great number',
    catalog((dict) => dict.set(name('More'), PDFNumber.of(2 ** 31))),
  ],
  [
    'PDF/A 6.1.13-3',
    'a long string',
    catalog((dict) => dict.set(name('More'), PDFString.of('x'.repeat(32768)))),
  ],
  [
    'PDF/A 6.1.13-4',
    'a long name',
    catalog((dict) => dict.set(name('More'), name('x'.repeat(128)))),
  ],
  [
    'PDF/A 6.1.13-8',
    'states upon states',
    content((text) => `${'q\n'.repeat(30)}${text}${'\nQ'.repeat(30)}`),
  ],
  ['PDF/A 6.1.13-11', 'a great page', page((one) => one.setMediaBox(0, 0, 20000, 800))],
  ['PDF/A 6.2.2-1', 'an operator that is none', content((text) => `${text}\nstamp`)],
  [
    'PDF/A 6.2.2-2',
    'a font from nowhere',
    content((text) => `${text}\n/Artifact BMC BT /F999 9 Tf ET EMC`),
  ],
  ['PDF/A 6.2.3-2', 'no output intent', catalog((dict) => dict.delete(name('OutputIntents')))],
  [
    'PDF/A 6.2.4.3-2',
    'colours without a profile',
    catalog((dict) => dict.delete(name('OutputIntents'))),
  ],
  ['PDF/A 6.2.4.3-3', 'inks', content((text) => `${text}\n0 0 0 1 k`)],
  [
    'PDF/A 6.2.5-1',
    'a transfer function',
    catalog((dict) => dict.set(name('More'), dict.context.obj({ TR: 'Identity' }))),
  ],
  ['PDF/A 6.2.6-1', 'an intent that is none', content((text) => `${text}\n/Vivid ri`)],
  [
    'PDF/A 6.2.8-3',
    'a smoothed picture',
    dicts('BitsPerComponent', (dict) => dict.set(name('Interpolate'), PDFBool.True)),
  ],
  [
    'PDF/A 6.2.10-1',
    'a blend mode that is none',
    catalog((dict) => dict.set(name('More'), dict.context.obj({ BM: 'Glow' }))),
  ],
  [
    'PDF/A 6.2.11.7.3-1',
    'a glyph of private meaning',
    streams('ToUnicode', (text) =>
      text
        .replace(/(beginbfchar\n<\w+> <)\w+/g, '$1E000')
        .replace(/(beginbfrange\n<\w+> <\w+> <)\w+/g, '$1E000'),
    ),
  ],
  ['PDF/A 6.3.1-1', 'a film', links((link) => link.set(name('Subtype'), name('Movie')))],
  ['PDF/A 6.3.2-1', 'no flags', links((link) => link.delete(name('F')))],
  [
    'PDF/A 6.3.2-2',
    'a link that is not printed',
    links((link) => link.set(name('F'), PDFNumber.of(0))),
  ],
  ['PDF/A 6.4.1-3', 'a form', catalog((dict) => dict.set(name('AcroForm'), dict.context.obj({})))],
  [
    'PDF/A 6.5.1-1',
    'a program is started',
    catalog((dict) => dict.set(name('OpenAction'), dict.context.obj({ S: 'Launch' }))),
  ],
  [
    'PDF/A 6.5.2-1',
    'an action of the document',
    catalog((dict) => dict.set(name('AA'), dict.context.obj({}))),
  ],
  [
    'PDF/A 6.6.2.1-2',
    'the packet says its bytes',
    xmp('begin="\ufeff"', 'begin="\ufeff" bytes="9"'),
  ],
  [
    'PDF/A 6.6.2.1-3',
    'the packet says its encoding',
    xmp('begin="\ufeff"', 'begin="\ufeff" encoding="UTF-8"'),
  ],
  ['PDF/A 6.6.2.1-4', 'the packet is no XML', xmp('</rdf:RDF>', '</rdf:RD>')],
  [
    'PDF/A 6.6.2.3.1-1',
    'a property from nowhere',
    xmp('<pdf:Producer>', '<prism:mood>x</prism:mood><pdf:Producer>'),
  ],
  [
    'PDF/A 6.6.2.3.1-2',
    'a date that is none',
    xmp(/<xmp:CreateDate>[^<]*/, '<xmp:CreateDate>today'),
  ],
  [
    'PDF/A 6.6.2.3.3-2',
    'a schema without a name',
    xmp(/<pdfaSchema:schema>[^<]*<\/pdfaSchema:schema>/, ''),
  ],
  ['PDF/A 6.6.2.3.3-9', 'a property neither internal nor external', xmp('>internal<', '>both<')],
  ['PDF/A 6.6.4-1', 'it does not say that it is PDF/A', xmp(/<pdfaid:part>3<\/pdfaid:part>/, '')],
  ['PDF/A 6.6.4-2', 'it says part 1', xmp('pdfaid:part>3<', 'pdfaid:part>1<')],
  ['PDF/A 6.6.4-3', 'it says level B', xmp('conformance>U<', 'conformance>B<')],
  [
    'PDF/A 6.8-1',
    'a file of no kind',
    dicts('EF', (dict) => streamOf(dict)?.delete(name('Subtype'))),
  ],
  [
    'PDF/A 6.8-3',
    'a file without a relationship',
    dicts('EF', (dict) => dict.delete(name('AFRelationship'))),
  ],
  ['PDF/A 6.8-4', 'a file that belongs to nothing', catalog((dict) => dict.delete(name('AF')))],
  [
    'PDF/A 6.9-1',
    'layers',
    catalog((dict) => dict.set(name('OCProperties'), dict.context.obj({}))),
  ],
  [
    'PDF/A 6.10-2',
    'a show',
    page((one) => one.node.set(name('PresSteps'), one.doc.context.obj({}))),
  ],
  [
    'PDF/A 6.11-1',
    'requirements',
    catalog((dict) => dict.set(name('Requirements'), dict.context.obj([]))),
  ],
];
