/** Lines that can only belong to a front page, wherever a PDF's text has put them. */
import { historyDates } from './dates.ts';

const FRONT_NOTE = [
  /^article (?:information|history|info)\b.{0,40}?\d{4}/iu,
  /^[*†‡§¹²³\d\s]{0,4}(?:corresponding author|correspondence(?: to)?|author for correspondence|autor(?:a)? (?:de|para) correspond|auteur correspondant|korrespondenz|address for correspondence|contact(?: author)?)\b/iu,
  /^[*†‡§]?\s*e-?mail(?: address)?(?:es)?\s*[:=]/iu,
  /^[*†‡§¹\d]?\s*[\w.+-]+@[\w-]+\.[\w.]+\s*$/u,
  /^(?:©|\(c\)\s?(?=(?:19|20)\d\d|copyright\b|by\b|the authors?\b)|copyright\b)/iu,
  /^this (?:is an open[- ]access article|article is published|work is licensed|article is licensed|article is distributed)/iu,
  /^publisher\s+©/iu,
  /^(?:doi\s*:?\s*|https?:\/\/(?:dx\.)?doi\.org\/)10\.\d{4,9}\/\S+\s*$/iu,
  /^(?:p-?|e-?|online |print )?issn\b/iu,
];

export function isFrontNote(text: string): boolean {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length < 600 && (FRONT_NOTE.some((pattern) => pattern.test(line)) || isHistory(line));
}

/** "Fecha de recepción: 12 de marzo de 2019": begins with an event and its date, and is no sentence. */
export function isHistory(line: string): boolean {
  const [first] = historyDates(line);
  return (
    first !== undefined &&
    line.length < 250 &&
    /^\P{L}*(?:(?:\p{Lu}[\p{L}’']*\s+){0,2}(?:(?:de|of|du)\s+)?|\p{Lo}[\p{L}\p{M}]*\s+)$/u.test(
      line.slice(0, first.start),
    )
  );
}
