/** Prints the scores of the facts of pages, and whether they are right. The ids of the pages stand in the input. */
import { readFileSync } from 'node:fs';
import { FACT_KINDS, type FactKind } from '../src/intake/findings.ts';
import { intake } from '../src/intake/intake.ts';
import { docxOfDraft } from './judge/docx-of-draft.ts';
import { judge } from './judge/judge.ts';
import { generatePage } from './pages/generate/generate.ts';
import type { LabelledPage } from './pages/labelled-page.ts';
import { readPages } from './pages/read-pages.ts';
import type { ScoredFact } from './sureness-table.ts';

/** Facts of the judge that have a score of their own. */
const KINDS: Partial<Record<string, FactKind>> = { tie: 'ties' };

const wanted = new Set(readFileSync(0, 'utf8').split('\n'));
const facts: ScoredFact[] = [];
for (const page of readPages('training')) if (wanted.has(page.id)) await add(page);
for (const id of wanted) {
  const seed = /^generated-(\d+)$/.exec(id)?.[1];
  if (seed) await add(generatePage(Number(seed)));
}
process.stdout.write(JSON.stringify(facts));

async function add({ draft, truth, source }: LabelledPage): Promise<void> {
  if (Object.keys(truth).length === 0) return;
  const bytes = draft.kind === 'word' ? await docxOfDraft(draft) : Buffer.from(draft.source.text);
  for (const { fact, score, right } of judge(intake(bytes), truth, source !== 'grobid')) {
    const kind = KINDS[fact] ?? FACT_KINDS.find((each) => each === fact);
    if (kind && score !== undefined) facts.push({ kind, score, right });
  }
}
