/** TeX commands that stand for a character, by name. */
import { wordTable } from '../../words/word-list.ts';
import { JOURNALS } from './journal-macros.ts';

/** Placeholders for characters with a special meaning in the mapping. `withSigns` restores the characters. */
const TILDE = '\uE07E';
const BACKSLASH = '\uE05C';
const HYPHEN = '\uE02D';

/** Replaces the placeholders in a mapped string by their characters. */
export function withSigns(text: string): string {
  return text.replaceAll(TILDE, '~').replaceAll(BACKSLASH, '\\').replaceAll(HYPHEN, '-');
}

/** Protects hyphens in names. The mapping would take "la" in "Quartier-la-Tente" for a particle. */
export function withKeptHyphens(names: string): string {
  return names.replace(/(?<=[\p{L}\p{M}.}])-(?=[\p{L}{])/gu, HYPHEN);
}

/** The character of a number, as in TeX's `\char`. */
export function signOf(number: number): string {
  const sign = number > 31 && number < 127 ? String.fromCharCode(number) : '';
  return { '~': TILDE, '\\': BACKSLASH, '{': '\\{', '}': '\\}', $: '\\$' }[sign] ?? sign;
}

const LETTERS = wordTable(`
  aa=å AA=Å ae=æ AE=Æ dh=ð DH=Ð dj=đ DJ=Đ i=ı ij=ĳ IJ=Ĳ j=ȷ l=ł L=Ł ng=ŋ NG=Ŋ o=ø O=Ø oe=œ OE=Œ ss=ß SS=ẞ
  th=þ TH=Þ`);

const GREEK = wordTable(`
  alpha=α beta=β gamma=γ delta=δ epsilon=ϵ varepsilon=ε zeta=ζ eta=η theta=θ vartheta=ϑ iota=ι kappa=κ
  lambda=λ mu=μ nu=ν xi=ξ omicron=ο pi=π varpi=ϖ rho=ρ varrho=ϱ sigma=σ varsigma=ς tau=τ upsilon=υ phi=ϕ
  varphi=φ chi=χ psi=ψ omega=ω Gamma=Γ Delta=Δ Theta=Θ Lambda=Λ Xi=Ξ Pi=Π Sigma=Σ Upsilon=Υ Phi=Φ Psi=Ψ
  Omega=Ω`);

const MATH = {
  ...wordTable(`
  aleph=ℵ approx=≈ ast=∗ bullet=• cap=∩ cdot=· cdotp=· celsius=°C degreeCelsius=°C cdots=⋯ circ=° cong=≅
  cup=∪ dag=† dagger=† degree=° dots=… ell=ℓ emptyset=∅ equiv=≡ exists=∃ forall=∀ ge=≥ geq=≥ geqslant=⩾ gg=≫
  gtrsim=≳ hbar=ℏ hookrightarrow=↪ in=∈ infty=∞ int=∫ langle=⟨ ldots=… le=≤ leftarrow=← leftrightarrow=↔
  leq=≤ leqslant=⩽ lesssim=≲ ll=≪ longrightarrow=⟶ mapsto=↦ mid=∣ mp=∓ nabla=∇ ne=≠ neq=≠ notin=∉ odot=⊙
  oplus=⊕ otimes=⊗ parallel=∥ partial=∂ perp=⊥ pm=± prod=∏ propto=∝ rangle=⟩ rightarrow=→ Rightarrow=⇒
  setminus=∖ sim=∼ simeq=≃ star=⋆ subset=⊂ subseteq=⊆ sum=∑ times=× to=→ uparrow=↑ vert=| wedge=∧`),
  prime: '′',
};

/**
 * Punctuation of BibLaTeX, of LaTeX between authors, and of Crossref's BibTeX, which has a command for the
 * semicolon of "&amp;".
 */
const PUNCTUATION = {
  ...wordTable(`
  addcolon=: addcomma=, adddot=. addperiod=. addsemicolon=; addslash=/ isdot= mathsemicolon=; nopunct=`),
  adddotspace: '. ',
  addnbspace: '\u00a0',
  addspace: ' ',
  and: ' and ',
};

const TEXT = {
  ...wordTable(`
  textasciicircum=^ textasteriskcentered=* textbar=| textbullet=• textcelsius=℃ textcopyright=© copyright=©
  textdagger=† textdegree=° textellipsis=… textemdash=— textendash=– texteuro=€ euro=€ textexclamdown=¡
  textgreater=> textless=< textmu=µ textonehalf=½ textordfeminine=ª textordmasculine=º textparagraph=¶
  textperiodcentered=· textpm=± textquestiondown=¿ circledR=® textquotedbl=" textquotedblleft=“
  textquotedblright=” textquoteleft=‘ textquoteright=’ textquotesingle=' textregistered=® textrightarrow=→
  textsection=§ S=§ P=¶ textsterling=£ pounds=£ texttimes=× texttrademark=™ textunderscore=_ guillemetleft=«
  guillemotleft=« guillemetright=» guillemotright=» quotedblbase=„ quotesinglbase=‚ glqq=„ grqq=“ lq=‘ rq=’
  slash=/ TeX=TeX LaTeX=LaTeX LaTeXe=LaTeX2e BibTeX=BibTeX allowbreak= relax= hyphen=- protect=
  ignorespaces= unskip= displaystyle= left= right= big= Big= limits= nolimits=`),
  textasciitilde: TILDE,
  textbackslash: BACKSLASH,
  backslash: BACKSLASH,
  textbraceleft: '\\{',
  textbraceright: '\\}',
  textdollar: '\\$',
  newline: ' ',
  linebreak: ' ',
  par: ' ',
  quad: ' ',
  qquad: ' ',
  space: ' ',
  thinspace: ' ',
  nobreakspace: '\u00A0',
};

export const SYMBOLS: ReadonlyMap<string, string> = new Map(
  Object.entries({ ...JOURNALS, ...MATH, ...GREEK, ...LETTERS, ...PUNCTUATION, ...TEXT }),
);
