/** Facts read back from each deposit: they are the article's. */
import type { Element, Root } from 'xast';
import type { Affiliation, Article, Author, PersonName } from '../article.ts';
import { plainText } from '../text/plain-text.ts';
import type { Examples, IssueCheck } from './check.ts';
import { folded, inlines } from './nodes.ts';
import { childrenOf, indexOf, textOf } from './outputs/jats-rule.ts';
import { CROSSREF, DOAJ, OJS, PUBMED } from './sources.ts';
import type { DepositReceiver, IssueSubject } from './subject.ts';

/** What a deposit says of an article; a fact that it does not speak of is absent. */
type Facts = Partial<Record<Fact, readonly string[]>>;
type Fact =
  | 'title'
  | 'authors'
  | 'affiliations'
  | 'affiliations of the authors'
  | 'date of publication'
  | 'date of acceptance'
  | 'volume'
  | 'issue'
  | 'pages'
  | 'DOI'
  | 'licence'
  | 'keywords';

interface Reader {
  /** "Crossref", as in messages. */
  title: string;
  source: { source: string; date: string };
  /** Of one article. */
  record: string;
  facts(record: Element, root: Root): Facts;
  examples: Examples;
}

const READERS: Record<DepositReceiver, Reader> = {
  crossref: {
    title: 'Crossref',
    source: CROSSREF,
    record: 'journal_article',
    facts: (record, root) => ({
      title: deep(record, 'titles').flatMap((titles) =>
        childrenOf(titles, 'title', 'subtitle').map(textOf),
      ),
      authors: deep(record, 'contributors').flatMap(({ children }) =>
        children.flatMap((one) => (one.type === 'element' ? crossrefName(one) : [])),
      ),
      affiliations: deep(record, 'institution').map(textOf),
      'affiliations of the authors': deep(record, 'contributors').flatMap(({ children }) =>
        children.flatMap((one) =>
          one.type === 'element' && one.attributes.contributor_role === 'author' ? textOf(one) : [],
        ),
      ),
      'date of publication': childrenOf(record, 'publication_date').map(dateOf),
      'date of acceptance': childrenOf(record, 'acceptance_date').map(dateOf),
      volume: deep(root, 'journal_issue').flatMap((issue) => texts(issue, 'volume')),
      issue: deep(root, 'journal_issue').flatMap((issue) => texts(issue, 'issue')),
      pages: childrenOf(record, 'pages').flatMap((pages) => [
        ...texts(pages, 'first_page'),
        ...texts(pages, 'last_page'),
      ]),
      DOI: childrenOf(record, 'doi_data').flatMap((data) => texts(data, 'doi')),
      licence: texts(record, 'ai:license_ref'),
    }),
    examples: {
      breaks: [
        { in: 'crossref', from: '<title>Tides and', to: '<title>Tide and' },
        { in: 'crossref', from: '<surname>Okoro</surname>', to: '<surname>Okoroh</surname>' },
        { in: 'crossref', from: 'University of Brest', to: 'University of Best' },
        {
          in: 'crossref',
          from: 'University of Brest',
          to: 'University of Whitby',
          and: [{ in: 'crossref', from: 'Department of Oceanography', to: 'University of Brest' }],
        },
        { in: 'crossref', from: '<volume>1</volume>', to: '<volume>2</volume>' },
        { in: 'crossref', from: '<first_page>57</first_page>', to: '<first_page>58</first_page>' },
        { in: 'crossref', from: '<doi>10.5555/jcs.2023.57', to: '<doi>10.5555/jcs.2023.58' },
      ],
      keeps: [
        { in: 'crossref', from: '<title>Tides and', to: '<title>Tides <i>and</i>' },
        {
          in: 'crossref',
          from: '<title>Tides and the moon at',
          to: '<title>Tides and the moon</title><subtitle>at</subtitle><title>',
        },
      ],
    },
  },
  doaj: {
    title: 'DOAJ',
    source: DOAJ,
    record: 'record',
    facts: (record) => ({
      title: texts(record, 'title'),
      authors: deep(record, 'author').flatMap((author) => texts(author, 'name')),
      affiliations: texts(record, 'affiliationName'),
      'affiliations of the authors': deep(record, 'author').map((author) =>
        texts(author, 'affiliationId')
          .map((id) => doajAffiliation(record, id))
          .join('; '),
      ),
      'date of publication': texts(record, 'publicationDate'),
      volume: texts(record, 'volume'),
      issue: texts(record, 'issue'),
      pages: [...texts(record, 'startPage'), ...texts(record, 'endPage')],
      DOI: texts(record, 'doi'),
      keywords: texts(record, 'keyword'),
    }),
    examples: {
      breaks: [
        { in: 'doaj', from: '<keyword>moon</keyword>', to: '' },
        { in: 'doaj', from: '<name>Tomas Okoro</name>', to: '<name>T. Okoro</name>' },
        {
          in: 'doaj',
          from: '<publicationDate>2023-03-15',
          to: '<publicationDate>2023-03-16',
        },
        {
          in: 'doaj',
          from: '<affiliationId>brest</affiliationId>',
          to: '<affiliationId>whitby</affiliationId>',
        },
      ],
      keeps: [{ in: 'doaj', from: '<keyword>moon</keyword>', to: '<keyword> moon </keyword>' }],
    },
  },
  ojs: {
    title: 'OJS',
    source: OJS,
    record: 'publication',
    facts: (record, root) => ({
      // Mark-up is sent as text.
      title: childrenOf(record, 'title', 'subtitle').map((one) =>
        textOf(one).replace(/<\/?\w+>/g, ''),
      ),
      authors: deep(record, 'author').map((author) =>
        joined(texts(author, 'givenname')[0], texts(author, 'familyname')[0]),
      ),
      affiliations: [...deep(record, 'affiliation'), ...deep(record, 'rorAffiliation')].map(textOf),
      'affiliations of the authors': deep(record, 'author').map(textOf),
      'date of publication': [record.attributes.date_published ?? ''],
      // A number only: what is none stays away.
      ...(ojsIssue(root, 'volume').length > 0 && { volume: ojsIssue(root, 'volume') }),
      issue: ojsIssue(root, 'number'),
      pages: texts(record, 'pages').flatMap((pages) => pages.split('-')),
      DOI: childrenOf(record, 'id')
        .filter(({ attributes }) => attributes.type === 'doi')
        .map(textOf),
      licence: texts(record, 'licenseUrl'),
      keywords: deep(record, 'keyword').map(textOf),
    }),
    examples: {
      breaks: [
        {
          in: 'ojs',
          from: '<familyname locale="en">Okoro</familyname>',
          to: '<familyname locale="en">Okoroh</familyname>',
        },
        { in: 'ojs', from: 'date_published="2023-03-15"', to: 'date_published="2023-03-14"' },
      ],
      keeps: [
        { in: 'ojs', from: 'url_path="tides" seq="1"', to: 'url_path="tide" seq="1"' },
        {
          in: 'ojs',
          from: '<title locale="en">Tides and',
          to: '<title locale="en">Tides &lt;i>and&lt;/i>',
        },
      ],
    },
  },
  pubmed: {
    title: 'PubMed',
    source: PUBMED,
    record: 'Article',
    facts: (record) => ({
      title: [...texts(record, 'ArticleTitle'), ...texts(record, 'VernacularTitle')],
      authors: deep(record, 'Author').map((author) =>
        joined(
          texts(author, 'FirstName')[0],
          texts(author, 'LastName')[0],
          texts(author, 'Suffix')[0],
          texts(author, 'CollectiveName')[0],
        ),
      ),
      affiliations: texts(record, 'Affiliation'),
      'affiliations of the authors': deep(record, 'Author').map(textOf),
      'date of acceptance': deep(record, 'PubDate')
        .filter(({ attributes }) => attributes.PubStatus === 'accepted')
        .map(dateOf),
      volume: texts(record, 'Volume'),
      issue: texts(record, 'Issue'),
      pages: [...texts(record, 'FirstPage'), ...texts(record, 'LastPage')],
      DOI: texts(record, 'ELocationID').filter((id) => id.startsWith('10.')),
    }),
    examples: {
      breaks: [
        {
          in: 'pubmed',
          from: '<Author>\n        <FirstName>Tomas</FirstName>\n        <LastName>Okoro</LastName>',
          to: '<Author>\n        <FirstName>Tom</FirstName>\n        <LastName>Okoro</LastName>',
        },
        { in: 'pubmed', from: '<FirstPage>57</FirstPage>', to: '<FirstPage>75</FirstPage>' },
      ],
      keeps: [
        {
          in: 'pubmed',
          from: '<JournalTitle>J Coast Stud</JournalTitle>\n      <Issn>1234-5679</Issn>\n      <Volume>1</Volume>\n      <Issue>2</Issue>\n      <PubDate PubStatus="ppublish">\n        <Year>2023</Year>\n        <Month>03</Month>\n        <Day>31</Day>\n      </PubDate>\n    </Journal>\n    <ArticleTitle>Tides',
          to: '<JournalTitle>J Coast Stud</JournalTitle>\n      <Issn>1234-5679</Issn>\n      <Volume>1</Volume>\n      <Issue>2</Issue>\n    </Journal>\n    <ArticleTitle>Tides',
        },
      ],
    },
  },
};

export const DEPOSITS: readonly IssueCheck[] = (Object.keys(READERS) as DepositReceiver[]).map(
  (receiver) => {
    const { title, source, examples } = READERS[receiver];
    return {
      name: `${receiver}-facts-differ`,
      scope: 'issue',
      severity: 'error',
      receivers: [receiver],
      ...source,
      sentence: `The deposit for ${title} says of each article what the article says: title, authors, affiliations, dates, volume, issue, pages, DOI, licence, keywords.`,
      advice: 'Offprint writes the deposit: report it with the manuscript.',
      examples,
      find: (subject) => differences(subject, receiver),
    };
  },
);

function* differences(subject: IssueSubject, receiver: DepositReceiver) {
  const { title, record, facts } = READERS[receiver];
  for (const deposit of subject.deposits.filter((each) => each.receiver === receiver)) {
    const root = deposit.xml.tree();
    const records = indexOf(root).named(record);
    for (const [index, article] of deposit.articles.entries()) {
      const said = records[index] ? facts(records[index], root) : {};
      for (const [fact, values] of Object.entries(said) as [Fact, readonly string[]][]) {
        const wanted = WANTED[fact](article);
        if (isSaid(fact, values, wanted)) continue;
        yield {
          reason: `Unexpected ${fact} “${values.join('; ')}” in the deposit for ${title}, expected “${(wanted[0] ?? []).filter(Boolean).join('; ')}”`,
          at: atArticle(subject, article),
        };
      }
    }
  }
}

function atArticle({ articles, at }: IssueSubject, article: Article) {
  return articles.find((each) => each.article === article)?.key('title') ?? at;
}

/** As the article has each fact: one of these lists, where receivers may take a translation. */
const WANTED: Record<Fact, (article: Article) => readonly (readonly string[])[]> = {
  // Formulae are written in another way by each receiver.
  title: (article) =>
    [article, ...article.translations]
      .filter(({ title = [] }) => ![...inlines(title)].some(({ type }) => type === 'inlineMath'))
      .map(({ title = [], subtitle = [], language }) =>
        [title, subtitle].map((part) => plainText(part, language)),
      ),
  authors: ({ authors }) => [authors.map((author) => namesOf(author).join('\n'))],
  affiliations: ({ affiliations }) => [affiliations.map(institutionOf)],
  'affiliations of the authors': ({ authors, affiliations }) => [
    authors.map((author) =>
      affiliations
        .filter(({ id }) => author.affiliations.includes(id))
        .map(institutionOf)
        .join('\n\n'),
    ),
  ],
  // OJS wants a whole day, and gets that of the issue.
  'date of publication': ({ dates: { published = '' }, issue: { date = '' } }) =>
    published.length === 10 ? [[published]] : [[published], [date]],
  'date of acceptance': ({ dates }) => [[dates.accepted ?? '']],
  volume: ({ issue }) => [[issue.volume ?? '']],
  issue: ({ issue }) => [[issue.issue ?? '']],
  // An article number is no page: it has fields of its own.
  // OJS gets one number of one page.
  pages: ({ pages: { first = '', last = '' } = {} }) =>
    first === last ? [[first, last], [first]] : [[first, last]],
  DOI: ({ doi }) => [[doi ?? '']],
  licence: ({ license }) => [[license?.url ?? '']],
  keywords: (article) => [article, ...article.translations].map(({ keywords }) => keywords),
};

function isSaid(
  fact: Fact,
  values: readonly string[],
  wanted: readonly (readonly string[])[],
): boolean {
  const said = folded(values.join(''));
  if (wanted.every((list) => list.join('') === '')) return true;
  if (fact === 'affiliations')
    return wanted.some((list) =>
      list.every((forms) => forms.split('\n').some((form) => said.includes(folded(form)))),
    );
  if (fact === 'affiliations of the authors')
    return wanted.some((list) => areWith(list, values.map(folded)));
  if (fact === 'authors')
    return wanted.some(
      (list) =>
        list.length === values.length &&
        list.every((names, index) =>
          names.split('\n').some((name) => folded(name) === folded(values[index] ?? '')),
        ),
    );
  // What was sent of a title may be one language's, or that and a translation.
  if (fact === 'title' || fact === 'keywords')
    return wanted.some((list) =>
      list.length > 0 ? said.includes(folded(list.join(''))) : said === '' && fact === 'keywords',
    );
  return wanted.some((list) => folded(list.join('')) === said);
}

/** Whether each author's own institutions stand with the author, and no other. */
function areWith(wanted: readonly string[], said: readonly string[]): boolean {
  const own = wanted.map((forms) => forms.split('\n\n').filter(Boolean));
  return said.every((text, author) => {
    const names = own[author] ?? [];
    const others = own
      .flat()
      .flatMap((forms) => forms.split('\n')[0] || [])
      .filter((name) => !names.some((forms) => folded(forms).includes(folded(name))));
    return names.every((forms) => isIn(forms, text)) && !others.some((name) => isIn(name, text));
  });
}

function isIn(forms: string, text: string): boolean {
  return forms.split('\n').some((form) => form !== '' && text.includes(folded(form)));
}

/** Its name, without an address that nobody sends, or its ROR. */
function institutionOf({ text = '', institution = text, ror }: Affiliation): string {
  return [institution.replace(/\S+@\S+/g, ''), ror].filter((form) => form !== undefined).join('\n');
}

/** The forms in which a name may be sent: its own scripts, or Latin letters. */
function namesOf({ name, nativeName, collective }: Author): string[] {
  if (!name) return [collective ?? ''];
  return [name, nativeName?.name].flatMap((one) => (one ? [written(one), eastern(one)] : []));
}

function written({ given, particle, family, suffix }: PersonName): string {
  return joined(given, particle, family, suffix);
}
function eastern({ given, particle, family, suffix }: PersonName): string {
  return joined(particle, family, given, suffix);
}

function joined(...parts: (string | undefined)[]): string {
  return parts.filter(Boolean).join(' ');
}

// ----------------------------------------------------------------------------- reading

/** "Anna van der Hill Jr.", or the name of a group, without its affiliations. */
function crossrefName(contributor: Element): string[] {
  if (contributor.attributes.contributor_role !== 'author') return [];
  if (contributor.name === 'person_name')
    return [
      joined(...['given_name', 'surname', 'suffix'].map((part) => texts(contributor, part)[0])),
    ];
  return [contributor.children.map((node) => (node.type === 'text' ? node.value : '')).join('')];
}

/** "2023-03-15" of elements for its parts, in any order. */
function dateOf(date: Element): string {
  const parts = ['year', 'month', 'day'].map((part) =>
    date.children.find((node) => node.type === 'element' && node.name.toLowerCase() === part),
  );
  return parts.flatMap((part) => (part ? textOf(part) : [])).join('-');
}

function doajAffiliation(record: Element, id: string): string {
  return deep(record, 'affiliationName')
    .filter(({ attributes }) => attributes.affiliationId === id)
    .map(textOf)
    .join(' ');
}

function ojsIssue(root: Root, name: string): string[] {
  return deep(root, 'issue_identification').flatMap((issue) => texts(issue, name));
}

/** Elements of a name, however deep. */
function deep(from: Element | Root, name: string): Element[] {
  return from.children.flatMap((node) => {
    if (node.type !== 'element') return [];
    return node.name === name ? [node] : deep(node, name);
  });
}

function texts(from: Element | Root, name: string): string[] {
  return deep(from, name).map(textOf);
}
