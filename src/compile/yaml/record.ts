import { ruleOf } from '../../messages/message.ts';
import type { Report } from '../../messages/report-on.ts';
import type { Point } from '../../words/place.ts';
import { readYaml } from './read.ts';
import type { YamlMap } from './tree.ts';

/**
 * Reads YAML that must be keys with values.
 *
 * @returns `undefined` where it cannot be read (then that is reported); an empty text is no key
 */
export function readRecord(text: string, start: Point, report: Report): YamlMap | undefined {
  let broken = false;
  const node = readYaml(text, start, (...said) => {
    const [given] = said;
    broken ||= (typeof given === 'string' ? given : ruleOf(given)) === 'yaml-syntax';
    report(...said);
  });
  if (node?.kind === 'map') return node;
  if (!node) return broken ? undefined : { kind: 'map', entries: [], place: { start, end: start } };
  report(
    'yaml-syntax',
    `Unexpected ${node.kind === 'list' ? 'list' : 'text'}, expected keys with values`,
    node.place,
    'Write `key: value`, with a space behind the colon, one in a line.',
  );
  return undefined;
}
