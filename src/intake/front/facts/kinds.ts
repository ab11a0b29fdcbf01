/**
 * Kinds of article that journals and authors print on a line above the title, in the languages of
 * `src/words/languages` and a few more. (`isArticleType` in ./words.ts has those for training the line
 * model.)
 */
import type { ArticleType } from '../../../article/article.ts';
import { isNameLike } from '../lines/personal-name.ts';
import { isArticleType } from '../lines/words.ts';

/** Whole lines, in small letters. */
const KINDS: Partial<Record<ArticleType, string[]>> = {
  'book-review': [
    'book reviews?|reviews? of(?: books?)?',
    'buchbesprechung(?:en)?|buchrezension(?:en)?|rezension(?:en)?',
    "comptes?[- ]rendus?(?: de lectures?| d[’']ouvrages?)?|notes? de lecture|recensions?",
    'reseñas?(?: bibliográficas?| de libros?)?|resenhas?(?: de livros?)?|recensão|recensione|recensioni',
    'recenzj[ae](?: książki)?|рецензи[яи]|рецензії|boekbespreking(?:en)?|boekrecensie',
    'resensi(?: buku)?|tinjauan buku|ulasan buku|kitap (?:incelemesi|tanıtımı|değerlendirmesi)',
    'điểm sách|书评|書評|서평|نقد کتاب|معرفی کتاب|مراجعة كتاب|تبصرۂ کتب|کتاب پر تبصرہ|पुस्तक समीक्षा|ביקורת ספרים?|סקירת ספרים?',
  ],
  editorial: [
    'editorial|éditorial|editoriale|editoryal|başyazı|leitartikel|redactioneel|redaksi|dari redaksi',
    'od redakcji|słowo wstępne|редакционная статья|от редакции|від редакції|社论|卷首语|巻頭言|권두언',
    'سرمقاله|اداریہ|افتتاحية|संपादकीय|דבר המערכת|thư tòa soạn',
  ],
  'case-report': [
    'case reports?|fallberichte?|cas cliniques?|(?:reporte|relato|informe) de casos?|casos? clínicos?|caso clinico',
    'opis przypadku|клинический случай|клінічний випадок|laporan kasus|olgu sunumu|casusbespreking|casuïstiek',
    '病例报告|症例報告|증례보고|گزارش مورد|تقرير حالة|báo cáo ca bệnh',
  ],
  letter: [
    'letters?(?: to the editors?)?|leserbriefe?|brief an die (?:redaktion|herausgeber)|lettres? (?:à la rédaction|aux éditeurs)',
    'cartas? (?:al|a la|ao|à) (?:editor|editora|director|redacción|redação)|lettera al direttore|lettere alla redazione',
    'listy? do redakcji|письмо в редакцию|лист до редакції|ingezonden brief|editöre mektup',
    'surat (?:kepada|untuk) redaksi|surat pembaca|thư gửi (?:tòa|toà) soạn|读者来信|編集者への手紙|نامه به سردبیر|رسالة إلى المحرر|مکتوب',
  ],
  correction: [
    'errat(?:um|a)|corrigend(?:um|a)|corrections?|berichtigung(?:en)?|rectificatifs?|fe de erratas?|correcci[oó]n|correção',
    'rettifica|sprostowanie|исправление|опечатки|виправлення|rectificatie|düzeltme|ralat|đính chính|更正|勘误|訂正|정정|اصلاحیه|تصويب|تصحیح',
  ],
  'article-commentary': [
    'commentary|kommentar|commentaires?|comentarios?|glos[ay]|komentarz|комментарий|komentar',
  ],
};

const PATTERNS = Object.entries(KINDS).map(([type, words]): [ArticleType, RegExp] => [
  type as ArticleType,
  // "Reseña de: …", "Rezension zu: …"
  new RegExp(`^(?:${words.join('|')})(?: (?:de|del|du|di|von|zu))?\\s*[:.|•]?$`, 'iu'),
]);

/** The kind of article if it is the whole line: "Olgu Sunumu / Case Report". */
export function kindOfArticle(text: string): ArticleType | undefined {
  const [first, ...others] = text.split(/(?:(?<!\s)\s+)?[/|]\s*/).map(kindOfWords);
  return others.every((other) => other === first) ? first : undefined;
}

/** "Olgu Sunumu"; the same kind in two languages stands around a stroke. */
function kindOfWords(words: string): ArticleType | undefined {
  return PATTERNS.find(([, pattern]) => pattern.test(words.trim()))?.[0];
}

/** Maximum length of a title line, in characters. */
export const LONGEST_TITLE = 250;

/**
 * Whether a kind is above a title, as in "Recenzja" above a book. Above a name or text, it is itself the
 * title: "Erratum".
 */
export function isKindAboveTitle(text: string, below: string | undefined): boolean {
  if (kindOfArticle(text) === undefined || below === undefined) return false;
  return (
    below.length <= LONGEST_TITLE &&
    !/\p{Ll}{3}[.!?]$/u.test(below) &&
    !isNameLike(below) &&
    !isArticleType(below)
  );
}
