/**
 * Writes the metadata of the whole document: catalog, information dictionary, XMP, output intent,
 * embedded JATS.
 */
import { deflateSync } from 'node:zlib';
import {
  type PDFDocument,
  PDFHexString,
  PDFName,
  PDFRawStream,
  PDFRef,
  PDFString,
} from '@cantoo/pdf-lib';
import { once } from '../../../words/memoize/once.ts';
import type { PdfFacts } from '../../print/pdf-facts.ts';
import { packedStream } from '../streams.ts';
import { type Attachment, attachSource } from './attachment.ts';
import { srgbProfile } from './srgb-profile.ts';
import { xmpPacket } from './xmp.ts';

export function writeDocumentFacts(
  document: PDFDocument,
  facts: PdfFacts,
  attachment?: Attachment,
): void {
  writeCatalog(document, facts);
  writeOutputIntent(document);
  if (attachment) attachSource(document, attachment, pdfDate(timeOf(facts)));
  writeInformation(document, facts);
  writeXmp(document, facts);
}

function writeCatalog({ context, catalog }: PDFDocument, facts: PdfFacts): void {
  catalog.set(PDFName.of('Lang'), PDFString.of(facts.language));
  catalog.set(
    PDFName.of('ViewerPreferences'),
    context.obj({ DisplayDocTitle: true, Direction: facts.rightToLeft ? 'R2L' : 'L2R' }),
  );
  if (catalog.has(PDFName.of('Outlines')))
    catalog.set(PDFName.of('PageMode'), PDFName.of('UseOutlines'));
  const { prefix, first } = facts.pageLabels;
  const label = context.obj({ S: 'D', St: first });
  if (prefix) label.set(PDFName.of('P'), PDFHexString.fromText(prefix));
  catalog.set(PDFName.of('PageLabels'), context.obj({ Nums: [0, label] }));
}

/** Compressed once, because the profile is the same in every file. */
const packedProfile = once(() => deflateSync(srgbProfile()));

/** Defines what the colours mean (PDF/A, 6.2.4). */
function writeOutputIntent({ context, catalog }: PDFDocument): void {
  const profile = context.register(packedStream(context, packedProfile(), { N: 3 }));
  const intent = context.obj({
    Type: 'OutputIntent',
    S: 'GTS_PDFA1',
    OutputConditionIdentifier: PDFString.of('sRGB IEC61966-2.1'),
    Info: PDFString.of('sRGB IEC61966-2.1'),
    RegistryName: PDFString.of('http://www.color.org'),
    DestOutputProfile: profile,
  });
  catalog.set(PDFName.of('OutputIntents'), context.obj([intent]));
}

function writeInformation({ context }: PDFDocument, facts: PdfFacts): void {
  const dateOf = (time: string) => PDFString.of(pdfDate(time));
  const texts = {
    Title: facts.title,
    Author: facts.authors.join('; '),
    Subject: facts.subject,
    Keywords: facts.keywords.join(', '),
    Creator: facts.generator,
    Producer: producerOf(facts),
  };
  const information = context.obj({
    CreationDate: dateOf(timeOf(facts)),
    ModDate: dateOf(modifiedOf(facts)),
  });
  for (const [key, text] of Object.entries(texts))
    if (text) information.set(PDFName.of(key), PDFHexString.fromText(text));
  const { Info } = context.trailerInfo;
  if (Info instanceof PDFRef) context.assign(Info, information);
  else context.trailerInfo.Info = context.register(information);
}

/** The packet is not compressed, so that any tool can find it. */
function writeXmp({ context, catalog }: PDFDocument, facts: PdfFacts): void {
  const packet = xmpPacket(facts, {
    time: timeOf(facts),
    modified: modifiedOf(facts),
    producer: producerOf(facts),
  });
  const bytes = Buffer.from(packet, 'utf8');
  const dict = context.obj({ Type: 'Metadata', Subtype: 'XML', Length: bytes.length });
  catalog.set(PDFName.of('Metadata'), context.register(PDFRawStream.of(dict, bytes)));
}

/** Names the browser because its version affects every byte. */
function producerOf({ browser, generator }: PdfFacts): string {
  return `${browser}; ${generator}`;
}

function pdfDate(time: string): string {
  return `D:${time.replace(/\D/g, '')}Z`;
}

function timeOf({ date }: Pick<PdfFacts, 'date'>): string {
  return `${date}T00:00:00Z`;
}

function modifiedOf({ date, modified }: PdfFacts): string {
  return timeOf({ date: modified ?? date });
}
