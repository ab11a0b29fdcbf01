/** Lists which receivers must get what after a new version of an article is on record. */
import type { IsoDate, NoticeKind } from '../../article/article.ts';
import { type Change, PARTS, type Part } from '../diff/index.ts';

export interface SendAgain {
  /** Example: "Crossref" */
  receiver: string;
  /** What to do, in one or two sentences. */
  what: string;
  /** The same as data, for reports with other words. */
  step: SendStep;
  /** The last day to do it. */
  due?: IsoDate;
}

export type SendStep =
  | { kind: 'website'; notice: boolean }
  /** Files of a receiver that contain changed parts. `to` is the name in `--to`. */
  | { kind: 'export'; to: string; parts: readonly string[] }
  /** Crossref's files of a notice, and what they lack. */
  | { kind: 'crossref'; files: readonly string[]; lacks?: 'update' | 'notice' }
  | { kind: 'doaj' | 'pmc' | 'scholar' | 'authors' };

/** The facts of a published notice that receivers need. */
export interface SentNotice {
  kind: NoticeKind;
  date: IsoDate;
  /** The output folder of the article. Example: "1-2/firdous" */
  article: string;
  /** The folder of the notice, for the command line. */
  folder: string;
  /** Crossref's files; empty if the article has no DOI. */
  deposits: readonly string[];
  /** Whether they contain the notice. */
  deposited: boolean;
  /** Whether they contain the update of the article. */
  updated: boolean;
  /** Whether the settings say that the journal is in PubMed Central. */
  inPmc: boolean;
}

/** PMC requires a correction, retraction or expression of concern within four weeks of publication. */
const PMC_DAYS = 28;

export function sendNotice(notice: SentNotice): SendAgain[] {
  const { kind, date, article, inPmc } = notice;
  return [
    ...crossref(notice),
    {
      ...website(article),
      what: `${website(article).what} There, publish the notice in its issue, too.`,
      step: { kind: 'website', notice: true },
    },
    {
      receiver: 'DOAJ',
      step: { kind: 'doaj' },
      what: 'If DOAJ lists the article, upload the new doaj.xml of offprint export.',
    },
    {
      receiver: 'PubMed Central',
      step: { kind: 'pmc' },
      what: 'If the journal is in PMC, send the packages of the notice and of the article, with the same file names.',
      ...(inPmc && { due: daysAfter(date, PMC_DAYS) }),
    },
    {
      receiver: 'Google Scholar',
      step: { kind: 'scholar' },
      what: 'You need not do anything: it reads the pages again by itself.',
    },
    ...(kind === 'retraction'
      ? [
          {
            receiver: 'The authors and their institution',
            step: { kind: 'authors' } as const,
            what: 'Tell them, with the address of the notice.',
          },
        ]
      : []),
  ];
}

/** A receiver and the parts of an article that its files contain. */
export interface Holder {
  /** The name in `--to`. */
  name: string;
  title: string;
  holds?: readonly Part[];
}

/**
 * Lists the website and every receiver whose files contain a changed part, after a minor change.
 *
 * @param article the output folder of the article. Example: "1-2/firdous"
 */
export function sendRevision(
  article: string,
  changes: readonly Pick<Change, 'part'>[],
  receivers: readonly Holder[],
): SendAgain[] {
  const changed = new Set(changes.map(({ part }) => part));
  const others = receivers.flatMap(({ name, title, holds = [] }): SendAgain[] => {
    const changedParts = holds.filter((part) => changed.has(part)).map((part) => PARTS[part]);
    const what = `The files that it has contain changed parts (${changedParts.join('; ')}). Run offprint export --to ${name}, and send the result if it has the article.`;
    const step = { kind: 'export', to: name, parts: changedParts } as const;
    return changedParts.length > 0 ? [{ receiver: title, what, step }] : [];
  });
  return [website(article), ...others];
}

function website(article: string): SendAgain {
  return {
    receiver: 'Website',
    step: { kind: 'website', notice: false },
    what: `If you use offprint site, build the site again and upload it. In OJS, create a new version of ${article}, and replace the old galleys by the new HTML, PDF and XML.`,
  };
}

/** Warns if Crossref cannot register the update, because readers on other sites would not learn of it. */
function crossref({ deposits, deposited, updated, folder }: SentNotice): SendAgain[] {
  const receiver = 'Crossref';
  const step = { kind: 'crossref', files: deposits } as const;
  if (deposits.length === 0) return [];
  const files = deposits.join(' and ');
  if (deposited && updated)
    return [
      { receiver, step, what: `Upload ${files}, with the notice and its update and the article.` },
    ];
  if (deposited)
    return [
      {
        receiver,
        step: { ...step, lacks: 'update' },
        what: `Upload ${files}, with the notice and the article. The update is not in it (see above). Readers on other sites learn of the notice only after you have exported it again with the update and uploaded that.`,
      },
    ];
  return [
    {
      receiver,
      step: { ...step, lacks: 'notice' },
      what: `The notice is not in ${deposits.join(' or ')} yet (see above), so Crossref does not learn of it. Give it a DOI (doi: in ${folder}/article.md), put that on record (offprint revise ${folder} --minor --reason "its DOI"), export again, and upload that.`,
    },
  ];
}

function daysAfter(date: IsoDate, days: number): IsoDate {
  const day = new Date(`${date}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() + days);
  return day.toISOString().slice(0, 10);
}
