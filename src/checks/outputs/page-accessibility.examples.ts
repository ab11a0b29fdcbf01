/** Examples for the rules of page-accessibility.ts. */
import { inHtml, type RuleExamples } from '../changes.examples.ts';

export const EXAMPLES: RuleExamples = {
  'web-page-heading-skipped': {
    breaks: [
      inHtml('<h1>Tides and the moon', '<h1></h1><h1>Tides and the moon'),
      inHtml(
        '<h2><span class="number">3.</span> Results</h2>',
        '<h4><span class="number">3.</span> Results</h4>',
      ),
    ],
    keeps: [
      inHtml(
        '<h2><span class="number">3.</span> Results</h2>',
        '<h3><span class="number">3.</span> Results</h3>',
      ),
    ],
  },
  'web-page-id-doubled': {
    breaks: [
      inHtml('id="fn-1"', 'id="ref-1"'),
      {
        ...inHtml('<a href="#sec-methods" class="xref">', '<a href="#sec-method" class="xref">'),
        alongside: ['facts-cross-references-differ'],
      },
      inHtml('aria-labelledby="page-abstract"', 'aria-labelledby="page-abstracts"'),
    ],
    keeps: [inHtml('id="page-article"', 'id="page-article" data-id="ref-1"')],
  },
  'web-page-head-incomplete': {
    breaks: [
      inHtml('<meta charset="utf-8">', ''),
      inHtml('<meta name="viewport" content="width=device-width, initial-scale=1">', ''),
      inHtml('initial-scale=1">', 'initial-scale=1, user-scalable=no">'),
    ],
    keeps: [inHtml('<meta charset="utf-8">', '<meta charset="UTF-8">')],
  },
  'web-page-unnamed': {
    breaks: [
      {
        ...inHtml(' alt="A pole with marks stands in the water of a harbour"', ''),
        alongside: ['facts-alt-texts-differ'],
      },
      { ...inHtml('<html lang="en"', '<html'), alongside: ['facts-language-differs'] },
      {
        ...inHtml('<a href="#sec-methods" class="xref">{Section 2~>}</a>'),
        alongside: ['web-page-words-differ'],
      },
      inHtml('<th scope="col">Harbour</th>', '<th>Harbour</th>'),
      inHtml('<th scope="col">Harbour</th>', '<th scope="column">Harbour</th>'),
      inHtml('<title>Tides and the moon at two harbours – Journal of Coastal Studies</title>', ''),
      {
        ...inHtml('<a href="#sec-methods" class="xref">', '<a class="xref">'),
        alongside: ['facts-cross-references-differ'],
      },
    ],
    keeps: [inHtml('<a href="#sec-methods" class="xref"{~> title="Methods"}>Section 2</a>')],
  },
};
