/** Who has to be sent what, once something new of an article is on record. */
import type { IsoDate, VersionKind } from '../article.ts';
import type { JournalFile } from '../metadata/settings.ts';

export interface SendAgain {
  /** "Crossref" */
  receiver: string;
  /** What to do, in a sentence. */
  what: string;
  /** Last day for it. */
  due?: IsoDate;
}

/** PMC wants a correction, retraction or concern within four weeks of its publication. */
const PMC_DAYS = 28;

type Replacing = Exclude<VersionKind, 'publication'>;

/**
 * @param files of the article: "1-2/firdous"
 * @param deposited whether the article has a DOI
 */
export function sendAgain(
  kind: Replacing,
  date: IsoDate,
  files: string,
  deposited: boolean,
  { receivers = {} }: Pick<JournalFile, 'receivers'>,
): SendAgain[] {
  const galleys = {
    receiver: 'Website (OJS)',
    what: `Create a new version of ${files}, and put the new HTML, PDF and XML in place of the old galleys.`,
  };
  if (kind === 'minor') return [galleys];
  const day = { due: daysAfter(date, PMC_DAYS) };
  return [
    ...(deposited
      ? [
          {
            receiver: 'Crossref',
            what: 'Upload exports/crossref.xml: the notice with its update, and the article anew.',
          },
        ]
      : []),
    { ...galleys, what: `${galleys.what} Publish the notice in its issue.` },
    {
      receiver: 'DOAJ',
      what: 'Where the article is listed, upload doaj.xml of offprint export anew.',
    },
    {
      receiver: 'PubMed Central',
      what: 'Where the journal is in PMC, send the packages of the notice and of the article, under the same file names.',
      ...(receivers.pmc && day),
    },
    { receiver: 'Google Scholar', what: 'Nothing: it reads the pages again by itself.' },
    ...(kind === 'retraction'
      ? [
          {
            receiver: 'The authors and their institution',
            what: 'Tell them, with the address of the notice.',
          },
        ]
      : []),
  ];
}

function daysAfter(date: IsoDate, days: number): IsoDate {
  const day = new Date(`${date}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() + days);
  return day.toISOString().slice(0, 10);
}
