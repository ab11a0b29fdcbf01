/** MyST's `math`: commands for formulas, in the front matter or in a project's `myst.yml`. */
import { entryOf, takeEntry, textOfKey, type YamlMap, type YamlNode } from '../../yaml/tree.ts';

const NAME = /^\\{1,2}([a-zA-Z]+)$/;

/** Takes them out of a front matter or of a project: TeX by name ("R": "\mathbb{R}"). */
export function takeFormulaCommands(map: YamlMap): [string, string][] {
  const math = entryOf(map, 'math');
  if (math?.value.kind !== 'map') return [];
  takeEntry(map, 'math');
  return math.value.entries.flatMap(({ key, value }): [string, string][] => {
    const name = NAME.exec(key)?.[1];
    const tex = texOf(value);
    return name && tex !== undefined ? [[name, tex]] : [];
  });
}

/** `'\R': \mathbb{R}`, or a map with it as `macro`. */
function texOf(node: YamlNode): string | undefined {
  if (node.kind === 'text') return node.text.trim();
  return node.kind === 'map' ? textOfKey(node, 'macro')?.trim() : undefined;
}
