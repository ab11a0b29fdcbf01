/** Reads strings of names, affiliations and dates whose parts are labelled. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { DatePart, Field, LabelledString } from '../labelled-page.ts';
import { joinPieces, type LabelledPiece } from '../labelled-text.ts';
import { documentId, groupOf } from './document-id.ts';
import { type Piece, readTei } from './tei.ts';

type Part = Field | DatePart;

interface Kind {
  /** The element that holds one string. */
  root: string;
  /** The element with which a name or an affiliation begins. */
  begins?: string;
  parts: Record<string, Part>;
}

const KINDS = {
  'author-names': {
    root: 'author',
    begins: 'persName',
    parts: {
      forename: 'given',
      firstname: 'given',
      middlename: 'given',
      surname: 'family',
      surename: 'family',
      suffix: 'suffix',
      marker: 'mark',
      roleName: 'honorific',
    },
  },
  affiliations: {
    root: 'affiliation',
    begins: 'affiliation',
    parts: {
      marker: 'mark',
      'orgName:institution': 'institution',
      'orgName:institute': 'institution',
      'orgName:department': 'department',
      'orgName:departement': 'department',
      'orgName:laboratory': 'department',
      addrLine: 'street',
      postBox: 'street',
      postCode: 'postal-code',
      settlement: 'city',
      region: 'region',
      'region:state': 'region',
      country: 'country',
    },
  },
  dates: { root: 'date', parts: { day: 'day', month: 'month', year: 'year' } },
} satisfies Record<string, Kind>;

export type StringKind = keyof typeof KINDS;

/** @param folder of GROBID's data */
export function* readStrings(folder: string, kind: StringKind): Generator<LabelledString> {
  for (const name of readdirSync(path.join(folder, kind)).sort())
    yield* stringsOf(name, readFileSync(path.join(folder, kind, name), 'utf8'), kind);
}

export function stringsOf(fileName: string, tei: string, kind: StringKind): LabelledString[] {
  const { root, parts, begins }: Kind = KINDS[kind];
  const document = documentId(fileName);
  const pieces = Map.groupBy(readTei(tei, root), ({ numbers }) => numbers[0]);
  return [...pieces.values()].flatMap((list, index) => {
    const { text, fields } = joinPieces(labelled(list, parts, begins));
    const id = `${document}/${kind}/${index + 1}`;
    return fields.length === 0 ? [] : [{ id, group: groupOf(document), text, fields }];
  });
}

function labelled(pieces: Piece[], parts: Kind['parts'], begins = ''): LabelledPiece<Part>[] {
  const begun = new Set<number>();
  return pieces.map(({ text, path: names, numbers }) => {
    const name = names.findLast((each) => parts[each]);
    const whole = numbers[names.lastIndexOf(begins)];
    if (name === undefined || text.trim() === '') return { text };
    if (whole === undefined || begun.has(whole)) return { text, field: parts[name] };
    begun.add(whole);
    return { text, field: parts[name], begins: true };
  });
}
