/** Examples for the rules of headings.ts. */
import { inArticle, type RuleExamples } from '../changes.examples.ts';

const RESULTS = '# Results\n';

const CONCLUSION = '# Conclusion\n';

export const EXAMPLES: RuleExamples = {
  'heading-bold': {
    breaks: [
      inArticle(RESULTS, '# **Results**\n'),
      inArticle(RESULTS, '# *Results of the year*\n'),
      inArticle(RESULTS, '# ***estimate*** **of the year**\n'),
      inArticle(
        '# Results\n\nThe heights follow the moon.\n',
        '# *Results of the year*\n\n## *Heights*\n\nThe heights follow the moon.\n',
      ),
    ],
    keeps: [
      inArticle(RESULTS, '# Results on *Fucus*\n'),
      inArticle(RESULTS, '# **Results**: all of them\n'),
      inArticle(RESULTS, '# *Fucus vesiculosus*\n'),
    ],
  },
  'heading-full-stop': {
    breaks: [
      inArticle(RESULTS, '# Results.\n'),
      inArticle(RESULTS, '# Results:\n'),
      inArticle(RESULTS, '# Results,\n'),
    ],
    keeps: [
      inArticle(RESULTS, '# Results in the U.S.\n'),
      inArticle(RESULTS, '# What follows?\n'),
      inArticle(RESULTS, '# VIII.\n'),
    ],
  },
  'headings-capitals': {
    breaks: [
      inArticle(RESULTS, '# RESULTS AND DISCUSSION\n'),
      inArticle(RESULTS, '# DISCUSSION\n'),
      inArticle(RESULTS, '# ERGEBNISSE\n'),
    ],
    keeps: [inArticle(RESULTS, '# UNESCO\n'), inArticle(RESULTS, '# ISO/IEC 27001\n')],
  },
  'heading-number-typed': {
    breaks: [
      inArticle(RESULTS, '# 7. Results\n'),
      inArticle(RESULTS, `${RESULTS}\n## 2.3 Heights\n`),
      inArticle(RESULTS, `${RESULTS}\n## 1 Heights\n\nThey fall.\n\n## Times\n`),
      inArticle(RESULTS, '# III. Results\n'),
      inArticle(RESULTS, '# 3) Results\n'),
    ],
    keeps: [
      inArticle(RESULTS, '# 3. Results\n'),
      inArticle(RESULTS, '# 2016 and its tides\n'),
      inArticle(RESULTS, `${RESULTS}\n## 12 Harbours\n\nThey fill.\n\n## Times\n`),
      inArticle(RESULTS, '# 3D results\n'),
      inArticle(RESULTS, '# V. cholerae in the harbour\n'),
    ],
  },
  'heading-long': {
    breaks: [inArticle(RESULTS, `# Results ${'of gauges and harbours '.repeat(9)}\n`)],
    keeps: [inArticle(RESULTS, `# Results ${'of gauges and harbours '.repeat(3)}\n`)],
  },
  'heading-citation': {
    breaks: [inArticle(RESULTS, '# Results after @hill2016\n')],
    keeps: [inArticle(RESULTS, '# Results after Hill\n')],
  },
  'heading-doubled': {
    breaks: [
      inArticle(CONCLUSION, '# Methods\n'),
      inArticle(CONCLUSION, '# Methods\n\nOne more.\n\n# Methods\n'),
    ],
    keeps: [inArticle(CONCLUSION, '# More methods\n')],
  },
  'heading-deep': {
    breaks: [inArticle(RESULTS, `${RESULTS}\n## A\n\n### B\n\n#### C\n\n##### D\n\n###### E\n`)],
    keeps: [inArticle(RESULTS, `${RESULTS}\n## A\n\n### B\n`)],
  },
};
