/** Writes Cyrillic, Greek, Georgian and Armenian names in Latin letters. */
import { wordTable } from '../../../src/words/word-list.ts';

const LETTERS = wordTable(`
  а=a б=b в=v г=g ґ=g д=d е=e ё=e є=ie ж=zh з=z и=i і=i ї=i й=y к=k л=l м=m н=n о=o п=p р=r с=s т=t у=u ф=f х=kh ц=ts
  ч=ch ш=sh щ=shch ъ= ы=y ь= э=e ю=yu я=ya ѓ=gj ѕ=dz ј=j љ=lj њ=nj ќ=kj џ=dj
  α=a ά=a β=v γ=g δ=d ε=e έ=e ζ=z η=i ή=i θ=th ι=i ί=i ϊ=i ΐ=i κ=k λ=l μ=m ν=n ξ=x ο=o ό=o π=p ρ=r σ=s ς=s τ=t υ=y
  ύ=y φ=f χ=ch ψ=ps ω=o ώ=o
  ა=a ბ=b გ=g დ=d ე=e ვ=v ზ=z თ=t ი=i კ=k ლ=l მ=m ნ=n ო=o პ=p ჟ=zh რ=r ს=s ტ=t უ=u ფ=p ქ=k ღ=gh ყ=q შ=sh ჩ=ch ც=ts
  ძ=dz წ=ts ჭ=ch ხ=kh ჯ=j ჰ=h
  ա=a բ=b գ=g դ=d ե=e զ=z է=e ը=y թ=t ժ=zh ի=i լ=l խ=kh ծ=ts կ=k հ=h ձ=dz ղ=gh ճ=ch մ=m յ=y ն=n շ=sh ո=o չ=ch պ=p ջ=j
  ռ=r ս=s վ=v տ=t ր=r ց=ts ւ=v ու=u փ=p ք=k օ=o ֆ=f և=ev`);

/** Text that has only Latin letters stays. */
export function romanised(text: string): string {
  if (!/[\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Georgian}\p{Script=Armenian}]/u.test(text))
    return text;
  const latin = text.replaceAll(/ου/gi, 'ou').replace(/\p{L}/gu, (letter) => {
    const small = letter.toLowerCase();
    const plain = LETTERS[small] ?? small;
    return small === letter ? plain : plain.charAt(0).toUpperCase() + plain.slice(1);
  });
  return latin.replace(/(?<![\p{L}\p{M}])\p{Ll}/gu, (letter) => letter.toUpperCase());
}
