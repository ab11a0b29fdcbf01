/** Examples for the rules of license.ts. */
import { inArticle, inJournal, type RuleExamples } from '../changes.examples.ts';

const DOI = 'doi: 10.5555/jcs.2023.57\n';

const TYPE = 'type: research-article\n';

export const EXAMPLES: RuleExamples = {
  'license-missing': {
    breaks: [inJournal('license: CC-BY-4.0\n', '')],
    keeps: [inJournal('license: CC-BY-4.0\n', 'license: CC-BY-NC-ND-4.0\n')],
  },
  'copyright-holder-missing': {
    breaks: [inJournal('copyright-holder: the authors\n', '')],
    keeps: [
      inJournal('copyright-holder: the authors\n', 'copyright-holder: authors\n'),
      inJournal('license: CC-BY-4.0\ncopyright-holder: the authors\n', 'license: CC0-1.0\n'),
    ],
  },
  'copyright-year-differs': {
    breaks: [
      inArticle(TYPE, `${TYPE}copyright: {year: 2003}\n`),
      inArticle(TYPE, `${TYPE}copyright: {year: 2023, statement: © 2019 the authors}\n`),
    ],
    keeps: [
      inArticle(TYPE, `${TYPE}copyright: {year: 2022}\n`),
      inArticle(TYPE, `${TYPE}copyright: {year: 2023, statement: © 2019–2023 the authors}\n`),
    ],
  },
  'license-named-otherwise': {
    breaks: [
      inArticle(
        TYPE,
        `${TYPE}copyright: {statement: © 2023 the authors. This article is licensed under CC BY-NC-ND 4.0.}\n`,
      ),
      inArticle(TYPE, `${TYPE}copyright: {statement: "© 2023 the authors, CC BY-NC 4.0"}\n`),
      inArticle(
        '# Conclusion\n',
        'This article is distributed under the terms of the Creative Commons Attribution-NonCommercial 4.0 licence.\n\n# Conclusion\n',
      ),
      inArticle('# Conclusion\n', '© 2023 the authors. All rights reserved.\n\n# Conclusion\n'),
    ],
    keeps: [
      inArticle(
        '# Conclusion\n',
        'This article is distributed under the terms of the Creative Commons Attribution 4.0 licence.\n\n# Conclusion\n',
      ),
      inArticle('# Conclusion\n', 'Most harbours publish under CC BY-NC 4.0.\n\n# Conclusion\n'),
    ],
  },
  'license-in-copyright': {
    breaks: [
      inArticle(
        TYPE,
        `${TYPE}copyright: {statement: © 2023 the authors. This article is licensed under CC BY 4.0.}\n`,
      ),
    ],
    keeps: [inArticle(TYPE, `${TYPE}copyright: {statement: © 2023 the authors.}\n`)],
  },
  'doi-missing': {
    breaks: [inArticle(DOI, '')],
    keeps: [inArticle(DOI, 'doi: https://doi.org/10.5555/jcs.2023.57\n')],
  },
  'doi-signs': {
    breaks: [
      inArticle(DOI, 'doi: 10.5555/jcs.2023.57é\n'),
      inArticle(DOI, 'doi: 10.5555/jcs+2023\n'),
    ],
    keeps: [inArticle(DOI, 'doi: 10.5555/jcs(2023)57:1-5_a\n')],
  },
  'doi-placeholder': {
    breaks: [
      inArticle(DOI, 'doi: 10.5555/doi\n'),
      inArticle(DOI, 'doi: 10.5555/000000\n'),
      inArticle(DOI, 'doi: 10.5555/jcs.2023.xx\n'),
    ],
    keeps: [inArticle(DOI, 'doi: 10.5555/doi.57\n')],
  },
};
