/** Words that classify the lines of a front page. */

export const ORGANISATION =
  /(?<!\p{L})(?:universit\p{L}*|universid\p{L}*|üniversite\p{L}*|universiteit|hochschule|colleges?|institut\p{L}*|instituto|academ(?:y|ia|ie)|akademi\p{L}*|departa?mente?n?t?o?s?|departments?|dept\.?|d[ée]partement|facult\p{L}*|facultad|faculdade|fakult\p{L}*|schools?|[ée]cole|escuela|escola|schule|laborator\p{L}*|laboratoire|labs?|cent(?:re|er|ro)s?|zentrum|hospitals?|h[oô]pital|klinik\p{L}*|clinic\p{L}*|krankenhaus|minist\p{L}*|division|section of|unit of|chair of|lehrstuhl|research group|forschungsgruppe|arbeitsgruppe|foundation|fundaci[oó]n|stiftung|council|agency|observatory|museum|library|corporation|company|inc\.|ltd\.?|gmbh|cnrs|inserm|inria|madrasa|jamia|politeknik|sekolah tinggi|stmik|stikom|amik|stkip|stikes|stie|iain|uin|program studi|prodi|jurusan|đại học|học viện|khoa (?:học|đào tạo|công nghệ|điện|cơ|kinh tế|toán|luật|ngoại ngữ|sư phạm))(?!\p{L})|大学|学院|研究所|大學|جامعہ|یونیورسٹی|جامعة|دانشگاه|کلية|كلية|شعب[ہۂة]|کالج|ادار[ہۂ]|دانشکده|پژوهشگاه|معهد|кафедра|факультет|ун[иі]верситет|[иі]нститут|м[иі]н[иі]стерство/iu;

/** From the largest unit to the smallest: the first match is the institution. */
export const INSTITUTION_RANKS: RegExp[] = [
  /(?<!\p{L})(?:universit\p{L}*|universid\p{L}*|üniversite\p{L}*|universiteit|hochschule|university)(?!\p{L})|大学|大學|یونیورسٹی|جامعة|جامعہ|دانشگاه|ун[иі]верситет/iu,
  /(?<!\p{L})(?:colleges?|academ(?:y|ia)|institut\p{L}*|polytechnic\p{L}*|hospitals?|minist\p{L}*|foundation|council|agency|company|corporation|inc\.|ltd\.?|gmbh|cnrs|inserm|inria|museum|library|observatory|bank|think tank)(?!\p{L})|کالج|ادار[ہۂ]|معهد/iu,
  /(?<!\p{L})(?:cent(?:re|er|ro)s?|zentrum|schools?|[ée]cole|laborator\p{L}*|facult\p{L}*)(?!\p{L})/iu,
];

export const DEPARTMENT =
  /(?<!\p{L})(?:depart\p{L}*|dept\.?|d[ée]partement|facult\p{L}*|schools? of|division|section|unit|chair|program(?:me)?|program studi|prodi|jurusan|(?:teknik|manajemen|sistem|ilmu) (?:informatika|informasi|komputer|elektro|mesin|sipil|industri)|fakult\p{L}*|lehrstuhl|abteilung|institute? of|dipartimento|servi[cç]\p{L}* d[eio]|unidade? de|[áa]rea de|c[áa]tedra de|(?:ana)?bilim dalı|\p{L}+ AD|bölümü|kliniği|wydział|katedra|zakład)(?!\p{L})|شعب[ہۂ]|(?<!\p{L})(?:كلية|قسم|دانشکده|گروه)\s|кафедра|факультет/iu;

export const POSITION =
  /(?<!\p{L})(?:ph\.?\s?d\.?|m\.?\s?phil\.?|doctoral|post-?doc(?:toral)?|scholar|student|candidate|professor|prof\.|lecturer|instructor|teacher|researcher|scientist|research fellow|fellow|associate|assistant|dean|director|chairman|chairperson|head of|independent|graduate|undergraduate|resident|physician|engineer|analyst|librarian|professora?|profesora?|doctorando|doctorante|dozent\p{L}*|doktorand\p{L}*)(?!\p{L})|پروفیسر|لیکچرر|اسکالر/iu;

/** A position without a name before it: "Meritorious Professor, Former Dean of …", "Lecturer, Department of …". */
export const POSITION_FIRST =
  /^(?:\p{L}+\.? ){0,2}(?:professor|lecturer|scholar|dean|chairman|chairperson|director|officer|researcher|scientist|registrar|coordinator)\s?,\s/iu;

export const STREET =
  /(?<!\p{L})(?:street|st\.|road|rd\.|avenue|ave\.|boulevard|blvd|lane|drive|square|p\.?\s?o\.?\s?box|box \d|rue|calle|avenida|rua|stra(?:ß|ss)e|str\.|platz|weg|via|campus|building|floor|room|block|plot)(?!\p{L})/iu;

export const DEGREE =
  /^(?:(?:ph|d|ed|m|b|ll|pharm|dr|psy)\.?\s?(?:d|phil|sc|a|s|ed|b|m|ba|res|eng|tech|ph|cs|p\.?h)\.?|md|m\.d\.|mbbs|mba|mph|msc|bsc|ma|ba|frcp|frcs|facs|rn|dds|dvm|pmp|jd|j\.d\.|llm|llb|esq\.?|fcps|mrcp|mres|dphil|drph|scd|hons?\.?)$/i;

export const HONORIFIC =
  /^(?:dr|prof|professor|mr|mrs|ms|miss|sir|engr|hafiz|assoc|asst|assist|associate|assistant|dra?|mag|dipl|ing|col|lt|maj|gen|syed\.|ڈاکٹر|پروفیسر|دکتر|(?:ال)?دكتورة?|(?:ال)?أستاذة?|проф|профессор|професор)\.?$|^[أمد]\.$/i;

export const FUNCTION_WORDS =
  /(?<![\p{L}'’])(?:of|the|a|an|and|or|in|on|to|for|with|by|from|at|as|is|are|between|under|into|its|their|towards?|through|via|using|based|how|what|why|does|de|la|el|los|las|en|un|una|del|du|des|le|les|et|dans|der|die|das|und|im|von|zur|zum|für|da|do|dos|das|na|no|para|di|il|ve|ile|bir|dan|dalam|yang|pada)(?!\p{L})|(?:^|\s)(?:کی|کے|کا|میں|اور|سے|پر|في|من|على|إلى|در|از|به|و)(?=\s|$)/giu;

const ARTICLE_TYPE =
  /^(?:original (?:research )?(?:articles?|papers?|research|work)|research(?: articles?| papers?| notes?)?|review(?: articles?| papers?)?|full (?:length )?(?:articles?|papers?)|regular (?:articles?|papers?)|short (?:communication|report|paper)|brief (?:communication|report)|case (?:report|study)|technical (?:note|report)|letter(?: to the editor)?|editorial|commentary|book review|opinion|perspective|systematic review|data (?:paper|descriptor)|software(?: article| paper)?|articles?|papers?|working paper|conference paper|art[ií]culo(?: de investigaci[oó]n| original)?|artigo(?: original)?|article original|originalarbeit|araştırma makalesi|(?:оригинальная |научная |обзорная )?статья|(?:наукова |оглядова )?стаття|обзор|open access|peer[- ]reviewed(?: article)?)(?:\s+open(?:\s+access)?)?\s*[:|•]?$/i;

/** Whether it is a kind of article, such as "Research article", also letterspaced: "R E V I E W  A R T I C L E". */
export function isArticleType(text: string): boolean {
  const spaced = /^(?:\p{L}\s+){4,}\p{L}$/u.test(text);
  return ARTICLE_TYPE.test(text) || (spaced && SPACED_TYPE.test(text.replace(/\s/g, '')));
}
const SPACED_TYPE =
  /^(?:ORIGINAL)?(?:RESEARCH|REVIEW|REGULAR)?(?:ARTICLE|PAPER|RESEARCH|REVIEW|EDITORIAL|CASEREPORT|COMMENTARY|SHORTCOMMUNICATION)S?$/i;

export const JOURNAL_WORD =
  /(?<!\p{L})(?:journal|revista|zeitschrift|revue|annals|archives|bulletin|proceedings|transactions|quarterly|bi-?annual|biannual|half-?yearly|monthly|magazine|gazette|acta|letters|dergisi|jurnal|majalah|newsletter|peer[- ]reviewed|issn|hjrs|impact factor)\b|مجلة|جرنل|فصلنامه|مجلہ|журнал|вестник|学报/iu;

export const ISSUE_LINE =
  /(?<!\p{L})(?:vol(?:ume|\.)?|bd\.|band|tome|tomo|cilt|jahrgang)\s*(?:[:.]\s*)?\d{1,4}|\b(?:no|nr|issue|iss|n[º°]|núm|heft|sayı)\s*(?:[:.]\s*)?\d{1,4}\s*[,;(]|\b\d{1,4}\s?\(\d{1,4}\)\s?[:,]|\b\d{1,4}\s?:\s?\d{1,5}\s?[-–—]\s?\d{1,5},?\s\(?(?:19|20)\d\d\b|\b(?:19|20)\d\d,\s\d{1,4},\s|\((?:19|20)\d\d\)\s?,\s?\d{1,4}\s?[:,]\s?\d|\b\d{1,4}\s?\((?:19|20)\d\d\)\s?\d{1,5}\s?[-–—]\s?\d|\b(?:19|20)\d\d\s?[;,:]\s?\d{1,4}(?:\(|:)|\bpp?\.\s?\d+|\bpages?\s*(?::\s*)?\d+/iu;

/** Label before the names of the authors of an article or a review. */
export const NAMES_LABEL =
  'yazar(?:lar)?|hazırlayan|öğrenci|autor(?:es|as|a|zy|ka)?|auteur(?:e|s|es)?|autrices?|penulis|penyusun|(?:disusun )?oleh|peresensi|pengulas|rezensent(?:in)?|recenzent(?:ka)?' +
  '|speaker|spokesperson|presented by|prepared by|submitted by|presentado por|elaborado por|integrantes|présenté par|réalisé par|(?:verfasser|bearbeiter)(?:in)?|vorgelegt von' +
  '|(?:nhóm )?sinh viên(?: thực hiện)?|(?:nhóm )?tác giả|họ (?:và )?tên' +
  '|автор(?:ы|и)?|докладчик|доповідач|студент(?:ка|ы|и)?|(?:выполнил|подготовил)(?:а|и)?(?: студент(?:ка|ы)?)?|викона(?:в|ла|ли)' +
  '|نویسند(?:ه|گان)|نگارنده|(?:نام )?دانشجو|(?:نام )?دانش[\\s\u200C]?پژوه|اسم الطالب|[إا]عداد|作者(?:姓名)?|(?:学生)?姓名';

/** Label before the name of a supervisor, who is not an author. */
export const SUPERVISOR =
  /^(?:(?:научный )?руководитель|преподавател[ьи]|провери(?:л|ла)|(?:науковий )?керівник|викладач|перевіри(?:в|ла)|supervisors?|supervised by|advis[eo]rs?|(?:project )?guide|opiekun(?: \p{L}+)?|promotor(?:ka)?|orientador(?:a|es)?|professor(?:a)? orientador(?:a)?|tutor(?:a|es)?|danışman|(?:dosen )?pembimbing|betreuer(?:in)?|encadr(?:é par|eur)|(?:نام )?استاد(?: راهنما| مشاور)?|المشرف|(?:تحت )?[إا]شراف|指[导導](?:教师|老师|教授|教員)|giảng viên(?: hướng dẫn)?)\s*[:：–—-]/iu;

export const LICENCE =
  /creative commons|\bcc[ -]by\b|open[- ]access|all rights reserved|licen[sc]ed? (?:under|to)|licen[sc]e|©|\(c\) ?(?:19|20)|copyright|published by|publicado por|bajo (?:una )?licencia/iu;

export const CORRESPONDENCE =
  /^[^\p{L}]{0,4}(?:corresponding author|correspond(?:ence|ing)|author for correspondence|address for correspondence|contact|e-?mails?\b|autor(?:a)? (?:(?:de|para) correspond\p{L}*|de|para|correspond|do korespondencji)|auteure? correspondante?|autore corrispondente|korrespondenz|sorumlu yazar|yazışma(?:dan sorumlu)? (?:yazar|adresi)|penulis korespondensi|tác giả liên hệ|автор для (?:переписки|корреспонденции)|المؤلف المراسل|نویسند[هۀٔ]+ مسئول|通[讯信]作者|責任著者|교신저자|present address|to whom)/iu;

/** Words in these labels that name the corresponding author, not only an address. */
export const CORRESPONDING =
  /corr|korr|korespond|autor|sorumlu|yazışma|tác giả|автор|المؤلف|نویسند|作者|著者|저자/iu;

export const EMAIL =
  /[\p{L}\p{N}._%+'-]{1,64}\s?@\s?[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){0,4}\.\p{L}{2,24}/giu;
export function hasEmail(text: string): boolean {
  return text.includes('@') && (text.search(EMAIL) !== -1 || text.search(EMAIL_GROUP) !== -1);
}

/** Example: `{ali,khan}@uni.edu`. */
export const EMAIL_GROUP =
  /[{[(]([\w.+-]{1,40}(?:\s?[,;|]\s?[\w.+-]{1,40}){1,9})[}\])]\s?@\s?([\w-]{1,63}(?:\.[\w-]{1,63}){1,5})/gu;

export const DOI = /\b10\.\d{4,9}\/[^\s<>"”,;]+/u;

/** Label before the name of a reviewer. */
export const REVIEWED_BY =
  /^(?:reviewed by|review by|rezensiert von|besprochen von|rezension von|compte[- ]rendu (?:par|de)|reseñado por|reseña de|resenhado por|recensione di|a cura di)\s{0,100}:?\s+(?=\p{Lu})/iu;

/** Markers that link authors to affiliations. */
export const MARK_SIGNS = '¹²³⁴⁵⁶⁷⁸⁹⁰ᵃᵇᶜᵈᵉᶠ*∗⁎†‡§¶‖#✉☆★☯¤♦♣ʈ';

/** Capitalized words beside names on front pages that are not part of a name. */
export const NO_NAME =
  /(?<!\p{L})(?:reports?|information|sciences?|authors?|kingdom|technical|contact|correspond\p{L}*|teams?|republic|states|methods?|analys[ei]s|systems?|research|technolog\p{L}*|engineering|medicine|studies|society|limited|members?|operative|messages?|photo|gallery|references|conclusions?|discussion|introduction|abstract|keywords?|planning|management|development|resources?|access|avenue|boulevard|plaza|branch|biomed|namensnennung|bearbeitun\p{L}*|lizenz\p{L}*|nutzungsbedingungen|road|city|descriptions?|models?|patients?|services?|surveys?|collaborations?|llp|llc|thesis|proposals?|supervisors?|advis[eo]rs?|invited|programming|languages?|databases?|biology|physics|chemistry|mathematics|international|processes|foundations|resonance|transplant\p{L}*|diplomas?|dissertations?|lecturers?|statisticians?|scientists?|researchers?|scholars?|candidates?|engineers?|librarians?|psychiatrists?|economists?|analysts?|managers?|coordinators?|officers?|emerit[au]s|presidents?|fellows?|versions?|citation|zitierung|veröffentlichung\p{L}*)(?!\p{L})/iu;

/** Words of affiliations, addresses and journals that look like names if they are the whole line. */
export const OF_NO_PERSON =
  /(?<!\p{L})(?:programmes?|programs?|units?|groups?|networks?|initiatives?|projects?|ecosystems?|attribution|associations?|pubmed|scopus|crossref|crossmark|journals?|issues?|diagnostics|politecnico|polytechnic\p{L}*|piazza|buildings?|\p{L}{4,}(?:straat|stra(?:ß|ss)e|gatan)|papers?|advances|letters|p\. ?o\. ?box|healthcare|trust|cancer|disease|drug|therapy|treatment|heritage|literature|recognition|strategies|comprehensive|sustainable|incorporating|manajemen|informatika|teknik|komputer|akuntansi|perpajakan|keperawatan)(?!\p{L})|^گروه\s|^(?:katedra|wydział|zakład)\s|^(?:P\. ?)?R\. ?China$|^(?:jl|jln|jalan)[.\s]|\sno\.?$/iu;

/** Headings of separate pages of a thesis: approval, declaration, thanks, lists. */
export const PAGE_OF_THESIS =
  /^(?:(?:lembar|halaman) \p{L}+(?: \p{L}+){0,2}|(?:surat )?pernyataan(?: keaslian(?: \p{L}+){0,3})?|kata pengantar|daftar (?:isi|gambar|tabel|lampiran|singkatan)|(?:içindekiler|şekil(?:ler)?|tablo(?:lar)?|çizelge(?:ler)?|kısaltmalar) (?:tablosu|listesi|dizini)|önsöz|teşekkür|agradecimientos|agradecimentos|dedicatoria|dedicatória|remerciements|sommaire)\s*:?$|^(?:پا[يی]ان[\s\u200C]?نامه|تعهد[\s\u200C]?نامه|فهرست|سپاسگزاری|تقدیر و تشکر|استاد راهنما|استاد مشاور)(?!\p{L})/iu;

/** Lines on front pages that belong to none of their parts. */
export const NOTE_OF_PAGE =
  /^\(?(?:how to cite|cite (?:this|as)|to cite|citation\s*:|funding|acknowledg|conflicts? of interest|competing interests|the authors? (?:have )?declared?|this (?:work|research|study|project) (?:was|is) (?:supported|funded)|(?:partially |partly )?supported (?:in part )?by|academic editor|handling editor|associate editor|edited by|reviewed by|recommended by|communicated by|editors?\s*:|running (?:head|title)|short title|word count|number of (?:tables|figures|pages|words)|supplementary (?:material|data|information)|electronic supplementary|online at\b|available at\b|this article (?:was|has been) submitted|these authors contributed|equal contribution|the dates? of receipt|draft (?:of )?\d|preprint|arxiv:\s?\d|doc(?:ument)? no|submitted (?:to|for publication)\b|\(?page number not for citation|\(?will be inserted by|typeset (?:with|by|using)\b|advance access publication|classification\s*:|article type\s*:|featured subject|printed on\b|for peer review|some figures in this article|\(?this article is part of|see .{3,60} for a (?:scientific )?commentary|to whom correspondence|author manuscript|unpublished|accepted for publication in|published (?:as|in) |manuscript (?:no|number)|to appear in|presented (?:at|as an?)\b|in proceedings of|proceedings of|printed in|title page|\(MN L|downloaded from|accepted manuscript|author manuscript|abbreviations?\s*:|\d+ (?:pages|figures|tables)\b)/i;
