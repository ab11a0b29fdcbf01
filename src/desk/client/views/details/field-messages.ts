/** Finds the field that a message of the compile is about. */
import type { FieldPlace } from '../../../../app/desk/details/details-values.ts';
import type { Diagnostic } from '../../../../messages/diagnostic.ts';
import { frontMatterOf } from '../../../../words/front-matter.ts';

export interface FieldMessages {
  /** Sentences by the path of the field. */
  byField: ReadonlyMap<string, readonly string[]>;
  /** Messages about the front matter that are about no field. */
  others: readonly { line: number; text: string }[];
}

/** Fields without a part of the form. Their messages are shown above the form. */
const WITHOUT_FIELD = /^(?:translations|funding|dates|copyright)$/;

/** @param path of the manuscript in the journal */
export function fieldMessages(
  messages: readonly Diagnostic[],
  path: string,
  places: readonly FieldPlace[],
  text: string,
): FieldMessages {
  const byField = new Map<string, string[]>();
  const others: { line: number; text: string }[] = [];
  const end = lastLine(text);
  for (const each of messages)
    for (const { file, line, column } of spotsOf(each)) {
      if (file.replaceAll('\\', '/') !== path || line === undefined || line > end) continue;
      const sentence = [each.message, each.advice].filter(Boolean).join(' ');
      const place = innermost(places, line, column);
      if (!place || WITHOUT_FIELD.test(place.path)) others.push({ line, text: sentence });
      else byField.set(place.path, [...(byField.get(place.path) ?? []), sentence]);
    }
  return { byField, others };
}

function spotsOf(each: Diagnostic): { file: string; line?: number; column?: number }[] {
  const own = each.line === undefined ? [] : [each];
  return [...own, ...(each.also ?? [])];
}

function lastLine(text: string): number {
  const found = frontMatterOf(text);
  return found ? text.slice(0, found.end).split('\n').length : 0;
}

/** @param column absent if only the line is known */
function innermost(
  places: readonly FieldPlace[],
  line: number,
  column: number | undefined,
): FieldPlace | undefined {
  const around = places.filter(({ from, to }) => {
    const isAfter = line > from[0] || (line === from[0] && (column ?? from[1]) >= from[1]);
    const isBefore = line < to[0] || (line === to[0] && (column ?? 1) < to[1]);
    return isAfter && isBefore;
  });
  return around.reduce<FieldPlace | undefined>(
    (best, each) => (best && isBehind(best.from, each.from) ? best : each),
    undefined,
  );
}

function isBehind(a: FieldPlace['from'], b: FieldPlace['from']): boolean {
  return a[0] > b[0] || (a[0] === b[0] && a[1] > b[1]);
}
