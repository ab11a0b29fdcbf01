/** Countries by ISO 3166-1, from codes and from names. */
import { LANGUAGES } from '../../languages/index.ts';
import { nearest } from '../../text/nearest.ts';
import { once } from '../../values/once.ts';
import { wordList } from '../../values/word-list.ts';
import type { Outcome } from './outcome.ts';

/** Reads "PK", "PAK", "Pakistan", "پاکستان", "The Netherlands", "USA"; gives "PK". */
export function readCountry(text: string): Outcome<string> {
  const code = countryCodeOf(text);
  if (code) return { value: code };
  const meant = nearest(text.trim(), englishNames());
  return {
    fault: `Unexpected country "${text}", expected its name in English or its two-letter code`,
    advice: meant
      ? `Did you mean ${meant}?`
      : 'Write the name as ISO 3166 has it (Pakistan), or the code (PK).',
  };
}

/** The same where it may well be no country; undefined then. */
export function countryCodeOf(text: string): string | undefined {
  const written = text.trim();
  return codeOf(written.toUpperCase()) ?? codeNamed(folded(written));
}

function codeOf(upper: string): string | undefined {
  return CODES.has(upper) ? upper : ALPHA_3.get(upper);
}

/** English first: the names in all other languages take their time. */
function codeNamed(name: string): string | undefined {
  return codeByName().get(name) ?? foreignNames().get(name);
}

/** ISO 3166-1: alpha-2 and alpha-3 together, "PKPAK". */
const PAIRS = wordList(`
AWABW AFAFG AOAGO AIAIA AXALA ALALB ADAND AEARE ARARG AMARM ASASM AQATA TFATF AGATG AUAUS ATAUT AZAZE
BIBDI BEBEL BJBEN BQBES BFBFA BDBGD BGBGR BHBHR BSBHS BABIH BLBLM BYBLR BZBLZ BMBMU BOBOL BRBRA BBBRB
BNBRN BTBTN BVBVT BWBWA CFCAF CACAN CCCCK CHCHE CLCHL CNCHN CICIV CMCMR CDCOD CGCOG CKCOK COCOL KMCOM
CVCPV CRCRI CUCUB CWCUW CXCXR KYCYM CYCYP CZCZE DEDEU DJDJI DMDMA DKDNK DODOM DZDZA ECECU EGEGY ERERI
EHESH ESESP EEEST ETETH FIFIN FJFJI FKFLK FRFRA FOFRO FMFSM GAGAB GBGBR GEGEO GGGGY GHGHA GIGIB GNGIN
GPGLP GMGMB GWGNB GQGNQ GRGRC GDGRD GLGRL GTGTM GFGUF GUGUM GYGUY HKHKG HMHMD HNHND HRHRV HTHTI HUHUN
IDIDN IMIMN ININD IOIOT IEIRL IRIRN IQIRQ ISISL ILISR ITITA JMJAM JEJEY JOJOR JPJPN KZKAZ KEKEN KGKGZ
KHKHM KIKIR KNKNA KRKOR KWKWT LALAO LBLBN LRLBR LYLBY LCLCA LILIE LKLKA LSLSO LTLTU LULUX LVLVA MOMAC
MFMAF MAMAR MCMCO MDMDA MGMDG MVMDV MXMEX MHMHL MKMKD MLMLI MTMLT MMMMR MEMNE MNMNG MPMNP MZMOZ MRMRT
MSMSR MQMTQ MUMUS MWMWI MYMYS YTMYT NANAM NCNCL NENER NFNFK NGNGA NINIC NUNIU NLNLD NONOR NPNPL NRNRU
NZNZL OMOMN PKPAK PAPAN PNPCN PEPER PHPHL PWPLW PGPNG PLPOL PRPRI KPPRK PTPRT PYPRY PSPSE PFPYF QAQAT
REREU ROROU RURUS RWRWA SASAU SDSDN SNSEN SGSGP GSSGS SHSHN SJSJM SBSLB SLSLE SVSLV SMSMR SOSOM PMSPM
RSSRB SSSSD STSTP SRSUR SKSVK SISVN SESWE SZSWZ SXSXM SCSYC SYSYR TCTCA TDTCD TGTGO THTHA TJTJK TKTKL
TMTKM TLTLS TOTON TTTTO TNTUN TRTUR TVTUV TWTWN TZTZA UGUGA UAUKR UMUMI UYURY USUSA UZUZB VAVAT VCVCT
VEVEN VGVGB VIVIR VNVNM VUVUT WFWLF WSWSM YEYEM ZAZAF ZMZMB ZWZWE`);

const CODES = new Set(PAIRS.map((pair) => pair.slice(0, 2)));
const ALPHA_3 = new Map(PAIRS.map((pair) => [pair.slice(2), pair.slice(0, 2)]));

/** Names that people write and that the English names of CLDR do not hold. */
const OTHER_NAMES: Record<string, string> = {
  america: 'US',
  'united states of america': 'US',
  'u.s.': 'US',
  'u.s.a.': 'US',
  uk: 'GB',
  'u.k.': 'GB',
  'great britain': 'GB',
  britain: 'GB',
  england: 'GB',
  scotland: 'GB',
  wales: 'GB',
  'northern ireland': 'GB',
  'united kingdom of great britain and northern ireland': 'GB',
  holland: 'NL',
  'kingdom of the netherlands': 'NL',
  'czech republic': 'CZ',
  korea: 'KR',
  'republic of korea': 'KR',
  'south korea': 'KR',
  'democratic people’s republic of korea': 'KP',
  'russian federation': 'RU',
  'republic of china': 'TW',
  'taiwan, province of china': 'TW',
  'people’s republic of china': 'CN',
  'pr china': 'CN',
  'p.r. china': 'CN',
  'p. r. china': 'CN',
  prc: 'CN',
  'mainland china': 'CN',
  'hong kong': 'HK',
  macau: 'MO',
  macao: 'MO',
  turkey: 'TR',
  turkiye: 'TR',
  'islamic republic of iran': 'IR',
  'iran, islamic republic of': 'IR',
  'syrian arab republic': 'SY',
  'islamic republic of pakistan': 'PK',
  'viet nam': 'VN',
  burma: 'MM',
  macedonia: 'MK',
  'republic of north macedonia': 'MK',
  'republic of moldova': 'MD',
  'lao pdr': 'LA',
  'lao people’s democratic republic': 'LA',
  'brunei darussalam': 'BN',
  'ivory coast': 'CI',
  'cabo verde': 'CV',
  swaziland: 'SZ',
  'east timor': 'TL',
  'democratic republic of the congo': 'CD',
  'dr congo': 'CD',
  'd.r. congo': 'CD',
  'republic of the congo': 'CG',
  'united republic of tanzania': 'TZ',
  'plurinational state of bolivia': 'BO',
  'bolivarian republic of venezuela': 'VE',
  palestine: 'PS',
  'state of palestine': 'PS',
  'holy see': 'VA',
  'republic of ireland': 'IE',
  'kingdom of saudi arabia': 'SA',
  ksa: 'SA',
  uae: 'AE',
  'u.a.e.': 'AE',
  'kingdom of france': 'FR',
  'federal republic of germany': 'DE',
  'the gambia': 'GM',
  'the bahamas': 'BS',
};

const codeByName = once(
  () => new Map([...namesIn('en'), ...Object.entries(OTHER_NAMES).map(byFoldedName)]),
);

/** Names in the languages that we print, made only where no English one fits. */
const foreignNames = once(() => new Map(Object.keys(LANGUAGES).flatMap((tag) => namesIn(tag))));

function namesIn(tag: string): [string, string][] {
  const names = new Intl.DisplayNames(tag, { type: 'region' });
  return [...CODES].map((code) => byFoldedName([names.of(code) ?? code, code]));
}

function byFoldedName([name, code]: [string, string]): [string, string] {
  return [folded(name), code];
}

function englishNames(): string[] {
  const names = new Intl.DisplayNames('en', { type: 'region' });
  return [...CODES].map((code) => names.of(code) ?? code);
}

/** Without article, accents, full stop at the end and the difference of `and` and `&`. */
function folded(name: string): string {
  return name
    .trim()
    .toLocaleLowerCase('en')
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .replace(/['`´]/g, '’')
    .replace(/\s*&\s*/g, ' and ')
    .replace(/^the\s+/, '')
    .replace(/\.$/, '')
    .replace(/\s+/g, ' ');
}
