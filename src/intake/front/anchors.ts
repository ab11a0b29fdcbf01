/** Lines that can only belong to a front page, wherever a PDF's text has put them. */

const FRONT_NOTE = [
  /^[*†‡§¹²³\d\s]{0,4}(?:corresponding author|correspondence(?: to)?|author for correspondence|autor(?:a)? (?:de|para) correspond|auteur correspondant|korrespondenz|address for correspondence|contact(?: author)?)\b/iu,
  /^(?:article (?:information|history|info)|received|submitted|recibido|recebido|reçu|eingegangen|geliş tarihi|manuscript received)\b.{0,40}?\d{4}/iu,
  /^(?:accepted|revised|published online|available online|first published)\b\s*:?.{0,30}\d{4}/iu,
  /^[*†‡§]?\s*e-?mail(?: address)?(?:es)?\s*[:=]/iu,
  /^[*†‡§¹\d]?\s*[\w.+-]+@[\w-]+\.[\w.]+\s*$/u,
  /^(?:©|\(c\)\s|copyright\b)/iu,
  /^this (?:is an open[- ]access article|article is published|work is licensed|article is licensed|article is distributed)/iu,
  /^publisher\s+©/iu,
  /^(?:doi\s*:?\s*|https?:\/\/(?:dx\.)?doi\.org\/)10\.\d{4,9}\/\S+\s*$/iu,
  /^(?:p-?|e-?|online |print )?issn\b/iu,
];

export function isFrontNote(text: string): boolean {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length < 600 && FRONT_NOTE.some((pattern) => pattern.test(line));
}
