/** Examples for the rules of languages.ts. */
import {
  ABSTRACT,
  type Change,
  FOLLOW,
  inArticle,
  type RuleExamples,
} from '../changes.examples.ts';

const LAST_KEY = 'bibliography: references.json\n';

const STATEMENTS = `funding:
  statement: This work was supported by the Harbour Trust.
  awards:
    - {funder: Harbour Trust, award: [HT-12]}
data-availability: The readings are at <https://data.example/tides>.
conflict-of-interest: The authors declare that they have no competing interests.
${LAST_KEY}`;

const ENGLISH =
  'The tides of the two harbours were read for a year, and the moon explains most of what was seen, while the wind explains the rest of it.';

const FRENCH =
  'Les marées des deux ports ont été lues pendant une année, et la lune explique la plupart de ce qui est observé dans les ports, le vent explique le reste.';

const SPANISH =
  'Medimos el crecimiento de las algas en los arrecifes de tres puertos de la costa durante dos años. El crecimiento fue mayor en la primavera, y menor en el puerto de más profundidad.';

const URDU = 'یہ مضمون دو بندرگاہوں میں جوار کی بلندی کے بارے میں ہے';

/** The clean article with so much French that its language cannot be guessed. */
function inFrench(more: string): Change {
  return inArticle(
    `${ABSTRACT}${STATEMENTS}`,
    `  ${FRENCH} ${FRENCH}\n${STATEMENTS}language: fr\n${more}`,
  );
}

export const EXAMPLES: RuleExamples = {
  'language-script-differs': {
    breaks: [
      inArticle(LAST_KEY, `${LAST_KEY}translations:\n  fr: {title: "${URDU}"}\n`),
      {
        ...inArticle(LAST_KEY, `${LAST_KEY}language: el\n`),
      },
    ],
    keeps: [inArticle(LAST_KEY, `${LAST_KEY}translations:\n  ur: {title: "${URDU}"}\n`)],
  },
  'language-differs': {
    breaks: [
      inArticle(LAST_KEY, `${LAST_KEY}language: fr\n`),
      inArticle(ABSTRACT, `  ${FRENCH}\n`),
      inArticle(LAST_KEY, `${LAST_KEY}translations:\n  fr: {abstract: "${ENGLISH}"}\n`),
      inArticle(LAST_KEY, `${LAST_KEY}translations:\n  pt: {abstract: "${SPANISH}"}\n`),
      inArticle(
        LAST_KEY,
        `${LAST_KEY}translations:\n  fr: {title: Tides and the moon at two harbours}\n`,
      ),
    ],
    keeps: [
      inArticle(LAST_KEY, `${LAST_KEY}translations:\n  fr: {abstract: "${FRENCH}"}\n`),
      inArticle(LAST_KEY, `${LAST_KEY}translations:\n  fr: {title: Marées à Whitby}\n`),
    ],
  },
  'english-missing': {
    breaks: [inFrench('translations:\n  en: {title: Tides}\n'), inFrench('')],
    keeps: [
      inFrench(
        'translations:\n  en: {title: Tides, abstract: The moon explains the tides of two harbours., keywords: [tides]}\n',
      ),
    ],
  },
  'language-unmarked': {
    breaks: [inArticle(FOLLOW, `The heights follow the moon, ${URDU}.`)],
    keeps: [
      inArticle(FOLLOW, `The heights follow the moon, [${URDU}]{lang=ur}.`),
      inArticle(FOLLOW, 'The heights follow the moon, π times.'),
    ],
  },
};
