/** Reads licence and copyright holder from sentences. Missing facts are not completed. */
import { readLicense } from '../../../compile/metadata/values/license.ts';

export interface FoundLicence {
  /** SPDX id, or the address of a licence that has none. */
  license?: string;
  holder?: string;
  year?: number;
  publisher?: string;
  /** "version 4.0 is not in the text": what was taken for granted. */
  assumed?: string;
}

export function readLicence(text: string): FoundLicence {
  const flat = wholeAddresses(text.replace(/\s+/g, ' ')).replace(/(\p{Ll})- (?=\p{Ll})/gu, '$1');
  return { ...creativeCommons(flat), ...copyrightOf(flat), ...publisherOf(flat) };
}

/** An address that ends of lines cut: "creativecommons. org/licenses/ by- nc/2.0/". */
function wholeAddresses(text: string): string {
  return text.replace(
    /creativecommons\s?\.\s?org\s?\/\s?(?:licen[cs]es|publicdomain)\s?\/\s?(?:by|nc|nd|sa|zero|mark)\b(?:\s?-\s?(?:nc|nd|sa|by)\b){0,3}(?:\s?\/\s?\d\s?\.\s?\d)?(?:\s?\/\s?[a-z]{2,3}(?=\/))?/gi,
    (address) => address.replace(/\s/g, ''),
  );
}

/** An address, or the words from "Creative Commons" on. */
const NAMED =
  /creativecommons\.org\/\S+|creative commons|\bCC[ -]?(?:BY|0|Attribution)\b|public domain (?:dedication|mark)|知识共享|知識共享|創用 ?CC/i;

function creativeCommons(text: string): Pick<FoundLicence, 'license' | 'assumed'> {
  const named = NAMED.exec(text);
  if (!named) return {};
  // Where the lines of another column cut an address, the words before it say the same.
  const near =
    /creativecommons\.org\/(?:licen[cs]es|publicdomain)\/(?:by|nc|nd|sa|zero|mark)\b\S*/i.exec(
      text,
    )?.[0] ?? inEnglish(text.slice(named.index, named.index + 160));
  const { license, doubt } = readLicense(near.replace(/(?<![).,;])[).,;]+$/, ''));
  // Made for one country, it may have no SPDX id; its address names it.
  const id = license.spdx ?? (doubt || !license.mark ? undefined : license.url);
  if (!id) return {};
  return doubt === 'no-version'
    ? { license: id, assumed: 'No version is named; 4.0 was taken.' }
    : { license: id };
}

/**
 * The elements as the deeds of Creative Commons name them in other languages: what is not known
 * here would be left out, and a licence with fewer conditions printed.
 */
const ELEMENTS: [english: string, words: RegExp][] = [
  [
    'NonCommercial',
    /n(?:o|on|ão|ao)[ -]?comm?erciale?|nicht ?-?kommerziell|pas d[’']utilisation commerciale|utilisation non commerciale|gayri ?ticari|non ?-?komersial|niet ?-?commercieel|użycie niekomercyjne|некоммерч\p{L}*|некомер\p{L}*|非商业性(?:使用)?|非商業性|غير ?تجاري|غیر ?تجاری|非営利/giu,
  ],
  [
    'NoDerivatives',
    /sin ?(?:obras? )?derivad\p{L}*|sem ?deriva\p{L}*|keine ?-?bearbeitung\p{L}*|pas de modifications?|non opere derivate|türetilemez|tanpa ?turunan|geen ?afgeleide ?werken|bez utworów zależnych|без производных(?: произведений)?|禁止演绎|禁止改作|منع ?الاشتقاق|بدون ?اشتقاق|改変禁止/giu,
  ],
  [
    'ShareAlike',
    /compartir ?-?(?:igual|en igualdad)|comparti?lha ?igual|weitergabe unter gleichen bedingungen|partage (?:dans les mêmes conditions|à l[’']identique)|condividi allo stesso modo|aynı ?lisansla ?paylaş|berbagi ?-?serupa|gelijk ?delen|na tych samych warunkach|с сохранением условий|распространение на тех же условиях|相同方式共享|相同方式分享|الترخيص بالمثل|اشتراک ?گذاری|継承/giu,
  ],
  [
    'Attribution',
    /atribuci[oó]n|reconocimiento|atribui[cç][aã]o|namensnennung|attribuzione|atıf|atribusi|naamsvermelding|uznanie autorstwa|атрибуция|с указанием авторства|із зазначенням авторства|署名|姓名標示|表示|(?:ال)?نُ?سب ?المُ?صنّ?َ?ف|انتساب/giu,
  ],
];

function inEnglish(text: string): string {
  const named = /^(?:知识共享|知識共享|創用)/u.test(text) ? `creative commons ${text}` : text;
  return ELEMENTS.reduce((all, [english, words]) => all.replace(words, ` ${english} `), named);
}

/** "©", "(c)", "Copyright:"; the right itself, "the copyright holder", "copyright law", names nobody. */
const SIGN = String.raw`(?:©|\(c\)(?=\s?\p{Lu}|\s?(?:19|20)\d\d)|copyright(?!ed|s\b|\s(?:holders?|owners?|laws?|of this|and\b|notice|permission|protection|licen|for\b|in\b|to\b|restrictions?)|\s?line))`;
/** A sign that the text of a PDF has lost: "Copyright: ß 2010". */
const LOST_SIGN = String.raw`[^\p{N}\s]{1,3}(?=\s(?:19|20)\d\d)`;
const YEAR = String.raw`((?:19|20)\d\d)?(?:[-–](?:19|20)\d\d)?`;
/** "The Author(s)" has a bracket, which is no other. */
const HOLDER = String.raw`((?!this\b|article\b|all rights)\p{L}(?:\(s\)|[^.;©(|]|(?<=\b\p{Lu})\.(?=\s?\p{Lu})){1,80}?(?:\(s\)|\set al\.)?)?`;
const END = String.raw`(?=(?<!\b\p{Lu})\.|[;|(©]|,? (?:19|20)\d\d|,? (?:all rights|this|published|licen|open access|distributed|and distributed|available|under (?:the|a)|terms|downloaded|authorized)\b|$)`;

const COPYRIGHT = new RegExp(
  String.raw`${SIGN}(?:\s*(?::\s*)?(?!\s))?(?:(?:©|\(c\)|${LOST_SIGN})(?:\s*(?!\s))?|by\s+(?!\s))?${YEAR}[\s,.:]*(?:copyright\s+)?(?:by\s+|(?:is )?held by\s+)?${HOLDER}${END}`,
  'iu',
);

function copyrightOf(text: string): Pick<FoundLicence, 'holder' | 'year'> {
  const match = COPYRIGHT.exec(text);
  if (!match) return {};
  const holder = match[2]?.trim().replace(/(?<![,\s])[,\s]+$/, '');
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
