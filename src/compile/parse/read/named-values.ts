/**
 * Words by name: Quarto's `{{< var key >}}` is in `_variables.yml`, `{{< meta key >}}` in the front matter.
 * `a.b` is `b` below `a`, and numbers index lists from 1.
 */
import type { VFile } from 'vfile';
import { memoizeWeak } from '../../../words/memoize/memoize-weak.ts';
import { readYamlMap } from '../../yaml/read-map.ts';
import type { YamlNode } from '../../yaml/tree.ts';
import { takeFrontMatter } from '../front-matter.ts';
import { wholeSource } from '../source.ts';

declare module 'vfile' {
  interface DataMap {
    /** Text of `_variables.yml`, if the manuscript uses it. */
    variables: string;
  }
}

/** Quarto's file of variables in the article's folder. */
export const VARIABLES = '_variables.yml';

/** @returns undefined if the name has no text */
export function namedValue(kind: 'var' | 'meta', name: string, file: VFile): string | undefined {
  const { root } = (kind === 'var' ? variablesOf : metaOf)(file);
  const found = name
    .split(/[.:]/)
    .reduce<YamlNode | undefined>((node, key) => node && valueBelow(node, key), root);
  return found?.kind === 'text' ? found.text : undefined;
}

function valueBelow(node: YamlNode, key: string): YamlNode | undefined {
  if (node.kind === 'list') return node.items[Number(key) - 1];
  if (node.kind === 'text') return undefined;
  return node.entries.find((entry) => entry.key === key)?.value;
}

const variablesOf = memoizeWeak((file: VFile) => yamlOf(file.data.variables));

const metaOf = memoizeWeak((file: VFile) => {
  const text = String(file).replace(/\r\n?/g, '\n');
  return yamlOf(takeFrontMatter(file, wholeSource(text)).frontMatter?.text);
});

/** Parses YAML without reporting. Problems of the front matter are reported elsewhere. */
function yamlOf(text: string | undefined): { root?: YamlNode } {
  const root = readYamlMap(text ?? '', { line: 1, column: 1, offset: 0 }, () => undefined);
  return root ? { root } : {};
}
