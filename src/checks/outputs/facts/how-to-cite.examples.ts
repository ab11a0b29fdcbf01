/** Examples for the rules of how-to-cite.ts. */
import { inHtml, type RuleExamples } from '../../changes.examples.ts';

export const EXAMPLES: RuleExamples = {
  'facts-how-to-cite-differs': {
    breaks: [
      inHtml('Okoro, T. (2023). Tides and', 'Okoro, T. (2022). Tides and'),
      inHtml('two harbours. <em>Journal', 'two harbour. <em>Journal'),
    ],
    keeps: [inHtml('Okoro, T. (2023). Tides and', 'Okoro, T. (2023). <b>Tides</b> and')],
  },
};
