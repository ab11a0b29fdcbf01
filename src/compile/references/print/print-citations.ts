import type { CslItem, Inline } from '../../../article/article.ts';
import { formatList } from '../../../words/languages/index.ts';
import type { CitationNode } from '../../parse/manuscript.ts';
import type { Cluster } from '../citeproc-types.ts';
import type { PrintedReferences } from '../library.ts';
import { type MarkedRun, readMarks } from '../output-marks.ts';
import type { ResolvedCitation } from '../resolve.ts';
import { richTextWords } from '../rich-text.ts';
import { nestRuns } from '../runs.ts';
import { isNothing } from '../style/engine-calls.ts';
import { clustersOf, idOf, type Printing } from './clusters.ts';
import { joinNarrative } from './join-narrative.ts';
import { linkAddresses, linkWorks, markNumbers } from './links.ts';
import { tidyOutput } from './printing-data.ts';
import { withArabicPunctuation } from './scripts.ts';

type PrintedCitation = ReturnType<PrintedReferences['citations']['get']> & object;

/**
 * Prints the citations.
 *
 * @param citations in document order
 */
export function printCitations(
  citations: ResolvedCitation[],
  printing: Printing,
): PrintedReferences['citations'] {
  const clusters = citations.map((citation) =>
    citation.cites.length > 0 ? clustersOf(citation, printing) : [],
  );
  const outputs = printing.citeproc.clusters(clusters.flat());
  let next = 0;
  const cited = new Set<string>();
  return new Map(
    citations.map((citation, index) => {
      const parts = (clusters[index] ?? []).map((cluster) => {
        const output = outputs[next] ?? '';
        next += 1;
        if (!output) return worksRuns(citation, printing);
        const runs = clusterRuns(output, cluster, printing);
        return citation.node.mode === 'bare' ? withoutBrackets(runs) : runs;
      });
      const names = namesOf(citation, cited, printing);
      for (const { work } of citation.cites) cited.add(work.csl.id);
      return [
        citation.node,
        parts.length > 0
          ? compose(citation, names, parts, printing)
          : unresolvedCitation(citation.node),
      ];
    }),
  );
}

/** A citation of unknown keys, which shows the keys. The article cannot be published. */
export function unresolvedCitation(node: CitationNode): PrintedCitation {
  const value = `[${node.items.map((item) => `@${item.key}`).join('; ')}]`;
  return { words: [{ type: 'text', value }], keys: [] };
}

/** The names of a narrative citation, one list for each work. */
function namesOf(
  { node, cites }: ResolvedCitation,
  cited: ReadonlySet<string>,
  printing: Printing,
): MarkedRun[][] {
  // In `-@doe says`, the author's own words name the authors.
  if (node.mode !== 'narrative' || cites.every(({ cite }) => cite.suppressAuthor)) return [];
  const inSentence = cites.filter(({ cite }, index) => index === 0 || !cite.beside);
  return inSentence.map(({ work }) =>
    nameRuns(idOf(work, printing.works), cited.has(work.csl.id), printing),
  );
}

/** Joins the parts of a citation to the text in the line and the text of a note. */
function compose(
  { node, cites }: ResolvedCitation,
  names: MarkedRun[][],
  parts: MarkedRun[][],
  printing: Printing,
): PrintedCitation {
  const place = printing.notes.get(node);
  const nodes = (runs: MarkedRun[]) => toNodes(runs, printing);
  const keys = [...new Set(cites.map(({ work }) => work.csl.id))];
  if (!place) {
    const line =
      names.length > 0
        ? names.map((name, index) => joinNarrative(name, parts[index] ?? []))
        : parts;
    return { words: nodes(enumerateParts(line, printing.language)), keys };
  }
  const line = enumerateParts(names, printing.language);
  const note = parts.flat();
  // In a note, the citation includes the names. Example: "See Craig, Legitimate Expectations"
  if (place.inside) return { words: noteNodes(note, printing), keys };
  return {
    words: nodes(line),
    note: noteNodes(capitalize(trimStart(note), printing), printing),
    keys,
  };
}

/** The nodes of a note. The first text of a work links to the list, and addresses link to themselves. */
function noteNodes(runs: MarkedRun[], { works, language }: Printing): Inline[] {
  const withAddresses = linkAddresses(runs, {}).map((run) =>
    run.url ? { ...run, item: undefined } : run,
  );
  const linked = linkWorks(withAddresses, (item) => works[item]?.csl.id);
  const leading = linked.map((run, index) => {
    const earlier = linked.findIndex(({ work }) => work === run.work);
    const together = linked.slice(earlier, index).every(({ work }) => work === run.work);
    return together ? run : { ...run, work: undefined };
  });
  return nestRuns(withArabicPunctuation(leading, language));
}

function toNodes(runs: MarkedRun[], { works, language }: Printing): Inline[] {
  const linked = linkWorks(runs, (item) => works[item]?.csl.id);
  return nestRuns(withArabicPunctuation(linked, language));
}

/** The printed cluster. In numeric styles, its numbers are assigned to the works. */
function clusterRuns(
  output: string,
  cluster: Cluster,
  { processor, citeproc }: Printing,
): MarkedRun[] {
  const { runs } = readMarks(tidyOutput(output, processor));
  if (!processor.byNumber) return closeBracket(runs);
  const items = cluster.citationItems.map(
    ({ id }) => [citeproc.numberOf(id) ?? 0, Number(id.slice(1))] as const,
  );
  return markNumbers(runs, new Map(items));
}

/** Adds the closing bracket, which citeproc omits if the last work prints no words. */
function closeBracket(runs: MarkedRun[]): MarkedRun[] {
  const text = runs.map((run) => run.text).join('');
  const pair = [...BRACKETS].find((each) => text.startsWith(each.charAt(0)));
  const [open = '', close = ''] = pair ?? '';
  const isOpen = pair !== undefined && text.split(open).length > text.split(close).length;
  return isOpen ? [...runs, { text: close }] : runs;
}

/** Removes the style's brackets from a citation inside the author's own brackets. */
function withoutBrackets(runs: MarkedRun[]): MarkedRun[] {
  const [first, ...others] = runs;
  const last = others.at(-1);
  const pair = `${first?.text.charAt(0)}${(last ?? first)?.text.slice(-1)}`;
  if (!first || !BRACKETS.has(pair)) return runs;
  if (!last) return [{ ...first, text: first.text.slice(1, -1) }];
  const inner = others.slice(0, -1);
  const bare = [
    { ...first, text: first.text.slice(1) },
    ...inner,
    { ...last, text: last.text.slice(0, -1) },
  ];
  return bare.filter(({ text }) => text !== '');
}

const BRACKETS = new Set(['()', '[]', '（）', '［］']);

/**
 * The text of a citation for which the style prints nothing: the titles of the works. If the author's own words
 * name them, it is empty, except in a note, which is never empty.
 */
function worksRuns(
  { node, cites }: ResolvedCitation,
  { works, processor, notes }: Printing,
): MarkedRun[] {
  const isNamed = node.mode === 'narrative' || cites.every(({ cite }) => cite.suppressAuthor);
  if (isNamed && processor.format !== 'note') return [];
  const runs = cites.map(({ work }) => ({
    text: richTextWords(work.csl.title ?? work.csl.id),
    item: works.indexOf(work),
  }));
  const titles = runs.flatMap((run, index) => (index > 0 ? [{ text: '; ' }, run] : [run]));
  // A note has no brackets, but ends with a full stop.
  if (processor.format === 'note')
    return notes.get(node)?.inside ? titles : [...titles, { text: '.' }];
  return [{ text: '(' }, ...titles, { text: ')' }];
}

/** The names of a work in a sentence, assigned to the work. */
function nameRuns(
  id: string,
  isSubsequent: boolean,
  { processor, citeproc, works, language }: Printing,
): MarkedRun[] {
  const output = tidyOutput(citeproc.names(id, isSubsequent), processor);
  const work = works[Number(id.slice(1))];
  const { runs } = readMarks(isNothing(output) && work ? familyNames(work.csl, language) : output);
  const last = runs.length - 1;
  return runs.map((run, index) => {
    // Some styles leave a comma after the names.
    const text = index === last ? run.text.replace(/(?<![\s,;:])[\s,;:]+$/, '') : run.text;
    return { ...run, text, item: Number(id.slice(1)) };
  });
}

/** The family names, for a style that cannot print names in a sentence. */
function familyNames({ author, editor, title, id }: CslItem, language: string): string {
  const names = (author ?? editor ?? []).flatMap((name) => name.family ?? name.literal ?? []);
  const [first] = names;
  if (first === undefined) return richTextWords(title ?? id);
  return names.length > 2 ? `${first} et al.` : formatList(language, names);
}

/** Joins parts to an enumeration in a language. Example: "A, B and C" */
function enumerateParts(parts: MarkedRun[][], language: string): MarkedRun[] {
  if (parts.length < 2) return parts.flat();
  // Noncharacters, which no language contains, stand for the parts.
  const list = formatList(
    language,
    parts.map((_, index) => `\uFDD0${index}\uFDD1`),
  );
  return list.split(/\uFDD0(\d+)\uFDD1/).flatMap((text, index) => {
    if (index % 2 === 1) return parts[Number(text)] ?? [];
    return text === '' ? [] : [{ text }];
  });
}

/** Removes the space that styles leave after omitted authors. Example: " [Anm. 1]" */
function trimStart([first, ...others]: MarkedRun[]): MarkedRun[] {
  return first ? [{ ...first, text: first.text.trimStart() }, ...others] : [];
}

/** Capitalizes a note that begins with the author's own words or with the particle of a name. */
function capitalize(runs: MarkedRun[], { works }: Pick<Printing, 'works'>): MarkedRun[] {
  const [first, ...others] = runs;
  if (!first || !/^\p{Ll}/u.test(first.text)) return runs;
  const work = first.item === undefined ? undefined : works[first.item]?.csl;
  if (first.item !== undefined && !(work && beginsWithParticle(first.text, work))) return runs;
  return [
    { ...first, text: first.text.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase()) },
    ...others,
  ];
}

/** The Chicago Manual of Style, 17th edition, 8.5. Example: "van Gogh, Letters" */
function beginsWithParticle(text: string, { author, editor, translator }: CslItem): boolean {
  const [name] = author ?? editor ?? translator ?? [];
  const particle = name?.['non-dropping-particle'] ?? name?.['dropping-particle'];
  const family = particle ? particle.replace(/(?<!['’])$/, ' ') : name?.family;
  return family !== undefined && /^\p{Ll}[\p{L}’']*[\s’']/u.test(family) && text.startsWith(family);
}
