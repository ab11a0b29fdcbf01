/** Splits a line of keywords into terms. Without separators, the split is only a proposal. */

export interface Terms {
  terms: { text: string; from: number; to: number }[];
  /** Name of what parts them; `none` where the split was guessed. */
  separator: string;
}

/** In the order tried: items of a list may have all signs, a chemical name commas where semicolons part the terms. */
const SEPARATORS: { name: string; pattern: RegExp }[] = [
  { name: 'line', pattern: /\n/g },
  { name: 'semicolon', pattern: /[;؛；]/g },
  { name: 'dot', pattern: /[•·●∙|]/g },
  { name: 'comma', pattern: /[,،，、](?!\d)/g },
  { name: 'dash', pattern: /\s[–—-]\s/g },
  { name: 'slash', pattern: /\s?\/\s?/g },
  { name: 'full stop', pattern: /\.\s+(?=\p{Lu}|\p{Lo})/gu },
];

/**
 * @param text the terms without their label; several lines only if each is a term
 * @param corpus the rest of the article: a pair of words that occurs there is one term
 */
export function splitKeywords(text: string, corpus: string): Terms {
  for (const { name, pattern } of SEPARATORS) {
    const terms = cutTerms(text, pattern);
    if (terms.length > 1) return { terms: withoutCounters(terms), separator: name };
  }
  return withoutSeparator(text, corpus);
}

/** "1. rivers; 2. maps", "rivers¹, maps²": terms that count themselves. */
function withoutCounters(terms: Terms['terms']): Terms['terms'] {
  const bare = terms.map(({ text, from, to }, index) => {
    const lead = new RegExp(`^${index + 1}[.)]?\\s*(?=\\D)`).exec(text)?.[0].length ?? 0;
    const tail = lead === 0 && text.endsWith(`${index + 1}`) ? `${index + 1}`.length : 0;
    return {
      text: text.slice(lead, text.length - tail).trim(),
      from: from + lead,
      to: to - tail,
      isCounted: lead + tail > 0,
    };
  });
  return bare.every(({ isCounted }) => isCounted) ? bare : terms;
}

function cutTerms(text: string, pattern: RegExp): Terms['terms'] {
  const terms: Terms['terms'] = [];
  let at = 0;
  for (const match of [...text.matchAll(pattern), undefined]) {
    const end = match?.index ?? text.length;
    const term = termAt(text, at, end);
    if (term.text !== '') terms.push(term);
    at = end + (match?.[0].length ?? 0);
  }
  return terms;
}

function termAt(text: string, from: number, to: number): Terms['terms'][number] {
  const raw = text.slice(from, to);
  const lead = raw.length - raw.replace(/^[\s.,;:–—-]+|^(?:and|y|et|und)\s+/iu, '').length;
  const bare = raw.slice(lead).replace(/(?<![\s.,;:])[\s.,;:]+$/, '');
  return { text: bare.replace(/\s+/g, ' '), from: from + lead, to: from + lead + bare.length };
}

/** A new term begins at each capital, unless the article itself uses the two words as a pair. */
function withoutSeparator(text: string, corpus: string): Terms {
  const words = [...text.matchAll(/\S+/g)].map((match) => ({
    text: match[0],
    from: match.index,
    to: match.index + match[0].length,
  }));
  const capitals = words.filter(({ text: word }) => /^\p{Lu}/u.test(word)).length;
  const whole = termAt(text, 0, text.length);
  if (!/^\p{Lu}/u.test(words[0]?.text ?? '') || capitals < 2)
    return { terms: whole.text ? [whole] : [], separator: 'single' };
  const groups: { from: number; to: number }[] = [];
  for (const [index, word] of words.entries()) {
    const previous = words[index - 1];
    const last = groups.at(-1);
    const starts =
      /^\p{Lu}/u.test(word.text) && !(previous && isPair(previous.text, word.text, corpus));
    if (last && !starts) last.to = word.to;
    else groups.push({ from: word.from, to: word.to });
  }
  return { terms: groups.map(({ from, to }) => termAt(text, from, to)), separator: 'none' };
}

/** "Central Asia" stands in the text at least twice, capitals and all. */
function isPair(first: string, second: string, corpus: string): boolean {
  const pair = `${first.replace(/(?<![^\p{L}\p{M}\p{N}])[^\p{L}\p{M}\p{N}]+$/u, '')} ${second.replace(/(?<![.,;])[.,;]+$/, '')}`;
  const at = corpus.indexOf(pair);
  return at !== -1 && corpus.indexOf(pair, at + pair.length) !== -1;
}
