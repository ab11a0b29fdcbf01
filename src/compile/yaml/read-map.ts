import { message, ruleOf } from '../../messages/message.ts';
import type { Report } from '../../messages/report-on.ts';
import type { Point } from '../../words/place.ts';
import { readYaml } from './read.ts';
import type { YamlMap } from './tree.ts';

/**
 * Reads YAML that must be keys with values.
 *
 * @returns undefined if the YAML cannot be read, which is reported; a map without entries for an empty text
 */
export function readYamlMap(text: string, start: Point, report: Report): YamlMap | undefined {
  let isBroken = false;
  const node = readYaml(text, start, (found, place) => {
    isBroken ||= ruleOf(found) === 'yaml-syntax';
    report(found, place);
  });
  if (node?.kind === 'map') return node;
  if (!node)
    return isBroken ? undefined : { kind: 'map', entries: [], place: { start, end: start } };
  const found =
    node.kind === 'list'
      ? message('yaml-syntax/list-without-keys')
      : message('yaml-syntax/text-without-keys');
  report(found, node.place);
  return undefined;
}
