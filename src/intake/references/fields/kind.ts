import type { CslItem } from '../../../article/article.ts';
import type { Segment } from '../segments/segments.ts';

/** The input for choosing the type of a work. */
interface Known {
  item: CslItem;
  segments: Segment[];
  /** The whole reference string. */
  text: string;
}

/** Texts are lower-case, because compiling a case-insensitive pattern takes several times as long. */
interface Evidence extends Known {
  namesJournal: boolean;
  title: string;
  /** Includes the words of notes. */
  genre: string;
  container: string;
  publisher: string;
}

const small = (value: CslItem[string]): string => String(value ?? '').toLowerCase();

const noteWords = (segments: Segment[]): string =>
  segments
    .filter(({ label }) => label === 'genre' || label === 'note')
    .map(({ text }) => text)
    .join(' ');

const THESIS =
  /\b(?:ph\.?\s?d\.?|doctoral|master'?s?'?|bachelor'?s?|m\.?\s?(?:sc|a|phil)\.?|undergraduate|diploma?)\s+(?:thesis|dissertation)|(?:^|[\s([])(?:thesis|dissertation|diss\.|dissertação|tesis|tese|thèse|mémoire|skripsi|disertasi|habilitationsschrift|diplomarbeit|magisterarbeit|masterarbeit|doktora tezi|yüksek lisans tezi)(?![\p{L}])|дис\.\s|автореф|диссертац|رسالة|أطروحة|پایان ?نامه|学位论文|\[d\]/u;

const REPORT =
  /\b(?:technical report|tech\. ?rep|working paper|discussion paper|research report|report (?:no|number|nr)|policy (?:brief|paper)|white paper|arbeitspapier|diskussionspapier|forschungsbericht|documento de trabajo|informe|relatório|rapport|bericht|memorandum|memo no|occasional paper|research paper|issue brief)\b/u;

const REPORT_TITLE =
  /\b(?:annual report|report \d{4}|\d{4} report|progress report|final report|country report|jahresbericht|informe anual|relatório anual|laporan tahunan|faaliyet raporu|world development report)\b|\b(?:annual|status|technical|global|national) [\p{L} ]{0,30}report\b/u;

const CONFERENCE =
  /\b(?:proceedings|conference|advances in neural information processing|symposium|workshop|congress|congreso|congresso|kongress|tagung|tagungsband|konferans|meeting of|annual meeting|seminario|actas|anais|prosiding|colloquium|convention)\b|\b(?:proc|conf|symp)\.|конференц|会议|论文集|مؤتمر|همایش|\[c\]/u;

const NEWSPAPER =
  /^(?:the )?(?:new york times|washington post|wall street journal|guardian|observer|independent|daily \p{L}+|sunday \p{L}+|financial times|times|telegraph|los angeles times|chicago tribune|boston globe|usa today|herald|dawn|express tribune|nation|news international|hindu|times of india|indian express|frankfurter \p{L}+ \p{L}+|süddeutsche zeitung|die zeit|die welt|taz|le monde|le figaro|libération|el país|el mundo|folha de s\. ?paulo|o globo|la repubblica|corriere della sera|cumhuriyet|hürriyet|milliyet|kompas|jakarta post|asahi shimbun|china daily|people’s daily|south china morning post|irish times|toronto star|globe and mail|sydney morning herald|australian|west australian|age|handelsblatt|neue zürcher zeitung|nzz|der standard|jang|известия|коммерсантъ|ведомости|российская газета)$|\b(?:zeitung|tribune|gazette|newspaper|gazetesi)\b/u;

const MAGAZINE =
  /^(?:the )?(?:newsweek|time|economist|atlantic|new yorker|der spiegel|focus|foreign policy|wired|forbes|fortune|businessweek|national geographic|scientific american|new scientist|harper’s|nation)$|\bmagazine\b/u;

const PREPRINT =
  /arxiv|biorxiv|medrxiv|\bssrn\b|preprint|psyarxiv|socarxiv|research square|osf\.io/;

const REPOSITORY =
  /zenodo|dryad|figshare|dataverse|pangaea|\bgesis\b|icpsr|mendeley data|data ?set|datensatz/;

const LAW =
  /^(?:lei|decreto|portaria|resolu[çc][ãa]o|instrução normativa|medida provisória|emenda constitucional|ley|resolución|loi|décret|arrêté|undang-undang|peraturan) (?:\p{L}+ ){0,3}?(?:n[º°o.]*|nomor)? ?\d|^(?:commission |council )?(?:regulation|directive|verordnung|richtlinie|règlement|reglamento|directiva) \(?(?:eu|ec|eec|eg|ce|ue|\d)|\bact,? (?:1[6-9]|20)\d\d$|федеральный закон/u;

const GAZETTE =
  /^(?:diário oficial|diario oficial|boletín oficial|gaceta oficial|resm[iî] gazete|official journal of the european|journal officiel|bundesgesetzblatt|gazzetta ufficiale|federal register|собрание законодательства)/u;

/** Examples: "ISO 14001:2015", "NBR 6023". */
export function isStandardNumber(text: string): boolean {
  return /^(?:ABNT |TS |BS |DIN |ANSI\/|UNE-|NF )?(?:ISO(?:\/\p{Lu}+)?|IEC|DIN|EN|BS|ASTM|ANSI|NBR|GOST|ГОСТ(?: Р)?|GB\/T|ÖNORM|IEEE Std)(?: ISO)?[ -]\p{Lu}?\d[\d.:()/-]*$/u.test(
    text,
  );
}

const PRESENTATION = /\b(?:conference|paper|poster|oral) presentation\b|bildiri/;

/** Evidence for a type, strongest first. */
const KINDS: [string, (evidence: Evidence) => boolean][] = [
  ['legal_case', ({ item }) => / vs?\.? /.test(item.title ?? '') && isReported(item)],
  ['legislation', ({ title, container }) => LAW.test(title) || GAZETTE.test(container)],
  ['standard', ({ item }) => isStandardNumber(String(item.number ?? ''))],
  ['thesis', (e) => !e.namesJournal && THESIS.test(`${e.genre} ${e.publisher}`)],
  ['thesis', ({ text }) => /[[［]D[\]］]/.test(text)],
  ['patent', (e) => /\bpatent\b/.test(e.genre)],
  ['post', (e) => /\btweet\b/.test(e.genre)],
  ['paper-conference', (e) => PRESENTATION.test(e.genre)],
  ['motion_picture', (e) => /\b(?:motion picture|film|dvd|movie)\b/.test(e.genre)],
  ['personal_communication', (e) => /personal communication/.test(e.genre)],
  ['manuscript', (e) => /unpublished manuscript|manuskript|unveröff/.test(e.genre)],
  [
    'software',
    (e) => /computer (?:software|program)|^software\b|source code|mobile app/.test(e.genre),
  ],
  ['dataset', (e) => /data ?set|datensatz|data file/.test(e.genre)],
  ['report', (e) => !e.namesJournal && REPORT.test(e.genre)],
  ['article-newspaper', (e) => isDaily(e) && NEWSPAPER.test(e.container)],
  ['article-magazine', (e) => isDaily(e) && MAGAZINE.test(e.container)],
  ['article', (e) => isPreprint(e)],
  [
    'paper-conference',
    (e) => CONFERENCE.test(e.container) && !(e.namesJournal && Boolean(e.item.volume)),
  ],
  ['article-journal', (e) => e.namesJournal],
  ['article-journal', (e) => isPeriodical(e)],
  ['chapter', (e) => isPart(e)],
  [
    'dataset',
    (e) =>
      REPOSITORY.test(`${e.publisher} ${small(e.item.URL)}`) &&
      /\bdata\b|survey|census/i.test(e.text),
  ],
  ['report', (e) => REPORT_TITLE.test(e.title)],
  ['report', (e) => REPORT.test(`${e.title} ${small(e.item['collection-title'])}`)],
  ['webpage', (e) => Boolean(e.item.URL) && !e.item.publisher && !e.item.DOI && !e.item.ISBN],
  [
    'book',
    (e) => Boolean(e.item.publisher || e.item['publisher-place'] || e.item.edition || e.item.ISBN),
  ],
  [
    'book',
    (e) =>
      Boolean(
        e.item['number-of-pages'] || e.item['collection-title'] || e.item['number-of-volumes'],
      ),
  ],
];

/** The CSL type of a work; `document` if there is no evidence. */
export function kindOf(known: Known): string {
  const { item, segments } = known;
  const evidence: Evidence = {
    ...known,
    namesJournal: segments.some(({ label }) => label === 'journal'),
    title: small(item.title),
    genre: small(`${item.genre ?? ''} ${noteWords(segments)}`),
    container: small(item['container-title']),
    publisher: small(item.publisher),
  };
  return KINDS.find(([, holds]) => holds(evidence))?.[0] ?? 'document';
}

/** A case is printed in a volume of law reports, with a page. */
function isReported(item: CslItem): boolean {
  const reporter = item['container-title'] ?? '';
  const numbered = item.volume || (reporter === reporter.toUpperCase() && item.issued);
  return Boolean(reporter && numbered && item.page && !item.author);
}

function isDaily({ item }: Evidence): boolean {
  return item.volume === undefined || item.issued?.['date-parts']?.[0]?.length === 3;
}

function isPreprint({ item, text, container, genre }: Evidence): boolean {
  if (item.volume || item.page || item.issue) return false;
  return PREPRINT.test(`${container} ${genre} ${small(item.URL)}`) || /arxiv[:.\s]/i.test(text);
}

function isPeriodical({ item, segments }: Evidence): boolean {
  if (!item['container-title'] || item.publisher || item.editor) return false;
  return item.volume !== undefined || item.issue !== undefined
    ? !segments.some(({ label, text }) => label === 'container-title' && /^\s*in\b/i.test(text))
    : false;
}

function isPart({ item, segments }: Evidence): boolean {
  if (!item['container-title']) return false;
  if (item.editor || item.publisher || item.page || item['publisher-place']) return true;
  return segments.some(
    ({ label, text }) => label === 'container-title' && /^\s*(?:in|em)\b/i.test(text),
  );
}
