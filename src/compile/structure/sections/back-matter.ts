import type { BackMatterKind } from '../../../article/article.ts';
import { LANGUAGES, type Word } from '../../../words/languages/index.ts';

type Kind = BackMatterKind | 'references';

/** Headings of parts of the back matter, without accents, in lower case. */
const HEADINGS: [Kind, RegExp][] = [
  [
    'acknowledgements',
    /^(acknowledge?ments?|thanks|remerciements|agradecimientos|agradecimentos|danksagung|tesekkur|شكر|شكر وتقدير|اظہار تشکر|تشکر)$/,
  ],
  [
    'data-availability',
    /^(data (and (code|materials?) )?(availability|accessibility)( statement)?|availability of data( and materials?)?|data sharing statement|disponibilite des donnees|disponibilidad de (los )?datos|datenverfugbarkeit|توفر البيانات|ڈیٹا کی دستیابی)$/,
  ],
  [
    'conflict-of-interest',
    /^((declarations? of )?(conflicts?|competing|declaration) (of )?(financial )?interests?( statement)?|disclosure( statement)?|conflits? d'?interets?|conflictos? de intereses?|interessenkonflikte?|تضارب المصالح|مفادات کا تصادم|مفادات کا ٹکراؤ)$/,
  ],
  [
    'funding',
    /^(funding( (statement|information|sources?))?|financial support|financement|financiacion|financiamiento|finanzierung|التمويل|مالی معاونت)$/,
  ],
  [
    'author-contributions',
    /^(authors?'? contributions?( statement)?|credit( author(ship)?)?( contribution)?( statement)?|contributions? des auteurs|contribucion(es)? de los autores|autorenbeitrage|مساهمات المؤلفين|مصنفین کا حصہ)$/,
  ],
  [
    'ethics',
    /^(ethic(s|al)( approval| statement| considerations?| approval and consent to participate)?|declarations? of ethics|considerations ethiques|aspectos eticos|ethik)$/,
  ],
  ['supplementary-materials', /^(supplementary|supporting) (materials?|information|data)$/],
  ['abbreviations', /^(list of )?(abbreviations|acronyms)( used)?$/],
  [
    'appendix',
    /^(appendix|appendices|appendixes|annex(e|es)?|anexo|apendice|anhang|ضميمة|ضمیمہ)( [a-z\d]{1,2})?(\b.*)?$/,
  ],
  [
    'references',
    /^(references?( list| cited| and notes)?|list of references|bibliography|works cited|literature( cited)?|bibliographie|references bibliographiques|referencias( bibliograficas)?|bibliografia|literatur(verzeichnis)?|المراجع|حوالہ جات|کتابیات)$/,
  ],
];

/** Headings that Offprint prints, in every language. */
const PRINTED: [Kind, Word][] = [
  ['acknowledgements', 'acknowledgements'],
  ['data-availability', 'dataAvailability'],
  ['conflict-of-interest', 'conflictOfInterest'],
  ['funding', 'funding'],
  ['author-contributions', 'authorContributions'],
  ['ethics', 'ethics'],
  ['supplementary-materials', 'supplementaryMaterial'],
  ['abbreviations', 'abbreviations'],
  ['references', 'references'],
];

/** Other usual headings in several languages, separated by commas. */
const OTHERS: [Kind, string][] = [
  [
    'references',
    `литература, список использованной литературы, список использованных источников, список источников и литературы,
    библиография, библиографический список, источники, список літератури, література, kaynaklar, referanslar,
    referensi, daftar referensi, pustaka, rujukan, bibliografi, 參考文獻, 参考资料, 引用文献, 참고문헌, 참고 문헌,
    مراجع, مآخذ, ماخذ, المصادر والمراجع, المراجع والمصادر, قائمة المراجع, المصادر, منابع و مآخذ, فهرست منابع, کتابنامه,
    संदर्भ सूची, सन्दर्भ, सन्दर्भ सूची, ग्रंथ सूची, referenser, referenties, literatuur, literatuurlijst,
    literatura, literatura citada, obras citadas, fuentes, referencias citadas, riferimenti, riferimenti bibliografici,
    quellen, quellenverzeichnis, literatur und quellen, quellen und literatur, literaturangaben, ouvrages cites,
    literatur- und quellenverzeichnis, quellen- und literaturverzeichnis, works consulted, selected bibliography,
    bibliografie, список використаних джерел, litteratur, källor, kirjallisuus, lähteet, irodalom`,
  ],
  [
    'acknowledgements',
    'благодарность, выражение признательности, tesekkurler, 謝辭, 谢辞, 감사의 글, شکریہ, سپاس, قدردانی, धन्यवाद, ringraziamenti',
  ],
  ['conflict-of-interest', 'çıkar çatışması beyanı, konflik kepentingan penulis, 利益冲突声明'],
  ['data-availability', '数据可用性声明, disponibilidade dos dados'],
  [
    'funding',
    '资助, 基金, 基金资助, desteklenme, fonte de financiamento, fontes de financiamento, fuentes de financiación',
  ],
];

const NAMES: ReadonlyMap<string, Kind> = new Map([
  ...OTHERS.flatMap(([kind, names]) =>
    names.split(',').map((name): [string, Kind] => [foldText(name.trim()), kind]),
  ),
  ...Object.values(LANGUAGES).flatMap(({ words }) =>
    PRINTED.map(([kind, word]): [string, Kind] => [foldText(words[word]), kind]),
  ),
]);

/** An appendix: "Lampiran", "Ek A", "附录2：问卷". Other words may not follow ("Ek bulgular"). */
const APPENDIX = new RegExp(
  `^(?:${Object.values(LANGUAGES)
    .map(({ words }) => foldText(words.appendix))
    .join(
      '|',
    )})(?:\\s?(?:\\p{L}|\\p{N}{1,2})(?![\\p{L}\\p{N}])(?:[\\s.:：—–-].*)?|\\s*[.:：—–-].*)?$`,
  'u',
);

/** Kinds that may be classes: `# … {.data-availability}`. */
const KINDS = new Set<string>([...HEADINGS.map(([kind]) => kind), 'other']);

/**
 * The kind of back matter of a top-level section, by class or heading; undefined for a section of the body.
 */
export function backMatterKind(heading: string, classes: string[]): Kind | undefined {
  const named = classes.find((name) => KINDS.has(name));
  if (named) return named as Kind;
  const words = foldText(heading)
    .replace(/^(?:[\d.]+|[ivxl]+\.)\s+/, '')
    .trim()
    .replace(/[:.：]$/, '')
    .trim();
  const kind = HEADINGS.find(([, pattern]) => pattern.test(words))?.[0] ?? NAMES.get(words);
  return kind ?? (APPENDIX.test(words) ? 'appendix' : undefined);
}

/** Folds a text: no accents and vowel marks, lower case, straight apostrophes. */
function foldText(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\p{M}\u200C]/gu, '')
    .normalize('NFC')
    .toLowerCase()
    .replace(/[’‘]/g, "'");
}
