/** Writes YAML: new texts, and changes in existing texts. */
import { VFile } from 'vfile';
import { type Document, stringify } from 'yaml';
import { reportOn } from '../../messages/report-on.ts';
import type { Point } from '../../words/place.ts';
import { parseYaml } from './document.ts';
import { readYamlMap } from './read-map.ts';
import type { YamlMap } from './tree.ts';

/** Long texts stay in one line. */
const FORM = { lineWidth: 0 };

export function yamlText(values: object): string {
  return stringify(values, FORM);
}

/**
 * Changes existing YAML. Comments, order and other values stay as they are.
 *
 * @param start where the text begins in its file
 * @param change gets the document, and the tree of its YAML with aliases resolved
 * @throws YamlUnreadable if the text is not YAML of keys with values
 */
export function editYaml(
  text: string,
  start: Point,
  change: (document: Document, read: YamlMap) => void,
): string {
  const file = new VFile();
  const tree = readYamlMap(text, start, reportOn(file));
  const problem = file.messages.find(({ ruleId }) => ruleId === 'yaml-syntax');
  if (!tree || problem) {
    const reason = problem?.reason.replace(/\.$/, '');
    throw new YamlUnreadable(`${problem?.line}:${problem?.column}: ${reason}`);
  }
  const document = parseYaml(text);
  change(document, tree);
  // Keeps the style of the text: { cover: x } or {cover: x}.
  return document.toString({ ...FORM, flowCollectionPadding: !/[{[]\S/.test(text) });
}

/** The message is the first problem without a full stop. Example: "3:5: A line is indented with a tab". */
export class YamlUnreadable extends Error {}
