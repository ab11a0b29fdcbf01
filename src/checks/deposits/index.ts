/** Rules that the facts in the deposits are those of the articles. */
import type { Article } from '../../article/article.ts';
import { collapseWhiteSpace } from '../../words/collapse-white-space.ts';
import type { Finding, IssueCheck } from '../check.ts';
import { indexOf } from '../outputs/jats/rule.ts';
import type { DepositReceiver, IssueSubject } from '../subject.ts';
import { CROSSREF_READER } from './crossref.ts';
import type { DepositReader, FactName } from './deposit-reader.ts';
import { DOAJ_READER } from './doaj.ts';
import { EXPECTED_FACTS, isExpected } from './expected-facts.ts';
import { OJS_READER } from './ojs.ts';
import { PUBMED_READER } from './pubmed.ts';

const READERS: Record<DepositReceiver, DepositReader> = {
  crossref: CROSSREF_READER,
  doaj: DOAJ_READER,
  ojs: OJS_READER,
  pubmed: PUBMED_READER,
};

export const DEPOSITS = (Object.entries(READERS) as [DepositReceiver, DepositReader][]).map(
  ([receiver, reader]): IssueCheck => ({
    name: `${receiver}-facts-differ`,
    scope: 'issue',
    severity: 'error',
    receivers: [receiver],
    ...reader.source,
    find: (subject) => findDifferences(subject, receiver, reader),
  }),
);

function* findDifferences(
  subject: IssueSubject,
  receiver: DepositReceiver,
  { record, facts, articleMissing, factDiffers }: DepositReader,
): Generator<Finding> {
  for (const deposit of subject.deposits.filter((each) => each.receiver === receiver)) {
    const root = deposit.xml.tree();
    const records = indexOf(root).named(record);
    for (const [index, article] of deposit.articles.entries()) {
      const at = atArticle(subject, article);
      const deposited = records[index] && facts(records[index], root);
      if (!deposited) {
        yield { message: articleMissing, at };
        continue;
      }
      for (const [fact, values] of Object.entries(deposited) as [FactName, readonly string[]][]) {
        const expected = EXPECTED_FACTS[fact](article);
        if (isExpected(fact, values, expected)) continue;
        const [first = []] = expected;
        yield {
          message: factDiffers({
            fact,
            found: collapseWhiteSpace(values.join('; ')),
            expected: collapseWhiteSpace(first.filter(Boolean).join('; ')),
          }),
          at,
        };
      }
    }
  }
}

function atArticle({ articles, at }: IssueSubject, article: Article) {
  return articles.find((each) => each.article === article)?.key('title') ?? at;
}
