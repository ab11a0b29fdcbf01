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

/** Signs that only Japanese has, and the brackets in which it has titles. */
const JAPANESE = /[\p{Script=Hiragana}\p{Script=Katakana}]|『/u;

/** "佐藤学": Chinese families have one sign, Japanese ones two as a rule; where to divide is not printed. */
function undivided(name: CslName): CslName {
  const whole = `${name.family ?? ''}${name.given ?? ''}`;
  return /^\p{Script=Han}{2,}$/u.test(whole) ? { literal: whole } : name;
}

/** "H E N D RY, G. D.": letters of a family that stand apart cannot be told from initials. */
const SPACED = /(?<!\p{L})(?:\p{Lu} ){3}/u;

/** "Kelle, Udo (Hrsg.)": the role, if it stands there, makes them editors. */
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

/** "In: dies. (Hg.), Wege und Straßen": the author of the part. */
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

/** The tagger takes everybody in a role for a translator: "Org. Sergio Cohn", "Introduction by …". */
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
