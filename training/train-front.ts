/**
 * `npm run train:front`: makes the models of front pages from labelled pages, and the table that says how sure their
 * facts are. For that table each half of the pages is read by models that were trained on the other half.
 *
 * `--check` trains on four fifths of the pages, judges by the others, and writes nothing; `--models` leaves the table as
 * it is.
 */
import { execFile } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { parseArgs, promisify } from 'node:util';
import { FRONT_LINES } from '../src/intake/front/lines/line-tagger.ts';
import { PEOPLE_WORDS } from '../src/intake/front/people/word-tagger.ts';
import type { TaggerSpec } from '../src/intake/tagger/tagger.ts';
import { writeModel } from './encode-model.ts';
import { printLabelScores } from './label-scores.ts';
import { readCases } from './pages/cases.ts';
import { generatePage } from './pages/generate/generate.ts';
import type { LabelledPage } from './pages/labelled-page.ts';
import { PAGE_FOLDERS, readPages } from './pages/read-pages.ts';
import { halfOf } from './pages/split.ts';
import { type LabelledSequence, type TrainingOptions, train } from './perceptron.ts';
import { lineSequence } from './sequences/front-lines.ts';
import { peopleSequence } from './sequences/people-words.ts';
import { type ScoredFact, scoredFactsOf, surenessTable } from './sureness-table.ts';

const OPTIONS = { epochs: 14, minimumCount: 3, requiredMargin: 3, hidden: 0.5 };
/** The models that judge halves of the pages learn less long: with half of the pages, they err more often in any case. */
const HALF_OPTIONS = { ...OPTIONS, epochs: 7 };
const LEAST_WEIGHT = 3;
const GENERATED = 2200;
/** Generated pages are easier than real ones: as many of both say how sure a fact is. */
const JUDGED = 600;
/** Other seeds make the pages of the benchmark. */
const FIRST_SEED = 10_000;

const { grobid } = PAGE_FOLDERS;
if (!grobid) throw new Error('Set OFFPRINT_GROBID to the folder of GROBID’s annotated data.');
/** No Word files: they only judge, because their licences do not let everybody have them. */
const real = [...readPages('training', { grobid })];
const made = Array.from({ length: GENERATED }, (_, seed) => generatePage(FIRST_SEED + seed));
const cases = readCases();

const { values: chosen } = parseArgs({
  options: {
    check: { type: 'boolean' },
    models: { type: 'boolean' },
    tagger: { type: 'string' },
    half: { type: 'string' },
  },
});
if (chosen.check) {
  check(FRONT_LINES, lineSequence);
  check(PEOPLE_WORDS, peopleSequence);
} else if (chosen.tagger) makeModel(chosen.tagger, chosen.half);
else {
  if (!chosen.models) await makeTable();
  await makeModels();
}

async function makeTable(): Promise<void> {
  const facts: ScoredFact[] = [];
  for (const half of ['0', '1']) {
    await makeModels('--half', half);
    const judged = [...real, ...made.slice(0, JUDGED)].filter(
      ({ group }) => halfOf(group) === half,
    );
    facts.push(...(await scoredFactsOf(judged)));
  }
  writeFileSync(
    new URL('../data/models/sureness.json', import.meta.url),
    `${JSON.stringify(surenessTable(facts), null, 1)}\n`,
  );
}

/** Each tagger is trained by a process of its own. */
async function makeModels(...more: string[]): Promise<void> {
  await Promise.all(
    [FRONT_LINES.name, PEOPLE_WORDS.name].map(async (name) => {
      const own = [...process.execArgv, import.meta.filename, '--tagger', name, ...more];
      const { stdout } = await promisify(execFile)(process.execPath, own);
      process.stdout.write(stdout);
    }),
  );
}

/**
 * The real pages count five times and the cases four times: they are few.
 *
 * @param half of the pages, which are left out
 */
function makeModel(tagger: string, half?: string): void {
  const isOther = ({ group }: LabelledPage) => halfOf(group) !== half;
  const few = real.filter(isOther);
  const often = [few, few, few, few, few].flat();
  const hard = [cases, cases, cases, cases].flat();
  const pages = [...often, ...made.filter(isOther), ...hard];
  const options = half ? HALF_OPTIONS : OPTIONS;
  if (tagger === FRONT_LINES.name) make(FRONT_LINES, pages.map(lineSequence), options);
  else make(PEOPLE_WORDS, pages.map(peopleSequence), options);
}

function make<Item, Label extends string>(
  spec: TaggerSpec<Item, Label>,
  sequences: LabelledSequence<Item, Label>[],
  options: TrainingOptions,
): void {
  writeModel(spec, train(spec, sequences, options), LEAST_WEIGHT);
}

function check<Item, Label extends string>(
  spec: TaggerSpec<Item, Label>,
  sequenceOf: (page: LabelledPage) => LabelledSequence<Item, Label>,
): void {
  const [few, many] = [real.map(sequenceOf), made.map(sequenceOf)];
  const hard = cases.map(sequenceOf);
  const isTest = (_: unknown, index: number) => index % 5 === 0;
  const isTraining = (_: unknown, index: number) => index % 5 !== 0;
  const learned = few.filter(isTraining);
  const model = train(
    spec,
    [
      ...[learned, learned, learned, learned, learned].flat(),
      ...many.filter(isTraining),
      ...hard,
      ...hard,
    ],
    OPTIONS,
  );
  console.log('real pages');
  printLabelScores(spec, model, few.filter(isTest));
  console.log('generated pages');
  printLabelScores(spec, model, many.filter(isTest));
}
