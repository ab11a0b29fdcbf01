/** Mathematical characters → TeX. */
import { wordSet, wordTable } from '../../../words/word-list.ts';

export const SIGNS: Record<string, string> = {
  ...commands(`
    α=alpha β=beta γ=gamma δ=delta ε=varepsilon ϵ=epsilon ζ=zeta η=eta θ=theta ϑ=vartheta ι=iota κ=kappa
    ϰ=varkappa λ=lambda μ=mu µ=mu ν=nu ξ=xi π=pi ϖ=varpi ρ=rho ϱ=varrho σ=sigma ς=varsigma τ=tau υ=upsilon
    φ=varphi ϕ=phi χ=chi ψ=psi ω=omega Γ=Gamma Δ=Delta Θ=Theta Λ=Lambda Ξ=Xi Π=Pi Σ=Sigma Υ=Upsilon Φ=Phi
    Ψ=Psi Ω=Omega ∆=Delta ±=pm ∓=mp ×=times ÷=div ·=cdot ⋅=cdot ∙=cdot ⋆=star ∘=circ ⊕=oplus ⊗=otimes ⊖=ominus
    ⊙=odot ∧=wedge ∨=vee ∩=cap ∪=cup ⊎=uplus ∖=setminus ≤=le ≥=ge ≠=ne ≡=equiv ≈=approx ≅=cong ∼=sim ≃=simeq
    ∝=propto ≪=ll ≫=gg ⩽=leqslant ⩾=geqslant ≺=prec ≻=succ ∈=in ∉=notin ∋=ni ⊂=subset ⊃=supset ⊆=subseteq
    ⊇=supseteq ⊥=perp ∥=parallel ∣=mid ⊢=vdash ⊨=models →=to ←=leftarrow ↔=leftrightarrow ⇒=Rightarrow
    ⇐=Leftarrow ⇔=Leftrightarrow ↦=mapsto ⟶=longrightarrow ↑=uparrow ↓=downarrow ⇌=rightleftharpoons
    ⟹=Longrightarrow ⟺=Longleftrightarrow ∞=infty ∂=partial ∇=nabla ∀=forall ∃=exists ∄=nexists ∅=emptyset
    ¬=neg ∠=angle √=surd ℏ=hbar ℓ=ell ℜ=Re ℑ=Im ℵ=aleph ℘=wp ı=imath ȷ=jmath ∴=therefore ∵=because □=square
    ■=blacksquare ◊=lozenge ⋯=cdots ⋮=vdots ⋱=ddots ⟨=langle ⟩=rangle 〈=langle 〉=rangle ⌈=lceil ⌉=rceil
    ⌊=lfloor ⌋=rfloor ∑=sum ∏=prod ∐=coprod ∫=int ∬=iint ∭=iiint ∮=oint ⋃=bigcup ⋂=bigcap ⨁=bigoplus
    ⨂=bigotimes ⋁=bigvee ⋀=bigwedge ~=sim`),
  ο: 'o',
  '∗': '*',
  '•': '\\bullet',
  '†': '\\dagger',
  '‡': '\\ddagger',
  '≔': ':=',
  '⊄': '\\not\\subset',
  '′': "'",
  '″': "''",
  '‴': "'''",
  '°': '^{\\circ}',
  '…': '\\dots',
  '‖': '\\|',
  '−': '-',
  '–': '-',
  '‐': '-',
  '―': '-',
  '∶': ':',
  '⁄': '/',
  '∕': '/',
  '\u00A0': '~',
  '\u2002': '\\enspace ',
  '\u2003': '\\quad ',
  '\u2009': '\\,',
  '\u200A': '\\,',
  '\u205F': '\\:',
  '\u2061': '',
  '\u2062': '',
  '\u2063': '',
  '\u200B': '',
  '\u2005': '\\:',
  '\u2004': '\\;',
  '\u2006': '\\,',
  ℝ: '\\mathbb{R}',
  ℕ: '\\mathbb{N}',
  ℤ: '\\mathbb{Z}',
  ℚ: '\\mathbb{Q}',
  ℂ: '\\mathbb{C}',
  ℙ: '\\mathbb{P}',
  𝔼: '\\mathbb{E}',
  '𝟙': '\\mathbb{1}',
  ℒ: '\\mathcal{L}',
  ℋ: '\\mathcal{H}',
  ℱ: '\\mathcal{F}',
  ℰ: '\\mathcal{E}',
  ℳ: '\\mathcal{M}',
  ℬ: '\\mathcal{B}',
  ℛ: '\\mathcal{R}',
  ℐ: '\\mathcal{I}',
  '%': '\\%',
  '&': '\\&',
  '#': '\\#',
  $: '\\$',
  _: '\\_',
  '{': '\\{',
  '}': '\\}',
  '\\': '\\backslash',
  '^': '\\hat{}',
};

/** Example: "α=alpha" maps α to `\alpha`. */
function commands(list: string): Record<string, string> {
  const named = Object.entries(wordTable(list));
  return Object.fromEntries(named.map(([sign, name]) => [sign, `\\${name}`]));
}

/** Mathematical alphabets of Unicode: first code point and TeX command. */
const ALPHABETS: [number, string][] = [
  [0x1d400, '\\mathbf'],
  [0x1d434, ''],
  [0x1d468, '\\boldsymbol'],
  [0x1d49c, '\\mathcal'],
  [0x1d4d0, '\\boldsymbol'],
  [0x1d504, '\\mathfrak'],
  [0x1d538, '\\mathbb'],
  [0x1d56c, '\\mathfrak'],
  [0x1d5a0, '\\mathsf'],
  [0x1d5d4, '\\mathsf'],
  [0x1d608, '\\mathsf'],
  [0x1d63c, '\\mathsf'],
  [0x1d670, '\\mathtt'],
];

/** TeX of a letter in one of the alphabets. Examples: "𝐱" is `\mathbf{x}`, "𝛼" is `\alpha`. */
function alphabetTex(sign: string): string | undefined {
  const code = sign.codePointAt(0) ?? 0;
  if (code < 0x1d400 || code > 0x1d7ff) return undefined;
  const letter = sign.normalize('NFKC');
  const plain = SIGNS[letter] ?? letter;
  if (code >= 0x1d6a8)
    return code >= 0x1d7ce
      ? `\\mathbf{${plain}}`
      : boldGreek(code)
        ? `\\boldsymbol{${plain}}`
        : plain;
  const command = ALPHABETS.findLast(([first]) => first <= code)?.[1];
  return command ? `${command}{${plain}}` : plain;
}

/** Bold are 𝚨–𝛡 (upright), 𝜜–𝝕 (italic) and the bold sans-serif letters. 𝛢–𝜛 are plain italic. */
function boldGreek(code: number): boolean {
  return code < 0x1d6e2 || code >= 0x1d71c;
}

/** Converts the text of a formula's run, character by character. */
export function signsToTex(text: string): string {
  return joinTex([...text].map((sign) => SIGNS[sign] ?? alphabetTex(sign) ?? sign));
}

/** Joins pieces of TeX. `\alpha` and `x` need a space between them. */
export function joinTex(pieces: string[]): string {
  let result = '';
  for (const piece of pieces) {
    if (piece === '') continue;
    const needs = /\\[A-Za-z]+$/.test(result) && /^[A-Za-z]/.test(piece);
    result += needs ? ` ${piece}` : piece;
  }
  return result;
}

/** Escapes text inside a formula. */
export function textToTex(text: string): string {
  return text.replace(/[\\{}$%&#_^~]/g, (sign) => TEXT_SIGNS[sign] ?? `\\${sign}`);
}
const TEXT_SIGNS: Record<string, string> = {
  '\\': '\\textbackslash ',
  '^': '\\^{}',
  '~': '\\textasciitilde ',
};

export const ACCENTS: Record<string, string> = {
  ...wordTable(`
  ¯=overline ^=hat ~=tilde →=vec ˙=dot ¨=ddot ˉ=bar ˘=breve ˇ=check ´=acute _=underline`),
  '\u0300': 'grave',
  '\u0301': 'acute',
  '\u0302': 'hat',
  '\u0303': 'tilde',
  '\u0304': 'bar',
  '\u0305': 'overline',
  '\u0306': 'breve',
  '\u0307': 'dot',
  '\u0308': 'ddot',
  '\u030A': 'mathring',
  '\u030C': 'check',
  '\u0332': 'underline',
  '\u203E': 'overline',
  '\u20D7': 'vec',
  '\u20D6': 'overleftarrow',
  '\u20DB': 'dddot',
  '\u20E1': 'overleftrightarrow',
  '`': 'grave',
  '̿': 'overline',
  '⃐': 'overleftarrow',
  '⃑': 'vec',
};

export const FUNCTIONS = wordSet(`
  sin cos tan cot sec csc arcsin arccos arctan sinh cosh tanh coth log ln lg exp lim max min sup inf det dim ker
  deg gcd arg hom Pr limsup liminf`);
