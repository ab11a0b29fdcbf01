/** Words that references use beside their data, by language; several where several are usual. */
export type Wording = Record<keyof typeof EN, string[]>;

/** Parted by bars; blanks count, and nothing between two bars is no word. */
const EN = {
  in: 'In|In:|in|in:',
  editor: '(Eds.),|(eds.),|(Ed.),|(eds.):|(ed.),|, editors.|, editors,|(eds)|(Hg.),|, eds.',
  editedBy: 'edited by|Edited by|ed.|eds.|Ed.|(ed.',
  pages: 'pp. |pp. |p. |pages ||||pp.|p.',
  volume: 'vol. |Vol. ||||volume |v. ',
  issue: 'no. |No. |issue |Iss. |n. |number ',
  edition: '(% ed.)|% ed.|% edn|% edition,|(% edition).|% Edition.|%. ed.|%.',
  accessed:
    'Retrieved %|Accessed %|accessed %|(accessed %)|[accessed %]|Retrieved on %|Last accessed %|Viewed %',
  available:
    'Retrieved from|Available at:|Available from:|Available:|URL:|||Online:|Website:|Retrieved from:',
  thesis:
    'PhD thesis,|Ph.D. dissertation,|(Doctoral dissertation).|(Unpublished doctoral dissertation).|Master’s thesis,|Diss.|[PhD thesis]|PhD diss.,|M.Phil. thesis,|(Unpublished master’s thesis),|Unpublished Ph.D Thesis,|Unpublished PhD thesis.|M.Sc. Thesis,|dissertation.',
  report:
    'Technical Report %,|Working Paper No. %,|(Report No. %).|Discussion Paper %.|Tech. Rep. %,|(Working Paper %).|Research Report %.|Policy Brief No. %.',
  translator: 'Translated by %.|trans. %.|(% , Trans.).|Trans. %.|translated by %,|tr. %,',
  undated: 'n.d.|in press|forthcoming|no date',
  months: 'January|February|March|April|May|June|July|August|September|October|November|December',
};

/** Only what differs from English; authors mix the two. */
const OTHERS: Record<string, Partial<typeof EN>> = {
  de: {
    in: 'In:|in:|In|in',
    editor: '(Hrsg.):|(Hrsg.),|(Hg.):|(Hg.),|(Hgg.):|(Hrsg.).|(Ed.):|(Hrsg.)',
    editedBy: 'hrsg. von|Hrsg. von|herausgegeben von|hg. v.',
    pages: 'S. |S. |S. ||S.|Seite ',
    volume: 'Bd. |Band |||Jg. |Vol. ',
    issue: 'H. |Heft |Nr. |H.',
    edition: '%. Aufl.|(%. Aufl.).|%. Auflage,|%., überarb. Aufl.,|%., erw. Auflage.|(%. Aufl.)',
    accessed:
      'Zugriff am %|[Zugriff: %]|(Zugriff am %)|(abgerufen am %)|Abgerufen am %|(Stand: %)|[letzter Zugriff: %]|(%)|[%]',
    available:
      'Verfügbar unter:|URL:|||online unter|In:|Internetquelle:|Online verfügbar unter|unter:',
    thesis:
      'Dissertation,|Diss.|Unveröffentlichte Diplomarbeit,|Dissertation.|Habilitationsschrift,|(Dissertation).|Magisterarbeit,|unveröff. Manuskript,',
    report:
      'Arbeitspapier Nr. %,|Discussion Paper %.|Forschungsbericht %,|Abschlussbericht,|Gutachten,|Expertise,',
    translator: 'Übers. von %.|aus dem Englischen von %.|übersetzt von %,',
    undated: 'o. J.|o.J.|im Erscheinen|i. E.',
    months: 'Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember',
  },
  es: {
    in: 'En|En:|en|en:',
    editor: '(Eds.),|(Coords.),|(Comp.),|(eds.),|(coord.),|(Ed.),',
    editedBy: 'editado por|coord.|ed. de',
    pages: 'pp. |p. ||págs. |pp.',
    volume: 'vol. |Vol. |||tomo ',
    issue: 'núm. |nº |n.º |No. |n° ',
    edition: '(%ª ed.).|%ª ed.|%a ed.,|(% ed.)',
    accessed:
      'Recuperado el %|Consultado el %|[Consulta: %]|(consultado el %)|Fecha de consulta: %',
    available: 'Recuperado de|Disponible en:|Disponible en||Obtenido de',
    thesis:
      '(Tesis doctoral).|Tesis de maestría,|[Tesis doctoral].|Tesis doctoral,|(Tesis de licenciatura inédita).',
    report: 'Documento de trabajo nº %,|Informe %,|Informe técnico.|Serie Documentos %,',
    translator: 'Trad. de %.|Traducción de %.',
    undated: 's.f.|s. f.|en prensa|s.d.',
    months:
      'enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre',
  },
  pt: {
    in: 'In:|In:|In|Em:|in',
    editor: '(Org.).|(Orgs.).|(org.),|(Coord.).|(Eds.).',
    editedBy: 'organizado por|org. de',
    pages: 'p. |p. |p.|pp. |',
    volume: 'v. |v.|vol. |',
    issue: 'n. |n.|nº |n.º ',
    edition: '%. ed.|%ª ed.|(%a ed.).|%. ed. rev.',
    accessed: 'Acesso em: %|Acessado em %|Acedido em %|[Acesso em: %]',
    available: 'Disponível em:|Disponível em||Disponível em: <',
    thesis:
      'Tese (Doutorado) –|Dissertação (Mestrado em Educação) –|Tese de doutorado,|(Tese de Doutorado).|Dissertação de Mestrado,',
    report:
      'Relatório técnico, %.|Texto para Discussão, %.|(Documentos, %).|Boletim de pesquisa %.',
    translator: 'Tradução de %.|Trad. %.',
    undated: 's.d.|s/d|no prelo',
    months: 'jan.|fev.|mar.|abr.|maio|jun.|jul.|ago.|set.|out.|nov.|dez.',
  },
  fr: {
    in: 'In|in|dans|In :|Dans',
    editor: '(dir.),|(éd.),|(éds.),|(sous la dir. de),|(Dir.),|(coord.),',
    editedBy: 'sous la direction de|dir.|éd.',
    pages: 'p. |p. |pp. ||p.',
    volume: 'vol. |vol. ||t. |tome ',
    issue: 'no |n° |n°|no. ',
    edition: '%e éd.|(%e éd.).|%e édition,',
    accessed: 'Consulté le %|(consulté le %)|[consulté le %]|Page consultée le %',
    available: 'Disponible sur :|En ligne :|Repéré à||URL :',
    thesis:
      'Thèse de doctorat,|thèse de doctorat,|mémoire de maîtrise,|(Thèse de doctorat).|Mémoire de Master,',
    report: 'Rapport no %,|Rapport de recherche,|Document de travail n° %,',
    translator: 'Trad. de %.|trad. fr. par %,|traduction de %.',
    undated: 's. d.|à paraître|s.d.',
    months: 'janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre',
  },
  it: {
    in: 'in|In|in:',
    editor: '(a cura di),|(a c. di),|(eds.),|(ed.),',
    editedBy: 'a cura di|A cura di|a c. di',
    pages: 'pp. |p. |pp.|',
    volume: 'vol. ||XX, |v. ',
    issue: 'n. |fasc. |n° ',
    edition: '%a ed.|% ed.,',
    accessed: 'consultato il %|(ultimo accesso %)',
    available: 'Disponibile su||URL:',
    thesis: 'Tesi di dottorato,|tesi di laurea,',
    report: 'Rapporto n. %,|Quaderno %,',
    translator: 'trad. it. di %,|Traduzione di %.',
    undated: 's.d.|in corso di stampa',
    months:
      'gennaio|febbraio|marzo|aprile|maggio|giugno|luglio|agosto|settembre|ottobre|novembre|dicembre',
  },
  tr: {
    in: 'İçinde|içinde|In',
    editor: '(Ed.),|(Edt.),|(Der.),|(Haz.),|(Ed.) içinde',
    editedBy: 'Ed.|der.|haz.',
    pages: 'ss. |s. ||(s. ',
    volume: 'Cilt: |C. ||cilt ',
    issue: 'Sayı: |S. |sayı ',
    edition: '(%. baskı).|%. Baskı,|%. bs.',
    accessed: 'Erişim tarihi: %|(Erişim: %)|Erişim Tarihi %|%tarihinde erişildi',
    available: 'Erişim adresi:|Erişim:||adresinden alındı',
    thesis:
      '(Yayımlanmamış yüksek lisans tezi).|Doktora Tezi,|(Doktora tezi).|Yayımlanmamış Doktora Tezi,',
    report: 'Rapor No: %,|Çalışma Tebliği %.',
    translator: '(Çev. %).|Çev. %,|(% , Çev.).',
    undated: 't.y.|baskıda',
    months: 'Ocak|Şubat|Mart|Nisan|Mayıs|Haziran|Temmuz|Ağustos|Eylül|Ekim|Kasım|Aralık',
  },
  id: {
    in: 'Dalam|dalam|Dalam:',
    editor: '(Ed.),|(Eds.),|(Peny.),',
    pages: 'hlm. |hal. |h. ||hlm.',
    volume: 'Vol. ||Jilid ',
    issue: 'No. |Nomor |no. ',
    edition: 'Cetakan ke-%.|(Edisi %).|Edisi ke-%.',
    accessed: 'Diakses %|Diakses pada %|(diakses %)|diakses tanggal %',
    available: 'Diakses dari||Tersedia:|Diunduh dari',
    thesis: 'Skripsi.|Tesis.|(Disertasi doktor).|[Skripsi].|Disertasi,',
    report: 'Laporan Penelitian.|Laporan No. %,',
    translator: 'Terj. %.|(Terjemahan %).',
    undated: 't.t.',
    months:
      'Januari|Februari|Maret|April|Mei|Juni|Juli|Agustus|September|Oktober|November|Desember',
  },
  ru: {
    in: '//|В кн.:|// В сб.:|В:',
    editor: '(ред.)|(ред.),|(отв. ред.)',
    editedBy: 'под ред.|/ под ред.|Под ред.|отв. ред.',
    pages: 'С. |с. |С. |– С. |С.',
    volume: 'Т. |т. |– Т. |',
    issue: '№ |– № |Вып. |№',
    edition: '%-е изд.|– %-е изд.|%-е изд., перераб. и доп.',
    accessed: '(дата обращения: %)|(дата обращения: %).|[дата обращения %]',
    available: 'URL:|[Электронный ресурс]. URL:|Режим доступа:|– URL:',
    thesis:
      'дис. … канд. филос. наук.|автореф. дис. … д-ра ист. наук.|: дис. ... канд. экон. наук.',
    report: 'Доклад № %.|Препринт %.',
    translator: 'пер. с англ. %.|Пер. %.',
    undated: 'б. г.|в печати',
    months: 'января|февраля|марта|апреля|мая|июня|июля|августа|сентября|октября|ноября|декабря',
  },
  zh: {
    in: '//|见：|载',
    editor: '主编.|编.|（主编）',
    editedBy: '',
    pages: '|第|',
    volume: '|第|',
    issue: '|(|第',
    edition: '%版.|第%版.|（第%版）',
    accessed: '[%]|（访问日期：%）|[引用日期 %]',
    available: '|URL:',
    thesis: '[D].|博士学位论文，|硕士学位论文,',
    report: '[R].|研究报告，',
    translator: '%译.|（%译）',
    undated: '',
    months: '1月|2月|3月|4月|5月|6月|7月|8月|9月|10月|11月|12月',
  },
  ar: {
    in: 'في:|في|ضمن:',
    editor: '(محرر)،|(تحرير)،|(محررون).',
    editedBy: 'تحرير|تحقيق',
    pages: 'ص |ص ص |ص. |ص ص. |',
    volume: 'المجلد |مج |م |',
    issue: 'العدد |ع |عدد ',
    edition: 'الطبعة %|ط %|(ط %).|ط%،',
    accessed: 'تاريخ الاسترداد %|تم الاسترداد في %|تاريخ الاطلاع: %|(تاريخ الدخول: %)',
    available: 'من:|متاح على:||الرابط:',
    thesis:
      'رسالة ماجستير،|(أطروحة دكتوراه غير منشورة).|رسالة دكتوراه،|(رسالة ماجستير غير منشورة)،',
    report: 'تقرير رقم %،|تقرير،',
    translator: 'ترجمة %،|(ترجمة %).',
    undated: 'د.ت.|د. ت',
    months: 'يناير|فبراير|مارس|أبريل|مايو|يونيو|يوليو|أغسطس|سبتمبر|أكتوبر|نوفمبر|ديسمبر',
  },
  fa: {
    in: 'در:|در',
    editor: '(ویراستار)،|(گردآورنده)،',
    editedBy: 'به کوشش|زیر نظر',
    pages: 'ص |صص |صص. |ص. |',
    volume: 'دوره |ج |سال |',
    issue: 'شماره |ش |',
    edition: 'چاپ %|(چاپ %).|چ %،',
    accessed: 'تاریخ دسترسی: %|(بازیابی %)',
    available: 'قابل دسترس در:||نشانی:',
    thesis: 'پایان‌نامه کارشناسی ارشد،|رساله دکتری،|(پایان‌نامه کارشناسی ارشد).',
    report: 'گزارش شماره %،',
    translator: 'ترجمه %،|(ترجمه %).|ترجمه %.',
    undated: 'بی‌تا|ب ت',
    months: 'ژانویه|فوریه|مارس|آوریل|مه|ژوئن|ژوئیه|اوت|سپتامبر|اکتبر|نوامبر|دسامبر',
  },
  ur: {
    in: 'مشمولہ|در:|مشمولہ:',
    editor: '(مرتب)،|(مدیر)،|(مرتبین)،',
    editedBy: 'مرتبہ|مرتب',
    pages: 'ص |صفحات |ص۔ |',
    volume: 'جلد |ج |',
    issue: 'شمارہ |ش ',
    edition: 'طبع %|(طبع %)،|اشاعت %،',
    accessed: 'رسائی %|(رسائی: %)|بازیافت %',
    available: 'از||ربط:',
    thesis: 'مقالہ برائے پی ایچ ڈی،|(غیر مطبوعہ مقالہ ایم فل)،|پی ایچ ڈی مقالہ،',
    report: 'رپورٹ نمبر %،|رپورٹ،',
    translator: 'مترجم %،|(ترجمہ %)،',
    undated: 'ب۔ت۔|س ن',
    months: 'جنوری|فروری|مارچ|اپریل|مئی|جون|جولائی|اگست|ستمبر|اکتوبر|نومبر|دسمبر',
  },
};

export function wordingOf(language: string): Wording {
  return WORDINGS[language] ?? ENGLISH;
}

const ENGLISH = listed({});
const WORDINGS = Object.fromEntries(
  Object.entries(OTHERS).map(([language, own]) => [language, listed(own)]),
);

function listed(own: Partial<typeof EN>): Wording {
  const entries = Object.entries({ ...EN, ...own });
  return Object.fromEntries(entries.map(([key, words]) => [key, words.split('|')])) as Wording;
}
