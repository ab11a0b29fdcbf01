/** Examples for the rules of addresses.ts. */
import { inReferences, type RuleExamples } from '../changes.examples.ts';

export const EXAMPLES: RuleExamples = {
  'reference-url-shared': {
    breaks: [
      inReferences('"DOI": "10.5555/jt.2019.2"', '"DOI": "10.5555/jt.2019.1"'),
      inReferences('"DOI": "10.5555/jt.2019.2"', '"URL": "https://weather.example/winds/"'),
    ],
    keeps: [inReferences('"DOI": "10.5555/jt.2019.2"', '"URL": "https://tides.example/wood"')],
  },
  'reference-url-index': {
    breaks: [
      inReferences('https://weather.example/winds', 'https://weather.example/tag/winds/'),
      inReferences('https://weather.example/winds', 'https://weather.example/report-downloads'),
      inReferences('https://weather.example/winds', 'https://weather.example/search?q=winds'),
    ],
    keeps: [
      inReferences('https://weather.example/{winds~>2020/vintage-winds/}'),
      inReferences('https://weather.example/winds', 'https://weather.example/archives/winds.pdf'),
      inReferences('https://weather.example/{~>search/finding-}winds'),
      inReferences('https://weather.example/winds{~>/releases/tag/v2.1}'),
      inReferences('https://weather.example/{winds~>viewdoc/download?doi=10.1.1.97}'),
    ],
  },
  'reference-url-broken': {
    breaks: [
      inReferences('https://weather.example/winds', 'https://weather.example/win…'),
      inReferences('https://weather.example/winds', 'https://localhost/winds'),
      inReferences('https://weather.example/winds{~> (accessed 3 May 2020)}'),
      inReferences('https://weather.example/winds', 'https://weather.example/winds.'),
      inReferences('https://weather.example/winds', 'https://weather.example/winds>'),
    ],
    keeps: [
      inReferences('https://weather.example/winds', 'https://weather.example/winds?a=1&b=%20#x'),
      inReferences('https://weather.example/{winds~>(SICI)1097%3C1::AID-1%3E3.0.CO;2-X}'),
    ],
  },
  'reference-identifier-malformed': {
    breaks: [
      inReferences('"DOI": "10.5555/jt.2016.4"', '"DOI": "10/jt16"'),
      inReferences('"DOI": "10.5555/jt.2016.4"{~>, "PMID": "2292756 (PubMed)"}'),
      inReferences('"DOI": "10.5555/jt.2016.4"{~>, "PMCID": "3427553"}'),
      inReferences('"publisher": "Harbour Press"{~>, "ISBN": "978-0-306-40615-8"}'),
      inReferences('"DOI": "10.5555/{jt.2016.4~>xxxxx}"'),
      inReferences('"DOI": "10.5555/jt.2016.4"{~>, "URL": "https://doi.org/10.5555/jt.2016.5"}'),
    ],
    keeps: [
      inReferences('"DOI": "10.5555/jt.2016.4"{~>, "PMCID": "PMC3427553"}'),
      inReferences(
        '"DOI": "10.5555/jt.2016.4"',
        '"DOI": "10.5555/jt.2016.4", "URL": "https://dx.doi.org/10.5555/JT.2016.4"',
      ),
      inReferences(
        '"publisher": "Harbour Press"',
        '"publisher": "Harbour Press", "ISBN": "0-306-40615-2, 978-0-306-40615-7 (e-book)"',
      ),
    ],
  },
};
