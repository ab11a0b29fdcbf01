/** The module src/messages/wordings.ts, made from the wording of all messages in YAML. */
import { readdirSync, readFileSync } from 'node:fs';
import { IntlMessageFormat } from 'intl-messageformat';
import { parse } from 'yaml';

/** A language's file. */
interface Catalogue {
  subjects: Record<string, string>;
  rules: Record<string, RuleEntry>;
}
interface RuleEntry extends CaseEntry {
  subject?: string;
  /** What the rule demands. */
  rule?: string;
  /** Why it matters. */
  why?: string;
  cases?: Record<string, CaseEntry>;
}
/** Templates of ICU message syntax. A case takes `text`, `fix` and `ask` from its rule if it has none; null is none. */
interface CaseEntry {
  text?: string;
  fix?: string | null;
  many?: string;
  /** Several as long as the rule is not converted: the first of which the message has all facts. */
  ask?: string | string[] | null;
}

const RULE_KEYS = ['subject', 'rule', 'why', 'text', 'fix', 'many', 'ask', 'cases'];
const CASE_KEYS = ['text', 'fix', 'many', 'ask'];

/** Names in a question to an author that are found by the place of the message, if they are no facts. */
const FOUND_BY_PLACE = ['on', 'author', 'figure', 'work'];

export const WORDINGS_FILE = new URL('../src/messages/wordings.ts', import.meta.url);

/** The module as the YAML files beside it say that it is. */
export function wordingsOfFiles(): string {
  const folder = new URL('.', WORDINGS_FILE);
  const names = readdirSync(folder).filter((name) => name.endsWith('.yaml'));
  return wordingsModule(
    Object.fromEntries(
      names.map((name) => [name.replace('.yaml', ''), readFileSync(new URL(name, folder), 'utf8')]),
    ),
  );
}

/** @param files the text of `<language>.yaml`, by language */
export function wordingsModule(files: Readonly<Record<string, string>>): string {
  const catalogues = Object.entries(files).map(([language, yaml]) => ({
    language,
    ...readCatalogue(language, yaml),
  }));
  const english = catalogues.find(({ language }) => language === 'en');
  if (!english) throw new Error('src/messages/en.yaml is missing.');
  const languages = catalogues.map(({ language }) => language);
  return `/* Made by \`npm run messages\` from the YAML files of this folder. Change those. */
import type { Fact } from './fact.ts';

export type Language = ${languages.map((language) => `'${language}'`).join(' | ')};

/** The facts of each message. */
export interface FactsOf {
${lines(idsOf(english).map(([id, wording]) => `  ${quoted(id)}: ${factsType(wording)};`))}
}

/** Templates of one message, in ICU message syntax. */
export interface IdWording {
  text: string;
  fix?: string;
  /** Several messages of this kind in one file, in one line. */
  many?: string;
  /** The question to an author. */
  ask?: string;
}
/** What a rule demands. */
export interface RuleWording {
  /** The chapter of the documentation. */
  subject: keyof typeof SUBJECTS;
  rule: string;
  why?: string;
  /** What to do, in ICU message syntax. */
  fix?: string;
  /** Questions to an author, as long as the rule is not converted. */
  ask?: string | readonly string[];
}

/** Chapters of the documentation, in order, and their headings. */
export const SUBJECTS = ${JSON.stringify(english.subjects, null, 2)} as const;

export const RULE_WORDINGS: Readonly<Record<string, RuleWording>> = {
${lines(Object.entries(english.rules).map(([rule, entry]) => `  ${quoted(rule)}: ${JSON.stringify(ruleWording(entry))},`))}
};

export const WORDINGS: Readonly<Record<'en', Readonly<Record<keyof FactsOf, IdWording>>>> &
  Readonly<Record<Language, Readonly<Partial<Record<keyof FactsOf, Partial<IdWording>>>>>> = {
${lines(catalogues.map((each) => `  ${each.language}: {\n${lines(idsOf(each).map(([id, wording]) => `    ${quoted(id)}: ${JSON.stringify(wording)},`))}\n  },`))}
};
`;
}

function lines(each: readonly string[]): string {
  return each.join('\n');
}

function quoted(id: string): string {
  return `'${id}'`;
}

function readCatalogue(language: string, yaml: string): Catalogue {
  const { subjects = {}, ...rules } = parse(yaml) as Record<string, never>;
  for (const [rule, entry] of Object.entries(rules as Catalogue['rules'])) {
    const where = `${language}.yaml, ${rule}`;
    checkKeys(where, entry, RULE_KEYS);
    for (const [name, each] of Object.entries(entry.cases ?? {}))
      checkKeys(`${where}/${name}`, each, CASE_KEYS);
    if (language === 'en' && !(entry.rule && entry.subject && entry.subject in subjects))
      throw new Error(`${where}: \`rule\` or \`subject\` is missing or unknown.`);
    const isConverted = entry.text !== undefined || entry.cases !== undefined;
    if (isConverted && Array.isArray(entry.ask))
      throw new Error(
        `${where}: a rule with \`text\` or \`cases\` has one \`ask\`, or one by case.`,
      );
  }
  return { subjects, rules };
}

function checkKeys(where: string, entry: object, known: readonly string[]): void {
  const unknown = Object.keys(entry).find((key) => !known.includes(key));
  if (unknown) throw new Error(`${where}: the key \`${unknown}\` is unknown.`);
}

function ruleWording({ subject, rule, why, fix, ask }: RuleEntry) {
  return { subject, rule, why, fix: fix ?? undefined, ask: ask ?? undefined };
}

type Wording = Record<'text' | 'fix' | 'many' | 'ask', string | undefined>;

/** Every message of a language: that of a rule itself, and those of its cases. */
function idsOf({ rules }: Catalogue): [id: string, wording: Wording][] {
  return Object.entries(rules).flatMap(([rule, entry]) => {
    const own = entry.text === undefined ? [] : [[rule, wordingOf(rule, entry, entry)] as const];
    const cases = Object.entries(entry.cases ?? {}).map(
      ([name, each]) => [`${rule}/${name}`, wordingOf(`${rule}/${name}`, each, entry)] as const,
    );
    return [...own, ...cases] as [string, Wording][];
  });
}

function wordingOf(id: string, entry: CaseEntry, rule: RuleEntry): Wording {
  const { text = rule.text, many, fix = rule.fix, ask = rule.ask } = entry;
  if (text === undefined) throw new Error(`${id} has no text.`);
  const wording = { text, fix: fix ?? undefined, many, ask: ask ?? undefined } as Wording;
  for (const [key, template] of Object.entries(wording)) {
    try {
      if (template !== undefined) parsed(template);
    } catch (error) {
      throw new Error(`${id}, ${key}: ${error}`);
    }
  }
  return wording;
}

// ------------------------------------------------------------------------- facts

type Ast = ReturnType<IntlMessageFormat['getAst']>;

function parsed(template: string): Ast {
  return new IntlMessageFormat(template, 'en', undefined, { ignoreTag: true }).getAst();
}

/** The TypeScript type of the facts that the templates of a message use. */
function factsType({ text, fix, many, ask }: Wording): string {
  const said = [text, fix].flatMap(argumentsOf);
  const asked = argumentsOf(ask).filter(
    ({ name }) => !FOUND_BY_PLACE.includes(name) || said.some((each) => each.name === name),
  );
  const grouped = argumentsOf(many).filter(({ name }) => name !== 'count');
  const single = [...said, ...asked];
  const names = [...new Set([...single, ...grouped].map(({ name }) => name))];
  const isCount = (name: string) => name.endsWith('Count') && names.includes(name.slice(0, -5));
  const facts = names
    .filter((name) => !isCount(name))
    .map((name) => {
      const isList = single.some((each) => each.name === `${name}Count`);
      const type = single.find((each) => each.name === name && each.type !== 'Fact')?.type;
      return `${name}: ${isList ? 'readonly string[]' : (type ?? 'Fact')}`;
    });
  return facts.length === 0 ? '{}' : `{ ${facts.join('; ')} }`;
}

interface Argument {
  name: string;
  type: 'Fact' | 'number' | 'string';
}

/** Kinds of ICU elements that decide of which type their fact is. */
const TYPES: Readonly<Record<number, Argument['type']>> = { 2: 'number', 5: 'string', 6: 'number' };
const LITERAL = 0;

function argumentsOf(template: string | undefined): Argument[] {
  return template === undefined ? [] : argumentsIn(parsed(template));
}

function argumentsIn(elements: Ast): Argument[] {
  return elements.flatMap((element) => {
    if (!('value' in element) || element.type === LITERAL) return [];
    const inner = 'options' in element ? Object.values(element.options) : [];
    const own = { name: element.value, type: TYPES[element.type] ?? 'Fact' };
    return [own, ...inner.flatMap(({ value }) => argumentsIn(value))];
  });
}
