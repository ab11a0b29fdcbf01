import type { BackMatterKind } from '../article.ts';

/** Heading words by which authors name the parts of the back matter, without accents, in lower case. */
const HEADINGS: [BackMatterKind | 'references', RegExp][] = [
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
    /^(references|bibliography|works cited|literature( cited)?|references and notes|bibliographie|references bibliographiques|referencias( bibliograficas)?|bibliografia|literatur(verzeichnis)?|المراجع|حوالہ جات|کتابیات)$/,
  ],
];

/** Kinds by class: `# … {.data-availability}`. */
const KINDS = new Set<string>([...HEADINGS.map(([kind]) => kind), 'other']);

/**
 * Which part of the back matter a top-level section is, by its class or its heading; nothing for
 * a section of the body.
 */
export function backMatterKind(
  heading: string,
  classes: string[],
): BackMatterKind | 'references' | undefined {
  const named = classes.find((name) => KINDS.has(name));
  if (named) return named as BackMatterKind | 'references';
  const words = heading
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .normalize('NFC')
    .toLowerCase()
    .replace(/^[\d.]+\s+/, '')
    .replace(/[’‘]/g, "'")
    .replace(/\s*[:.]?\s*$/, '')
    .trim();
  return HEADINGS.find(([, pattern]) => pattern.test(words))?.[0];
}
