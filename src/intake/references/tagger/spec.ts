/** The tagger of reference strings: the field of each token. */
import { trainedTagger } from '../../tagger/model-file.ts';
import type { Known, TaggerSpec } from '../../tagger/tagger.ts';
import { LABELS, type Label } from './labels.ts';
import { ATTRIBUTES, observe } from './observe.ts';
import type { Token } from './tokens.ts';

const EMISSIONS = `
bias
word
word[-1]
word[1]
word[-2]
word[2]
word[-1] word
word word[1]
prefix2
prefix3
prefix3[1]
suffix2
suffix3
suffix2[-1]
lead, lead tail, lead[1], tail, tail[-1], tail[1], tail[-1] caps
tail tail[-1] tail[-2]
caps, caps[-1], caps[1], caps[-1] caps, caps caps[1], caps tail caps[1], number, number[-1], number[1], number lead tail, number[-1] number, number number[1]
number yearSeen numbersSeen, number tail[-1] numbersSeen, shape, shape[-1] shape
shape shape[1]
keyword, keyword[-1], keyword[1], keyword tail, keyword caps, keyword lead, keyword[-1] number, keyword number[1], keyword[-1] keyword
keyword yearSeen sentence
place, place caps tail, place[-1] place place[1], place yearSeen phraseSize
place tail[-1] nextKind
given, given tail, given[-1] caps, given phraseKind, initial, initial initial[1], initial[-1] caps tail, initial[-1] initial tail
initial yearSeen, italic, italic[-1] italic italic[1], italic yearSeen quote, italic phraseKind, italic inSeen
position, position fromEnd, fromEnd number, fromEnd tail, yearSeen, yearSeen caps tail[-1]
yearSeen sentence, yearSeen sentence quote, yearSeen inSeen phraseKind, quote, quote yearSeen
quote lead, quote tail[-1], quote hasQuotes caps, bracket, bracket number, bracket caps keyword
bracket phraseKind, inSeen, inSeen quote sentence, numbersSeen, numbersSeen caps, numbersSeen yearSeen phraseKind, sentence
sentence caps tail[-1]
phraseFirst phraseKind, phraseFirst phraseSize, phraseKind, phraseKind phrasePlace
phraseKind phraseEnd, phraseKind nextKind, phraseKind lastKind, phraseKind nextKind afterNextKind, phraseKind lastKind nextKind, phraseKind lastEnd phraseEnd, phraseKind yearSeen quote, phraseKind phraseSize yearSeen, phraseEnd nextKind, phraseSize nextKind, phraseSize yearSeen lastEnd
phraseWord phraseKind
phraseWord nextKind
nextKind afterNextKind yearSeen
nextWord
nextWord phraseKind
lastEnd phrasePlace caps, lastKind lastEnd
hasUrl yearSeen phraseKind
hasUrl fromEnd, opening sentence yearSeen, opening position
toNumber phraseKind
toNumber stopsToNumber yearSeen, toNumber caps quote, stopsToNumber tail[-1] caps, stopsToNumber tail[-1] quote
stopsToNumber phraseKind yearSeen, stopsToNumber phraseSize inSeen, stopsToNumber italic, stopsToEnd phraseKind yearSeen, stopsToEnd stopsToNumber
stopsToEnd tail[-1] caps
stopsToEnd nextKind
quoteAhead phraseKind, quoteAhead yearSeen caps
`;

const TRANSITIONS = `
bias, tail[-1], number, number[-1], lead, tail[-1] caps, quote tail[-1]
keyword, keyword[-1], italic[-1] italic, phrasePlace tail[-1], phraseKind phrasePlace
bracket lead, initial[-1] tail[-1], stopsToNumber tail[-1], toNumber tail[-1], stopsToEnd tail[-1], quoteAhead tail[-1]
`;

export const REFERENCES: TaggerSpec<Token, Label> = {
  name: 'references',
  labels: LABELS,
  attributes: ATTRIBUTES,
  emissions: EMISSIONS,
  transitions: TRANSITIONS,
  observe,
};

export const referenceTagger = trainedTagger(REFERENCES);

/** The label of an entry's number is allowed only for numbers at the start. */
export function withoutLateNumbers(tokens: Token[]): Known<Label>[] {
  return tokens.flatMap(({ text }, at) =>
    at < 2 && /^[^\p{L}\p{N}]*\p{N}{1,4}[^\p{L}\p{N}]*$/u.test(text)
      ? []
      : [{ at, label: 'citation-number' as const, is: false }],
  );
}
