/** Sentences of licence and copyright → SPDX id and holder. Nothing is completed that is not said. */

export interface FoundLicence {
  spdx?: string;
  holder?: string;
  year?: number;
  publisher?: string;
  /** "version 4.0 is not in the text": what was taken for granted. */
  assumed?: string;
}

/** Elements of Creative Commons licences, as names, marks and addresses spell them. */
const ELEMENTS: { code: string; pattern: RegExp }[] = [
  {
    code: 'NC',
    pattern: /non-?\s?commercial|\bNC\b|no comercial|não comercial|pas d.utilisation commerciale/i,
  },
  { code: 'ND', pattern: /no-?\s?deriv|\bND\b|sin derivad|sem deriva/i },
  { code: 'SA', pattern: /share-?\s?alike|\bSA\b|compartir ?igual|compartilha ?igual/i },
];

export function readLicence(text: string): FoundLicence {
  const flat = text.replace(/\s+/g, ' ');
  return { ...creativeCommons(flat), ...copyrightOf(flat), ...publisherOf(flat) };
}

function creativeCommons(text: string): Pick<FoundLicence, 'spdx' | 'assumed'> {
  const zero =
    /\bCC[ -]?0\b|creativecommons\.org\/publicdomain\/zero|public domain dedication/i.test(text);
  if (zero) return { spdx: 'CC0-1.0' };
  const address = /creativecommons\.org\/licen[sc]es\/(by(?:-(?:nc|nd|sa))*)\/(\d\.\d)/i.exec(text);
  if (address?.[1] && address[2]) return { spdx: `CC-${address[1].toUpperCase()}-${address[2]}` };
  const named =
    /creative commons(?:\s+\w+)?[\s,:-]+(?:attribution|atribuci[oó]n|atribui[cç][aã]o|namensnennung)|\bCC[ -]BY\b|creative commons[^.]{0,40}\bBY\b/i.exec(
      text,
    );
  if (!named) return {};
  const near = text.slice(named.index, named.index + 220);
  const codes = ELEMENTS.filter(({ pattern }) => pattern.test(near)).map(({ code }) => code);
  const version = /(?<![\d.])([1-4]\.0|2\.5)(?!\d)/.exec(near)?.[1];
  const spdx = ['CC', 'BY', ...codes, version ?? '4.0'].join('-');
  return version ? { spdx } : { spdx, assumed: 'No version is named; 4.0 was taken.' };
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
    /\b(?:is |was |and )?published(?: online)? by (?:the )?(\p{Lu}[^.;©]{2,100}?)(?=[.;©]|,? (?:under|on behalf|in (?:19|20)|this|all rights|(?:19|20)\d\d)|$)/u.exec(
      text,
    );
  return match?.[1] ? { publisher: match[1].trim() } : {};
}
