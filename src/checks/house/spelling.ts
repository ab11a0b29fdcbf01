/** British and American spellings of common words of scholarly English. */
import { wordSet } from '../../words/word-list.ts';
import type { SPELLINGS } from './settings.ts';

type Spelling = (typeof SPELLINGS)[number];

/**
 * Words that differ, with the endings that may follow. Words that exist in both spellings with different
 * meanings (program, practice, meter, story) are left out, and so is -ize, which is also British (Oxford).
 */
const PAIRS: readonly (readonly [british: string, american: string, endings?: string])[] = [
  ['colour', 'color', 's|ed|ing|ful|less|ation'],
  ['behaviour', 'behavior', 's|al|ally'],
  ['favour', 'favor', 's|ed|ing|able|ably|ite'],
  ['labour', 'labor', 's|ed|ing|er|ers'],
  ['neighbour', 'neighbor', 's|ing|hood|hoods'],
  ['honour', 'honor', 's|ed|ing'],
  ['harbour', 'harbor', 's|ed|ing'],
  ['endeavour', 'endeavor', 's|ed|ing'],
  ['flavour', 'flavor', 's|ed|ing'],
  ['rumour', 'rumor', 's|ed'],
  ['tumour', 'tumor', 's'],
  ['vapour', 'vapor', 's'],
  ['rigour', 'rigor'],
  ['centre', 'center', 's|d'],
  ['fibre', 'fiber', 's'],
  ['litre', 'liter', 's'],
  ['kilometre', 'kilometer', 's'],
  ['centimetre', 'centimeter', 's'],
  ['millimetre', 'millimeter', 's'],
  ['theatre', 'theater', 's'],
  ['analyse', 'analyze', 'd|r|rs'],
  ['analysing', 'analyzing'],
  ['catalyse', 'catalyze', 'd|s'],
  ['paralyse', 'paralyze', 'd|s'],
  ['defence', 'defense', 's'],
  ['offence', 'offense', 's'],
  ['catalogue', 'catalog', 's|d'],
  ['grey', 'gray', 's|er|ish'],
  ['modelling', 'modeling'],
  ['modelled', 'modeled'],
  ['labelling', 'labeling'],
  ['labelled', 'labeled'],
  ['travelling', 'traveling'],
  ['travelled', 'traveled'],
  ['cancelled', 'canceled'],
  ['channelled', 'channeled'],
  ['signalling', 'signaling'],
  ['fulfil', 'fulfill', 's'],
  ['enrol', 'enroll', 's'],
  ['enrolment', 'enrollment', 's'],
  ['skilful', 'skillful', 'ly'],
  ['ageing', 'aging'],
  ['judgement', 'judgment', 's'],
  ['foetus', 'fetus', 'es'],
  ['foetal', 'fetal'],
  ['paediatric', 'pediatric', 's'],
  ['anaemia', 'anemia'],
  ['oestrogen', 'estrogen', 's'],
  ['haemoglobin', 'hemoglobin'],
  ['leukaemia', 'leukemia', 's'],
  ['oesophagus', 'esophagus'],
  ['aluminium', 'aluminum'],
  ['sulphur', 'sulfur'],
  ['sulphate', 'sulfate', 's'],
  ['artefact', 'artifact', 's'],
  ['plough', 'plow', 's|ed|ing'],
  ['sceptic', 'skeptic', 's|al|ally|ism'],
  ['tyre', 'tire', 's'],
];
/** American spellings that are also British words, like "tire". */
const BRITISH_TOO = wordSet('tire fulfill enroll artifact judgment sulfur sulfate fetus fetal');

/** Stems of verbs that end with -ise only in British spelling. */
const ISE =
  'organ|recogn|real|emphas|character|util|general|standard|minim|maxim|optim|summar|hypothes|critic|visual|normal|special|prior|categor|conceptual|contextual|digit|final|global|industrial|international|legitim|local|mobil|modern|operational|polar|random|social|stabil|symbol|synchron|theor|urban';

/** Words in the other spelling, with the form of the house. Names and quotations are skipped. */
export function* findOtherSpellings(
  text: string,
  spelling: Spelling,
): Generator<{ found: string; preferred: string }> {
  const open = text.replace(QUOTATION, (quoted) => ' '.repeat(quoted.length));
  for (const [found] of open.matchAll(WORD)) {
    const preferred =
      (spelling === 'british' ? TO_BRITISH : TO_AMERICAN).get(found) ??
      (spelling === 'american' ? withZ(found) : undefined);
    if (preferred) yield { found, preferred };
  }
}

const QUOTATION = /“[^”]{0,5000}”|"[^"]*"|«[^»]{0,5000}»/g;
/** A word in small letters, because a capital may begin a name: "Labour Party", "Center for …". */
const WORD = /(?<![\p{L}\p{M}@/._-])\p{Ll}+(?![\p{L}\p{M}@/_])/gu;

function withZ(word: string): string | undefined {
  return VERB_IN_ISE.test(word)
    ? word.replace(/is(?=(?:e[drs]?|ers|ing|ations?)$)/, 'iz')
    : undefined;
}
const VERB_IN_ISE = new RegExp(`^(?:${ISE})is(?:e[drs]?|ers|ing|ations?)$`);

const FORMS = PAIRS.flatMap(([british, american, endings = '']) =>
  ['', ...endings.split('|')].map((ending) => [british + ending, american + ending] as const),
);
const TO_AMERICAN = new Map(FORMS);
const TO_BRITISH = new Map(
  FORMS.filter(([, american]) => ![...BRITISH_TOO].some((word) => american.startsWith(word))).map(
    ([british, american]) => [american, british] as const,
  ),
);
