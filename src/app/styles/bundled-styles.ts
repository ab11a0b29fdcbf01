/** The citation styles that come with Offprint, each with a sample of one work. */
import { VFile } from 'vfile';
import type { Article, Block, CslItem, Inline } from '../../article/article.ts';
import type { CitationStyle, Sources } from '../../article/sources.ts';
import { compile } from '../../compile/compile.ts';
import { element, parseStyleTree } from '../../compile/references/style-tree.ts';
import { noJournal } from '../../io/journal/journal-files.ts';
import { bundledStyles, loadStyle, otherNames } from '../../io/styles.ts';
import { plainText } from '../../markup/plain-text.ts';
import { collapseWhiteSpace } from '../../words/collapse-white-space.ts';

export interface StyleSample {
  /** The name for `style:` in journal.yaml. */
  name: string;
  /** Other names of the style. */
  aliases: string[];
  /** The title in the style. */
  title: string;
  format: Article['citationFormat'];
  /** The citation in the text, or in the note if the style cites in notes. */
  citation: string;
  /** The entry in the reference list. Empty if the style has no list. */
  reference: string;
}

export async function styleSamples(): Promise<StyleSample[]> {
  const names = await bundledStyles();
  return Promise.all(names.map(async (name) => sampleOf(await loadStyle(name))));
}

const WORK: CslItem = {
  id: 'wilson',
  type: 'article-journal',
  author: [
    { family: 'Wilson', given: 'Laura M.' },
    { family: 'Okoro', given: 'Tomas' },
  ],
  title: 'Low water in northern harbours',
  'container-title': 'Journal of Coastal Studies',
  'container-title-short': 'J. Coast. Stud.',
  volume: '12',
  issue: '3',
  page: '45-57',
  issued: { 'date-parts': [[2012, 6]] },
  DOI: '10.5555/jcs.2012.45',
};

function sampleOf(style: CitationStyle): StyleSample {
  const compiled = compile(sources(), { journal: noJournal().journal, issue: {}, style });
  if (!compiled) throw new Error(`the sample of ${style.name} did not compile`);
  const { article } = compiled;
  const info = element(parseStyleTree(style.xml), 'info');
  const title = info && element(info, 'title');
  const cited = [...article.body, ...article.notes.flatMap(({ children }) => children)];
  return {
    name: style.name,
    aliases: otherNames(style.name),
    title: title?.children.join('').trim() ?? style.name,
    format: article.citationFormat,
    citation: wordsOf(cited.flatMap(citationsIn)),
    reference: wordsOf(
      article.references.flatMap(({ label, text }) => [
        { type: 'text', value: label ? `${label} ` : '' },
        ...text,
      ]),
    ),
  };
}

function wordsOf(nodes: readonly Inline[]): string {
  return collapseWhiteSpace(plainText(nodes, 'en'));
}

/** An article that cites the work once. */
function sources(): Sources {
  const front = 'title: Sample\nlanguage: en\nbibliography: references.json';
  const value = `---\n${front}\n---\n\nLow water came early [@${WORK.id}].\n`;
  const references = new VFile({ path: 'references.json', value: JSON.stringify([WORK]) });
  return {
    name: 'sample',
    manuscript: new VFile({ path: 'article.md', value }),
    texts: new Map([['references.json', references]]),
    files: new Map(),
  };
}

function citationsIn(block: Block): Inline[] {
  return block.type === 'paragraph' ? block.children.filter(({ type }) => type === 'citation') : [];
}
