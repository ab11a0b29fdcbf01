/**
 * The names that a new journal in OJS has for the role of authors and the component of the article's text. The
 * importer finds both by name: it refuses an author whose role it does not find, and a galley without a component
 * is not shown (pages/article/ArticleHandler.php).
 */
export interface OjsNames {
  author: string;
  component: string;
}

/**
 * Names by OJS locale: `default.groups.name.author` and `default.genres.article` of OJS 3.5.0-5. A language
 * that OJS has not translated has the English names if English is switched on, too.
 */
const DEFAULT_NAMES: Record<string, Partial<OjsNames>> = {
  an: { author: 'Autor/a', component: "Texto de l'articlo" },
  ar: { author: 'المؤلف', component: 'نص المقال' },
  az: { author: 'Müəllif', component: 'Məqalə mətni' },
  be: { component: 'Тэкст артыкула' },
  bg: { author: 'Автор', component: 'Текст на статията' },
  bs_Latn: { component: 'Tekst članka' },
  ca: { author: 'Autor/a', component: "Text de l'article" },
  ckb: { author: 'نوسەر', component: 'دەقی وتار' },
  cnr: { author: 'Autor', component: 'Tekst članka' },
  cs: { author: 'Autor', component: 'Text článku' },
  da: { author: 'Forfatter', component: 'Artikeltekst' },
  de: { author: 'Autor/in', component: 'Artikeltext' },
  el: { author: 'Συγγραφέας', component: 'Κείμενο άρθρου' },
  en: { author: 'Author', component: 'Article Text' },
  es: { author: 'Autor/a', component: 'Texto del artículo' },
  es_MX: { component: 'Texto del artículo' },
  et: { component: 'Artikli tekst' },
  eu: { author: 'Egilea', component: 'Artikuluaren testua' },
  fa: { author: 'نویسنده', component: 'متن مقاله' },
  fi: { author: 'Kirjoittaja', component: 'Artikkelin teksti' },
  fr: { author: 'Auteur·e', component: "Texte de l'article" },
  fr_CA: { author: 'Auteur-e', component: "Texte de l'article" },
  gd: { component: 'Teacsa an artaigil' },
  gl: { author: 'Autor/a', component: 'Texto do artigo' },
  he: { component: 'טקסט המאמר' },
  hi: { component: 'लेख पाठ' },
  hr: { author: 'Autor', component: 'Tekst članka' },
  hu: { author: 'Szerző', component: 'Cikk szövege' },
  hy: { author: 'Հեղինակ', component: 'Հոդվածի Տեքստ' },
  id: { author: 'Penulis', component: 'File Utama Naskah' },
  is: { author: 'Höfundur', component: 'Texti greinar' },
  it: { author: 'Autore', component: 'Articolo' },
  ja: { author: '著者', component: '投稿原本' },
  ka: { author: 'ავტორი', component: 'სტატიის ტექსტი' },
  kab: { component: 'Aḍris n umagrad' },
  kk: { author: 'Автор', component: 'Мақала мәтіні' },
  ko: { component: '논문 텍스트' },
  ky: { author: 'Автор', component: 'Макала тексти' },
  lt: { author: 'Autorius (-ė)', component: 'Straipsnio tekstas' },
  lv: { author: 'Autors', component: 'Raksta teksts' },
  mk: { author: 'Автор', component: 'Текст на трудот' },
  mn: { component: 'Өгүүллийн эх бичвэр' },
  mr: { author: 'लेखक', component: 'लेखाचा मजकूर' },
  ms: { author: 'Pengarang', component: 'Teks Artikel' },
  nb_NO: { author: 'Forfatter', component: 'Artikkeltekst' },
  nl: { author: 'Auteur', component: 'Artikeltekst' },
  pl: { author: 'Autor', component: 'Tekst artykułu' },
  ps: { component: 'د مقالې متن' },
  pt: { author: 'Autor', component: 'Texto do Artigo' },
  pt_BR: { author: 'Autor', component: 'Texto do artigo' },
  ro: { author: 'Autor', component: 'Conținut articol' },
  ru: { author: 'Автор', component: 'Текст статьи' },
  rue: { component: 'Зміст статі' },
  sk: { component: 'Text článku' },
  sl: { author: 'Avtor', component: 'Besedilo prispevka' },
  sq: { component: 'Teksti i Artikullit' },
  sr_Cyrl: { author: 'Аутор', component: 'Текст чланка' },
  sr_Latn: { author: 'Autor', component: 'Tekst članka' },
  sv: { author: 'Författare', component: 'Artikeltext' },
  th: { author: 'ผู้เขียน', component: 'เนื้อหาบทความ' },
  tr: { author: 'Yazar', component: 'Makale Metni' },
  uk: { author: 'Автор', component: 'Текст статті' },
  uz: { component: 'Maqola matni' },
  uz_Latn: { component: 'Maqola matni' },
  vi: { author: 'Tác giả', component: 'Văn bản của bài báo' },
  zh_Hans: { author: '作者', component: '稿件内容' },
  zh_Hant: { author: '作者', component: '文章正文內容' },
};

/** @param locale the journal's locale in OJS's form. Example: "pt_BR" */
export function defaultNames(locale: string): OjsNames {
  const language = locale.split('_')[0] ?? '';
  return { ...ENGLISH, ...(DEFAULT_NAMES[locale] ?? DEFAULT_NAMES[language]) };
}

const ENGLISH: OjsNames = { author: 'Author', component: 'Article Text' };
