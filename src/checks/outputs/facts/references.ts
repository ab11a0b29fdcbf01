/** Data of the listed works in the JATS and in the head of the web page. */
import type { Element } from 'xast';
import { decodeAddress } from '../../../article/addresses.ts';
import type { CslItem } from '../../../article/article.ts';
import { nodeText } from '../../../markup/node-text.ts';
import { type Message, message } from '../../../messages/message.ts';
import type { ArticleCheck, Finding } from '../../check.ts';
import { CROSSREF } from '../../sources.ts';
import type { ArticleSubject } from '../../subject.ts';
import { descendants } from '../jats/rule.ts';
import { outputsOf, stringsIn } from './output-values.ts';
import { missingIn, needsData } from './required-data.ts';
import { FACTS, isKnown, isSameDay } from './work-facts.ts';

export const REFERENCE_FACTS: readonly ArticleCheck[] = [
  {
    name: 'facts-references-differ',
    severity: 'error',
    receivers: ['crossref', 'scholar', 'pmc', 'readers'],
    ...CROSSREF,
    *find(subject) {
      yield* inJatsList(subject);
      yield* inHead(subject);
      yield* inStructuredData(subject);
    },
  },
];

/** A value that the bibliography does not have. */
interface Difference {
  fact: string;
  found: string;
}

function* inJatsList(subject: ArticleSubject): Generator<Finding> {
  for (const [index, ref] of outputsOf(subject).jats.named('ref').entries()) {
    const csl = subject.article.references[index]?.csl;
    const [data] = descendants(ref, 'element-citation');
    if (!csl || csl.custom?.unstructured) continue;
    const facts = { work: csl.id, output: 'JATS' };
    if (!data) {
      if (needsData(csl))
        yield findingOf(subject, csl, message('facts-references-differ/without-data', facts));
      continue;
    }
    for (const field of missingIn(data, csl))
      yield findingOf(
        subject,
        csl,
        message('facts-references-differ/missing', { field, ...facts }),
      );
    const found = [...textsIn(data, csl), ...datesIn(data, csl), ...addressesIn(data, csl)];
    yield* found.map((one) => differs(subject, csl, one, 'JATS'));
  }
}

function textsIn(data: Element, csl: CslItem): Difference[] {
  return FACTS.flatMap((one) => {
    const texts = descendants(data, ...(one.jats ?? [])).map(nodeText);
    return texts
      .filter((found) => !isKnown(found, one, csl))
      .map((found) => ({ fact: one.fact, found }));
  });
}

function datesIn(data: Element, { issued, accessed }: CslItem): Difference[] {
  const inAttributes = descendants(data, 'year', 'date-in-citation').flatMap(
    ({ name, attributes }) => {
      const found = attributes['iso-8601-date'] ?? '';
      return !found || isSameDay(found, name === 'year' ? issued : accessed) ? [] : [found];
    },
  );
  const inWords = descendants(data, 'date-in-citation')
    .map(nodeText)
    .filter((found) => /^\d{4}(?:-|$)/.test(found) && !isSameDay(found, accessed));
  return [...new Set([...inAttributes, ...inWords])].map((found) => ({ fact: 'date', found }));
}

function addressesIn(data: Element, { URL = '' }: CslItem): Difference[] {
  return descendants(data, 'ext-link').flatMap((link) => {
    const found = link.attributes['xlink:href'] ?? '';
    if (found !== URL) return [{ fact: 'address', found }];
    const shown = nodeText(link).trim();
    const isOther = !/\s/.test(shown) && !decodeAddress(URL).includes(decodeAddress(shown));
    return isOther ? [{ fact: 'address', found: shown }] : [];
  });
}

function* inHead(subject: ArticleSubject): Generator<Finding> {
  const { references } = subject.article;
  const lines = outputsOf(subject).meta('citation_reference');
  // A missing line is reported by facts-counts-differ.
  if (lines.length !== references.length) return;
  for (const [index, line] of lines.entries()) {
    const csl = references[index]?.csl;
    if (!csl || !line.startsWith('citation_')) continue;
    const found = line.split(/; (?=citation_)/).flatMap((part) => differencesIn(part, csl));
    yield* found.map((one) => differs(subject, csl, one, 'web page (head)'));
  }
}

/** Names of facts in schema.org, and what Google Scholar calls them. */
const SCHEMA_ORG_NAMES: Record<string, string> = {
  name: 'citation_title',
  datePublished: 'citation_publication_date',
  author: 'citation_author',
  sameAs: 'address',
};

function* inStructuredData(subject: ArticleSubject): Generator<Finding> {
  const { citation } = outputsOf(subject).json;
  if (!Array.isArray(citation)) return;
  for (const [index, work] of (citation as Record<string, unknown>[]).entries()) {
    const csl = subject.article.references[index]?.csl;
    if (!csl?.title || csl.custom?.unstructured) continue;
    const found = Object.entries(SCHEMA_ORG_NAMES).flatMap(([name, key]) =>
      stringsIn(work[name]).flatMap((found) => differencesIn(`${key}=${found}`, csl)),
    );
    yield* found.map((one) => differs(subject, csl, one, 'web page (structured data)'));
  }
}

/** @param part "citation_title=Moon and harbour" */
function differencesIn(part: string, csl: CslItem): Difference[] {
  const [, key = '', found = ''] = /^(\w+)=(.*)$/s.exec(part) ?? [];
  const fact = FACTS.find(({ head }) => head === key);
  return !fact || isKnown(found, fact, csl) ? [] : [{ fact: fact.fact, found }];
}

function differs(
  subject: ArticleSubject,
  csl: CslItem,
  { fact, found }: Difference,
  output: string,
): Finding {
  const facts = { field: fact, found, work: csl.id, output };
  return findingOf(subject, csl, message('facts-references-differ', facts));
}

function findingOf(subject: ArticleSubject, { id }: CslItem, message: Message): Finding {
  const work = subject.works.find(({ csl }) => csl.id === id);
  return { message, at: work ? subject.work(work) : subject.key('bibliography') };
}
