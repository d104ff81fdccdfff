/** Words that names are made of, from the facts, each with its accents. */
export type NameWords = readonly string[];

/** Words of the game and of its competitions: they stay as they are. */
const kept = new Set(
  (
    'farense faro algarve portugal clube futebol liga ligapro divisão taça campeonato supertaça zona série grupo fase ' +
    'final subida honra estádio municipal norte sul centro primeira segunda terceira oriental benfica ii iii af ' +
    'não registo dados pergunta antes jogo época janeiro fevereiro março abril maio junho julho agosto setembro outubro ' +
    'novembro dezembro sporting com por para'
  ).split(' '),
);

const capitalised = /\p{Lu}[\p{L}'’]{2,}/gu;
const smallWord = /(?<![\p{L}'’])\p{Ll}[\p{L}'’]{2,}/gu;
const anyWord = /[\p{L}'’]{4,}/gu;

/**
 * The words of names (clubs, people, grounds), without those that are ordinary words too: what `prose` writes small, and
 * what every answer needs.
 */
export function nameWords(names: Iterable<string>, prose: Iterable<string>): NameWords {
  const ordinary = new Set(kept);
  for (const text of prose) for (const [word] of text.matchAll(smallWord)) ordinary.add(word);
  const words = new Set<string>();
  for (const name of names) {
    for (const [word] of name.matchAll(capitalised)) if (!ordinary.has(word.toLowerCase())) words.add(word);
  }
  return [...words].sort();
}

/**
 * Gives an example other names, word by word and the same everywhere in it, also where a question writes them without
 * capitals or accents. Half of the new words are other clubs' and people's, half never were a name.
 */
export function nameVariation(
  texts: readonly string[],
  words: NameWords,
  random: () => number,
): (text: string) => string {
  const known = new Set(words);
  const others = new Map<string, string>();
  for (const text of texts) {
    for (const [word] of text.matchAll(capitalised)) {
      if (known.has(word) && !others.has(fold(word))) others.set(fold(word), newWord(words, random));
    }
  }
  return (text) =>
    text.replace(anyWord, (word) => {
      const other = others.get(fold(word));
      if (other === undefined) return word;
      const plain = word === fold(word) && /[^\p{ASCII}]/u.test(other) ? fold(other) : other;
      return /^\p{Lu}/u.test(word) ? other : plain.toLowerCase();
    });
}

const starts = 'B C D F G J L M N P R S T V Al Bar Car Es Mar Mon Or Pe Sal Tor Vil Qu Ch Tr Br Gr'.split(' ');
const middles = 'a e i o u ar er or an en in ão ei ou al el il ia io ua'.split(' ');
const joints = 'b d f g l m n r s t v z lh nh rr nd st mb lv rd c'.split(' ');
const ends = 'a o e es os as im al eira ães inho ense ar ela ão ito ado'.split(' ');

function newWord(words: NameWords, random: () => number): string {
  const pick = <T>(list: readonly T[]) => list[Math.floor(random() * list.length)];
  if (random() < 0.5) return pick(words) ?? '';
  const start = pick(starts) ?? '';
  const vowel = /[aeiou]$/i.test(start) ? '' : (pick(middles) ?? '');
  const syllable = random() < 0.4 ? `${pick(joints) ?? ''}${pick(middles) ?? ''}` : '';
  return `${start.replace(/^Qu$/, 'Que')}${vowel}${syllable}${pick(joints) ?? ''}${pick(ends) ?? ''}`;
}

const fold = (word: string) => word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
