/** Removes the text around a list of names. */
import { collapseWhiteSpace } from '../../../words/collapse-white-space.ts';

/** Example: "GUEGEN, Jean-Philippe". */
export const CAPITAL_NAME = String.raw`\p{Lu}{2}[\p{Lu}’' -]{0,40}, \p{Lu}\p{Ll}+(?:[ -]\p{Lu}\p{Ll}+)?`;

const MORE =
  /[,;\s]{0,1000}(?:[[(]?(?<![\p{L}\p{M}])(?:et\.?[ -]?al(?:ii|\.)?|and others|and colleagues|u\. ?a\.|и др\.?|dkk\.?|vd\.?|y otros|e outros|et coll(?:ab)?\.|cols\.|(?:& )?al\., e|etc|وآخرون|و همکاران|وغیرہ)(?![\p{L}\p{M}])\.?[\])]?|等|…|\.\.\.)(?=[,;.:\s)]{0,1000}(?:$|[,;&]|and\b))/giu;

const ROLES =
  /(?:(?<![,\s])[,\s]+)?[[(]?(?<![\p{L}\p{M}])(?:ed\. by|edd|éds?|eds?|editors?|hrsgg?|hgg?|hrg|herausgeber(?:in)?|orgs?|organizador(?:es|as?)?|coords?|dirs?|comps?|compilador(?:es)?|trans(?:l|s|lators?)?|übers|trads?|çev|a c(?:ura|\.) di|gen\. ed|series ed(?:itor)?s?|ред|主编|编|writers?|directors?|producers?|bearb|compilers?)\.?(?![\p{L}\p{M}])\.?[\])]?(?=[\s,.:;)]*$)/iu;

const OPENING =
  /^[\s,.:;(–—•-]*(?:(?:(?:vgl\.?|siehe)(?: auch| dazu| hierzu)?(?: z\. ?B\.)?|see(?: also)?|cf\.?|voir|véase)(?=\s\p{Lu})\s+|(?:in|em|en|dans|nel|im)(?=[:\s])[:\s]+|(?:edited and translated|edited|ed\.?|eds\.?|hrsg\.?|hg\.?|herausgegeben|compiled|translated|trans\.?|transl\.?|übersetzt|übers\.?|aus dem \p{L}+|traducido|traducción|tradução|traduzido|trad\.?|traduit|tr\.|çev\.|çeviren:?|dir\.?|prod\.?|a cura|sous la dir(?:ection)?\.?|traduzione|orgs?\.|organizado|organização|coords?\.|coordenação|coordenado)(?:\s+(?:by|von|por|par|di|de|da|do))?\s+|(?:by|von(?!\s(?:de[mnr]\s)?\p{Lu}[^,\s]*,\s\p{Lu}))\s+|под\s+(?:общ\.\s+)?ред(?:акцией|\.)?\s+|(?:ترجم[هةۂہ]|مترجم(?:ان)?|تحقیق|تحقيق|تصحیح|تصحيح)\s*:?\s+)/iu;

/** Removes the text around a list: "In", "edited by", "(Eds.)", "et al.". */
export function bareList(printed: string): { text: string; more: boolean } {
  let text = collapseWhiteSpace(printed.normalize('NFC'));
  text = text
    .replace(OTHER_SIGNS, (sign) => LATIN_SIGNS[sign] ?? ',')
    .replace(/(?:(?<!\s)\s+)?,\s*/g, ', ');
  for (let times = 0; times < 3; times++) {
    const before = text;
    text = text.replace(OPENING, '').replace(ROLES, '').trim();
    if (text === before) break;
  }
  text = text
    .replace(/[[(](?:eds?|hrsg|hg|orgs?|coords?)\.?[\])]/gi, '')
    .replace(GIVEN_IN_BRACKETS, '$1, $2');
  if (ALL_IN_BRACKETS.test(text)) text = text.replace(ONE_IN_BRACKETS, '$1, $2;');
  const without = text.replace(MORE, '');
  return { text: trimEnds(withCommas(without)), more: without !== text };
}

/**
 * Repairs punctuation: "Bailey. J.V.," to "Bailey, J.V.,"; "Roy, T. Als, D." to "Roy, T.; Als, D."; "J. -F." to
 * "J.-F.". Removes footnote asterisks.
 */
function withCommas(text: string): string {
  const plain = text
    .replace(/(?<=\p{L}\.?)\*{1,4}(?=[,;\s]|$)/gu, '')
    .replace(/(?<=\p{Lu}\p{Ll}{1,12}-) (?=\p{Lu}\p{Ll})/gu, '')
    .replace(/(?<=\p{Lu}\.) (?=-\p{Lu}\.)/gu, '')
    .replace(/^(\p{Lu}\p{Ll}{2,})\. (?=(?:\p{Lu}\. ?){1,3}(?:,|$))/u, '$1, ');
  if (IN_CAPITALS.test(plain)) return plain.replace(/\. (?=\p{Lu}{2})/gu, '; ');
  return STOPPED.test(plain) ? plain.replace(BETWEEN_STOPPED, '; ') : plain;
}

/** Example: "AMAR, Béatrice. GUEGEN, Jean-Philippe." */
const IN_CAPITALS = new RegExp(String.raw`^(?:${CAPITAL_NAME}\. ){1,12}${CAPITAL_NAME}\.?$`, 'u');

const INITIALS = String.raw`\p{Lu}{1,3}(?!\p{L})(?:\.?[- ]?\p{Lu}{1,2}(?!\p{L})){0,2}`;
const TURNED = String.raw`\p{Lu}[\p{L}’'-]+, ${INITIALS}`;
/** If the first and last names end in initials, all names do. */
const STOPPED = new RegExp(
  String.raw`^${TURNED}\.,? (?:.* )?\p{Lu}[\p{L}’'-]+, ${INITIALS}[.,;]{0,2}$`,
  'u',
);
const BETWEEN_STOPPED = new RegExp(
  String.raw`(?<=\p{Lu}[\p{L}’'-]{1,40}, ${INITIALS}\.) (?=${TURNED})`,
  'gu',
);

/** Commas, full stops and semicolons of other scripts. */
const OTHER_SIGNS = /[،、，۔．；؛]|(?<=\p{Script=Han}{2})・(?=\p{Script=Han}{2})/gu;
const LATIN_SIGNS: Record<string, string> = { '۔': '.', '．': '.', '；': ';', '؛': ';' };

/** Given names in brackets, as in French catalogues. Example: "ASSMAN (J.)". */
const GIVEN_IN_BRACKETS =
  /(\p{Lu}{2}[\p{L}’'-]{0,1000}) \((?!Estado|Município|Cidade|Provincia|Distrito)((?:\p{Lu}\.[ -]?){1,3}|\p{Lu}\p{Ll}+)\)/gu;

/** As in French journals. Example: "Hwang (So-One), Tomita (Nozomi) et Morgan (Hope)". */
const BRACKETED = String.raw`(\p{Lu}[\p{L}’' -]{1,40}?) \((\p{Lu}[\p{L}.’' -]{0,40})\)(?:,? (?:et|and|y|e|und|&)(?= )|[,;]|\.?$)`;
const ALL_IN_BRACKETS = new RegExp(String.raw`^(?:${BRACKETED}\s*)+$`, 'u');
const ONE_IN_BRACKETS = new RegExp(BRACKETED, 'gu');

function trimEnds(text: string): string {
  const trimmed = text
    .replace(/([)\]])\.+$/, '$1')
    .replace(/^[\s,;.:：&(–—•·▪‣[]+/, '')
    .replace(/(?<![\s,;:：。．&)\]–—(])[\s,;:：。．&)\]–—(]+$/, '');
  const open = closed(trimmed, text)
    .replace(/(?<![,\s])[,\s]+(?:&|[Aa]nd|[Uu]nd|y|e|et)$/, '')
    .trim();
  return endsInInitial(open) ? open : open.replace(/(?<!\.)\.+$/, '');
}

/** Keeps a closing bracket that was opened in the text. Example: "Instituto de Estadística (INE)". */
function closed(trimmed: string, text: string): string {
  const opens = trimmed.lastIndexOf('(') > trimmed.lastIndexOf(')');
  return opens && text.includes(`${trimmed})`) ? `${trimmed})` : trimmed;
}

function endsInInitial(text: string): boolean {
  const last = text.split(/[\s,.;-]+/).findLast(Boolean) ?? '';
  return /^\p{Lu}\p{Ll}?$|^\p{Script=Arabic}$/u.test(last) || /\b[JS]r\.$/.test(text);
}
