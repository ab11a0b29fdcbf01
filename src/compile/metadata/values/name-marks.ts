/** Removes from a name what is not part of it: marks, notes, degrees, an ORCID iD, markup. */

export interface BareName {
  /** The name alone. */
  name: string;
  orcid?: string;
  email?: string;
  corresponding: boolean;
  equalContribution: boolean;
  deceased: boolean;
  /** Removed parts without a field of their own. Examples: "*", "1,2", "PhD". */
  removed: string[];
}

/** Removes everything that is not part of the name, and reads what it means. */
export function bareName(written: string): BareName {
  const bare: BareName = {
    name: written,
    corresponding: false,
    equalContribution: false,
    deceased: false,
    removed: [],
  };
  takeOrcid(bare);
  takeEmail(bare);
  for (const { pattern, group } of NOTES) takeNotes(bare, pattern, group);
  bare.name = withoutMarkup(bare.name);
  for (const pattern of MARKS) takeNotes(bare, pattern, 0);
  bare.name = tidy(bare.name);
  takeTitles(bare);
  return bare;
}

/** The parts of a mark in any notation. Examples: `^1,2^`, `$^{a,*}$`, "¹". */
export function partsOfMark(mark: string): string[] {
  return mark
    .normalize('NFKC')
    .replace(MARK_SIGNS, '')
    .replaceAll('\\', '')
    .split(/[\s,;،]+/)
    .filter(Boolean);
}

const MARK_SIGNS =
  /^(?:\$\^\{?|\^|<sup>|\\(?:textsuperscript|inst|affilmark|altaffilmark)[[{]|[[(])|(?:\}?\$|\^|<\/sup>|[}\])])$/gi;

function takeOrcid(bare: BareName): void {
  bare.name = bare.name.replace(
    /(?:(?<![,\s([])[,\s([]+)?(?:https?:\/\/)?orcid\.org\/([\dXx-]{16,19})[)\]]*|,?\s{0,100}\borcid:\s*([\dXx-]{16,19})|\\orcid(?:link|logo)?\{([^}]{0,1000})\}/g,
    (_, address, id, command) => {
      bare.orcid ??= address ?? id ?? command;
      return '';
    },
  );
}

/** Reads LaTeX's `\href{mailto:jane@example.org}{Jane Doe}`. */
function takeEmail(bare: BareName): void {
  bare.name = bare.name.replace(/\\href\{mailto:([^{}]*)\}\{([^{}]*)\}/g, (_, email, name) => {
    if (/^[^\s@<>"']+@[^\s@<>"']{1,1000}\.[^\s@<>"']+$/.test(email)) bare.email ??= email;
    return name;
  });
}

/** Notes with words: Pandoc's `^[…]`, LaTeX's `\thanks{…}`. */
const NOTES = [
  { pattern: /\^\[((?:[^[\]]|\[[^[\]]*\]){0,1000})\]/g, group: 1 },
  { pattern: /\\(?:thanks|footnote|fnmsep|corref|fnref)\{([^}]{0,1000})\}/g, group: 1 },
];

/** Marks: footnote calls, superscripts of every notation, brackets at the end, symbols, digits at the end. */
const MARKS = [
  /\[\^[^\]]{0,1000}\]/g,
  /\^[^\s^]+(?:[,;]\s+[^\s^]+)*\^/g,
  /<sup>[^<]*<\/sup>/gi,
  /\\textsuperscript\{[^}]{0,1000}\}/g,
  /\\(?:footnotemark|inst|affilmark|altaffilmark)(?:\[[^\]]{0,1000}\]|\{[^}]{0,1000}\})?/g,
  /\$\^\{?[^$]*\}?\$/g,
  /[⁰¹²³⁴⁵⁶⁷⁸⁹ᵃᵇᶜᵈᵉᶠᵍʰ⁺⁎]+(?:[,،][⁰¹²³⁴⁵⁶⁷⁸⁹ᵃᵇᶜᵈᵉᶠᵍʰ⁎]+)*/g,
  /(?:(?<!\s)\s+)?[[(][\da-z*†‡§¶#][\da-z*†‡§¶#\s,;]*[)\]]\s*$/g,
  /[*∗†‡§¶‖#✉]+/g,
  /(?<=\p{L}\.?,?\s?)\d+(?:\s*[,،]\s*\d+)*(?=\s*$|\s*,)/gu,
];

function takeNotes(bare: BareName, pattern: RegExp, group: number): void {
  bare.name = bare.name.replace(pattern, (...found: string[]) => {
    const note = (found[group] ?? '').trim();
    if (!readNote(bare, note)) bare.removed.push(note);
    return '';
  });
}

/** Reads notes about correspondence, equal contribution and death, which JOSS has in names. */
function readNote(bare: BareName, note: string): boolean {
  const corresponding = /correspond/i.test(note);
  const equal = (/equal/i.test(note) && /contrib/i.test(note)) || /\bco-?first\b/i.test(note);
  const deceased = /\bdeceased\b|^†?\s*died/i.test(note);
  bare.corresponding ||= corresponding;
  bare.equalContribution ||= equal;
  bare.deceased ||= deceased;
  return corresponding || equal || deceased;
}

/** Removes markup. Examples: `**Jane Doe**`, `<nobr>Jane Doe</nobr>`, `[Jane Doe](https://…)`, `Jane\ Doe`. */
function withoutMarkup(name: string): string {
  return name
    .replace(/\[([^\]]{0,1000})\]\([^)]{0,1000}\)/g, '$1')
    .replace(/\\href\{[^{}]*\}\{([^{}]*)\}/g, '$1')
    .replace(/\\(?:text(?:bf|it|sc|rm|normal)|emph|underline|mbox)\{([^{}]*)\}/g, '$1')
    .replace(/(\*\*|__)(?=\S)(.+?)(?<=\S)\1/g, '$2')
    .replace(/(?<![\p{L}\p{N}])([*_])(?=\S)(.+?)(?<=\S)\1(?![\p{L}\p{N}])/gu, '$2')
    .replace(/<\/?(?!sup\b)[a-z]+(?:\s[^<>]*)?\/?>/gi, '')
    .replace(/&nbsp;|\u00a0|~|\\ /g, ' ')
    .replace(/\\([^\p{L}\p{N}\s])/gu, '$1');
}

function tidy(name: string): string {
  return name
    .replace(/\s+/g, ' ')
    .replace(/(?<!\s)\s+([,;])/g, '$1')
    .replace(/^[\s,;&]+|[\s,;&]+$/g, '');
}

/** Titles before a name. Abbreviations in small letters belong to them. Examples: "Dr. h. c.", "Dr. rer. nat.". */
const TITLE =
  /^(?:(?:Dr|Dr[ªº]|Prof|Profª|Professor|Doç|Yrd|Öğr|Arş|Gör|Üyesi|M\.?Sc|Mr|Mrs|Ms|Mx|Engr|Dra|Drs|Ir|Univ\.-Prof|PD|Dipl\.-Ing|Dr\.-Ing|ڈاکٹر|پروفیسر|دکتر|(?:ال)?دكتورة?|(?:ال)?أستاذة?|[Пп]роф)\.?(?:\s*\p{Ll}{1,6}\.)*(?=\s)\s*|(?:(?:ศ|รศ|ผศ|อ|ดร|นพ|พญ|أ|د|डॉ|प्रो)\.\s*)+)/u;
/** Degrees behind a name. "Md." is a given name in Bangladesh, but "M.D." behind a comma is a degree. */
const DEGREE =
  /(?:,\s*(?:Ph\.?\s?D|M\.?D|M\.?Sc|B\.?Sc|MPH|M\.?Phil|D\.?Phil|MBBS|FRCS|FCPS|M\.?A|B\.?A|MBA|Ed\.?D|R\.?N|Dr|Prof|Professor|Esq)\.?|(?<!\s)\s+(?:Ph\.?\s?D|MPhil|M\.Phil|D\.?Phil|MBBS|FRCS|FCPS|MPH|MSc|M\.Sc|M\.?D(?<=\s\S+\s+M\.?D))\.?)$/;

/**
 * Degrees of Indonesia. Examples: ", S.Pd., M.Kom.", ", S.H., M.H.". A degree without small letters looks like
 * initials, so at least two of them must follow each other.
 */
const PART = String.raw`\p{Lu}\p{Ll}{0,4}\.`;
const DEGREES = new RegExp(
  String.raw`(?<=\p{L}\s\S.{0,200}?)(?:,\s*(?:${PART})+\p{Lu}\p{Ll}{1,4}\.?|(?:,\s*(?:${PART}){2,9}){2,20})$`,
  'u',
);

function takeTitles(bare: BareName): void {
  for (const pattern of [TITLE, DEGREE, DEGREES])
    for (let found = pattern.exec(bare.name); found; found = pattern.exec(bare.name)) {
      if (found[0].length >= bare.name.length) return;
      bare.removed.push(found[0].replace(/^[\s,]+|\s+$/g, ''));
      bare.name = tidy(bare.name.replace(pattern, ''));
    }
}
