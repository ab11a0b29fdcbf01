/**
 * Lines that say by themselves what they are: no look and no neighbour makes anything else of them.
 * What is only likely stands with the points, in `line-features.ts`.
 */
import { oncePer } from '../../../values/once-per.ts';
import { frontLabel, headKind, isContentsHead } from '../../labels.ts';
import { fold } from '../../references/keywords.ts';
import { isGivenName } from '../../references/tagger/gazetteer.ts';
import { isOnlyHistory } from '../facts/anchors.ts';
import { isClassification } from '../facts/classification.ts';
import { isKindAboveTitle, kindOfArticle, LONGEST_TITLE } from '../facts/kinds.ts';
import { ownCitation } from '../facts/own-citation.ts';
import { isNameLike } from '../people/personal-name.ts';
import type { Label } from './line-label.ts';
import { runningHeadLength, titleLabelLength } from './line-leads.ts';
import type { FrontLine } from './lines.ts';
import {
  ISSUE_LINE,
  isArticleType,
  NAMES_LABEL,
  ORGANISATION,
  PAGE_OF_THESIS,
  REVIEWED_BY,
  SUPERVISOR,
} from './words.ts';

/** The label of each line that is certain. */
export function certainLabels(lines: FrontLine[]): (Label | undefined)[] {
  const own = ownCitation(lines);
  const isReview = lines.some(({ text }) => kindOfArticle(text) === 'book-review');
  const ofIssue = lines.filter(({ text }) => ISSUE_LINE.test(text));
  return lines.map(({ text }, index) => {
    if (own.has(index)) return 'other';
    if (index === 0 && areAboveTitle(lines)) return 'authors';
    if (isReview && isReviewer(text)) return 'authors';
    if (isTitleLabel(lines[index - 1]?.text ?? '')) return 'title';
    if (isKindAboveTitle(text, lines[index + 1]?.text)) return 'other';
    if (index === 1 && isKindAboveTitle(lines[0]?.text ?? '', text)) return 'title';
    return isOfJournal(text, ofIssue) ? 'journal' : (inForm(lines, index) ?? certainLabel(text));
  });
}

/** "Klaus Elm" in the first line, where none of the next ones names anybody, and the second may be a title. */
function areAboveTitle([first, title, ...others]: FrontLine[]): boolean {
  const { text = '' } = title ?? {};
  return (
    arePeople(first?.text ?? '') &&
    /^(?!.*[.@]$)[\p{Lu}\p{Lo}\d“„«].{11,}/u.test(text) &&
    text.length <= LONGEST_TITLE &&
    !ORGANISATION.test(text) &&
    !frontLabel(text) &&
    !others.slice(0, LINES_OF_FRONT).some((line) => arePeople(line.text))
  );
}

/** In which authors stand below a title. */
const LINES_OF_FRONT = 10;

/** Each begins with a known given name. */
const arePeople = (text: string): boolean =>
  text
    .split(/\s*[,;/]\s*|\s+(?:and|und|et|y|e|ve|dan|&)\s+/)
    .every((name) => isNameLike(name) && isGivenName(fold(name.split(' ')[0] ?? '')));

/** "Reviewed by Ama Serwaa, University of Accra": of a review that is its author. */
function isReviewer(text: string): boolean {
  const lead = REVIEWED_BY.exec(text)?.[0];
  return lead !== undefined && isNameLike(text.slice(lead.length).split(/\s*[,;(]/)[0] ?? '');
}

/** "Hazırlayan", ":", "Elif Kaya": a label, a colon and what is filled in, in the cells of a form; "by" above a name. */
function inForm(lines: FrontLine[], index: number): Label | undefined {
  if (isOfStudent(lines, index)) return 'authors';
  if (isOfTeacher(lines, index) || isHeadOfStatement(lines, index)) return 'other';
  const [label, colon] = [lines[index - 2]?.text ?? '', lines[index - 1]?.text];
  const isBelow = BY.test(colon ?? '') || NAMES_LABEL_ALONE.test(colon ?? '');
  if (isBelow && isNameLike(lines[index]?.text ?? '')) return 'authors';
  if (lines[index + 1]?.text === ':') return 'other';
  return colon === ':' && NAMES_LABEL_ALONE.test(label) ? 'authors' : undefined;
}

/** A name above the number that the university gave. */
function isOfStudent(lines: FrontLine[], index: number): boolean {
  const { text = '' } = lines[index] ?? {};
  return NUMBER_OF_STUDENT.test(lines[index + 1]?.text ?? '') && isNameLike(text);
}

const NUMBER_OF_STUDENT = /^_?\d{6,12}$/;

/** "Checked by:", and below it the position and the name. */
function isOfTeacher(lines: FrontLine[], index: number): boolean {
  const label = lines
    .slice(Math.max(index - 2, 0), index)
    .findLast(({ text }) => text.endsWith(':'));
  return label !== undefined && SUPERVISOR.test(label.text);
}

/** "Data Availability", "Funding": below the title, and in no style that says more. */
function isHeadOfStatement(lines: FrontLine[], index: number): boolean {
  const line = lines[index];
  return index > 0 && line?.cues.role === undefined && headKind(line?.text ?? '') === 'back';
}

const BY = /^(?:by|von|por|par|oleh|(?:submitted|presented) by|vorgelegt von)\s*:?$/i;
const NAMES_LABEL_ALONE = new RegExp(`^(?:${NAMES_LABEL})\\s*:?$`, 'iu');

/**
 * "Contents lists available at …", and the name that begins the line of volume and issue, again below it.
 *
 * @param ofIssue the lines of volume and issue
 */
function isOfJournal(text: string, ofIssue: FrontLine[]): boolean {
  if (SITE_OF_JOURNAL.test(text) || NAME_OF_JOURNAL.test(text)) return true;
  const isName = /^\p{Lu}.{4,79}$/u.test(text) && !/\d/.test(text);
  return (
    isName &&
    ofIssue.some(
      (line) =>
        line.text.startsWith(text) && /^[\s,;]*(?:\(?\d|vol)/i.test(line.text.slice(text.length)),
    )
  );
}

/** "Jurnal Algoritma" below the authors, in Indonesian: no person has that name. */
const NAME_OF_JOURNAL = /^(?:jurnal|majalah)\s\p{L}+(?:\s\p{L}+){0,4}$/iu;
const SITE_OF_JOURNAL =
  /^(?:contents lists available at|journal home ?page\b|reprints and permissions?\b|article reuse guidelines\b|\S*sagepub\.(?:com|co\.uk)(?:\/\S*)?$)/i;

/**
 * What no title is, whatever its place: signs, a kind of article, an address; a line without the
 * style where the title has it, unless the article has titles in several languages.
 */
export function isNeverTitle(line: FrontLine, page: FrontLine[]): boolean {
  const { text, cues } = line;
  const unstyled = cues.role !== 'title' && cues.role !== 'subtitle';
  return (
    (unstyled && page.some((line) => line.cues.role === 'title') && !hasSeveralAbstracts(page)) ||
    !/\p{L}[\p{L}\p{M}’'-]*\p{L}|[\p{Script=Han}]/u.test(text) ||
    text.split(/\s*\/\s*/).every((part) => KIND.test(part) || isArticleType(part)) ||
    isText(text) ||
    isKindAboveTitle(text, page[page.indexOf(line) + 1]?.text) ||
    ADDRESS.test(text) ||
    isOnlyHistory(text) ||
    isForDegree(text) ||
    (isInstitution(text) && isCover(page)) ||
    DATE_LABEL.test(text)
  );
}

/** "Open Access Full Text Article", "Study Protocol Clinical Trial": words of kinds of article, and no other. */
const KIND =
  /^(?:(?:free|contributed|open[ -]access|full[ -](?:text|length)|original|clinical|experimental|regular|mini|short|brief|invited|scientific|technical|study|trial|research|review|peer[ -]reviewed) ){0,4}(?:articles?|papers?|reports?|protocols?|trials?|stud(?:y|ies)|open[ -]access|research|reviews?|communications?|investigations?)(?: (?:protocols?|clinical trials?|open[ -]access))?(?:\s*[:|•]|\s\d{1,3})?$|^(?:artikel penelitian|artículo original|artigos? originais|artigo de pesquisa|analysen?|(?:kurz|original)?beitr(?:ag|äge)|aufs(?:atz|ätze)|abhandlung(?:en)?|derleme|araştırma|(?:özgün )?makale)$/iu;

/** "UNIVERSITY OF THE NORTH", "T.C. Ankara Üniversitesi": stands above the title of a thesis. */
const INSTITUTION =
  /^(?:T\.C\. |the )?(?:(?:university|faculty|department|school|college|institute) of|universi(?:dade?|t[éàä]t?|tas)|facul(?:tad|dade|té)|fakult(?:ät|as)|institut für|escuela|escola|école|d[eé]partam?ento?|program studi|wydział|katedra|politechnika|uniwersytet|факультет|кафедра|(?:trường )?đại học|trường|khoa)(?= \p{L})[^:?.]{2,60}$|^[^:?.]{2,50} (?:university|üniversitesi|enstitüsü|fakültesi|universiteit|universität|hochschule)$|^\p{L}+ üniversitesi(?!\p{L})[^:?]{2,60}$|^(?:міністерство|министерство|bộ giáo dục|ủy ban nhân dân)(?!\p{L})|^[«"]?(?:\p{L}+(?:ий|ый|ой) ){1,4}(?:університет|университет|інститут|институт)(?!\p{L})/iu;

/** "元 智 大 學", "情報理工学部　情報システム学科": letters may stand apart. */
const EASTERN_INSTITUTION =
  /^(?:[\p{Script=Han}\p{Script=Katakana}ー]{2,12}(?:大[學学]|[學学]院|[學学]部|[學学]科|[學学]?系|研究[所科])(?:\(所\))?)+$/u;

export const isInstitution = (text: string): boolean =>
  INSTITUTION.test(text) || EASTERN_INSTITUTION.test(text.replace(/\s/g, ''));

/** What a thesis is for, on its cover. */
const FOR_DEGREE =
  /(?:thesis|dissertation|th[èe]se|mémoire|tes[ei]s?|dissertação|monografia|skripsi|disertasi|arbeit)(?!\p{L}).{0,80}(?:submitted|presented|fulfil|requirements? (?:for|of)|degree of|para (?:optar|obtener|(?:a )?obtenção)|como requisito|zur erlangung|présentée?|pour (?:obtenir|l[’']obtention)|diajukan|sebagai salah satu|apresentad)|^(?:submitted in partial|in partial fulfil|(?:yüksek lisans|doktora) tezi$|(?:ph\.?d\.?|doctoral|master[’']?s?) (?:thesis|dissertation)$|tesis (?:doctoral|de maestría)$|zur erlangung|diajukan (?:untuk|sebagai))|^(?:(?:haus|seminar|fach|bachelor|master|diplom)arbeit(?: zum thema)?|(?:курсов|дипломн|выпускн|випускн)\p{L}+ (?:квал\p{L}+ )?(?:проект|работа|робота)|пояснювальна записка|[學学]位[論论]文|[碩硕博]士[論论]文|(?:\d{4}年度?\S{0,6}\s*)?卒業[論论]文|(?:本科)?毕业(?:设计|论文))\s*:?$/iu;

/** "碩 士 論 文": letters may stand apart. */
function isForDegree(text: string): boolean {
  return FOR_DEGREE.test(text) || FOR_DEGREE.test(text.replace(/\s/g, ''));
}

/** Of a thesis or a student's report: it says so, who taught, or the student's number. Each of its institutions asks. */
const isCover = oncePer((page: FrontLine[]) =>
  page.some(
    ({ text }, index) => FOR_DEGREE.test(text) || SUPERVISOR.test(text) || isOfStudent(page, index),
  ),
);

/** Sentences, and more of them than any title has; scripts without small letters say as much in half the letters. */
function isText(text: string): boolean {
  return (
    (text.length > LONGEST_TITLE && /\p{Ll}[.!?]\s+\p{Lu}.*\p{Ll}[)\]]?\.$/u.test(text)) ||
    (text.length > LONGEST_TITLE / 2 && /\p{Lo}[.!?。！？۔؟]\s*\p{Lo}.*[.!?。！？۔؟]$/u.test(text))
  );
}

/** "Received: 12 March 2019", "Published: xx xx xxxx" */
const DATE_LABEL =
  /^(?:received|revised|accepted|published|submitted|available online)(?: online| on)?\s*:/i;
const ADDRESS =
  /^(?:(?:https?:\/\/|www\.|doi\s*:\s*)\S+|[\w.-]+\.(?:com|org|net|edu|gov)(?:\/\S*)?)$/iu;

/** Abstracts in several languages: titles in several as well, as a rule. */
export function hasSeveralAbstracts(lines: FrontLine[]): boolean {
  const languages = lines.flatMap(({ text }) => {
    const label = frontLabel(text);
    return label?.kind === 'abstract' ? [label.language] : [];
  });
  return new Set(languages).size > 1;
}

function certainLabel(text: string): Label | undefined {
  const label = frontLabel(text);
  if (label && label.length === text.length) return label.kind;
  if (/^[a-h]\p{Lu}\p{Ll}/u.test(text) && ORGANISATION.test(text.slice(1))) return 'affiliation';
  if (isNameLike(COUNTED_NAME.exec(text)?.[1] ?? '') || areInitialled(text) || isByline(text))
    return 'authors';
  const named = LABELLED_NAMES.exec(text)?.[1];
  if (named !== undefined)
    return isNameLike(named.split(/[,;&]|\s(?:ve|y|e|dan)\s/)[0]?.trim() ?? '')
      ? 'authors'
      : 'other';
  const isEastern = EASTERN_INSTITUTION.test(text.replace(/\s/g, ''));
  if (POSITION_LINE.test(text) || STREET_LINE.test(text) || isEastern) return 'affiliation';
  const other =
    SUPERVISOR.test(text) ||
    isTitleLabel(text) ||
    PEOPLE_LABEL.test(text) ||
    isRunningHead(text) ||
    isCode(text) ||
    (PAGE_OF_THESIS.test(text) && text.length < 60) ||
    isPartOfBook(text) ||
    AREA.test(text) ||
    COURSE.test(text) ||
    STUDENT.test(text) ||
    (isForDegree(text) && text.length < 40) ||
    OF_SITE.test(text) ||
    OF_COVER.test(text);
  if (other) return 'other';
  return titleLabelLength(text) > 0 ? 'title' : undefined;
}

/** "Área 8 – Economia do Trabalho", "Eixo temático 2: …": where a conference puts the paper. */
const AREA =
  /^(?:[áa]rea(?: tem[áa]tica)?|eixo(?: tem[áa]tico)?|eje(?: tem[áa]tico)?|gt|grupo de (?:trabalho|trabajo)|linha de pesquisa|track|sekcja|секц[иі]я)\s*\d{0,2}\s*[:–—-]\s*\p{L}/iu;

/** "з дисципліни «Карти»", "MÔN HỌC: …": what a student's report was written for. */
const COURSE =
  /^(?:(?:з|із|по) (?:дисциплін|дисциплин|курс)\p{L}*\s|(?:môn(?: học)?|dersin adı|ders|kierunek(?: studiów)?|asignatura|disciplina|matière|mata kuliah)\s*:)/iu;

/** "Matr.-Nr.: 2137652", "学籍番号：2600150492", "4. Semester": of a student. */
const STUDENT =
  /^(?:(?:matr(?:ikel)?\.?[- ]?(?:nr|nummer)|student (?:id|no|number)|öğrenci no|n[ºo°]? de matr[íi]cula|NIM|NPM|NRP|MSSV|mã (?:số )?sinh viên|залікова книжка|зач[её]тная книжка|学籍番号|[学學][号號])(?!\p{L}).{0,40}|\d{1,2}\. ?(?:fach)?semester)$/iu;

/** What publishers print beside the title for readers of their site, and templates for authors. */
const OF_SITE =
  /^(?:(?:> ?)?REPLACE THIS LINE WITH .{0,80}|OPEN|access this article online|quick response code:?|website:|(?:[•·] ?)?(?:review|repository|archive))$/i;

/** What a repository prints on its cover in two languages: the version, the kind, who gave it, how to cite and use it. */
const OF_COVER =
  /^(?:(?:veröffentlichungsversion|erstveröffentlichung|postprint|preprint|akzeptierte fassung|sammelwerksbeitrag|zeitschriftenartikel|konferenzbeitrag|arbeitspapier|monographie|sammelwerk|rezension|forschungsbericht|abschlussbericht|zur verfügung gestellt in kooperation mit|empfohlene zitierung) \/ .{4,60}|www\.ssoar\.info|(?:diese version ist zitierbar unter|this version is citable under).*|(?:nutzungsbedingungen|terms of use):|(?:dieser text wird unter einer|this document is made available under) .*|weiterverbreitung - keine bearbeitung\).*|(?:gewährt wird ein nicht exklusives|auf sämtlichen kopien dieses|mit der verwendung dieses dokuments|by using this particular document).*)$/iu;

/** "1st Ama Serwaa", in the template of the IEEE's conferences. */
const COUNTED_NAME = /^\d{1,2}(?:st|nd|rd|th)\s+(\p{Lu}.*)$/u;

/** "by Ama Serwaa and Ben Elm", "von Ama Serwaa" */
function isByline(text: string): boolean {
  const names = /^(?:by|von|por|par)\s+(?=\p{Lu})(.{5,120}?)[\s\d*.]*$/u.exec(text)?.[1];
  return names?.split(/\s*[,;&]\s*(?:and\s)?|\s(?:and|und|y|et|e)\s/).every(isNameLike) ?? false;
}

/** "Erdova M.A.", "M. A. Erdova, O. R. Parask": with two initials a word is a family name. */
function areInitialled(text: string): boolean {
  const names = text
    .split(/[,;]/)
    .map((name) => name.replace(/[\d\s*†‡¹²³]+$/u, '').trim())
    .filter(Boolean);
  return names.length > 0 && names.every((name) => INITIALLED.test(name));
}

const INITIALLED =
  /^(?:\p{Lu}[\p{L}’']+(?:-\p{Lu}\p{L}+)?\s(?:\p{Lu}\.\s?){2,3}|(?:\p{Lu}\.\s?){2,3}\p{Lu}[\p{L}’']+(?:-\p{Lu}\p{L}+)?)$/u;

/** "Jl. Mayor Syamsu No. 1": a street in Indonesia. */
const STREET_LINE = /^(?:jl|jln|jalan)[.\s]\s?\p{Lu}/iu;

/** "студент, ИИТ", "к.т.н., доцент кафедры …" below a name, in Russian and Ukrainian. */
const POSITION_LINE =
  /^(?:студент(?:ка)?|аспирант(?:ка)?|магистрант(?:ка)?|здобувач(?:ка)?|доцент|профессор|професор|ассистент|преподаватель|инженер|(?:ст|мл|зав)\.|старший|младший|ведущий|главный|заведующ(?:ий|ая)|[кд]\.\s?(?:\p{Ll}{1,3}[.-]\s?){1,3}н\.|канд(?:\.|идат)|доктор)(?![\p{L}:])/iu;

/** "Yazar: Elif Kaya", "Autores: Ana Silva e Luis Roe". */
const LABELLED_NAMES = new RegExp(`^(?:${NAMES_LABEL})\\s*:\\s*([\\p{Lu}\\p{Lo}].*)$`, 'iu');

export function hasLabelledNames(text: string): boolean {
  return LABELLED_NAMES.test(text);
}

/** A line of its own above the authors. */
const PEOPLE_LABEL =
  /^(?:authors?(?: names?)?|affiliations?|authors? and affiliations?|autor(?:es)?|auteurs?|autoren|yazar(?:lar| adları(?: ve adres(?:ler)?i?(?: bilgileri)?)?)?|penulis)\s*:?$/iu;

/** "УДК 004.93" stands above the title. */
function isCode(text: string): boolean {
  return isClassification(text) && text.length < 60;
}

/** What only a book has: the number of a chapter, the head of its contents. */
export function isPartOfBook(text: string): boolean {
  return PART_OF_BOOK.test(text) || isContentsHead(text) || LEADERS.test(text);
}

/** "BAB II" above the head of a thesis’s chapter: the number, no title. */
const PART_OF_BOOK =
  /^(?:chapter|bab|bölüm|cap[ií]tulo|capitolo|chapitre|kapitel|глава|розділ|فصل|باب|الفصل|part|teil|partie|parte)\s+(?:[IVXLC]{1,6}|\d{1,2})\s*[.:]?$/iu;

/** "2. Methods . . . . . . . 130": a line of a table of contents. */
const LEADERS = /(?:\.\s?){8,}\s*(?:\d{1,4})?$/;

function isTitleLabel(text: string): boolean {
  return text !== '' && titleLabelLength(text) === text.length;
}

function isRunningHead(text: string): boolean {
  return runningHeadLength(text) > 0;
}
