/**
 * Validates a YAML tree. Every problem is reported at its place, and the invalid value is removed from the tree. So an
 * invalid value does not affect the others, and one run shows all problems.
 */
import type { z } from 'zod';
import type { Report } from '../../../messages/report-on.ts';
import { plainOf } from '../../yaml/plain.ts';
import { nodeAt, removeAt, type YamlMap } from '../../yaml/tree.ts';
import type { Issue } from './issue.ts';
import { issueMessage, unknownKeyMessage } from './issue-messages.ts';
import { keysAt } from './keys-at.ts';

/** Other spellings of keys that are accepted at a path, for suggestions. */
export type Spellings = (path: readonly PropertyKey[]) => readonly string[];

/**
 * @param schema accepts an empty record: every key is optional
 * @param tree is changed in place: invalid values are removed
 * @param spellings for files that may have keys of other programs: an unknown key that resembles no known key is left
 *   out with a warning. Without this parameter, every unknown key is an error.
 */
export function validate<Schema extends z.ZodType>(
  schema: Schema,
  tree: YamlMap,
  report: Report,
  spellings?: Spellings,
): z.output<Schema> {
  for (;;) {
    const result = schema.safeParse(plainOf(tree));
    if (result.success) return result.data;
    // From the last to the first, because removing an item of a list moves the items behind it.
    const issues = result.error.issues.flatMap(relevant);
    for (const issue of issues) reportIssue(schema, tree, issue, report, spellings);
    for (const issue of issues.toReversed()) drop(tree, issue);
  }
}

/** The issues of the form of a union that the author probably meant. */
function relevant(issue: Issue): Issue[] {
  if (issue.code !== 'invalid_union') return [issue];
  const meant = issue.errors.find(
    (branch) => !branch.some(({ code, path }) => code === 'invalid_type' && path.length === 0),
  );
  if (!meant) return [issue];
  return meant.flatMap((inner) => relevant({ ...inner, path: [...issue.path, ...inner.path] }));
}

function reportIssue(
  schema: z.ZodType,
  tree: YamlMap,
  issue: Issue,
  report: Report,
  spellings?: Spellings,
): void {
  const node = nodeAt(tree, issue.path);
  if (issue.code === 'unrecognized_keys' && node?.kind === 'map') {
    const unknown = new Set(issue.keys);
    const known = keysAt(schema, issue.path);
    const otherSpellings = spellings?.(issue.path);
    for (const { key, keyPlace } of node.entries.filter((entry) => unknown.has(entry.key)))
      report(unknownKeyMessage(key, known, otherSpellings), keyPlace);
    return;
  }
  const found = issueMessage(issue, node, keysAt(schema, issue.path));
  report(found, placeNear(tree, issue.path));
}

/** The place of the node at a path, or of its nearest parent if it is missing. */
function placeNear(tree: YamlMap, path: readonly PropertyKey[]) {
  for (let length = path.length; length > 0; length--) {
    const node = nodeAt(tree, path.slice(0, length));
    if (node) return node.place;
  }
  return tree.place;
}

function drop(tree: YamlMap, issue: Issue): void {
  const node = nodeAt(tree, issue.path);
  if (issue.code === 'unrecognized_keys' && node?.kind === 'map') {
    const unknown = new Set(issue.keys);
    node.entries = node.entries.filter(({ key }) => !unknown.has(key));
    return;
  }
  for (let length = issue.path.length; length > 0; length--)
    if (removeAt(tree, issue.path.slice(0, length))) return;
  tree.entries = [];
}
