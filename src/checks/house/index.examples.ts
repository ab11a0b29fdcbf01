/** Examples for the rules of index.ts. */
import { inArticle, inJournal, type RuleExamples } from '../changes.examples.ts';

export const EXAMPLES: RuleExamples = {
  'house-setting-invalid': {
    breaks: [
      inJournal('  references: {min: 1}\n', '  reference: {min: 1}\n'),
      inJournal('  references: {min: 1}\n', '  references: many\n'),
      inJournal('  references: {min: 1}\n', '  references: {min: 9, max: 1}\n'),
      inJournal('  references: {min: 1}\n', '  spelling: en-GB\n'),
    ],
    keeps: [
      inJournal('  references: {min: 1}\n', '  references: 1-60\n'),
      inJournal('  references: {min: 1}\n', '  keywords: 4\n'),
    ],
  },
  'house-section-missing': {
    breaks: [inArticle('# Introduction\n', '# Opening\n')],
    keeps: [
      inArticle('# Conclusion\n', '# Outlook\n'),
      inArticle('# Introduction\n', '# Introduction and methods\n'),
      inJournal('[Introduction]', '[INTRODUCTION, Data availability]'),
    ],
  },
  'house-count': {
    breaks: [
      inJournal('  references: {min: 1}\n', '  references: {min: 10}\n'),
      inJournal('  references: {min: 1}\n', '  keywords: 5-9\n'),
      inJournal('  references: {min: 1}\n', '  keywords: 5\n'),
      inJournal('  references: {min: 1}\n', '  abstract-words: 150-250\n'),
      inJournal('  references: {min: 1}\n', '  title-words: {max: 5}\n'),
    ],
    keeps: [inJournal('  references: {min: 1}\n', '  keywords: 3-6\n')],
  },
};
