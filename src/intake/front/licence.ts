/** Sentences of licence and copyright → SPDX id and holder. Nothing is completed that is not said. */
import { readLicense } from '../../metadata/values/license.ts';

export interface FoundLicence {
  spdx?: string;
  holder?: string;
  year?: number;
  publisher?: string;
  /** "version 4.0 is not in the text": what was taken for granted. */
  assumed?: string;
}

export function readLicence(text: string): FoundLicence {
  // An address that the end of a line cuts: "creativecommons.org/licenses/ by-nc/2.0/".
  const flat = text
    .replace(/\s+/g, ' ')
    .replace(/(creativecommons\.org\/(?:licenses\/)?) /gi, '$1');
  return { ...creativeCommons(flat), ...copyrightOf(flat), ...publisherOf(flat) };
}

/** An address, or the words from "Creative Commons" on. */
const NAMED =
  /creativecommons\.org\/\S+|creative commons|\bCC[ -]?(?:BY|0)\b|public domain (?:dedication|mark)/i;

function creativeCommons(text: string): Pick<FoundLicence, 'spdx' | 'assumed'> {
  const named = NAMED.exec(text);
  if (!named) return {};
  const near =
    /creativecommons\.org\/\S+/i.exec(text)?.[0] ??
    foreign(text.slice(named.index, named.index + 160));
  const { license, doubt } = readLicense(near.replace(/[).,;]+$/, ''));
  if (!license.spdx) return {};
  return doubt === 'no-version'
    ? { spdx: license.spdx, assumed: 'No version is named; 4.0 was taken.' }
    : { spdx: license.spdx };
}

/** Names of the elements in Spanish, Portuguese and German. */
function foreign(text: string): string {
  return text
    .replace(/atribuci[oó]n|reconocimiento|atribui[cç][aã]o|namensnennung/gi, 'Attribution')
    .replace(/no ?comercial|n[aã]o ?comercial|nicht ?kommerziell/gi, 'NonCommercial')
    .replace(/sin ?(?:obras? )?derivad\w+|sem ?deriva\w+|keine bearbeitung\w*/gi, 'NoDerivatives')
    .replace(/compartir ?igual|compartilha ?igual/gi, 'ShareAlike');
}

function copyrightOf(text: string): Pick<FoundLicence, 'holder' | 'year'> {
  const match =
    /(?:©|\(c\)|copyright)\s*:?\s*(?:©\s*|\(c\)\s*|by\s+)?((?:19|20)\d\d)?(?:[-–](?:19|20)\d\d)?[\s,.:]*(?:by\s+|held by\s+)?(?!this\b|article\b|all rights)([\p{L}][^.;©(]{1,80}?)?(?=[.;(©]|,? (?:19|20)\d\d|,? all rights|,? this |,? published|,? licen|$)/iu.exec(
      text,
    );
  if (!match) return {};
  const holder = match[2]?.trim().replace(/[,\s]+$/, '');
  const usable =
    holder && !/^(?:and|the licen|licen|notice|permission|of|is|to|in)\b/i.test(holder);
  return { ...(match[1] ? { year: Number(match[1]) } : {}), ...(usable ? { holder } : {}) };
}

/** "This article is published by Government Postgraduate College Mansehra." */
function publisherOf(text: string): Pick<FoundLicence, 'publisher'> {
  const match =
    /\b(?:is |was |and )?[Pp]ublished(?: online)? by (?:the )?(\p{Lu}[^.;©]{2,100}?)(?=[.;©]|,? (?:under|on behalf|in (?:19|20)|this|all rights|(?:19|20)\d\d)|$)/u.exec(
      text,
    );
  return match?.[1] ? { publisher: match[1].trim() } : {};
}
