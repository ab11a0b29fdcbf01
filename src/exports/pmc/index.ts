/** PubMed Central: a zip for each article, with the XML in PMC's style, the PDF and the pictures. */
import { type Article, isDay } from '../../article/article.ts';
import type { Issue } from '../../article/issue.ts';
import { hasOtherRelation, relationOf } from '../../compile/record/notice-relations.ts';
import type { OutputFile } from '../../formats/format.ts';
import { renderJats } from '../../formats/jats/index.ts';
import { zipFiles } from '../../markup/zip-files.ts';
import { message } from '../../messages/message.ts';
import { PART_NAMES } from '../../revisions/diff/index.ts';
import { needsBuilt } from '../built.ts';
import {
  applyDemands,
  needsJournal,
  needsPlace,
  needsPlainTitle,
  needsPublished,
  needsPublisher,
  needsTitle,
  needsUniqueDoi,
} from '../demands.ts';
import type { Export, ExportHost, Finding, PictureSize } from '../export.ts';
import { type Converted, conversionRemarks, convertPictures } from './convert.ts';
import { assetNames, baseNames } from './names.ts';
import { pictureFindings } from './pictures.ts';

export const pmc: Export = {
  name: 'pmc',
  title: 'PubMed Central (PMC)',
  steps: [
    'Only journals that PMC has accepted send files. Before that, PMC asks for two or three of these zips as a sample.',
    'Look at one article with the Article Previewer and the Style Checker (https://pmc.ncbi.nlm.nih.gov/pub/validation). There should be no error.',
    'Put the zips from the folder `pmc` on PMC’s SFTP server, into the folder of your journal. Your contact at PMC gives you the user name and the password. Do not send anything by e-mail.',
    'A replacement must have the same file names, so do not change `pmc: {abbreviation: …}` in journal.yaml later.',
  ],
  holds: PART_NAMES.filter((part) => part !== 'layout' && part !== 'journal'),
  demands: (issue, { textWidth }) => ({
    ofIssue: issueFindings(issue),
    ofArticle: [
      needsTitle,
      needsPlainTitle,
      needsPlace,
      needsPublished,
      needsDay,
      needsRelation,
      needsUniqueDoi(issue),
      (article) => pictureFindings(article, textWidth),
    ],
  }),
  async render(issue, host) {
    const { ofIssue, ofArticle } = pmc.demands(issue, host);
    const built = await needsBuilt(issue, host, ['pdf'], 'all');
    const { articles, leftOut } = applyDemands(issue, {
      ofIssue,
      ofArticle: [...ofArticle, built],
    });
    const names = baseNames(issue, host.settings.pmc?.abbreviation);
    const files: OutputFile[] = [];
    const sizes: PictureSize[] = [];
    for (const article of articles) {
      const converted = await convertPictures(article, host);
      leftOut.push(...converted.failed);
      if (converted.failed.length > 0) continue;
      files.push(await packageOf(converted, names.get(article) ?? article.name, host));
      sizes.push(...converted.sizes);
    }
    return { files, leftOut, remarks: conversionRemarks(sizes) };
  },
};

/** The minimum that PMC requires: https://pmc.ncbi.nlm.nih.gov/pub/filespec-xml */
function issueFindings(issue: Issue): Finding[] {
  const { facts } = issue;
  const found = [...needsJournal(issue), ...needsPublisher(issue)];
  for (const field of ['volume', 'issue'] as const) {
    const text = facts[field] ?? '';
    if (!/^(vol|no|issue|number)\b/i.test(text)) continue;
    found.push({ field, message: message('export-refused/number-words', { text, field }) });
  }
  return found;
}

/** PMC's style checker requires the day and the month of online publication. */
function needsDay({ dates: { published } }: Article): Finding[] {
  if (published === undefined || isDay(published)) return [];
  return [
    {
      field: 'dates.published',
      message: message('export-refused/published-day-missing', { date: published }),
    },
  ];
}

function needsRelation(article: Article): Finding[] {
  if (!hasOtherRelation(article)) return [];
  const relation = relationOf(article) ?? '';
  return [{ field: 'related', message: message('export-refused/related-missing', { relation }) }];
}

async function packageOf(
  { article, pngs }: Converted,
  base: string,
  host: ExportHost,
): Promise<OutputFile> {
  const names = assetNames(article, base);
  const pdf = `${base}.pdf`;
  const xml = renderJats(article, {
    href: (asset) => names.get(asset.path) ?? asset.output,
    // PMC has no relation from an article to an expression of concern, only the other way round.
    knowsRelation: (type) => type !== 'expression-of-concern',
    selfUris: [{ href: pdf, mediaType: 'application/pdf', title: 'PDF' }],
    ...(host.settings.pmc?.['nlm-ta'] && { nlmTitle: host.settings.pmc['nlm-ta'] }),
  });
  const files: [string, Uint8Array][] = [
    [`${base}.xml`, new TextEncoder().encode(xml)],
    [pdf, (await host.output(article, 'pdf')) ?? new Uint8Array()],
  ];
  for (const [path, name] of names)
    files.push([name, pngs.get(path) ?? (await host.asset(article, path))]);
  return { path: `pmc/${base}.zip`, content: zipFiles(files) };
}
