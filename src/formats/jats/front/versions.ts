/** The version of the article and its history. */
import type { Element } from 'xast';
import { encodePart } from '../../../article/addresses.ts';
import type { Article, PublishedVersion, VersionKind } from '../../../article/article.ts';
import {
  type Standing,
  standingOf,
  versionFolder,
  versionsUntil,
} from '../../../compile/record/standing.ts';
import { type Child, element, elementIf } from '../../../markup/xml.ts';
import { word } from '../../../words/languages/index.ts';
import { filled } from '../body/content.ts';
import type { Jats } from '../jats.ts';
import { dateElement } from './dates.ts';

const JAV = 'http://www.niso.org/publications/rp/RP-8-2008.pdf';

/**
 * NISO RP-8-2008: a version with corrected errors of any kind, also of spelling, is a Corrected Version of Record. A
 * version with added supplementary material is Enhanced. Retractions and expressions of concern do not change the text.
 */
const TERMS: Partial<Record<VersionKind, { type: string; term: string }>> = {
  publication: { type: 'VoR', term: 'Version of Record' },
  minor: { type: 'CVoR', term: 'Corrected Version of Record' },
  correction: { type: 'CVoR', term: 'Corrected Version of Record' },
};

export function renderVersion(article: Article): Child {
  const own = standingOf(article)?.own;
  return own && versionElement(own, versionsUntil(article));
}

/** @param until the versions up to this one */
function versionElement(
  { version, date }: PublishedVersion,
  until: readonly PublishedVersion[],
): Element | undefined {
  const { type, term } = until.map(({ kind }) => TERMS[kind]).findLast(Boolean) ?? {};
  return filled(
    'article-version',
    {
      'article-version-type': type,
      designator: version,
      'iso-8601-date': date,
      vocab: type && 'JAV',
      'vocab-identifier': type && JAV,
      'vocab-term': term,
    },
    version,
  );
}

/** Values of `event/@event-type` and of its `date/@date-type`. */
const EVENTS: Record<VersionKind, string> = {
  publication: 'pub',
  minor: 'update',
  correction: 'corrected',
  'expression-of-concern': 'expression-of-concern',
  retraction: 'retracted',
};

/**
 * One event for each version up to this one. Dates before publication and dates of corrections and retractions stay in
 * `history`, where receivers expect them.
 */
export function renderPublicationHistory(jats: Jats): Child {
  const { article } = jats;
  const standing = standingOf(article);
  const versions = versionsUntil(article);
  return elementIf(
    'pub-history',
    {},
    versions.map((version, index) =>
      element(
        'event',
        { 'event-type': EVENTS[version.kind] },
        filled('event-desc', {}, version.reason),
        versionElement(version, versions.slice(0, index + 1)),
        dateElement('date', EVENTS[version.kind], version.date),
        standing && renderEarlierPage(jats, standing, version),
      ),
    ),
  );
}

/** Links to earlier versions, which stay online. Packages for receivers do not have them. */
function renderEarlierPage(
  { article: { name, language }, options }: Jats,
  { own, isCurrent }: Standing,
  version: PublishedVersion,
): Child {
  if (options.selfUris || version === own) return undefined;
  const folder = `${isCurrent ? '' : '../'}${encodePart(versionFolder(version))}/`;
  const href = folder + encodePart(`${name}.html`);
  const title = `${word(language, 'version')} ${version.version}`;
  return element('self-uri', {
    'content-type': 'text/html',
    'xlink:href': href,
    'xlink:title': title,
  });
}
