/** The settings of journal.yaml that have a field in the desk. The others are edited as text. */
import { VFile } from 'vfile';
import { type Document, isMap, parseDocument } from 'yaml';
import { readJournalFile } from '../../../compile/metadata/index.ts';
import { editYaml } from '../../../compile/yaml/write.ts';
import type { Diagnostic } from '../../../messages/diagnostic.ts';
import { diagnosticsOf } from '../../../messages/diagnostics.ts';
import { START_OF_FILE } from '../../../words/place.ts';

/** The keys of each field, from the outermost. */
export const SETTINGS = {
  title: ['title'],
  abbreviation: ['abbreviation'],
  publisher: ['publisher', 'name'],
  place: ['publisher', 'place'],
  issnPrint: ['issn', 'print'],
  issnElectronic: ['issn', 'electronic'],
  url: ['url'],
  doiPrefix: ['doi-prefix'],
  email: ['email'],
  depositorName: ['crossref', 'depositor', 'name'],
  depositorEmail: ['crossref', 'depositor', 'email'],
} as const satisfies Record<string, readonly string[]>;

export type SettingName = keyof typeof SETTINGS;
/** Empty if the key is missing. */
export type Settings = Record<SettingName, string>;

const NAMES = Object.keys(SETTINGS) as SettingName[];

export interface ChangedSettings {
  text: string;
  /** What is wrong with the new values. */
  problems: Diagnostic[];
}

/** @param text of journal.yaml */
export function changeSettings(text: string, values: Settings): ChangedSettings {
  const changed = writeSettings(text, values);
  const known = new Set(problemsOf(text).map(({ message }) => message));
  const problems = problemsOf(changed).filter(({ message }) => !known.has(message));
  return { text: changed, problems };
}

function problemsOf(text: string): Diagnostic[] {
  const file = new VFile({ path: 'journal.yaml', value: text });
  readJournalFile(file);
  return diagnosticsOf([file]).filter(({ severity }) => severity !== 'info');
}

/** @param text of journal.yaml */
export function readSettings(text: string): Settings {
  const document = parseDocument(text);
  return Object.fromEntries(NAMES.map((name) => [name, valueAt(document, name)])) as Settings;
}

/**
 * Writes the values that differ. Comments, order and everything else stay.
 *
 * @throws YamlUnreadable if the text is not YAML of keys with values
 */
export function writeSettings(text: string, values: Settings): string {
  return editYaml(text, START_OF_FILE, (document) => {
    for (const name of NAMES) {
      const value = values[name].trim();
      if (value !== valueAt(document, name)) setValue(document, SETTINGS[name], value);
    }
  });
}

function valueAt(document: Document, name: SettingName): string {
  const [first, ...rest]: readonly string[] = SETTINGS[name];
  const outer = document.get(first);
  // `publisher: Valley College` is the short form of its name.
  if (rest.length > 0 && !isMap(outer)) return rest[0] === 'name' ? textOf(outer) : '';
  return textOf(document.getIn(SETTINGS[name]));
}

function textOf(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

function setValue(document: Document, keys: readonly string[], value: string): void {
  const [first = '', ...rest] = keys;
  const outer = document.get(first);
  if (rest.length > 0 && outer !== undefined && !isMap(outer))
    document.set(first, document.createNode({ name: textOf(outer) }, { flow: true }));
  if (value !== '') {
    document.setIn(keys, value);
    return;
  }
  document.deleteIn(keys);
  const left = document.get(first);
  if (isMap(left) && left.items.length === 0) document.delete(first);
}
