/** Similar diagnostics as one line of a report: one message, a count, the first places. */
import { enumerateFirst } from '../words/enumerate.ts';
import type { Diagnostic, Spot } from './diagnostic.ts';
import type { Fact, Facts } from './fact.ts';
import { format, wordingsOf } from './wording.ts';

export interface DiagnosticGroup {
  /** The first diagnostic, with words that hold for all. */
  diagnostic: Diagnostic;
  /** All of them, in order. */
  members: readonly Diagnostic[];
  /** The words say how many there are. */
  saysCount?: true;
}
/** Diagnostics that a report leaves out, because it has printed similar ones. */
export interface Rest {
  rest: readonly Diagnostic[];
}

/** Groups of a kind in one file that a report prints before it counts the rest. */
const MOST_OF_A_KIND = 3;
/** Lines or files that are named behind a message. */
const MOST_SPOTS = 8;

/**
 * Diagnostics in the order of their first, so that each message is there once: equal messages are one
 * group, and so are messages of one kind in one file if their wording has `many`.
 */
export function groupDiagnostics(diagnostics: readonly Diagnostic[]): DiagnosticGroup[] {
  const equal = [...Map.groupBy(diagnostics, equalKey).values()].map(equalGroup);
  return [...Map.groupBy(equal, manyKey).values()].map(manyGroup);
}

/** The first groups of each kind in a file, and behind them what is left out of that kind. */
export function firstOfEachKind(groups: readonly DiagnosticGroup[]): (DiagnosticGroup | Rest)[] {
  const kinds = Map.groupBy(groups, kindKey);
  const printed = new Map<string, number>();
  return groups.flatMap((group): (DiagnosticGroup | Rest)[] => {
    const key = kindKey(group);
    const alike = kinds.get(key) ?? [];
    const index = printed.get(key) ?? 0;
    printed.set(key, index + 1);
    // A line that counts a single message would take as much room as the message.
    if (alike.length <= MOST_OF_A_KIND + 1 || index < MOST_OF_A_KIND) return [group];
    return index === MOST_OF_A_KIND
      ? [{ rest: alike.slice(MOST_OF_A_KIND).flatMap(({ members }) => members) }]
      : [];
  });
}

function kindKey({ diagnostic: { file, id, rule } }: DiagnosticGroup): string {
  return JSON.stringify([file, id ?? rule]);
}

// ------------------------------------------------------------------------- equal messages

/** Diagnostics with the same key say the same of different places. */
function equalKey({ file, line, rule, severity, receiver, message, advice }: Diagnostic): string {
  // A message without a line is about a whole article, and often true of all articles.
  return JSON.stringify([
    line === undefined ? '' : file,
    rule,
    severity,
    receiver,
    message,
    advice,
  ]);
}

function equalGroup(members: readonly Diagnostic[]): DiagnosticGroup {
  const [diagnostic] = members as readonly [Diagnostic, ...Diagnostic[]];
  return { diagnostic, members };
}

// ------------------------------------------------------------------------- messages of one kind

function manyKey({ diagnostic }: DiagnosticGroup): string {
  const { id, file, severity, receiver } = diagnostic;
  const hasMany = id !== undefined && wordingsOf(id).many !== undefined;
  return JSON.stringify(hasMany ? [file, id, severity, receiver] : diagnostic);
}

function manyGroup(groups: readonly DiagnosticGroup[]): DiagnosticGroup {
  const [first] = groups as readonly [DiagnosticGroup, ...DiagnosticGroup[]];
  const { id } = first.diagnostic;
  if (groups.length === 1 || id === undefined) return first;
  const members = groups.flatMap((group) => group.members);
  const message = format(wordingsOf(id).many ?? '', factsOfMany(members));
  return { diagnostic: { ...first.diagnostic, message }, members, saysCount: true };
}

/** Each fact as the list of its different values. */
function factsOfMany(members: readonly Diagnostic[]): Facts {
  const names = Object.keys(members[0]?.facts ?? {});
  const lists = names.map((name): [string, Fact] => [
    name,
    [...new Set(members.flatMap(({ facts }) => valuesOf(facts?.[name])))],
  ]);
  return { ...Object.fromEntries(lists), count: members.length };
}

function valuesOf(fact: Fact = []): readonly string[] {
  return typeof fact === 'object' ? fact : [String(fact)];
}

// ------------------------------------------------------------------------- places

/** Places of a group without that of the first diagnostic, each once. */
export function otherSpots({ diagnostic, members }: DiagnosticGroup): Spot[] {
  const spots = members.flatMap((each): Spot[] => [each, ...(each.also ?? [])]);
  const byPlace = new Map(
    spots.map(({ file, line }) => [JSON.stringify([file, line]), { file, line }]),
  );
  byPlace.delete(JSON.stringify([diagnostic.file, diagnostic.line]));
  return [...byPlace.values()];
}

/** "also in lines 5 and 8"; "also in lines 5, 8 and 9 more, 15 times in all"; "also in b.md"; "" for one place. */
export function alsoIn(group: DiagnosticGroup): string {
  const { diagnostic, members, saysCount } = group;
  const others = otherSpots(group);
  const count = members.reduce((sum, { also = [] }) => sum + 1 + also.length, 0);
  const hasMore = !saysCount && count > others.length + 1;
  const places = spotWords(others, diagnostic.file);
  if (!places) return hasMore ? `${count} times` : '';
  return `also in ${places}${hasMore ? `, ${count} times in all` : ''}`;
}

/** "lines 5 and 8", "line 5", "b.md and c.md" */
export function spotWords(spots: readonly Spot[], file: string): string {
  const files = [...new Set(spots.map((spot) => spot.file))].filter((other) => other !== file);
  if (files.length > 0) return enumerateFirst(files, MOST_SPOTS);
  const lines = [...new Set(spots.flatMap(({ line }) => line ?? []))].sort((a, b) => a - b);
  if (lines.length === 0) return '';
  return `${lines.length === 1 ? 'line' : 'lines'} ${enumerateFirst(lines, MOST_SPOTS)}`;
}
