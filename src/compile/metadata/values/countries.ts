/** Reads countries (ISO 3166-1) from codes and names. */

import { message } from '../../../messages/message.ts';
import { LANGUAGES } from '../../../words/languages/index.ts';
import { once } from '../../../words/memoize/once.ts';
import { nearest } from '../../../words/nearest.ts';
import { ownValue } from '../../../words/own-value.ts';
import { wordList, wordTable } from '../../../words/word-list.ts';
import type { Outcome } from './outcome.ts';

/** Reads "PK", "PAK", "Pakistan", "پاکستان", "The Netherlands", "USA" as codes of two letters. */
export function readCountry(text: string): Outcome<string> {
  const code = readCountryCode(text);
  if (code) return { value: code };
  const meant = nearest(text.trim(), englishNames());
  return {
    fault: meant
      ? message('country-unknown/misspelled', { text, meant })
      : message('country-unknown', { text }),
  };
}

/** The code of a country; undefined if the text is not a country. */
export function readCountryCode(text: string): string | undefined {
  const written = text.trim().replace(/\.$/, '');
  return codeOf(written.toUpperCase()) ?? codeNamed(folded(written));
}

/** Short names of countries. Other short texts are not read as countries. */
const SHORT = wordTable('usa=US u.s=US us=US uk=GB u.k=GB uae=AE ksa=SA');

/**
 * The code of a country by its name in an address; undefined for anything else. Two letters do not count, because
 * "CA" and "DE" are also states of the USA.
 */
export function countryCode(name: string): string | undefined {
  const key = name
    .trim()
    .replace(/(?<![.\s])[.\s]+$/, '')
    .replace(/\s+/g, ' ')
    .toLowerCase();
  const known = ownValue(SHORT, key);
  if (known) return known;
  if (key.length < 4 || key.length > 50 || /\d/.test(key)) return undefined;
  return readCountryCode(key);
}

function codeOf(upper: string): string | undefined {
  return CODES.has(upper) ? upper : ALPHA_3.get(upper);
}

/** Tries English names first, because loading the names of all other languages takes time. */
function codeNamed(name: string): string | undefined {
  return codeByName().get(name) ?? foreignNames().get(name);
}

/** Pairs of alpha-2 and alpha-3 codes of ISO 3166-1. Example: "PKPAK". */
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

/** All codes of two letters. */
export const COUNTRY_CODES: readonly string[] = PAIRS.map((pair) => pair.slice(0, 2));

const CODES = new Set(COUNTRY_CODES);
const ALPHA_3 = new Map(PAIRS.map((pair) => [pair.slice(2), pair.slice(0, 2)]));

/** Common names that are missing in the English names of CLDR. */
const OTHER_NAMES: Record<string, string> = {
  US: 'america; united states of america; u.s.; u.s.a.',
  GB: 'uk; u.k.; great britain; britain; england; scotland; wales; northern ireland; united kingdom of great britain and northern ireland',
  NL: 'holland; kingdom of the netherlands',
  CZ: 'czech republic',
  KR: 'korea; republic of korea; south korea',
  KP: 'democratic people’s republic of korea',
  RU: 'russian federation; российская федерация; рф',
  ZA: 'republic of south africa; rsa',
  RS: 'republic of serbia',
  KZ: 'republic of kazakhstan',
  TW: 'republic of china; taiwan, province of china',
  CN: 'people’s republic of china; pr china; p.r. china; p. r. china; prc; mainland china',
  HK: 'hong kong; hong kong sar',
  MO: 'macau; macao',
  TR: 'turkey; turkiye',
  IR: 'islamic republic of iran; iran, islamic republic of',
  SY: 'syrian arab republic',
  PK: 'islamic republic of pakistan',
  VN: 'viet nam',
  MM: 'burma',
  MK: 'macedonia; republic of north macedonia',
  MD: 'republic of moldova',
  LA: 'lao pdr; lao people’s democratic republic',
  BN: 'brunei darussalam',
  CI: 'ivory coast',
  CV: 'cabo verde',
  SZ: 'swaziland',
  TL: 'east timor',
  CD: 'democratic republic of the congo; dr congo; d.r. congo',
  CG: 'republic of the congo',
  TZ: 'united republic of tanzania',
  BO: 'plurinational state of bolivia',
  VE: 'bolivarian republic of venezuela',
  PS: 'palestine; state of palestine',
  VA: 'holy see',
  IE: 'republic of ireland',
  SA: 'kingdom of saudi arabia; ksa',
  AE: 'uae; u.a.e.',
  FR: 'kingdom of france',
  DE: 'federal republic of germany',
  GM: 'the gambia',
  BS: 'the bahamas',
};

const codeByName = once(() => new Map([...namesIn('en'), ...otherNames()]));

function otherNames(): [string, string][] {
  return Object.entries(OTHER_NAMES).flatMap(([code, names]) =>
    names.split('; ').map((name) => byFoldedName([name, code])),
  );
}

/** Names in all supported languages. They are loaded only if no English name fits. */
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

/** A name in a form for comparison: without article, accents and final full stop, and with "and" for "&". */
function folded(name: string): string {
  return name
    .trim()
    .toLocaleLowerCase('en')
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .replace(/['`´]/g, '’')
    .replace(/(?:(?<!\s)\s+)?&\s*/g, ' and ')
    .replace(/^the\s+/, '')
    .replace(/\.$/, '')
    .replace(/\s+/g, ' ');
}
