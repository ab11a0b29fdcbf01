/** LaTeX commands for a character or a word. */
import { wordTable } from '../../../../words/word-list.ts';

export const SYMBOLS: Record<string, string> = {
  ...wordTable(`
  LaTeX=LaTeX LaTeXe=LaTeX2e TeX=TeX BibTeX=BibTeX XeTeX=XeTeX XeLaTeX=XeLaTeX LuaTeX=LuaTeX ldots=… dots=…
  textellipsis=… textasciitilde=~ textasciicircum=^ textbar=| textless=< textgreater=> textunderscore=_
  textquotedblleft=“ textquotedblright=” textquoteleft=‘ textquoteright=’ textquotesingle=' textendash=–
  textemdash=— textbullet=• textdegree=° degree=° textmu=µ textregistered=® texttrademark=™ textcopyright=©
  copyright=© textonehalf=½ textperiodcentered=· pounds=£ euro=€ texteuro=€ S=§ P=¶ dag=† ddag=‡ ss=ß ae=æ
  AE=Æ oe=œ OE=Œ aa=å AA=Å o=ø O=Ø l=ł L=Ł i=ı alpha=α beta=β gamma=γ Gamma=Γ delta=δ Delta=Δ epsilon=ϵ
  varepsilon=ε zeta=ζ eta=η theta=θ Theta=Θ kappa=κ lambda=λ Lambda=Λ mu=μ nu=ν xi=ξ pi=π Pi=Π rho=ρ sigma=σ
  Sigma=Σ tau=τ phi=ϕ varphi=φ Phi=Φ chi=χ psi=ψ Psi=Ψ omega=ω Omega=Ω times=× pm=± cdot=· sim=∼ approx=≈
  leq=≤ geq=≥ le=≤ ge=≥ neq=≠ infty=∞ to=→ rightarrow=→ Rightarrow=⇒ leftarrow=← leftrightarrow=↔
  checkmark=✓ star=⋆ bullet=•`),
  og: '«\u00a0',
  fg: '\u00a0»',
  textbackslash: '\\',
  quad: '\u2003',
  qquad: '\u2003',
};
