/** Recognizes the name of an author by the words around it. Example: "Harper (2012) argues" */

/** The first letters of verbs that authors do, by language (BCP 47). */
const VERBS: Record<string, string> = {
  en: 'analy|argue|assert|believe|call|claim|compare|conclude|consider|contend|define|demonstrate|describe|develop|discuss|emphasi|examine|explain|explore|find|found|held|hold|highlight|identif|indicate|introduce|investigate|maintain|mention|note|observe|point|present|propose|provide|report|reveal|said|say|see|saw|show|state|stress|stud|suggest|use|write|wrote',
  de: 'analysier|argumentier|behaupt|beschreib|beton|definier|erklär|erläuter|find|fand|formulier|kommt|kommen|meint|meinen|nennt|nennen|schlägt|schlagen|schreib|schrieb|sieht|sehen|stell|untersuch|verst(?:eht|ehen)|weist|weisen|zeig',
  fr: 'affirm|analys|avanc|conclu|considèr|constat|décri|défini|démontr|écri|estim|expliqu|indiqu|montr|not|observ|propos|rappel|soulign|soutien|suggèr',
  es: 'afirm|analiz|argument|concluy|consider|defin|demuestr|demostr|describ|destac|encontr|encuentr|estudi|explic|indic|mencion|muestr|mostr|observ|plante|propon|propus|señal|sostien|sugier',
  pt: 'afirm|analis|apont|argument|conclu|consider|defend|defin|demonstr|descrev|destac|encontr|estud|explic|indic|mencion|mostr|observ|propõ|propus|ressalt|suger',
  it: 'afferm|analizz|argoment|conclud|consider|defini|descriv|dimostr|indic|mostra|not|osserv|propon|sostien|sottoline|spieg|suggeri',
  nl: 'beschrijf|beschrijv|betoog|betog|concludeer|definieer|laat|laten|noem|stel|toon|tonen|vind|vond|wijs|wijz',
  pl: 'opisuj|pisz|pokazuj|podkreśl|proponuj|stwierdz|twierdz|uważa|wskazuj|wykaza|zauważ',
  ru: 'анализиру|выдел|дела|исследу|называ|описыва|определя|отмеча|отметил|пиш|писал|подч[её]ркива|показа|показыва|полага|предлага|предложил|рассматрива|счита|указыва|указал|утвержда',
  uk: 'вважа|визнача|вказу|досліджу|зазнача|наголошу|описує|пише|показа|пропону|стверджу',
  tr: 'belirt|göster|ifade|öne|savun|vurgula',
  id: 'berpendapat|mendefinisikan|menemukan|mengatakan|mengemukakan|menjelaskan|menunjukkan|menyatakan|menyebutkan',
};
/** Words before an author, by language (BCP 47). */
const PREPOSITIONS: Record<string, string> = {
  en: 'according to|as|by|see|cf\\.|following',
  de: 'laut|nach|bei|siehe|vgl\\.|gemäß',
  fr: "selon|d[’']après|par|voir|chez",
  es: 'según|por|véase|ver',
  pt: 'segundo|conforme|por|ver',
  it: 'secondo|da|vedi',
  nl: 'volgens|zie',
  pl: 'według|zob\\.|por\\.',
  ru: 'согласно|по мнению|см\\.',
  uk: 'згідно з|на думку|див\\.',
  tr: 'bkz\\.',
  id: 'menurut|oleh|lihat',
};

/** Examples: "has also argued", "’s analysis". */
const VERB_AFTER = new RegExp(
  `^[’']?s?,?\\s+(?:\\p{Ll}+ly\\s+)?(?:(?:also|has|have|auch|a|ont|ha|han|tem|têm|также)\\s+){0,2}(?:${Object.values(VERBS).join('|')})`,
  'u',
);
const PREPOSITION_BEFORE = new RegExp(
  `(?<![\\p{L}\\p{M}])(?:${Object.values(PREPOSITIONS).join('|')})\\s+$`,
  'iu',
);

/**
 * Whether a citation in the running text is surrounded by words that belong to an author.
 *
 * @param before the text up to the citation
 * @param after the text from the end of the citation
 */
export function isAuthorMention(before: string, after: string): boolean {
  return VERB_AFTER.test(after) || PREPOSITION_BEFORE.test(before);
}
