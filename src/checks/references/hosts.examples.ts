/** Examples for the rules of hosts.ts. */
import { inReferences, type RuleExamples } from '../changes.examples.ts';

const DOI = '"DOI": "10.5555/jt.2019.2"';

export const EXAMPLES: RuleExamples = {
  'reference-url-host-differs': {
    breaks: [inReferences(DOI, '"URL": "https://realnews.example/2019/04/09/wood"')],
    keeps: [
      inReferences(DOI, '"URL": "https://realnews.example/wood"'),
      inReferences(DOI, '"URL": "https://journaloftides.example/2019/04/09/wood"'),
      inReferences(DOI, `${DOI}, "URL": "https://realnews.example/2019/04/09/wood"`),
      inReferences(
        '"URL": "https://weather.example/winds"',
        '"URL": "https://realnews.example/2019/04/09/winds"',
      ),
    ],
  },
  'reference-url-proxy': {
    breaks: [
      inReferences('https://{weather~>www-weather-example.ezproxy.lib}.example/winds'),
      inReferences('https://{~>login.library.example/login?url=https://}weather.example/winds'),
    ],
    keeps: [
      inReferences('https://weather.example/winds', 'https://weather.example/winds?by=proxy'),
    ],
  },
};
