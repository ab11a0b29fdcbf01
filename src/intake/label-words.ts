/**
 * Words of labels and headings, as parts of regular expressions: in detail for the most frequent languages
 * of journals, the main words for others.
 */

interface LabelWords {
  abstract: string;
  keywords: string;
  introduction: string;
  /** Methods, results, discussion, conclusion: the headings of an article's main parts. */
  pillars: string;
  references: string;
}

/** By BCP 47 tag. */
const FURTHER: Record<string, LabelWords> = {
  uk: {
    abstract: 'анотація|реферат',
    keywords: 'ключові слова',
    introduction: 'вступ',
    pillars:
      'методи|методологія|матеріали (?:та|і) методи|результати|обговорення|висновки|висновок',
    references: 'список (?:літератури|використаних джерел|використаної літератури)|література',
  },
  kk: {
    abstract: 'аңдатпа|түйіндеме',
    keywords: 'түйін(?:ді)? сөздер|кілт(?:тік)? сөздер',
    introduction: 'кіріспе',
    pillars: 'әдістер|нәтижелер|талқылау|қорытынды',
    references: '(?:пайдаланылған )?әдебиеттер(?: тізімі)?',
  },
  pl: {
    abstract: 'streszczenie|abstrakt',
    keywords: 'słowa kluczowe',
    introduction: 'wstęp|wprowadzenie',
    pillars: 'metody|metodologia|wyniki|dyskusja|wnioski|podsumowanie|zakończenie',
    references: 'literatura|bibliografia|źródła|piśmiennictwo',
  },
  cs: {
    abstract: 'abstrakt|souhrn|anotace',
    keywords: 'klíčová slova',
    introduction: 'úvod',
    pillars: 'metody|metodika|výsledky|diskuse|diskuze|závěr',
    references: '(?:použitá |seznam (?:použité )?)literatur[ay]|použité zdroje',
  },
  hr: {
    abstract: 'sažetak|apstrakt',
    keywords: 'ključne r(?:ij)?eči',
    introduction: 'uvod',
    pillars: 'metode|rezultati|rasprava|diskusija|zaključak|zaključci',
    references: 'popis literature|reference',
  },
  sr: {
    abstract: 'сажетак|апстракт',
    keywords: 'кључне р(?:иј)?ечи',
    introduction: 'увод',
    pillars: 'методе|методологија|резултати|дискусија|закључак|закључци',
    references: 'списак литературе|коришћена литература|референце',
  },
  bg: {
    abstract: 'анотация',
    keywords: 'ключови думи',
    introduction: 'въведение',
    pillars: 'методология|обсъждане|дискусия|изводи',
    references: '(?:използвана|цитирана) литература|библиография',
  },
  mk: {
    abstract: 'апстракт',
    keywords: 'клучни зборови',
    introduction: 'вовед',
    pillars: 'методи|заклучок|заклучоци',
    references: 'користена литература',
  },
  sl: {
    abstract: 'povzetek|izvleček',
    keywords: 'ključne besede',
    introduction: 'uvod',
    pillars: 'metodologija|razprava|sklep|zaključek',
    references: 'viri(?: in literatura)?|literatura in viri',
  },
  sk: {
    abstract: 'abstrakt|súhrn|anotácia',
    keywords: 'kľúčové slová',
    introduction: 'úvod',
    pillars: 'metódy|metodika|výsledky|diskusia|záver',
    references: '(?:použitá |zoznam (?:použitej )?)?literatúr[ay]',
  },
  lt: {
    abstract: 'santrauka|anotacija',
    keywords: 'r(?:eikšminiai|aktiniai) žodžiai|raktažodžiai',
    introduction: 'įvadas',
    pillars: 'metodai|metodika|rezultatai|diskusija|aptarimas|išvados',
    references: 'literatūra|literatūros sąrašas|šaltiniai',
  },
  lv: {
    abstract: 'kopsavilkums|anotācija',
    keywords: 'atslēg(?:as )?vārdi',
    introduction: 'ievads',
    pillars: 'rezultāti|diskusija|secinājumi',
    references: '(?:izmantotā )?literatūra|literatūras saraksts',
  },
  et: {
    abstract: 'lühikokkuvõte|annotatsioon',
    keywords: 'märksõnad|võtmesõnad',
    introduction: 'sissejuhatus',
    pillars: 'meetodid|metoodika|tulemused|arutelu|järeldused|kokkuvõte',
    references: '(?:kasutatud )?kirjandus|viidatud allikad',
  },
  ca: {
    abstract: 'resum',
    keywords: 'paraules clau',
    introduction: 'introducció',
    pillars: 'mètodes|metodologia|resultats|discussió',
    references: 'referències(?: bibliogràfiques)?',
  },
  hu: {
    abstract: 'absztrakt|kivonat|összefoglaló',
    keywords: 'kulcsszavak',
    introduction: 'bevezetés|bevezető',
    pillars: 'módszerek|módszertan|eredmények|összefoglalás|következtetések',
    references: '(?:felhasznált )?irodalom(?:jegyzék)?|hivatkozások',
  },
  ro: {
    abstract: 'rezumat',
    keywords: 'cuvinte[- ]cheie',
    introduction: 'introducere',
    pillars: 'metode|rezultate|discuții|concluzii',
    references: 'bibliografie|referințe(?: bibliografice)?',
  },
  el: {
    abstract: 'περίληψη',
    keywords: 'λέξεις[- ]κλειδιά',
    introduction: 'εισαγωγή',
    pillars: 'μέθοδοι|μεθοδολογία|αποτελέσματα|συζήτηση|συμπεράσματα',
    references: 'βιβλιογραφία|βιβλιογραφικές αναφορές|αναφορές',
  },
  nl: {
    abstract: 'samenvatting',
    keywords: 'trefwoorden|kernwoorden|sleutelwoorden',
    introduction: 'inleiding|introductie',
    pillars: 'methoden?|resultaten|discussie|conclusies?',
    references: 'literatuur(?:lijst)?|bronnen(?:lijst)?|referenties',
  },
  sv: {
    abstract: 'sammanfattning',
    keywords: 'nyckelord',
    introduction: 'inledning|introduktion',
    pillars: 'metoder?|resultat|diskussion|slutsats(?:er)?',
    references: 'referenser|referenslista|litteraturförteckning|källor|källförteckning',
  },
  da: {
    abstract: 'sammendrag',
    keywords: 'nøgleord|nøkkelord|stikkord',
    introduction: 'indledning|innledning|introduktion|introduksjon',
    pillars: 'metoder?|resultater|diskussion|diskusjon|konklusion|konklusjon',
    references: 'litteratur(?:liste)?|referencer|referanser|kilder|kildeliste',
  },
  fi: {
    abstract: 'tiivistelmä',
    keywords: 'avainsanat|asiasanat',
    introduction: 'johdanto',
    pillars: 'menetelmät|tulokset|pohdinta|johtopäätökset',
    references: 'lähteet|lähdeluettelo|kirjallisuus',
  },
  he: {
    abstract: 'תקציר',
    keywords: 'מילות מפתח|מילות-מפתח',
    introduction: 'מבוא|הקדמה',
    pillars: 'שיטה|שיטות|תוצאות|ממצאים|דיון|מסקנות|סיכום',
    references: 'ביבליוגרפיה|(?:רשימת )?מקורות|רשימה ביבליוגרפית',
  },
  hi: {
    abstract: 'सारांश|सार',
    keywords: 'मुख्य शब्द|बीज शब्द|कुंजी शब्द',
    introduction: 'परिचय|प्रस्तावना|भूमिका',
    pillars: 'विधि|परिणाम|चर्चा|निष्कर्ष|उपसंहार',
    references: '(?:संदर्भ|सन्दर्भ)(?: ग्रंथ)?(?: सूची)?|ग्रंथ सूची',
  },
  ko: {
    abstract: '초\\s?록|요약',
    keywords: '주제어|핵심어|키워드',
    introduction: '서\\s?론|머리말',
    pillars: '연구\\s?방법|연구\\s?결과|논의|고찰|결\\s?론|맺음말',
    references: '참고\\s?문헌',
  },
  ja: {
    abstract: '要\\s?旨|抄\\s?録|概\\s?要',
    keywords: 'キーワード',
    introduction: 'はじめに|序論|緒言|緒論',
    pillars: '方法|結果|考察|結論|おわりに|まとめ',
    references: '参考文献|引用文献|文\\s?献',
  },
  vi: {
    abstract: 'tóm tắt',
    keywords: 'từ kh(?:oá|óa)',
    introduction: 'giới thiệu|mở đầu|đặt vấn đề',
    pillars: 'phương pháp|kết quả|thảo luận|kết luận',
    references: 'tài liệu tham khảo',
  },
};

const further = (part: keyof LabelWords) =>
  Object.values(FURTHER)
    .map((words) => words[part])
    .join('|');

/** Headings of reference lists. */
export const REFERENCES = `references?(?: cited| list| and (?:notes|sources|further reading))?|reference list|list of references|(?:selected|key|additional|further|general) (?:references|reading)|recommended reading|notes and references|references and notes|literature references|(?:primary|secondary) (?:sources|literature)|bibliographi(?:e|c references)|(?:(?:select(?:ed)?|cited) )?bibliography|literature(?: cited| list)?|works (?:cited|consulted)|(?:cited )?sources|(?:(?:verwendete|zitierte|benutzte|weiterführende|ausgewählte|angeführte|ergänzende) )?(?:primär|sekundär)?literatur(?:verzeichnis(?:se)?|hinweise|angaben|liste|nachweise|auswahl)?|(?:literatur|quellen)(?:-| )?(?:und|&) (?:literatur|quellen)(?:verzeichnis)?|(?:primär|internet|online)?-?quellen(?:verzeichnis|angaben)?|obras (?:citadas|consultadas)|literatura citada|fuentes(?: primarias| secundarias)?|fontes(?: primárias| secundárias)?|bibliographie (?:sélective|générale)|œuvres citées|referenzen|referências citadas|bibliograf[ií]a|referencias(?: bibliogr[aá]ficas| citadas)?|refer[eê]ncias(?: bibliogr[aá]ficas)?|r[eé]f[eé]rences(?: bibliographiques)?|riferimenti(?: bibliografici)?|kaynak(?:ça|lar)|daftar pustaka|список литературы|литература|参考文献|المراجع|المصادر والمراجع|منابع|حوالہ جات|کتابیات|مآخذ|список использованн(?:ых источников|ой литературы)|библиографический список|參考文獻|${further('references')}`;
export const INTRODUCTION = `introduction|background|introducci[oó]n|introdu[cç][aã]o|einleitung|einführung|introduzione|giriş|pendahuluan|введение|引言|绪论|导论|前言|مقدمة|المقدمة|مقدمه|تعارف|تمہید|緒論|${further('introduction')}`;
/** Headings of methods, results and other sections. */
export const BODY_HEADS =
  'literature review|review of (?:the )?literature|related works?|theoretical framework|conceptual framework|theory|methods?|methodology|research method(?:ology|s)?|materials? and methods?|methods? and materials?|data(?: and methods?)?|data analysis|analysis|participants|procedure|measures|experiments?|results?|findings|results? and discussions?|findings and discussions?|discussions?|discussion and conclusions?|general discussion|conclusions?|conclusions? and recommendations?|concluding remarks|recommendations?|implications?|limitations?|future (?:work|research|directions)|summary|objectives?|research questions?|hypothes[ei]s|significance of the study|statement of the problem|case study|case report|evaluation|implementation|notes?' +
  '|métodos?|metodolog[ií]a|materiales y métodos|resultados|discusi[oó]n|conclusi[oó]n(?:es)?|marco te[oó]rico|conclus[aã]o|conclus[oõ]es|considera[cç][oõ]es finais|discuss[aã]o|materiais e métodos' +
  '|méthodes?|méthodologie|résultats|matériel et méthodes|cadre théorique' +
  '|methoden?|methodik|ergebnisse|diskussion|schluss(?:folgerung(?:en)?)?|fazit|zusammenfassung und ausblick' +
  '|yöntem|bulgular|tartışma|sonuç|metode(?: penelitian)?|hasil(?: dan pembahasan)?|pembahasan|kesimpulan|методы|результаты|обсуждение|заключение|выводы|نتائج|خاتمة|الخاتمة|نتیجه‌گیری|حاصل کلام|نتائج بحث' +
  '|sonuçlar|sonuç ve öneriler|materyal ve (?:metot|metod|yöntem)|bulgular ve tartışma|simpulan|kesimpulan dan saran|metodologi penelitian|landasan teori|tinjauan pustaka|resultados e discuss[aã]o|resultados y discusi[oó]n|metodi|risultati|discussione|conclusioni' +
  '|(?:研究)?方法|(?:研究)?[结結]果|[讨討][论論]|[结結][论論]|[结結][语語]|文[献獻][综綜]述|النتائج|المناقشة|الخلاصة|المنهجية|منهجية البحث|التوصيات|نتایج|یافته‌ها|روش تحقیق|روش‌شناسی|بحث و نتیجه‌گیری' +
  `|${further('pillars')}`;
/** Headings of the back matter. */
export const BACK_HEADS =
  "acknowledge?ments?(?: and funding)?|agradecimientos|agradecimentos|remerciements|danksagung|funding(?: information| statement| sources?)?|(?:role of (?:the )?|sources? of )funding(?: sources?)?|financial support|financiaci[oó]n|conflicts? of interests?(?: statement)?|competing interests?(?: statement)?|declaration of (?:competing |conflicting )?interests?|disclosure(?: statement)?|disclosures|data(?: and (?:code|materials?))? availability(?: statement)?|availability of data(?: and materials?)?|code availability|author contributions?|authors?[’']? contributions?(?: statement)?|credit author(?:ship)?(?: contribution)? statement|ethics(?: approval)?(?: statement| and consent(?: to participate)?)?|institutional review board statement|ethical (?:approval|considerations?|statement)|informed consent(?: statement)?|consent (?:for publication|to participate)|supplementary (?:materials?|information|data)|supporting information|abbreviations|list of abbreviations|appendix|appendices|anexos?|annex|about the authors?|author information|notes on contributors?|(?:statements? and )?declarations?|publisher[’']s note|figure (?:legends|captions)|tables?|figures?";
export const APPENDIX =
  /^(?:(?:appendix|appendices|annex|anexo|anhang|annexe|apéndice|apêndice|ek|lampiran|ضمیمہ|ملحق)(?:\s+[A-Z0-9]{1,3})?(?!\p{L}).{0,80}|(?:приложени[ея]|додат(?:ок|ки)|załączniki?|aneks|příloh[ay]|appendice|allegat[oi]|bijlagen?|bilag[ao]r?|mellékletek?|függelék|anexă|liite|phụ lục|附\s?[录錄]|付録|부록|پیوست|ضمیمه|παράρτημα|נספח)(?:\s*(?:\p{Lu}|\p{Nd}{1,2}|[IVX]{1,4}))?(?:\s*[.:：)–—-].{0,100})?)$/iu;

/** Headings of an article's main parts, in all languages. */
export const PILLAR_HEADS = `${INTRODUCTION}|methods?|methodology|materials? and methods?|methods? and materials?|results?|findings|results? and discussions?|findings and discussions?|discussions?|discussion and conclusions?|general discussion|conclusions?|métodos?|metodolog[ií]a|resultados|discusi[oó]n|discuss[aã]o|conclusi[oó]n(?:es)?|conclus[aã]o|conclus[oõ]es|considera[cç][oõ]es finais|méthodes?|méthodologie|résultats|methoden?|methodik|ergebnisse|diskussion|fazit|yöntem|bulgular|tartışma|sonuç|metode|pembahasan|kesimpulan|sonuçlar|${further('pillars')}`;

/** Labels of abstracts and keywords by language; the first match wins. */
export const FRONT_LABELS: { kind: 'abstract' | 'keywords'; language: string; words: string }[] = [
  {
    kind: 'abstract',
    language: 'en',
    words: 'abstract|summary|synopsis|a b s t r a c t|s u m m a r y',
  },
  { kind: 'abstract', language: 'fr', words: 'résumé|resumé' },
  { kind: 'abstract', language: 'es', words: 'resumen' },
  { kind: 'abstract', language: 'pt', words: 'resumo|sumário(?=\\s*[:.—–])' },
  { kind: 'abstract', language: 'it', words: 'riassunto|sommario' },
  { kind: 'abstract', language: 'de', words: 'zusammenfassung|kurzfassung' },
  { kind: 'abstract', language: 'tr', words: 'özet|öz' },
  { kind: 'abstract', language: 'id', words: 'abstrak' },
  { kind: 'abstract', language: 'ru', words: 'аннотация|резюме' },
  { kind: 'abstract', language: 'zh', words: '摘\\s*要' },
  { kind: 'abstract', language: 'fa', words: 'چکیده' },
  { kind: 'abstract', language: 'ar', words: 'ملخص(?: البحث)?|الملخص|مستخلص' },
  { kind: 'abstract', language: 'ur', words: 'خلاصہ|تلخیص' },
  {
    kind: 'keywords',
    language: 'en',
    words: 'key\\s?-?\\s?words?(?: and phrases)?|index terms|k e y w o r d s',
  },
  { kind: 'keywords', language: 'fr', words: 'mots[- ]cl[ée]s?' },
  { kind: 'keywords', language: 'es', words: 'palabras?[- ]claves?' },
  { kind: 'keywords', language: 'pt', words: 'palavras[- ]chaves?' },
  { kind: 'keywords', language: 'it', words: 'parole[- ]chiave' },
  {
    kind: 'keywords',
    language: 'de',
    words: 'schl(?:ü|ue)sselw(?:ö|oe)rter|schlagw(?:ö|oe)rter|stichw(?:ö|oe)rter',
  },
  { kind: 'keywords', language: 'tr', words: 'anahtar (?:kelimeler|sözcükler)' },
  { kind: 'keywords', language: 'id', words: 'kata kunci' },
  { kind: 'keywords', language: 'ru', words: 'ключевые слова' },
  { kind: 'keywords', language: 'zh', words: '关键词|關鍵[詞字]' },
  {
    kind: 'keywords',
    language: 'fa',
    words: 'کلید ?واژه‌ها|کلید ?واژه|واژگان کلیدی|واژه‌های کلیدی|کلمات کلیدی',
  },
  { kind: 'keywords', language: 'ar', words: 'الكلمات المفتاحية|كلمات مفتاحية' },
  { kind: 'keywords', language: 'ur', words: 'کلیدی الفاظ' },
  ...Object.entries(FURTHER).flatMap(([language, { abstract, keywords }]) => [
    { kind: 'abstract' as const, language, words: abstract },
    { kind: 'keywords' as const, language, words: keywords },
  ]),
];
