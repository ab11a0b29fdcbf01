/** The deposits of an issue as `export` would write them, in memory: `check` reads their facts back. */

import { articlesOf, type Issue } from '../../article/issue.ts';
import type { DepositFile, DepositReceiver } from '../../checks/index.ts';
import { crossref } from '../../exports/crossref/index.ts';
import { doaj } from '../../exports/doaj/index.ts';
import type { Conditions, Export, ExportHost } from '../../exports/export.ts';
import { ojs } from '../../exports/ojs/index.ts';
import { pubmed } from '../../exports/pubmed/index.ts';

const DEPOSITS: Record<DepositReceiver, Export> = { crossref, doaj, ojs, pubmed };

/** @returns nothing for a receiver who would take no article */
export async function depositsOf(issue: Issue, conditions: Conditions): Promise<DepositFile[]> {
  const host = hostOf(conditions);
  const receivers = Object.keys(DEPOSITS) as DepositReceiver[];
  const made = await Promise.all(
    receivers.map(async (receiver): Promise<DepositFile | undefined> => {
      const { files, leftOut } = await DEPOSITS[receiver].render(issue, host);
      const xml = files.find(({ path }) => path === `${receiver}.xml`);
      const out = new Set(leftOut.map(({ article }) => article));
      const articles = articlesOf(issue).filter(({ name }) => !out.has(name));
      return xml && { receiver, articles, xml: String(xml.content) };
    }),
  );
  return made.filter((deposit) => deposit !== undefined);
}

/** Outputs and pictures go along with a deposit; its facts need none of them. */
function hostOf(conditions: Conditions): ExportHost {
  const nothing = () => Promise.resolve(new Uint8Array());
  return {
    ...conditions,
    output: async () => undefined,
    state: async () => 'current',
    isRequested: () => true,
    buildCommand: '',
    asset: nothing,
    png: nothing,
    issuePdf: async () => undefined,
    cover: nothing,
    timestamp: '20260101000000000',
    generator: 'offprint',
  };
}
