/** The messages for problems that zod finds. */

import { message } from '../../../messages/message.ts';
import type { BuildMessage } from '../../../messages/report.ts';
import { nearest } from '../../../words/nearest.ts';
import { ownValue } from '../../../words/own-value.ts';
import type { YamlNode } from '../../yaml/tree.ts';
import type { Issue } from './issue.ts';
import type { IssueParams } from './leaf.ts';

/** Longer lists of keys are no help in a message. */
const MOST_KEYS = 12;

/**
 * @param node what the issue is about
 * @param known keys that are known at its place
 */
export function issueMessage(
  issue: Issue,
  node: YamlNode | undefined,
  known: readonly string[],
): BuildMessage {
  if (issue.code === 'custom') return (issue.params as IssueParams).message;
  const { path } = issue;
  const key = String(path.findLast((step) => typeof step === 'string') ?? '');
  const subject = { key, part: typeof path.at(-1) === 'string' ? 'key' : 'item' };
  const found = node?.kind === 'map' ? 'keys' : (node?.kind ?? 'text');
  const keys = known.length > MOST_KEYS ? [] : known;
  switch (expectedForms(issue).join(' or ')) {
    case 'text':
      return message('value-invalid/not-text', { ...subject, found });
    case 'list':
      return message('value-invalid/not-list', { ...subject, found });
    case 'keys':
      return message('value-invalid/not-keys', { ...subject, found, known: keys });
    case 'text or keys':
      return message('value-invalid/not-text-or-keys', { ...subject, known: keys });
    case 'text or list':
      return message('value-invalid/not-text-or-list', subject);
    default:
      return message('value-invalid/not-usable', { key });
  }
}

type FormName = 'text' | 'list' | 'keys';

const FORM_NAMES: Record<string, FormName> = {
  string: 'text',
  array: 'list',
  object: 'keys',
  record: 'keys',
};

/** The forms of a value that the schema accepts, each once. */
function expectedForms(issue: Issue): FormName[] {
  if (issue.code === 'invalid_type') return [ownValue(FORM_NAMES, issue.expected) ?? []].flat();
  if (issue.code !== 'invalid_union') return [];
  const atRoot = issue.errors.flat().filter((inner) => inner.path.length === 0);
  return [...new Set(atRoot.flatMap(expectedForms))];
}

/**
 * The message for a key that is not in the schema.
 *
 * @param known keys that are known at its place
 * @param otherSpellings of the known keys, if the file may have keys of other programs
 */
export function unknownKeyMessage(
  key: string,
  known: readonly string[],
  otherSpellings?: readonly string[],
): BuildMessage {
  const meant = nearest(key, [...known, ...(otherSpellings ?? [])]);
  if (meant) return message('key-unknown/misspelled', { key, meant });
  if (otherSpellings) return message('key-left-out', { key });
  return known.length > MOST_KEYS
    ? message('key-unknown', { key })
    : message('key-unknown/few-keys', { key, known });
}
