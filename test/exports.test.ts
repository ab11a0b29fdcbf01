import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  ParseOption,
  XmlDocument,
  XmlLibError,
  XsdValidator,
  xmlRegisterInputProvider,
} from 'libxml2-wasm';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Article } from '../src/article.ts';
import type { ExportHost } from '../src/exports/export.ts';
import { EXPORTS } from '../src/exports/index.ts';
import type { Issue } from '../src/issue.ts';
import { maximalArticle } from './maximal-article.ts';
import { bookReview, editorial, hostileArticle, rightToLeftArticle } from './sample-articles.ts';

const SCHEMAS = resolve('../shared/schemas');
const FILES: Record<string, string> = {
  'crossref.xml': `${SCHEMAS}/crossref-5.4.0/crossref5.4.0.xsd`,
  'doaj.xml': `${SCHEMAS}/doaj-articles-xsd-1.3/doajArticles.xsd`,
};
/** Imports by address, mapped to the files beside the schemas. */
const MAPPED: [string, string][] = [
  ['http://www.w3.org/2009/01/xml.xsd', `${SCHEMAS}/crossref-5.4.0/standard-modules/xml.xsd`],
  [
    'http://www.w3.org/Math/XMLSchema/mathml3/',
    `${SCHEMAS}/crossref-5.4.0/standard-modules/mathml3/`,
  ],
  ['http://www.doaj.org/static/doaj/', `${SCHEMAS}/doaj-articles-xsd-1.3/`],
];

const host: ExportHost = {
  output: async () => undefined,
  asset: async () => new Uint8Array(),
  timestamp: 1_700_000_000_000,
  settings: { depositor: { name: 'Offprint Press', email: 'press@journal.example' } },
  generator: 'offprint test',
};

function issueOf(...articles: Article[]): Issue {
  const facts = { volume: '1', issue: '2', date: '2023-01-15', folder: '1-2' };
  const journal = {
    ...maximalArticle.journal,
    url: 'https://journal.example',
    issn: { electronic: '1234-5679' },
  };
  const dates = { published: '2023-01-15' };
  const placed = articles.map((article, index) => ({
    ...article,
    journal,
    issue: facts,
    dates: { ...dates, ...article.dates },
    doi: article.doi ?? `10.5555/test.${index}`,
  }));
  return { name: '1-2', journal, facts, sections: [{ articles: placed }] };
}

async function exported(name: string, issue: Issue) {
  const found = EXPORTS.find((each) => each.name === name);
  if (!found) throw new Error(`no export ${name}`);
  return found.render(issue, host);
}

describe.skipIf(!existsSync(SCHEMAS))(
  'by the receivers’ schemas (skipped without ../shared)',
  () => {
    const validators = new Map<string, XsdValidator>();

    beforeAll(() => {
      const open: Buffer[] = [];
      xmlRegisterInputProvider({
        match: (address) => localPath(address) !== undefined,
        open: (address) => open.push(readFileSync(localPath(address) ?? '')),
        read: (handle, into) => {
          const rest = open[handle - 1] ?? Buffer.alloc(0);
          const length = rest.copy(into);
          open[handle - 1] = rest.subarray(length);
          return length;
        },
        close: () => true,
      });
      for (const [file, path] of Object.entries(FILES)) {
        const document = XmlDocument.fromBuffer(readFileSync(path), {
          url: `file://${path}`,
          option: ParseOption.XML_PARSE_NONET,
        });
        validators.set(file, XsdValidator.fromDoc(document));
      }
    });

    test.each(['crossref', 'doaj'])('%s: every kind of article', async (name) => {
      const { files, leftOut } = await exported(
        name,
        issueOf(maximalArticle, rightToLeftArticle, editorial, bookReview),
      );
      expect(leftOut.filter((each) => each.article !== 'editorial')).toEqual([]);
      expect(files).toHaveLength(1);
      for (const { path, content } of files) expect(problems(path, String(content))).toEqual([]);
    });

    test.each(['crossref', 'doaj'])(
      '%s: hostile words stay words, or the article is left out',
      async (name) => {
        const { files } = await exported(name, issueOf(maximalArticle, hostileArticle));
        for (const { path, content } of files) expect(problems(path, String(content))).toEqual([]);
      },
    );

    function problems(path: string, xml: string): string[] {
      const document = XmlDocument.fromString(xml, { option: ParseOption.XML_PARSE_NONET });
      try {
        validators.get(path)?.validate(document);
        return [];
      } catch (error) {
        if (error instanceof XmlLibError)
          return error.details.map((each) => `${each.line}: ${each.message.trim()}`);
        throw error;
      } finally {
        document.dispose();
      }
    }
  },
);

function localPath(address: string): string | undefined {
  const mapped = MAPPED.find(([from]) => address.startsWith(from));
  const path = mapped ? mapped[1] + address.slice(mapped[0].length) : undefined;
  const local = path ?? (address.startsWith('file://') ? fileURLToPath(address) : undefined);
  return local?.startsWith(SCHEMAS) && existsSync(local) ? local : undefined;
}

test.each([
  ['crossref', { doi: undefined }, 'DOI'],
  ['crossref', { doi: '10.5555/ä b' }, 'DOI'],
  [
    'crossref',
    { authors: [{ ...maximalArticle.authors[0], name: { family: 'Firdous1', given: 'M.' } }] },
    'author 1, family name',
  ],
  ['doaj', { authors: [] }, 'authors'],
])('%s leaves out what it would refuse, and names the field: %j', async (name, change, field) => {
  const issue = issueOf(maximalArticle, editorial);
  const [first, second] = issue.sections[0]?.articles ?? [];
  const broken = { ...first, ...change } as Article;
  const fine = { ...second, authors: maximalArticle.authors } as Article;
  const { files, leftOut } = await exported(name, {
    ...issue,
    sections: [{ articles: [broken, fine] }],
  });
  expect(leftOut.map((each) => [each.article, each.field])).toEqual([[broken.name, field]]);
  expect(leftOut[0]?.advice).toMatch(/\.$/);
  expect(String(files[0]?.content)).toContain(String(fine.doi));
});

test.each(['crossref', 'doaj'])('%s needs an ISSN, and says so', async (name) => {
  const issue = issueOf(maximalArticle);
  const { files, leftOut } = await exported(name, {
    ...issue,
    journal: { ...issue.journal, issn: {} },
  });
  expect(files).toEqual([]);
  expect(leftOut[0]).toMatchObject({ field: 'ISSN' });
});
