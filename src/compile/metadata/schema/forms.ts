/**
 * What the JSON Schemas (`schemas/`) say about values that src/compile/metadata/values reads: examples, and a pattern
 * that fits every accepted text. The pattern accepts more than the reader, so it finds only certain errors.
 */

import { ARTICLE_TYPES } from '../../../article/article.ts';
import { CREDIT_ROLES } from '../../../article/credit.ts';
import { TYPE_NAMES } from '../values/article-type.ts';
import { CREATIVE_COMMONS_IDS } from '../values/license.ts';
import { RELATIONS } from '../values/relation.ts';

export interface Form {
  pattern?: string;
  /** The message if the text does not fit the pattern. */
  patternErrorMessage?: string;
  examples?: readonly (string | number | boolean)[];
  /** The words to choose from. The pattern accepts other spellings too. */
  words?: readonly string[];
  /** The only accepted types. By default, numbers and booleans of YAML are accepted too. */
  types?: readonly ('string' | 'boolean')[];
}

const DASH = '\\s\\-‐-―';
const DOI = '10\\.\\d{4,9}|%';
const ROR = '0[0-9A-Za-z]{6}\\d{2}/?\\s*$';
const PAGE = '(?:[A-Za-z]{0,3}\\.?\\d+[A-Za-z]?|[mdclxviMDCLXVI]+)';
const TRUTH = ['true', 'yes', 'on', 'y', 'false', 'no', 'off', 'n'];

/** A pattern for one of the words, in capitals or small letters, with white space around it. */
function anyOf(words: readonly string[]): string {
  return `^\\s*(?:${words.map((word) => inAnyCase(word)).join('|')})\\s*$`;
}

/** A pattern for all spellings of a word. Example: `[iI][dD][-_\s]+[mM]…` for "id-map". */
export function inAnyCase(word: string, between = '[-_\\s]+'): string {
  return [...word]
    .map((sign) => {
      if (sign === '-') return between;
      return /[a-z]/i.test(sign)
        ? `[${sign.toLowerCase()}${sign.toUpperCase()}]`
        : sign.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
    })
    .join('');
}

/** The form of a choice between words, in exactly this spelling. */
export function choiceForm(words: readonly string[]): Form {
  return {
    words,
    pattern: `^\\s*(?:${words.map((word) => word.replaceAll('.', '\\.')).join('|')})\\s*$`,
    patternErrorMessage: `Choose one of these: ${words.join(', ')}.`,
    types: ['string'],
  };
}

export const FORMS = {
  date: {
    pattern: '[0-9٠-٩۰-۹०-९]{4}',
    patternErrorMessage: 'Write a day, a month or a year: 2023-01-15, 2023-01 or 2023.',
    examples: ['2023-01-15', '15 January 2023', '2023-01'],
  },
  year: {
    pattern: '(?:1[6-9]|20|21)\\d{2}',
    patternErrorMessage: 'Write a year of four digits: 2023.',
    examples: [2023],
  },
  orcid: {
    pattern: `(?:\\d[${DASH}/]*){15}[\\dxX][${DASH}/]*$`,
    patternErrorMessage: 'Write the sixteen digits of an ORCID iD: 0000-0002-1825-0097.',
    examples: ['0000-0002-1825-0097'],
  },
  ror: {
    pattern: ROR,
    patternErrorMessage: 'Write a ROR identifier: https://ror.org/02t274463.',
    examples: ['https://ror.org/02t274463'],
  },
  funderId: {
    pattern: `${DOI}|${ROR}`,
    patternErrorMessage:
      'Write the DOI of a funder, or its ROR identifier: 10.13039/501100000780 or https://ror.org/02t274463.',
    examples: ['10.13039/501100000780', 'https://ror.org/02t274463'],
  },
  issn: {
    pattern: `^\\s*(?:(?:[eEpP]-?)?[iI][sS]{2}[nN]:?)?[${DASH}]*(?:\\d[${DASH}]*){7}[\\dxX][${DASH}]*$`,
    patternErrorMessage: 'Write the eight digits of an ISSN: 1234-5679.',
    examples: ['1234-5679'],
  },
  isbn: {
    pattern: `(?:\\d[${DASH}]*){9}`,
    patternErrorMessage: 'Write an ISBN of ten or thirteen digits.',
    examples: ['0-393-02025-8'],
  },
  doi: {
    pattern: DOI,
    patternErrorMessage: 'Write a DOI: 10.5555/abc.123.',
    examples: ['10.5555/abc.123'],
  },
  doiPrefix: {
    pattern: '10\\.\\d{4,9}(?:\\.\\d+)*/?\\s*$',
    patternErrorMessage: 'Write the part of the DOIs before the slash: 10.5555.',
    examples: ['10.5555'],
  },
  email: {
    pattern: '[^\\s@]@[^\\s@]+\\.[^\\s@]{2,}',
    patternErrorMessage: 'Write one e-mail address: jane@example.org.',
    examples: ['jane@example.org'],
    types: ['string'],
  },
  url: {
    pattern: '^\\s*<?(?:[hH][tT]{2}[pP][sS]?://|[wW]{3}\\.)\\S',
    patternErrorMessage: 'Write a whole web address: https://journal.example/.',
    examples: ['https://journal.example/'],
    types: ['string'],
  },
  articleUrl: {
    pattern: '^\\s*https?://\\S*\\{(?:article|doi|first-page)\\}\\S*\\s*$',
    patternErrorMessage: 'Write an address with {article}, {doi} or {first-page} in it.',
    examples: ['https://journal.example/{issue}/{article}'],
    types: ['string'],
  },
  license: {
    pattern: `(?=.*(?:${inAnyCase('cc')}|${inAnyCase('creative-commons', '[^A-Za-z0-9.]*')}|${inAnyCase('public-domain-mark', '[^A-Za-z0-9.]+')}))(?=.*(?:[1-4]\\.[015]|[cC]{2}[^A-Za-z0-9.]*0|${inAnyCase('zero')}|${inAnyCase('mark')}|[pP][dD][mM]))`,
    patternErrorMessage:
      'Write the SPDX id of a Creative Commons licence with its version: CC-BY-4.0. Another licence is printed as its words.',
    examples: CREATIVE_COMMONS_IDS,
    types: ['string'],
  },
  pages: {
    pattern: `^\\s*(?:[pP][aA][gG][eE][sS]?|[pP]{1,2}\\.)?\\s*${PAGE}(?:\\s*(?:--+|[-‐-―−])\\s*${PAGE})?\\s*$`,
    patternErrorMessage: 'Write the first and the last page: 57-67.',
    examples: ['57-67'],
  },
  elocation: {
    pattern: '^\\s*(?=.*\\d)[A-Za-z0-9]+(?:[._-][A-Za-z0-9]+)*\\s*$',
    patternErrorMessage: 'Write letters and digits: e12.',
    examples: ['e12'],
  },
  number: {
    pattern: `^\\s*(?!(?:${['volume', 'vol', 'issue', 'number', 'no', 'nr'].map((word) => inAnyCase(word)).join('|')})\\b)`,
    patternErrorMessage: 'Write the number alone: 1.',
    examples: [1],
  },
  firstPage: {
    pattern: '^\\s*[A-Za-z]{0,3}[1-9]\\d{0,5}\\s*$',
    patternErrorMessage: 'Write the number of the page on which the first article begins: 57.',
    examples: [57],
  },
  folderName: {
    pattern: '^\\s*(?:\\./)?[^/\\\\:*?"<>|]*/?\\s*$',
    patternErrorMessage: 'Write the name of a folder that stands beside this file.',
    examples: ['firdous'],
  },
  folderInside: {
    pattern: '^(?!\\s*\\.\\.(?:[/\\\\]|\\s*$))(?!\\s*[/\\\\])[^:]*$',
    patternErrorMessage: "Write a folder inside the journal's: . or manuscripts.",
    examples: ['.'],
  },
  articleAddress: {
    pattern: '^[^/]+/[^/]+$',
    patternErrorMessage:
      'Write the folder of the issue, a slash, and that of the article: 1-2/firdous.',
    examples: ['1-2/firdous'],
    types: ['string'],
  },
  articleType: {
    words: ARTICLE_TYPES,
    pattern: anyOf(TYPE_NAMES),
    patternErrorMessage: `Choose a type of article: ${ARTICLE_TYPES.join(', ')}.`,
    types: ['string'],
  },
  relation: {
    words: RELATIONS,
    pattern: anyOf(RELATIONS),
    patternErrorMessage: `Choose what kind of article the related one is: ${RELATIONS.join(', ')}.`,
    types: ['string'],
  },
  creditRole: { examples: Object.keys(CREDIT_ROLES), types: ['string'] },
  country: { examples: ['PK', 'Pakistan'], types: ['string', 'boolean'] },
  language: { examples: ['en', 'en-GB', 'ur', 'pt-BR'], types: ['string', 'boolean'] },
  flag: {
    pattern: anyOf(TRUTH),
    patternErrorMessage: 'Write true or false.',
    examples: [true, false],
    types: ['boolean', 'string'],
  },
  sectionNumbers: {
    pattern: anyOf([...TRUTH, 'roman']),
    patternErrorMessage:
      'Write true for “2.1”, roman for “II”, in it “A”, or false for no numbers.',
    examples: [true, 'roman', false],
    types: ['boolean', 'string'],
  },
} satisfies Record<string, Form>;
