/** Reads institutions with their parts, and the authors' positions, from lines of affiliations. */

import type { FrontAffiliation } from '../affiliation.ts';
import { type FrontLine, type Part, partText } from '../lines/lines.ts';
import { DEPARTMENT, EMAIL, MARK_SIGNS, ORGANISATION, POSITION_FIRST } from '../lines/words.ts';
import { nameAll } from './affiliation-ids.ts';
import { parseParts } from './affiliation-parts.ts';
import { endsWithCountry } from './countries.ts';
import { gluedMarks, isContact, marksIn } from './name-marks.ts';

/** Marks at the start: superscripts, signs, or "1 " / "a " / "(1)" before a capital. */
const START_MARK = new RegExp(
  `^\\s*(?:[${MARK_SIGNS}]+(?:\\s?,\\s?[${MARK_SIGNS}]+)*|\\(?(?:\\d{1,2}|[a-h])[).\\]]|[a-h](?=:\\s)|\\[\\d{1,2}\\]|\\d{1,2}(?:\\s?,\\s?\\d{1,2})*(?=\\s?[\\p{Lu}\\p{Lo}])|[a-h](?=\\s\\p{Lu}))(?:(?<=[a-h]):)?\\s*`,
  'u',
);

/** Reads one affiliation from each text between two markers, or from each paragraph. */
export function readAffiliations(lines: { line: FrontLine; order: number }[]): FrontAffiliation[] {
  const found: FrontAffiliation[] = [];
  const glued = gluedMarks(lines.map(({ line }) => line.text));
  let previous: { line: FrontLine; order: number } | undefined;
  for (const { line, order } of lines) {
    for (const [index, part] of splitAtMarks(line).entries()) {
      const counted = index === 0 && previous?.line.block !== line.block && line.cues.autoNumber;
      const { marks, rest: whole } = takeMarks(part, glued, counted || '');
      const rest = withoutContacts(whole);
      if (isContact(partText(rest))) continue;
      const last = found.at(-1);
      const goesOn =
        last &&
        index === 0 &&
        marks.length === 0 &&
        !opensOther(last, line) &&
        previous &&
        continues(previous, { line, order });
      if (goesOn) last.parts.push(rest);
      else found.push({ id: '', marks, order, parts: [rest] });
    }
    previous = { line, order };
  }
  for (const affiliation of found) parseParts(affiliation);
  nameAll(found);
  return found;
}

/** "University of Accra, Ghana; ama@x.org/kojo@x.org": the addresses of its authors, at its end. */
function withoutContacts(part: Part): Part {
  const text = partText(part);
  if (text.length > LONGEST_PLACE) return part;
  const address = [...text.matchAll(EMAIL)].find(({ index }) => isContact(text.slice(index)));
  if (!address) return part;
  const place = text.slice(0, address.index).replace(/(?<![\s;:,.(–-])[\s;:,.(–-]+$/u, '');
  return { ...part, to: part.from + place.replace(E_MAIL_LABEL, '').length };
}

/** Characters. */
const LONGEST_PLACE = 2000;
const E_MAIL_LABEL = /(?:(?<![\s;,.])[\s;,.]+)?\b(?:e-?mails?|correo(?: electrónico)?)$/iu;

/** "…, Peshawar; ² Department of …": marks inside a line begin a new affiliation. */
function splitAtMarks(line: FrontLine): Part[] {
  const cuts = [0];
  const inner = new RegExp(
    `(?<=[;.,)\\p{L}]\\s{0,3})(?=(?:[${MARK_SIGNS}]+|\\d{1,2}(?=\\s?\\p{Lu}\\p{L}{2,}(?=.*(?:${'[Uu]niv|[Dd]epart|[Ii]nstit|[Cc]ollege|[Ff]acult|[Ss]chool|[Cc]ent'}))))\\s?[\\p{Lu}])`,
    'gu',
  );
  // "1,2,3Department of …" has one place.
  const letter = line.text.search(/\p{L}/u);
  for (const { index } of line.text.matchAll(inner))
    if (index > Math.max(3, letter)) cuts.push(index);
  cuts.push(line.text.length);
  return cuts
    .slice(0, -1)
    .map((from, index) => ({ line, from, to: cuts[index + 1] ?? line.text.length }));
}

/** @param counted the number that Word prints before the line, as item of a list */
function takeMarks(part: Part, glued: string, counted: string): { marks: string[]; rest: Part } {
  const text = partText(part);
  const letter = part.from === 0 && /^[a-h](?=\p{Lu})/u.test(text) ? text.slice(0, 1) : '';
  const match =
    leadingSuperscript(part) ??
    START_MARK.exec(text)?.[0] ??
    (glued.includes(letter) ? letter : undefined);
  const behind = match ? undefined : trailingSuperscript(part);
  if (behind) return { marks: marksIn(behind), rest: { ...part, to: part.to - behind.length } };
  if (!match) return { marks: marksIn(counted.replaceAll('.', '')), rest: part };
  return { marks: marksIn(match), rest: { ...part, from: part.from + match.length } };
}

function leadingSuperscript(part: Part): string | undefined {
  const [first] = part.line.inlines;
  if (part.from !== 0 || first?.kind !== 'text' || !first.marks.superscript) return undefined;
  return first.text.length <= 4 ? first.text : undefined;
}

/** "University of Accra²": as raised as at the names. */
function trailingSuperscript({ line, to }: Part): string | undefined {
  const last = line.inlines.at(-1);
  if (to !== line.text.length || last?.kind !== 'text' || !last.marks.superscript) return undefined;
  return /^(?:\d{1,2}|[a-h])$/.test(last.text.trim()) ? last.text : undefined;
}

/** "Assistant Professor, Department of …" below a whole affiliation: the next author's. */
function opensOther({ parts }: FrontAffiliation, { text }: FrontLine): boolean {
  return POSITION_FIRST.test(text) && parts.some((part) => ORGANISATION.test(partText(part)));
}

/** Whether a line without mark goes on with the affiliation of the line before. */
function continues(
  previous: { line: FrontLine; order: number },
  next: { line: FrontLine; order: number },
): boolean {
  // Halves stand behind a name, in the name's line.
  if (next.order !== previous.order + 1 || !Number.isInteger(next.order)) return false;
  if (/[,–-]$/.test(previous.line.text)) return true;
  if (previous.line.block !== next.line.block && /[.]$|^$/.test(previous.line.text)) return false;
  if (endsWithCountry(previous.line.text)) return false;
  return (
    previous.line.block === next.line.block ||
    !ORGANISATION.test(next.line.text) ||
    DEPARTMENT.test(previous.line.text)
  );
}
