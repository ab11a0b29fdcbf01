/** Builds the manuscript of a notice from its editor's text and the facts of the article that it is about. */
import { outputAddress } from '../../article/addresses.ts';
import type { Article, IsoDate, NoticeKind } from '../../article/article.ts';
import { NOTICE_RELATIONS } from '../../compile/record/notice-relations.ts';
import { entryOf } from '../../compile/yaml/tree.ts';
import { editYaml } from '../../compile/yaml/write.ts';
import { plainText } from '../../markup/plain-text.ts';
import { freeName } from '../../words/free-name.ts';
import { frontMatterOf } from '../../words/front-matter.ts';
import { languageOf, localNumber, type Word, word } from '../../words/languages/index.ts';

/** The title and the folder suffix of each kind of notice. */
const NOTICES: Record<NoticeKind, { title: Word; folder: string }> = {
  correction: { title: 'correctionOf', folder: 'correction' },
  retraction: { title: 'retractionOf', folder: 'retraction' },
  'expression-of-concern': { title: 'concernOf', folder: 'concern' },
};

export interface NoticeSource {
  kind: NoticeKind;
  /** The article that the notice is about. */
  original: Article;
  /** The title of the original in Markdown, or as plain words if the Markdown is unknown. */
  originalTitle?: string;
  /** Markdown with or without front matter. Its front matter takes precedence. */
  text: string;
  date: IsoDate;
}

/**
 * Writes article.md of the notice.
 *
 * @throws YamlUnreadable if the front matter of the text is not YAML
 */
export function noticeManuscript({ text, ...source }: NoticeSource): string {
  const { yaml, body } = partsOf(text);
  const front = editYaml(yaml, { line: 2, column: 1, offset: 0 }, (document, read) => {
    for (const [key, value] of Object.entries(noticeFacts(source)))
      if (!entryOf(read, key)) document.set(key, document.createNode(value));
  });
  return `---\n${front}---\n\n${body}\n`;
}

/** Whether article.md of the notice contains the editor's text. */
export function isNoticeOf(manuscript: string, text: string): boolean {
  return partsOf(manuscript).body === partsOf(text).body;
}

/**
 * The line in the editor's text for a line of the notice's article.md; undefined for added facts.
 */
export function lineInText(text: string, manuscript: string, line: number): number | undefined {
  const { yaml, body, clean } = partsOf(text);
  const firstLine = (whole: string, from: number) => whole.slice(0, from).split('\n').length;
  const begins = firstLine(manuscript, manuscript.length - body.length - 1);
  if (line >= begins) return line - begins + firstLine(clean, clean.lastIndexOf(body));
  return line <= yaml.split('\n').length ? line : undefined;
}

function partsOf(text: string): { clean: string; yaml: string; body: string } {
  const clean = text.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n');
  const { yaml, end } = frontMatterOf(clean) ?? { yaml: '', end: 0 };
  return { clean, yaml, body: clean.slice(end).trim() };
}

/** Example: `firdous-correction`, or `firdous-correction-2` if that name is taken. */
export function noticeFolder(name: string, kind: NoticeKind, taken: ReadonlySet<string>): string {
  return freeName(`${name}-${NOTICES[kind].folder}`, (each) => taken.has(each));
}

/** The title of a notice in the language of its article. Example: "Correction: Tides" */
export function noticeTitle(
  kind: NoticeKind,
  { title, language }: Article,
  about?: string,
): string {
  const words = about ?? plainText(title, language);
  return word(language, NOTICES[kind].title).replace('{title}', () => words);
}

function noticeFacts({ kind, original, originalTitle, date }: Omit<NoticeSource, 'text'>) {
  const { language } = original;
  const about = originalTitle ?? escapeMarkdown(plainText(original.title, language));
  return {
    title: noticeTitle(kind, original, about),
    type: kind,
    language,
    dates: { published: date },
    related: [relatedTo(original, NOTICE_RELATIONS[kind])],
  };
}

/** The related article by DOI or address and folder, with its title and source for readers. */
function relatedTo(original: Article, type: string): Record<string, string> {
  const { doi, title, language, issue, name } = original;
  const url = outputAddress(original, 'html');
  const words = [plainText(title, language), sourceLine(original)].filter(Boolean);
  return {
    type,
    ...(doi === undefined ? url && { url } : { doi }),
    ...(issue.folder !== undefined && { article: `${issue.folder}/${name}` }),
    text: words.join(languageOf(language).list.middle),
  };
}

/** Example: "Journal of Tests 2(1), 19–20 (2027)" */
function sourceLine({ journal, issue, pages, elocation, dates, language }: Article): string {
  const { volume = '', issue: number } = issue;
  const numbered = number === undefined ? volume : `${volume}(${number})`;
  const last = pages?.last === undefined || pages.last === pages.first ? '' : `–${pages.last}`;
  const digits = (text: string) => localNumber(language, text);
  const place = pages ? digits(`${pages.first}${last}`) : elocation;
  const year = dates.published?.slice(0, 4);
  const where = [journal.title, digits(numbered)].filter(Boolean).join(' ');
  const parts = [where, place].filter(Boolean);
  const source = parts.join(languageOf(language).list.middle);
  return year === undefined ? source : `${source} (${digits(year)})`;
}

export function escapeMarkdown(words: string): string {
  return words.replace(/[\\`*_[\]<>$@~^{}&]/g, '\\$&');
}
