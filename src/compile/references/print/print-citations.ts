import type { CslItem, Inline } from '../../../article/article.ts';
import { formatList } from '../../../words/languages/index.ts';
import type { CitationNode } from '../../parse/manuscript.ts';
import type { Cluster } from '../citeproc-types.ts';
import type { PrintedReferences } from '../library.ts';
import { type MarkedRun, readMarks } from '../output-marks.ts';
import type { ResolvedCitation } from '../resolve.ts';
import { richTextWords } from '../rich-text.ts';
import { nestRuns } from '../runs.ts';
import { isNothing } from '../style/questions.ts';
import { beside } from './beside.ts';
import { clustersOf, idOf, type Printing } from './clusters.ts';
import { linkAddresses, linkWorks, markNumbers } from './links.ts';
import { inWords } from './printing-data.ts';
import { withArabicSigns } from './scripts.ts';

type PrintedCitation = ReturnType<PrintedReferences['citations']['get']> & object;

/** Prints the citations; they are given in document order. */
export function printCitations(
  citations: ResolvedCitation[],
  printing: Printing,
): PrintedReferences['citations'] {
  const clusters = citations.map((citation) =>
    citation.cites.length > 0 ? clustersOf(citation, printing) : [],
  );
  const outputs = printing.session.clusters(clusters.flat());
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
        parts.length > 0 ? compose(citation, names, parts, printing) : unresolved(citation.node),
      ];
    }),
  );
}

/** A citation of keys that do not exist shows the keys; the article is not published. */
export function unresolved(node: CitationNode): PrintedCitation {
  const value = `[${node.items.map((item) => `@${item.key}`).join('; ')}]`;
  return { words: [{ type: 'text', value }], keys: [] };
}

/** The names of a narrative citation, one list for each work. */
function namesOf(
  { node, cites }: ResolvedCitation,
  cited: ReadonlySet<string>,
  printing: Printing,
): MarkedRun[][] {
  // `-@doe says` stands where the author's own words name them.
  if (node.mode !== 'narrative' || cites.every(({ cite }) => cite.suppressAuthor)) return [];
  const named = cites.filter(({ cite }, index) => index === 0 || !cite.beside);
  return named.map(({ work }) =>
    nameRuns(idOf(work, printing.works), cited.has(work.csl.id), printing),
  );
}

/** Puts together what stands in the line and what in a note. */
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
      names.length > 0 ? names.map((name, index) => beside(name, parts[index] ?? [])) : parts;
    return { words: nodes(listed(line, printing.language)), keys };
  }
  const line = listed(names, printing.language);
  const note = parts.flat();
  // In a note the citation begins with the names: "See Craig, Legitimate Expectations".
  if (place.inside) return { words: noteNodes(note, printing), keys };
  return {
    words: nodes(line),
    note: noteNodes(capitalised(withoutLeadingBlank(note), printing), printing),
    keys,
  };
}

/** A note has long words for a work: the first of them lead to the list, addresses where they say. */
function noteNodes(runs: MarkedRun[], { works, language }: Printing): Inline[] {
  const addressed = linkAddresses(runs, {}).map((run) =>
    run.url ? { ...run, item: undefined } : run,
  );
  const linked = linkWorks(addressed, (item) => works[item]?.csl.id);
  const leading = linked.map((run, index) => {
    const earlier = linked.findIndex(({ work }) => work === run.work);
    const together = linked.slice(earlier, index).every(({ work }) => work === run.work);
    return together ? run : { ...run, work: undefined };
  });
  return nestRuns(withArabicSigns(leading, language));
}

function toNodes(runs: MarkedRun[], { works, language }: Printing): Inline[] {
  const linked = linkWorks(runs, (item) => works[item]?.csl.id);
  return nestRuns(withArabicSigns(linked, language));
}

/** The printed cluster; in numeric styles its numbers belong to the works. */
function clusterRuns(
  output: string,
  cluster: Cluster,
  { processor, session }: Printing,
): MarkedRun[] {
  const { runs } = readMarks(inWords(output, processor));
  if (!processor.byNumber) return closed(runs);
  const items = cluster.citationItems.map(
    ({ id }) => [session.numberOf(id) ?? 0, Number(id.slice(1))] as const,
  );
  return markNumbers(runs, new Map(items));
}

/** Where nothing is left of the last work, its author suppressed, the processor leaves out the closing bracket. */
function closed(runs: MarkedRun[]): MarkedRun[] {
  const text = runs.map((run) => run.text).join('');
  const pair = [...BRACKETS].find((each) => text.startsWith(each.charAt(0)));
  const [open = '', close = ''] = pair ?? '';
  const isOpen = pair !== undefined && text.split(open).length > text.split(close).length;
  return isOpen ? [...runs, { text: close }] : runs;
}

/** The brackets of the style around a citation: it stands inside brackets of the author's own. */
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
 * A style that has nothing to print of works still tells which they are; nothing is missing where
 * the author's own words name them, unless in a note, which is never empty.
 */
function worksRuns(
  { node, cites }: ResolvedCitation,
  { works, processor, notes }: Printing,
): MarkedRun[] {
  const named = node.mode === 'narrative' || cites.every(({ cite }) => cite.suppressAuthor);
  if (named && processor.format !== 'note') return [];
  const runs = cites.map(({ work }) => ({
    text: richTextWords(work.csl.title ?? work.csl.id),
    item: works.indexOf(work),
  }));
  const listed = runs.flatMap((run, index) => (index > 0 ? [{ text: '; ' }, run] : [run]));
  // A note needs no brackets, but an end.
  if (processor.format === 'note')
    return notes.get(node)?.inside ? listed : [...listed, { text: '.' }];
  return [{ text: '(' }, ...listed, { text: ')' }];
}

/** The names of a work as they stand in a sentence; all of them belong to the work. */
function nameRuns(
  id: string,
  again: boolean,
  { processor, session, works, language }: Printing,
): MarkedRun[] {
  const output = inWords(session.names(id, again), processor);
  const work = works[Number(id.slice(1))];
  const { runs } = readMarks(isNothing(output) && work ? familyNames(work.csl, language) : output);
  const last = runs.length - 1;
  return runs.map((run, index) => {
    // Styles that build the citation of pieces leave their comma behind the names.
    const text = index === last ? run.text.replace(/(?<![\s,;:])[\s,;:]+$/, '') : run.text;
    return { ...run, text, item: Number(id.slice(1)) };
  });
}

/** For a style whose own names do not come out in a sentence. */
function familyNames({ author, editor, title, id }: CslItem, language: string): string {
  const names = (author ?? editor ?? []).flatMap((name) => name.family ?? name.literal ?? []);
  const [first] = names;
  if (first === undefined) return richTextWords(title ?? id);
  return names.length > 2 ? `${first} et al.` : formatList(language, names);
}

/** "A, B and C" in the language's way. */
function listed(parts: MarkedRun[][], language: string): MarkedRun[] {
  if (parts.length < 2) return parts.flat();
  // Noncharacters, which no word of a language contains, hold the places of the parts.
  const list = formatList(
    language,
    parts.map((_, index) => `\uFDD0${index}\uFDD1`),
  );
  return list.split(/\uFDD0(\d+)\uFDD1/).flatMap((text, index) => {
    if (index % 2 === 1) return parts[Number(text)] ?? [];
    return text === '' ? [] : [{ text }];
  });
}

/** Styles that leave the authors out leave the blank behind them: " [Anm. 1]". */
function withoutLeadingBlank([first, ...others]: MarkedRun[]): MarkedRun[] {
  return first ? [{ ...first, text: first.text.trimStart() }, ...others] : [];
}

/** A note begins with a capital, also where the author's "see" or the particle of a name begins it. */
function capitalised(runs: MarkedRun[], { works }: Pick<Printing, 'works'>): MarkedRun[] {
  const [first, ...others] = runs;
  if (!first || !/^\p{Ll}/u.test(first.text)) return runs;
  const work = first.item === undefined ? undefined : works[first.item]?.csl;
  if (first.item !== undefined && !(work && beginsWithParticle(first.text, work))) return runs;
  return [
    { ...first, text: first.text.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase()) },
    ...others,
  ];
}

/** "van Gogh, Letters": The Chicago Manual of Style, 17th edition, 8.5. */
function beginsWithParticle(text: string, { author, editor, translator }: CslItem): boolean {
  const [name] = author ?? editor ?? translator ?? [];
  const particle = name?.['non-dropping-particle'] ?? name?.['dropping-particle'];
  const family = particle ? particle.replace(/(?<!['’])$/, ' ') : name?.family;
  return family !== undefined && /^\p{Ll}[\p{L}’']*[\s’']/u.test(family) && text.startsWith(family);
}
