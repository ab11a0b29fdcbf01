import type { CslName } from '../../../article/article.ts';
import { readNames } from '../names/names.ts';
import { type Fields, joined, type Reading } from '../reading.ts';
import type { Segment } from '../segments/segments.ts';
import { makersOf } from '../segments/statement.ts';

function namesAs(name: 'author' | 'editor' | 'translator', found: Segment[], text: string): Fields {
  const printed = joined(found);
  if (SPACED.test(printed)) return {};
  const { names: read, more } = readNames(printed);
  const names = JAPANESE.test(text) ? read.map(undivided) : read;
  return names.length > 0 ? { [name]: names, ...(more && name === 'author' && { more: 1 }) } : {};
}

/** Characters that only Japanese uses, and its quotation bracket for titles. */
const JAPANESE = /[\p{Script=Hiragana}\p{Script=Katakana}]|『/u;

/**
 * Japanese family names usually have two characters, Chinese ones have one. The text does not show where to split
 * "佐藤学".
 */
function undivided(name: CslName): CslName {
  const whole = `${name.family ?? ''}${name.given ?? ''}`;
  return /^\p{Script=Han}{2,}$/u.test(whole) ? { literal: whole } : name;
}

/** Spaced letters of a family name look like initials. Example: "H E N D RY, G. D.". */
const SPACED = /(?<!\p{L})(?:\p{Lu} ){3}/u;

/** Names with an editor's role are editors. Example: "Kelle, Udo (Hrsg.)". */
export function readAuthors({ found, labelled }: Reading): Fields {
  const [first] = found;
  if (!first) return {};
  const after = labelled.reference.text.slice(first.end, first.end + 24);
  const role =
    EDITOR_ROLE.test(`${first.text} `) ||
    /^\s*(?:[([]\d{4}[a-z]?[)\]],?\s*)?[[(](?:Hrsg|Hgg?|eds?)\.?[)\]]/i.test(after);
  const fields = namesAs(role ? 'editor' : 'author', [first], labelled.reference.text);
  const author = makersOf(labelled.segments, fields.author);
  return author ? { ...fields, author } : fields;
}

/** "dies." repeats the chapter's author as editor. Example: "In: dies. (Hg.), Wege und Straßen". */
export function readEditors({ found, fields, labelled }: Reading): Fields {
  if (fields.editor) return {};
  const same = /^\W*(?:in:?\s+)?(?:ders|dies|id|idem|eadem)\.?,?\s*[([]/i.test(
    found[0]?.text ?? '',
  );
  return same && fields.author
    ? { editor: fields.author }
    : namesAs('editor', found.slice(0, 1), labelled.reference.text);
}

const EDITOR_ROLE =
  /[\s,([](?:Hrsgg?|Hgg?|eds?|editors?|Orgs?|Coords?|ред|主编)\.?[\])]?[\s,.:]*$/i;

/** The tagger labels everybody with a role as translator. Examples: "Org. Sergio Cohn", "Introduction by …". */
export function readTranslators({ found, fields, labelled }: Reading): Fields {
  const [first] = found;
  if (!first || INTRODUCED.test(first.text)) return {};
  if (!ORGANISED.test(first.text)) return namesAs('translator', [first], labelled.reference.text);
  return fields.editor ? {} : namesAs('editor', [first], labelled.reference.text);
}

const INTRODUCED =
  /^\W*(?:with an? )?(?:introduction|foreword|preface|prólogo|prefácio|introducción|introdução|préface|geleitwort|vorwort|illustrat)/i;

const ORGANISED =
  /^\W*(?:orgs?\.?|organizad\p{L}+|organização|coords?\.?|coordenação|eds?\.?|edited|hrsg\.?)\s/iu;
