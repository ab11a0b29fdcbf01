/**
 * Keywords that show what the text beside them is, in the languages of our authors. Stored folded, as `fold` returns
 * them: lower case, no diacritics (`ü` → `u`).
 */
import { addToGroup } from '../../words/add-to-group.ts';

export type KeywordClass =
  | 'and'
  | 'etal'
  | 'editor'
  | 'translator'
  | 'edition'
  | 'in'
  | 'page'
  | 'volume'
  | 'issue'
  | 'series'
  | 'month'
  | 'season'
  | 'undated'
  | 'accessed'
  | 'locator'
  | 'journal'
  | 'journalAbbreviation'
  | 'conference'
  | 'thesis'
  | 'report'
  | 'press'
  | 'organisation'
  | 'function'
  | 'suffix'
  | 'particle'
  | 'medium';

const KEYWORDS: Record<KeywordClass, string> = {
  and: '& and und et y e og och en i ve dan и та و اور und/oder with mit con',
  etal: 'etal al others u.a ua др dkk vd vdgl otros outros colaboradores cols وآخرون همکاران وغیرہ 等 collab',
  editor:
    'ed eds edit editor editors edited editado editora hg hrsg hgg hrg herausgeber herausgegeben hrsgg dir dirs coord coords org orgs organizador organizadores organizador.es ред редактор под cur curatore curatori compilador comp comps compiler editeur editeurs dirige sous direction تحرير تدوین مرتب به‌کوشش haz 主编 编 red redaktion bearb',
  translator:
    'tr trans transl translated translator translation traduction traducido traduccion traduzido traducao tradutor traduit ubers ubersetzt ubersetzung trad cev ceviren пер перевод ترجمة ترجمه مترجم terj 译',
  edition:
    'edn edition editions aufl auflage edicion edicao baski basim изд издание reprint reprinted rev revised expanded nachdr nachdruck neuaufl erw uberarb uberarbeitete erweiterte aktualisierte vollst neubearb ausg ausgabe الطبعة چاپ 版 cetakan nd rd th',
  in: 'in em dans nel im en: in: en',
  page: 'p pp pg pgs page pages s ss sn f ff seite seiten pag pags paginas pages с стр str hal hlm ص صص صفحات 页 ss. sayfa p.',
  volume:
    'v vol vols volume volumes volumen band bd bde jg jahrg jahrgang tome t tom cilt c т том vyp вып المجلد مج جلد دوره 卷 ano ano: anno roc',
  issue:
    'n no nos nr nro num number numero iss issue h heft nº n° № fasc fascicule fascicolo suppl supplement sayi часть العدد ع شماره 期 nomor cislo art article pt part parte teil special n.º',
  series:
    'ser series serie reihe collection coll coleccion colecao collana lecture notes schriftenreihe seria сер studies beitrage schriften monographs cahiers cuadernos werkstattberichte arbeitspapiere sammlung bibliothek',
  month:
    'jan january january. janvier januar enero janeiro gennaio ocak януари январь января feb february fevrier februar febrero fevereiro febbraio subat февраль февраля mar march mars marz marzo marco mart март марта apr april avril abril aprile nisan апрель апреля may mai mayo maio maggio mayis май мая jun june juin juni junio junho giugno haziran июнь июня jul july juillet juli julio julho luglio temmuz июль июля aug august aout agosto agustos август августа ago sep sept september septembre septiembre setembro settembre eylul сентябрь сентября oct october octobre oktober octubre outubro ottobre ekim октябрь октября okt out nov november novembre noviembre novembro kasim ноябрь ноября dec december decembre dezember diciembre dezembro dicembre aralik декабрь декабря dic dez يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر جنوری فروری مارچ اپریل مئی جون جولائی اگست ستمبر اکتوبر نومبر دسمبر januari februari maret mei agustus desember 月 ene abr',
  season:
    'spring summer autumn fall winter fruhjahr herbst sommer primavera verano otono invierno printemps ete automne hiver verao outono inverno',
  undated:
    'nd n.d sd s.d sf s.f oj o.j undated tarihsiz press forthcoming erscheinen druck preprint submitted appear inpress prensa prelo baskida',
  accessed:
    'retrieved accessed access abgerufen zugriff abruf aufgerufen letzter disponible disponivel consulte consultado recuperado acesso acedido consultato obtenido obtido available from viewed visited erisim erisildi diakses обращения дата электронный ресурс режим доступа استرجع استرجعت تم الاسترداد بازیابی رسائی internetquelle online zuletzt stand link website site last checked verfugbar unter',
  locator: 'doi url http https issn isbn pmid pmcid arxiv hdl handle eprint urn jstor',
  journal:
    'journal journals zeitschrift quarterly magazine times review revue revista rivista bulletin boletin boletim news weekly week gazette annals annales archiv archive archives archivio jahrbuch yearbook vierteljahresschrift vierteljahrschrift dergisi dergi jurnal журнал вестник известия ученые записки مجلة مجله جریدہ 学报 杂志 研究 tijdschrift tidsskrift tidskrift casopis mitteilungen blatter cuadernos cahiers perspectives letters transactions proceedings acta frontiers survey herald post guardian zeitung spiegel monitor digest chronicle economist lancet nature science cell plos',
  journalAbbreviation:
    'j proc phys rev lett chem biol sci math ann acad natl nat int intl am amer eur med clin res trans comput softw appl nucl astrophys geophys geophysics psychol psychiatr soc econ polit stud mol biochem biophys pharmacol immunol neurol neurosci surg pediatr oncol cardiol endocrinol environ ecol eng engng mech mater microbiol virol genet physiol pathol philos hist lit linguist educ theor exp inst opt astron mon bull q quart arch adv commun acc rept z zh zs acta ieee acm siam org inorg polym electrochem anal tetrahedron hum sociol zf fur kzfss mag',
  conference:
    'proceedings proc conference conf meeting meetings symposium symposion symp workshop workshops congress congreso congresso congres kongress tagung seminar seminario colloquium colloque encontro jornadas jornada actas anais actes atti konferans kongresi конференция конференции материалы симпозиум сборник international annual presented paper vortrag icml nips neurips cvpr iclr acl emnlp sigir chi www مؤتمر 会议 论文集 prosiding seminar simposio forum convention',
  thesis:
    'dissertation diss thesis phd ph.d ph doctoral doctorate doctor master masters masterarbeit diplomarbeit magisterarbeit habilitation habilitationsschrift tesis tese these memoire dissertacao doctorado doutorado mestrado maestria doktora yuksek lisans tezi tez skripsi disertasi диссертация дис автореферат رسالة أطروحة دكتوراه ماجستير پایان نامه مقالہ 学位论文 inaugural unpublished unveroff unveroffentlichte inedita',
  report:
    'report reports rept rep technical tech bericht berichte informe relatorio rapport working paper papers discussion memorandum memo patent white policy brief arbeitspapier diskussionspapier documento trabajo standard guidelines تقرير رپورٹ отчет laporan raporu rapor tr preprint manuscript manuscrito',
  press:
    'press verlag verl publisher publishers publishing publications books book editora editorial editions edizioni editore editrice ediciones edicoes presses yayinlari yayinevi yayincilik kitabevi издательство изд-во наука penerbit forlag uitgeverij wiley springer elsevier routledge sage blackwell pearson mcgraw-hill mcgraw norton penguin harper macmillan palgrave kluwer brill gallimard suhrkamp campus nomos beltz klett rowohlt fischer piper hanser mohr siebeck transcript springer-verlag vieweg teubner gruyter kohlhammer leske budrich opladen oldenbourg beck reclam artech prentice addison-wesley birkhauser academic cengage thieme urban karger hogrefe huber juventa waxmann lit peter lang duncker humblot pub publ co inc ltd gmbh دار النشر مكتبة نشر انتشارات پبلشرز 出版社 大学出版社 kitap igi ieee acm aaai usenix',
  organisation:
    'university universitat universite universidad universidade universita universiteit universitesi univ universitas университет جامعة دانشگاه یونیورسٹی 大学 department dept institute institut instituto istituto inst faculty school college ministry ministerium ministerio ministere council committee commission agency association society bureau office center centre zentrum group bank organization organisation foundation stiftung fondation fundacion fundacao government bundesministerium bundesamt statistisches nations unesco unicef who oecd imf laboratory lab laboratories corporation corp company hochschule akademie academy federal national statistics consortium collaboration network team union federation amt verband board authority observatory hospital وزارة وزارت مركز مرکز منظمة министерство институт академия kementerian badan bakanligi kurumu enstitusu',
  function:
    'the of a an for on to at by from as is are with its their how what why when der die das des dem den ein eine einer eines zur zum im am von vom fur uber aus bei nach als auf le la les des du un une pour sur dans par au aux el los las del una para por con sobre como se o os as do da dos das no na nos nas um uma il lo gli della dello dei delle degli di un uno per nel nella tra fra bir ile icin olarak dan untuk dengan pada dalam yang di terhadap dari на по для из от при как о об к с за между في من على إلى عن بين در از به با برای میں کے کی کا اور سے پر and between among through toward towards into und et y',
  suffix: 'jr sr ii iii iv junior senior filho neto sobrinho',
  particle:
    'van von der den de del della di da das do dos du la le el al bin ibn ter ten zu zur af av op abu ben bint ul ur st mac',
  medium:
    'web print dvd cd cd-rom video film movie online internet podcast radio television tv software dataset database blog homepage motion picture computer app version brochure pdf epub kindle audio youtube press release interview personal communication',
};

const CLASSES = new Map<string, KeywordClass[]>();
for (const [name, words] of Object.entries(KEYWORDS) as [KeywordClass, string][]) {
  for (const word of new Set(words.split(' '))) {
    addToGroup(CLASSES, word, name);
  }
}

const NONE: KeywordClass[] = [];

/** The classes of a folded word; most words have no class. */
export function keywordClasses(folded: string): KeywordClass[] {
  return CLASSES.get(folded) ?? NONE;
}
