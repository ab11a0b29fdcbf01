/** Judges the authors of a document: names, ties to affiliations, addresses and roles. */
import type { FactKind } from '../../src/intake/findings.ts';
import type { FrontAuthor, FrontMatter } from '../../src/intake/front/front-matter.ts';
import type { TrueAuthor } from '../pages/labelled-page.ts';
import {
  isAsked,
  type Judgement,
  type Mark,
  type MarkedFinding,
  markOf,
  markOfLost,
  markOfMissing,
  markOfTopic,
  verdict,
} from './judgement.ts';
import { fullName, nameParts, type Pair, pairAuthors } from './pairs.ts';
import { judgeTies } from './ties.ts';

export interface People {
  authors: TrueAuthor[];
  affiliations?: string[];
  front: Pick<FrontMatter, 'authors' | 'affiliations'>;
  findings: MarkedFinding[];
  /** Whether other addresses than those of `authors` are invented. */
  isComplete: boolean;
}

export function judgePeople(people: People): Judgement[] {
  const { authors, affiliations, front, findings } = people;
  const pairs = pairAuthors(authors, front.authors);
  return [
    ...judgeList(people, pairs),
    ...judgeNames(people, pairs),
    ...(affiliations ? judgeTies(pairs, affiliations, front, findings) : []),
    ...judgeRole('corresponding', people, pairs),
    ...judgeRole('equalContribution', people, pairs),
    ...judgeAddresses('email', people, pairs),
    ...judgeAddresses('orcid', people, pairs),
  ];
}

function judgeList({ authors, front, findings }: People, pairs: Pair[]): Judgement[] {
  if (authors.length === 0 && front.authors.length === 0) return [];
  const right =
    authors.length === front.authors.length &&
    pairs.every(({ at, hasSameName }, index) => at === index && hasSameName);
  const missing = pairs.filter(({ found }) => !found).map(({ author }) => fullName(author));
  const areAsked = missing.length > 0 && missing.every((name) => isAsked(findings, name));
  const mark: Mark = areAsked
    ? { mark: 'unsure' }
    : markOfTopic(findings, 'authors', ['authors', 'name']);
  const kind = right ? 'right' : front.authors.length === 0 ? 'missing' : 'wrong';
  return [
    verdict('authors', kind, mark, said(front.authors.map(nameParts), authors.map(fullName))),
  ];
}

function judgeNames({ front, findings }: People, pairs: Pair[]): Judgement[] {
  const paired = new Set(pairs.map(({ at }) => at));
  const known = pairs.map(({ author, found, at, hasSameName }) => {
    const name = fullName(author);
    if (!found) return verdict('name', 'missing', markOfLost(findings, name), name);
    const detail = said([nameParts(found)], [`${author.given ?? ''}|${author.family}`]);
    return verdict(
      'name',
      hasSameName ? 'right' : 'wrong',
      markOfAuthors(findings, 'name', at),
      detail,
    );
  });
  const invented = front.authors.flatMap((found, at) =>
    paired.has(at)
      ? []
      : [verdict('name', 'invented', markOfAuthors(findings, 'name', at), nameParts(found))],
  );
  return [...known, ...invented];
}

const ROLES = { corresponding: 'corresponding', equalContribution: 'equal contribution' } as const;

/** Judged if the source knows the role of at least one author. */
function judgeRole(role: keyof typeof ROLES, { front, findings }: People, pairs: Pair[]) {
  const wanted = pairs.filter(({ author }) => author[role]);
  const found = [...front.authors.entries()].filter(([, author]) => author[role]);
  const isKnown = pairs.some(({ author }) => author[role] !== undefined);
  if (!isKnown || (wanted.length === 0 && found.length === 0)) return [];
  const places = found.map(([at]) => at);
  const right = wanted.length === places.length && wanted.every(({ at }) => places.includes(at));
  const other = found.length === 0 ? 'missing' : wanted.length === 0 ? 'invented' : 'wrong';
  const mark = markOfAuthors(findings, 'email', ...places, ...wanted.map(({ at }) => at));
  const detail = said(
    found.map(([, author]) => nameParts(author)),
    wanted.map(({ author }) => fullName(author)),
  );
  return [verdict(ROLES[role], right ? 'right' : other, mark, detail)];
}

/** Judged if the source knows the address of at least one author. */
function judgeAddresses(field: 'email' | 'orcid', people: People, pairs: Pair[]) {
  const { front, findings, isComplete } = people;
  const addressOf = (author?: TrueAuthor | FrontAuthor) => author?.[field]?.toLowerCase();
  const known = new Set(pairs.map(({ author }) => addressOf(author)));
  known.delete(undefined);
  if (known.size === 0) return [];
  const own = pairs.flatMap(({ author, found, at }) => {
    const [address, wanted] = [addressOf(found), addressOf(author)];
    if (!wanted) return [];
    const detail = `${fullName(author)}: ${said([address ?? ''], [wanted])}`;
    const holder = front.authors.findIndex((each) => addressOf(each) === wanted);
    const mark = markOfAuthors(findings, 'email', at, holder);
    if (address === wanted) return [verdict(field, 'right', mark, detail)];
    const kind = holder !== -1 || address ? 'wrong' : 'missing';
    return [verdict(field, kind, markOfMissing(findings, wanted, mark), detail)];
  });
  const owners = new Set(pairs.filter(({ author }) => author[field]).map(({ at }) => at));
  const invented = [...front.authors.entries()].flatMap(([at, author]) => {
    const address = addressOf(author);
    if (!isComplete || !address || known.has(address) || owners.has(at)) return [];
    return [verdict(field, 'invented', markOfAuthors(findings, 'email', at), address)];
  });
  return [...own, ...invented];
}

function markOfAuthors(findings: MarkedFinding[], kind: FactKind, ...places: number[]): Mark {
  const subjects = places.map((index) => ({ kind, index }));
  return markOf(findings, 'authors', subjects);
}

function said(found: string[], wanted: string[]): string {
  return `found “${found.join('; ')}”, true “${wanted.join('; ')}”`;
}
