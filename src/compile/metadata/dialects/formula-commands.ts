/** Commands for formulas: MyST's `math`, in the front matter or in the project file `myst.yml`. */
import { entryOf, takeEntry, textOfKey, type YamlMap, type YamlNode } from '../../yaml/tree.ts';

const NAME = /^\\{1,2}([a-zA-Z]+)$/;

/** Takes the commands out of a front matter or a project: pairs of name and TeX. Example: "R", "\mathbb{R}". */
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

/** The TeX of a command: its value, or the `macro` in a map. */
function texOf(node: YamlNode): string | undefined {
  if (node.kind === 'text') return node.text.trim();
  return node.kind === 'map' ? textOfKey(node, 'macro')?.trim() : undefined;
}
