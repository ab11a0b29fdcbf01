/** Examples for the rules of sections.ts. */
import { FOLLOW, inArticle, inLetter, type RuleExamples } from '../changes.examples.ts';

const RESULTS = '# Results\n';

const CONCLUSION = '# Conclusion\n';

export const EXAMPLES: RuleExamples = {
  'section-empty': {
    breaks: [inArticle(CONCLUSION, `# Discussion\n\n${CONCLUSION}`)],
    keeps: [
      inArticle(RESULTS, `${RESULTS}\n## Heights\n`),
      inArticle(CONCLUSION, `# Discussion\n\n\`\`\`{r}\nplot(heights)\n\`\`\`\n\n${CONCLUSION}`),
    ],
  },
  'body-missing': {
    breaks: [
      inLetter(
        'The gauge at Brest was read for two hundred years before it was moved, and the readings of both places agree. Who compares them should know when the move took place.\n',
        '',
      ),
      inLetter(
        'The gauge at Brest was read for two hundred years before it was moved, and the readings of both places agree. Who compares them should know when the move took place.\n',
        '```python\nmean(heights)\n```\n',
      ),
    ],
    keeps: [
      inLetter(
        'The gauge at Brest was read for two hundred years before it was moved, and the readings of both places agree. Who compares them should know when the move took place.\n',
        'The gauge was moved.\n',
      ),
    ],
  },
  'note-empty': {
    breaks: [
      inArticle('[^hours]: Hours without a reading were left out.', '[^hours]: <!-- -->'),
      inArticle('[^hours]: Hours without a reading were left out.', '[^hours]: &nbsp;'),
    ],
    keeps: [
      inArticle('[^hours]: Hours without a reading were left out.', '[^hours]: See @hill2016.'),
    ],
  },
  'code-line-long': {
    breaks: [inArticle(FOLLOW, `${FOLLOW}\n\n~~~\n${'height '.repeat(12)}\n~~~`)],
    keeps: [inArticle(FOLLOW, `${FOLLOW}\n\n~~~\nheight\n~~~`)],
  },
};
