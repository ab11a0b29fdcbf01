/** Takes the YAML out of a manuscript and parses it, and puts changed YAML back. */
import { VFile } from 'vfile';
import { type Document, isMap } from 'yaml';
import { parseYaml } from '../../../compile/yaml/document.ts';
import { readYamlMap } from '../../../compile/yaml/read-map.ts';
import { reportOn } from '../../../messages/report-on.ts';
import { frontMatterOf } from '../../../words/front-matter.ts';
import type { YamlSource } from './yaml/source.ts';

export type OpenedFrontMatter = { source: YamlSource } & Around;
interface Around {
  /** The first line of the YAML in the manuscript, 1-based. */
  firstLine: number;
  /** The manuscript with other YAML. */
  withYaml(yaml: string): string;
}

/** Why the form cannot show the front matter. */
export interface FrontMatterProblem {
  line: number;
  /** A sentence. */
  message: string;
}

/** @returns the problem if the YAML cannot be read; an empty document if there is no front matter */
export function openFrontMatter(text: string): OpenedFrontMatter | { problem: FrontMatterProblem } {
  const found = frontMatterOf(text);
  if (!found) return newFrontMatter(text);
  const { start, yaml: written } = found;
  // Documents are edited with one kind of line end, which is put back.
  const isCrlf = written.includes('\r\n') && !/(?<!\r)\n/.test(written);
  const yaml = isCrlf ? written.replaceAll('\r\n', '\n') : written;
  const firstLine = 2;
  const document = parseYaml(yaml);
  const problem = isReadable(document) ? undefined : problemOf(yaml, firstLine);
  if (problem) return { problem };
  return {
    source: { text: yaml, document },
    firstLine,
    withYaml: (changed) =>
      text.slice(0, start) +
      (isCrlf ? changed.replaceAll('\n', '\r\n') : changed) +
      text.slice(start + written.length),
  };
}

function newFrontMatter(text: string): OpenedFrontMatter | { problem: FrontMatterProblem } {
  if (/^\uFEFF?---[ \t]*\r?\n/.test(text)) return { problem: { line: 1, message: UNCLOSED } };
  const end = text.includes('\r\n') ? '\r\n' : '\n';
  const mark = text.startsWith('\uFEFF') ? '\uFEFF' : '';
  return {
    source: { text: '', document: parseYaml('') },
    firstLine: 2,
    withYaml: (yaml) =>
      yaml === ''
        ? text
        : `${mark}${['---', ...yaml.trimEnd().split('\n'), '---', '', ''].join(end)}${text.slice(mark.length)}`,
  };
}

const UNCLOSED =
  'The front matter has no end. Write a line with three hyphens (---) behind its last line.';

function isReadable({ errors, contents }: Document.Parsed): boolean {
  return errors.length === 0 && (contents === null || isMap(contents));
}

/** Parses again, because that says the place and the cause in the words of the compile. */
function problemOf(yaml: string, line: number): FrontMatterProblem | undefined {
  const file = new VFile();
  readYamlMap(yaml, { line, column: 1, offset: 0 }, reportOn(file));
  const found = file.messages.find(({ ruleId }) => ruleId === 'yaml-syntax');
  return found && { line: found.line ?? line, message: found.reason };
}
