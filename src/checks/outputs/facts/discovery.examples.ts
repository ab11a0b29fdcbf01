/** Examples for the rules of found.ts. */
import { inArticle, inHtml, inJats, inPdf, type RuleExamples } from '../../changes.examples.ts';

export const EXAMPLES: RuleExamples = {
  'facts-doi-differs': {
    breaks: [
      inHtml('name="citation_doi" content="10.5555/jcs.2023.{57~>58}"'),
      inJats('<article-id pub-id-type="doi">{~>https://doi.org/}10.5555'),
      inPdf('<prism:doi>10.5555', '<prism:doi>10.5556'),
      inHtml('name="DC.identifier" content="doi:10.5555/jcs.2023.{57~>58}"'),
      inHtml('"sameAs":"https://doi.org/10.5555/jcs.2023.{57~>58}"'),
    ],
    keeps: [inHtml('<meta name="DC.identifier" content="doi:10.5555/jcs.2023.57">', '')],
  },
  'facts-keywords-differ': {
    breaks: [
      inHtml('<meta name="citation_keywords" content="moon">', ''),
      inHtml('<meta name="DC.subject" content="moon">', ''),
      inPdf('"keywords":"tides, moon,', '"keywords":"tides,'),
      {
        ...inHtml('<li>moon</li>', '<li>moon</li><li>moon</li>'),
        alongside: ['web-page-words-differ'],
      },
      {
        ...inJats('<kwd>luna</kwd>', '<kwd>luma</kwd>'),
        alongside: ['jats-words-differ'],
        and: [inArticle('doi: 10', 'translations: {es: {keywords: [luna, luna llena]}}\ndoi: 10')],
      },
    ],
    keeps: [inHtml('<meta name="keywords" content="tides, moon, harbours, gauges">', '')],
  },
  'facts-addresses-differ': {
    breaks: [
      inHtml('name="citation_pdf_url" content="https://journal.example/1-2/tides/tide{s~>}.pdf"'),
      inHtml('<link rel="canonical" href="https://journal.example/1-2/tides/{tides~>tide}.html"'),
      inHtml(
        '"sameAs":"https://doi.org/10.5555/jcs.2023.57","url":"https://journal.example/1-2/tides/tides.html"',
        '"sameAs":"https://doi.org/10.5555/jcs.2023.57","url":"https://journal.example/1-2/tides/"',
      ),
      inJats('xlink:href="tides.pdf"', 'xlink:href="tide.pdf"'),
    ],
    keeps: [
      inHtml('<link rel="canonical" href="https://journal.example/1-2/tides/tides.html">', ''),
    ],
  },
  'facts-description-differs': {
    breaks: [
      inHtml('<meta name="description" content="Tides', '<meta name="description" content="Tide'),
      inHtml('"abstract":"Tides at', '"abstract":"Tide at'),
    ],
    keeps: [inHtml('<meta name="DC.description" content="{~> }Tides')],
  },
};
