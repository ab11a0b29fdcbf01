import { foldForMatching } from './words.ts';

/** The names of a citation, split into people. */
export interface CitedNames {
  people: { family: string; initials: string; folded: string }[];
  /** Whether the names end with "et al." */
  more: boolean;
  /** The text of the names, trimmed. */
  text: string;
  /** The text of the names, folded for comparison. */
  folded: string;
}

const MORE =
  /(?:(?<![,\s])[,\s]+)?(?:(?<=\p{Script=Han})等(?![\p{L}])|(?<![\p{L}])(?:et\.?\s?al(?:ii)?\.?|and others|and colleagues|u\.\s?a\.|и др\.?|vd\.|ve diğerleri|dkk\.?|y otros|e outros|وآخرون|و همکاران|وغیرہ|等)(?![\p{L}]))/giu;

/** Separators of names. A single letter is one only in lower case. Brazilian style uses semicolons. */
const AND =
  /(?:(?:(?<!\s)\s+)?,|(?<!\s))\s+(?:&|[Aa]nd|AND|[Uu]nd|[Ee]t|y|e|[Ee]n|[Oo]ch|[Oo]g|[Vv]e|[Dd]an|и|و|اور|with|sowie)\s+|(?:(?<!\s)\s+)?[&;]\s*|(?<!\s)\s+و(?=\p{Script=Arabic}{2})|\/(?=\p{Lu})/u;

/** Possessive endings and Turkish case endings. Examples: "Kaya's", "James’", "Kaya'ya", "Demir’in" */
export const POSSESSIVE =
  /(?<=\p{L}{2})[’'](?:s|[yn]?[ae]|[yn]?[ıiuü]|n?[ıiuü]n|[dt][ae]n?|y?l[ae])?$/u;

const INITIALS = String.raw`(?:\p{Lu}\p{M}*\.[\s-]{0,9}){1,4}`;
const AFTER = new RegExp(
  String.raw`^(.*?[\p{L}\p{M}]{2}[.]?)[,\s]+(${INITIALS}|\p{Lu}{1,3})[,\s]*$`,
  'u',
);
const BEFORE = new RegExp(String.raw`^(${INITIALS})(\p{L}.*)$`, 'u');

/** Examples: "Jardine & Lemon", "Wilson J. L. ,", "J. L. Wilson", "Smith, Jones, and Brown", "Kim et al." */
export function readCitedNames(printed: string): CitedNames {
  const text = printed
    .replace(/[*_]/g, '')
    .replace(/[،，、]/g, ',')
    .replace(/\s+/g, ' ')
    .replace(/\s?[[(]\p{Lu}[\p{L}&-]{1,9}[\])]/gu, '')
    .replace(/(?<![\s,])[\s,]+$/, '')
    .trim();
  const without = text.replace(MORE, '');
  const people = without
    .split(AND)
    .flatMap(commaParts)
    .map(readPerson)
    .filter(({ family }) => family !== '')
    .map((person) => ({ ...person, folded: foldForMatching(person.family) }));
  return {
    people,
    more: without !== text,
    text,
    folded: foldForMatching(text.replace(/[“”"«»]/g, '')),
  };
}

/** Splits names at commas, except before initials. Example: "Wilson, J. L." */
function commaParts(text: string): string[] {
  return text
    .split(/,(?!\s*(?:\p{Lu}\.[\s-]*)+(?:,|$))\s*/u)
    .map((part) => part.trim())
    .filter(Boolean);
}

function readPerson(printed: string): Pick<CitedNames['people'][number], 'family' | 'initials'> {
  const name = printed.replace(POSSESSIVE, '').replace(/(?<![,\s])[,\s]+$/, '');
  const after = AFTER.exec(name);
  if (after)
    return { family: (after[1] ?? '').replace(/,$/, '').trim(), initials: letters(after[2]) };
  const before = BEFORE.exec(name);
  if (before) return { family: (before[2] ?? '').trim(), initials: letters(before[1]) };
  return { family: name, initials: '' };
}

const letters = (initials = ''): string => initials.replace(/[^\p{L}]/gu, '').toLowerCase();
