/** Examples for the rules of pubmed.ts. */
import { inPubmed, type RuleExamples } from '../changes.examples.ts';

export const EXAMPLES: RuleExamples = {
  'pubmed-facts-differ': {
    breaks: [
      inPubmed('<Month>02</Month>\n        <Day>{20~>21}</Day>'),
      inPubmed(
        '<Author>\n        <FirstName>Tomas</FirstName>\n        <LastName>Okoro</LastName>',
        '<Author>\n        <FirstName>Tom</FirstName>\n        <LastName>Okoro</LastName>',
      ),
      inPubmed('<FirstPage>57</FirstPage>', '<FirstPage>75</FirstPage>'),
      inPubmed('EIdType="doi">10.5555/jcs.2023.57', 'EIdType="doi">10.5555/jcs'),
      inPubmed('<PubDate PubStatus="received">', '<PubDate PubStatus="revised">'),
    ],
    keeps: [
      inPubmed(
        '<PubDate PubStatus="ppublish">\n        <Year>2023</Year>\n        <Month>03</Month>\n        <Day>31</Day>\n      </PubDate>\n    </Journal>\n    <ArticleTitle>Tides',
        '<PubDate PubStatus="epublish">\n        <Year>2023</Year>\n        <Month>03</Month>\n        <Day>15</Day>\n      </PubDate>\n    </Journal>\n    <ArticleTitle>Tides',
      ),
      inPubmed(
        '<JournalTitle>J Coast Stud</JournalTitle>\n      <Issn>1234-5679</Issn>\n      <Volume>1</Volume>\n      <Issue>2</Issue>\n      <PubDate PubStatus="ppublish">\n        <Year>2023</Year>\n        <Month>03</Month>\n        <Day>31</Day>\n      </PubDate>\n    </Journal>\n    <ArticleTitle>Tides',
        '<JournalTitle>J Coast Stud</JournalTitle>\n      <Issn>1234-5679</Issn>\n      <Volume>1</Volume>\n      <Issue>2</Issue>\n    </Journal>\n    <ArticleTitle>Tides',
      ),
    ],
  },
};
