/** Removes the text around a list of names. */
import { collapseWhiteSpace } from '../../../words/collapse-white-space.ts';
import { once } from '../../../words/memoize/once.ts';
import { phrasePattern } from '../phrases.ts';

/** Example: "GUEGEN, Jean-Philippe". */
const CAPITAL_NAME = String.raw`\p{Lu}{2}[\p{Lu}’' -]{0,40}, \p{Lu}\p{Ll}+(?:[ -]\p{Lu}\p{Ll}+)?`;

const rim = once(() => {
  const [more, roles, before] = ['more-names', 'role', 'role-before'].map(
    (section) => phrasePattern(section, 'giu').source,
  );
  const openings = [
    String.raw`(?:(?:vgl\.?|siehe)(?: auch| dazu| hierzu)?(?: z\. ?B\.)?|see(?: also)?|cf\.?|voir|véase)(?=\s\p{Lu})\s+`,
    String.raw`(?:in|em|en|dans|nel|im)(?=[:\s])[:\s]+`,
    String.raw`${before}(?:\s+(?:by|von|por|par|di|de|da|do))?\s+`,
    String.raw`(?:by|von(?!\s(?:de[mnr]\s)?\p{Lu}[^,\s]*,\s\p{Lu}))\s+`,
    String.raw`под\s+(?:общ\.\s+)?ред(?:акцией|\.)?\s+`,
    String.raw`(?:ترجم[هةۂہ]|مترجم(?:ان)?|تحقیق|تحقيق|تصحیح|تصحيح)\s*:?\s+`,
  ];
  return {
    more: new RegExp(
      String.raw`[,;\s]{0,1000}(?:[[(]?${more}\.?[\])]?|等|…|\.\.\.)(?=[,;.:\s)]{0,1000}(?:$|[,;&]|and\b))`,
      'giu',
    ),
    roles: new RegExp(String.raw`(?:(?<![,\s])[,\s]+)?[[(]?${roles}\.?[\])]?(?=[\s,.:;)]*$)`, 'iu'),
    opening: new RegExp(String.raw`^[\s,.:;(–—•-]*(?:${openings.join('|')})`, 'iu'),
  };
});

/** Removes the text around a list: "In", "edited by", "(Eds.)", "et al.". */
export function bareList(printed: string): { text: string; more: boolean } {
  const { more, roles, opening } = rim();
  let text = collapseWhiteSpace(printed.normalize('NFC'));
  text = text
    .replace(OTHER_SIGNS, (sign) => LATIN_SIGNS[sign] ?? ',')
    .replace(/(?:(?<!\s)\s+)?,\s*/g, ', ');
  for (let times = 0; times < 3; times++) {
    const before = text;
    text = text.replace(opening, '').replace(roles, '').trim();
    if (text === before) break;
  }
  text = text
    .replace(/[[(](?:eds?|hrsg|hg|orgs?|coords?)\.?[\])]/gi, '')
    .replace(GIVEN_IN_BRACKETS, '$1, $2');
  if (ALL_IN_BRACKETS.test(text)) text = text.replace(ONE_IN_BRACKETS, '$1, $2;');
  const without = text.replace(more, '');
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
