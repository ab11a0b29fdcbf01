/** zod's issues as messages. */

import type { RuleName } from '../../../messages/rules.ts';
import { type Reason, told } from '../../../messages/told.ts';
import { nearest } from '../../../words/nearest.ts';
import type { YamlNode } from '../../yaml/tree.ts';
import type { Issue } from './issue.ts';
import type { IssueParams } from './leaf.ts';

export interface Wording {
  message?: undefined;
  rule: RuleName;
  reason: Reason;
  advice: string;
}

/**
 * @param node what the issue is about; `undefined` where something is missing
 * @param known keys that are known at its place
 */
export function wordingOf(
  issue: Issue,
  node: YamlNode | undefined,
  known: readonly string[],
): Wording | IssueParams {
  if (issue.code === 'custom') return issue.params as IssueParams;
  const found = node ? shown(node) : 'nothing';
  const wanted = wantedBy(issue);
  const last = String(issue.path.at(-1) ?? 'file');
  return node
    ? {
        rule: 'value-invalid',
        reason: `Unexpected ${found}, expected ${wanted}`,
        advice: `Write ${wanted} for ${subjectOf(issue)}${exampleOf(issue, known)}.`,
      }
    : {
        rule: 'value-invalid',
        reason: `Unexpected end, expected the key \`${last}\` with ${wanted}`,
        advice: `Add \`${last}:\`.`,
      };
}

/** "`issn`", "an item of `sections`" */
function subjectOf({ path }: Issue): string {
  const key = path.findLast((step) => typeof step === 'string');
  if (key === undefined) return 'the file';
  return typeof path.at(-1) === 'string' ? `\`${key}\`` : `an item of \`${key}\``;
}

function exampleOf({ path }: Issue, known: readonly string[]): string {
  const last = path.at(-1);
  if (known.length > MOST_KEYS) return '; the documentation lists all keys';
  if (known.length > 0) return `: ${known.join(', ')}`;
  return typeof last === 'string' ? `; the example in the documentation of this key shows how` : '';
}

/** Longer lists are no help in a message. */
const MOST_KEYS = 12;

/**
 * @param known keys that are known at its place
 * @param alsoRead other spellings of them, where others may add keys of their own
 */
export function unknownKey(
  key: string,
  known: readonly string[],
  alsoRead?: readonly string[],
): Wording {
  const meant = nearest(key, [...known, ...(alsoRead ?? [])]);
  if (!meant && alsoRead) return leftOut(key);
  const advice = meant
    ? `Did you mean \`${meant}\`?`
    : known.length > MOST_KEYS
      ? 'Remove it, or correct it; the documentation lists all keys.'
      : `Remove it, or use one of these keys: ${known.join(', ')}.`;
  return {
    rule: 'key-unknown',
    reason: meant
      ? told`Unexpected key \`${key}\`, expected \`${{ meant }}\``
      : `Unexpected key \`${key}\`, expected a known one`,
    advice,
  };
}

function leftOut(key: string): Wording {
  return {
    rule: 'key-left-out',
    reason: `Unexpected key \`${key}\`, expected a known one`,
    advice:
      'It is left out of the article. Remove it, or write what readers should see under a key that docs/front-matter.md lists.',
  };
}

const KINDS: Record<string, string> = {
  string: 'text',
  array: 'a list (in brackets, or a line that starts with a dash for each item)',
  object: 'keys with values',
  record: 'keys with values',
};

function wantedBy(issue: Issue): string {
  if (issue.code === 'invalid_type') return KINDS[issue.expected] ?? issue.expected;
  if (issue.code !== 'invalid_union') return 'another value';
  const forms = issue.errors
    .flat()
    .flatMap((inner) => (inner.path.length === 0 ? [wantedBy(inner)] : []));
  return [...new Set(forms)].join(' or ') || 'another value';
}

function shown(node: YamlNode): string {
  if (node.kind === 'list') return 'list';
  if (node.kind === 'map')
    return `keys (${node.entries
      .map(({ key }) => key)
      .slice(0, 3)
      .join(', ')})`;
  return `"${node.text.slice(0, 60)}"`;
}
