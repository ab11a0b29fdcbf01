/** The catalogue of messages: every rule has its wording, and every wording is used. */
import { readdirSync, readFileSync } from 'node:fs';
import { parseSync, Visitor } from 'vite';
import { describe, expect, test } from 'vitest';
import { WORDINGS_FILE, wordingsOfFiles } from '../../scripts/wordings-module.ts';
import { EXPORT_REFUSED } from '../../src/app/check/export-demands.ts';
import { CHECKS } from '../../src/checks/index.ts';
import { SILENCE_RULES } from '../../src/checks/silence.ts';
import { ruleOf } from '../../src/messages/message.ts';
import { RULES } from '../../src/messages/rules.ts';
import { RULE_WORDINGS, WORDINGS } from '../../src/messages/wordings.ts';

test('wordings.ts is what the YAML files say (npm run messages writes it)', () => {
  expect(readFileSync(WORDINGS_FILE, 'utf8')).toBe(wordingsOfFiles());
});

const RULE_NAMES = [
  ...Object.keys(RULES),
  ...CHECKS.map(({ name }) => name),
  ...SILENCE_RULES,
  EXPORT_REFUSED,
];

test('every rule has an entry, and every entry is that of a rule', () => {
  expect(Object.keys(RULE_WORDINGS).sort()).toEqual(RULE_NAMES.sort());
});

test('every rule has a text, or cases with texts', () => {
  const worded = new Set(Object.keys(WORDINGS.en).map((id) => ruleOf({ id })));
  expect(RULE_NAMES.filter((name) => !worded.has(name))).toEqual([]);
});

test('every message is sent: its id stands in the code', () => {
  const literals = new Set(sources().flatMap(stringLiterals));
  expect(Object.keys(WORDINGS.en).filter((id) => !literals.has(id))).toEqual([]);
});

function sources(): string[] {
  return readdirSync('src', { recursive: true, encoding: 'utf8' })
    .map((name) => `src/${name.replaceAll('\\', '/')}`)
    .filter((path) => /(?<!\.test)\.ts$/.test(path) && path !== 'src/messages/wordings.ts');
}

/** Strings that are not the name of a rule in a table or in a definition. */
function stringLiterals(path: string): string[] {
  const text = readFileSync(path, 'utf8');
  const { program } = parseSync(path, text);
  const found: string[] = [];
  const names = new Set<number>();
  new Visitor({
    Property(node) {
      names.add(node.key.start);
      if (node.key.type === 'Identifier' && node.key.name === 'name') names.add(node.value.start);
    },
    Literal(node) {
      if (typeof node.value === 'string' && !names.has(node.start)) found.push(node.value);
    },
  }).visit(program);
  return found;
}

/** Rules of syntax: "Unexpected X, expected Y" says best what a parser found. */
const SYNTAX = new Set(['yaml-syntax', 'bibliography-syntax', 'equation-syntax', 'style-invalid']);

describe.each(Object.entries(WORDINGS.en))('%s', (id, { text, fix, many }) => {
  test('says the fact as a sentence', () => {
    for (const each of [text, many ?? text]) {
      expect(each).toMatch(/^[\p{Lu}\d"“‘'`{].*[.?]$/su);
      if (!SYNTAX.has(ruleOf({ id }))) expect(each).not.toMatch(/^Unexpected/);
    }
  });
  test('says what to do in a sentence', () => {
    expect(fix ?? 'Nothing.').toMatch(/^[\p{Lu}`{].*[.?]$/su);
  });
});

test.each(Object.entries(RULE_WORDINGS))('%s demands something in a sentence', (_, wording) => {
  expect(wording.rule).toMatch(/^[\p{Lu}\d`“].*\.$/su);
  expect(wording.why ?? 'A reason.').toMatch(/^[\p{Lu}\d`“].*\.$/su);
});
