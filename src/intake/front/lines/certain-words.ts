/** Words that classify a line with certainty, mostly as whole lines, in the languages of journals. */

export const SITE_OF_JOURNAL =
  /^(?:contents lists available at|journal home ?page\b|reprints and permissions?\b|article reuse guidelines\b|\S{0,1000}sagepub\.(?:com|co\.uk)(?:\/\S*)?$)/i;

/** Name of an Indonesian journal below the authors, never of a person: "Jurnal Algoritma". */
export const NAME_OF_JOURNAL = /^(?:jurnal|majalah)\s\p{L}+(?:\s\p{L}+){0,4}$/iu;

/** Lines with only words of article kinds: "Open Access Full Text Article", "Study Protocol Clinical Trial". */
export const KIND =
  /^(?:(?:free|contributed|open[ -]access|full[ -](?:text|length)|original|clinical|experimental|regular|mini|short|brief|invited|scientific|technical|study|trial|research|review|peer[ -]reviewed) ){0,4}(?:articles?|papers?|reports?|protocols?|trials?|stud(?:y|ies)|open[ -]access|research|reviews?|communications?|contributions?|investigations?|hypothesis and theory)(?: (?:protocols?|clinical trials?|open[ -]access))?(?:\s*[:|•]|\s\d{1,3})?$|^(?:artikel penelitian|artículo original|artigos? originais|artigo de pesquisa|analysen?|(?:kurz|original)?beitr(?:ag|äge)|aufs(?:atz|ätze)|abhandlung(?:en)?|derleme|araştırma|(?:özgün )?makale)$/iu;

/** Institution above the title of a thesis: "UNIVERSITY OF THE NORTH", "T.C. Ankara Üniversitesi". */
export const INSTITUTION =
  /^(?:T\.C\. |the )?(?:(?:university|faculty|department|school|college|institute) of|universi(?:dade?|t[éàä]t?|tas)|facul(?:tad|dade|té)|fakult(?:ät|as)|institut für|escuela|escola|école|d[eé]partam?ento?|program studi|wydział|katedra|politechnika|uniwersytet|факультет|кафедра|(?:trường )?đại học|trường|khoa)(?= \p{L})[^:?.]{2,60}$|^[^:?.]{2,50} (?:university|üniversitesi|enstitüsü|fakültesi|universiteit|universität|hochschule)$|^\p{L}+ üniversitesi(?!\p{L})[^:?]{2,60}$|^(?:міністерство|министерство|bộ giáo dục|ủy ban nhân dân)(?!\p{L})|^[«"]?(?:\p{L}+(?:ий|ый|ой) ){1,4}(?:університет|университет|інститут|институт)(?!\p{L})/iu;

/** Institutions, also letterspaced: "元 智 大 學", "情報理工学部　情報システム学科". */
export const EASTERN_INSTITUTION =
  /^(?:[\p{Script=Han}\p{Script=Katakana}ー]{2,12}(?:大[學学]|[學学]院|[學学]部|[學学]科|[學学]?系|研究[所科])(?:\(所\))?){1,4}$/u;

/** Degree for which a thesis is submitted, on its cover. */
export const FOR_DEGREE =
  /(?:thesis|dissertation|th[èe]se|mémoire|tes[ei]s?|dissertação|monografia|skripsi|disertasi|arbeit)(?!\p{L}).{0,80}(?:submitted|presented|fulfil|requirements? (?:for|of)|degree of|para (?:optar|obtener|(?:a )?obtenção)|como requisito|zur erlangung|présentée?|pour (?:obtenir|l[’']obtention)|diajukan|sebagai salah satu|apresentad)|^(?:submitted in partial|in partial fulfil|(?:yüksek lisans|doktora) tezi$|(?:ph\.?d\.?|doctoral|master[’']?s?) (?:thesis|dissertation)$|tesis (?:doctoral|de maestría)$|zur erlangung|diajukan (?:untuk|sebagai))|^(?:(?:haus|seminar|fach|bachelor|master|diplom)arbeit(?: zum thema)?|(?:курсов|дипломн|выпускн|випускн)\p{L}+ (?:квал\p{L}+ )?(?:проект|работа|робота)|пояснювальна записка|[學学]位[論论]文|[碩硕博]士[論论]文|(?:\d{4}年度?\S{0,6}\s*)?卒業[論论]文|(?:本科)?毕业(?:设计|论文))\s*:?$/iu;

/** Examples: "Received: 12 March 2019", "Published: xx xx xxxx". */
export const DATE_LABEL =
  /^(?:received|revised|accepted|published|submitted|available online)(?: online| on)?\s*:/i;

export const ADDRESS =
  /^(?:(?:https?:\/\/|www\.|doi\s*:\s*)\S+|[\w.-]+\.(?:com|org|net|edu|gov)(?:\/\S*)?)$/iu;

/** Note to a marker at names, not a place: "* These authors contributed equally to this work". */
export const CONTRIBUTED =
  /^\P{L}{0,4}(?:(?:these|both|all|the)(?: first)?(?: two| three| four)?(?: co-?)? ?authors? (?:have |has )?(?:contributed|made|shared?)[^.]{0,40}equal|equal contribut|contributed equally|authors? contributed equally|(?:joint|shared|co-?) ?first authors?)/iu;

/** Section of a conference: "Área 8 – Economia do Trabalho", "Eixo temático 2: …". */
export const AREA =
  /^(?:[áa]rea(?: tem[áa]tica)?|eixo(?: tem[áa]tico)?|eje(?: tem[áa]tico)?|gt|grupo de (?:trabalho|trabajo)|linha de pesquisa|track|sekcja|секц[иі]я)\s{0,100}\d{0,2}\s*[:–—-]\s*\p{L}/iu;

/** Course of a student's report: "з дисципліни «Карти»", "MÔN HỌC: …". */
export const COURSE =
  /^(?:(?:з|із|по) (?:дисциплін|дисциплин|курс)\p{L}*\s|(?:môn(?: học)?|dersin adı|ders|kierunek(?: studiów)?|asignatura|disciplina|matière|mata kuliah)\s*:)/iu;

/** Data of a student: "Matr.-Nr.: 2137652", "学籍番号：2600150492", "4. Semester". */
export const STUDENT =
  /^(?:(?:matr(?:ikel)?\.?[- ]?(?:nr|nummer)|student (?:id|no|number)|öğrenci no|n[ºo°]? de matr[íi]cula|NIM|NPM|NRP|MSSV|mã (?:số )?sinh viên|залікова книжка|зач[её]тная книжка|学籍番号|[学學][号號])(?!\p{L}).{0,40}|\d{1,2}\. ?(?:fach)?semester)$/iu;

/** Text beside the title that publishers print for visitors of their site, or templates for authors. */
export const OF_SITE =
  /^(?:(?:> ?)?REPLACE THIS LINE WITH .{0,80}|OPEN|ACCESS|read online|metrics & more|article recommendations|access this article online|quick response code:?|website:|(?:[•·] ?)?(?:review|repository|archive)|this article was published in the following .{3,60} journal:?|number of times this article has been viewed)$/i;

/** Line above the name of the journal: "This article was published in the following … journal:". */
export const ABOVE_JOURNAL = /^this article was published in the following .{3,60} journal:?$/i;

/** Text on a cover sheet of a site: number of readers, uploader. */
export const OF_SHEET =
  /^(?:HHS public access|author manuscript|under review|see discussions, stats, and author profiles.*|citations?|reads?|see profile|\d+ authors?(?:, including)?:.*|[\d,]+ publications?(?: +[\d,]+ citations?)?|all content following this page was uploaded by .*|the user has requested enhancement.*|permalink|publication date|peer reviewed|.{2,30} previously published works|\S*escholarship\.org|powered by the .{5,40} library|submit your article to this journal|article views: [\d,]+|view (?:related articles|crossmark data)|citing articles: .*|to link to this article: .*|full terms & conditions.*)$/i;

/** Examples: "2010 Second World Congress on Rivers", "3rd Conference on Coasts, Lund, 2019". */
export const CONFERENCE =
  /^(?=.*\d)(?:(?:19|20)\d\d |\d{1,2}(?:st|nd|rd|th) |the )*(?:\p{Lu}[\p{L}-]+ ){0,6}(?:conference|congress|symposium|workshop) on \p{Lu}.{3,100}$|^(?:prosiding )?seminar nasional .{3,80}\d{4}$/iu;

/** Text on a repository's bilingual cover: version, kind, depositor, citation, terms of use. */
export const OF_COVER =
  /^(?:(?:veröffentlichungsversion|erstveröffentlichung|postprint|preprint|akzeptierte fassung|sammelwerksbeitrag|zeitschriftenartikel|konferenzbeitrag|arbeitspapier|monographie|sammelwerk|rezension|forschungsbericht|abschlussbericht|zur verfügung gestellt in kooperation mit|empfohlene zitierung) \/ .{4,60}|www\.ssoar\.info|(?:diese version ist zitierbar unter|this version is citable under).*|(?:nutzungsbedingungen|terms of use):|(?:dieser text wird unter einer|this document is made available under) .*|weiterverbreitung - keine bearbeitung\).*|(?:gewährt wird ein nicht exklusives|auf sämtlichen kopien dieses|mit der verwendung dieses dokuments|by using this particular document).*)$/iu;

/** A street in Indonesia: "Jl. Mayor Syamsu No. 1". */
export const STREET_LINE = /^(?:jl|jln|jalan)[.\s]\s?\p{Lu}/iu;

/** Position below a name in Russian or Ukrainian: "студент, ИИТ", "к.т.н., доцент кафедры …". */
export const POSITION_LINE =
  /^(?:студент(?:ка)?|аспирант(?:ка)?|магистрант(?:ка)?|здобувач(?:ка)?|доцент|профессор|професор|ассистент|преподаватель|инженер|(?:ст|мл|зав)\.|старший|младший|ведущий|главный|заведующ(?:ий|ая)|[кд]\.\s?(?:\p{Ll}{1,3}[.-]\s?){1,3}н\.|канд(?:\.|идат)|доктор)(?![\p{L}:])/iu;

/** A line above the authors. */
export const PEOPLE_LABEL =
  /^(?:authors?(?: names?)?|affiliations?|authors? and affiliations?|autor(?:es)?|auteurs?|autoren|yazar(?:lar| adları(?: ve adres(?:ler)?i?(?: bilgileri)?)?)?|penulis)\s*:?$/iu;

/** Number above the heading of a thesis's chapter, not a title: "BAB II". */
export const PART_OF_BOOK =
  /^(?:chapter|bab|bölüm|cap[ií]tulo|capitolo|chapitre|kapitel|глава|розділ|فصل|باب|الفصل|part|teil|partie|parte)\s+(?:[IVXLC]{1,6}|\d{1,2})\s*[.:]?$/iu;

export const isInstitution = (text: string): boolean =>
  INSTITUTION.test(text) || EASTERN_INSTITUTION.test(text.replace(/\s/g, ''));
