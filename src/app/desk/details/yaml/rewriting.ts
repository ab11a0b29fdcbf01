/** How the parts of lists and maps are written again. */
import type { Node } from 'yaml';
import type { Change } from './change.ts';
import type { YamlPair, YamlSource } from './source.ts';

export interface Rewriting {
  source: YamlSource;
  /** The new text of a node, from its start to its end. */
  value(source: YamlSource, node: Node, change: Change, isFlow: boolean): string;
  /** The new text of a key and its value. */
  pair(source: YamlSource, pair: YamlPair, change: Change, isFlow: boolean): string;
}
