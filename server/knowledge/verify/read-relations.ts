import type { Mention } from './mention.ts';
import { opensSentence, self } from './read-names.ts';
import type { Found, Scan } from './scan.ts';

const avos = /\b(16|32|64|128) avos(?: de final)?\b/g;
const rounds: readonly (readonly [RegExp, string])[] = [
  [/\bmei[ao]s?[- ]fina(?:l|is)\b/g, 'meia-final'],
  [/\bmeias(?= d| n)/g, 'meia-final'],
  [/\bquartos(?:[- ]de[- ]final)?\b/g, 'quartos'],
  [/\boitavos(?:[- ]de[- ]final)?\b/g, 'oitavos'],
  [/\bfinal\b(?! d[aeo] (?:epoca|jogo|tarde|temporada|ano|seculo))/g, 'final'],
];

export function readRounds(scan: Scan): void {
  scan.read(avos, ([, n = '']) => ({ kind: 'round', value: `1/${n}`, key: 'round' }));
  for (const [pattern, value] of rounds) scan.read(pattern, () => ({ kind: 'round', value, key: 'round' }));
}

const turnedOutcome = { V: 'D', D: 'V', E: 'E' } as const;
type Outcome = keyof typeof turnedOutcome;

/** Verbs say who won by their subject; nouns by the "de" that follows. */
const outcomeWords: readonly (readonly [RegExp, Outcome, 'verb' | 'passive' | 'noun'])[] = [
  [/\bfo(?:i|ram) (?:derrotad|batid|vencid|golead|superad)[oa]s?\b/g, 'D', 'passive'],
  [
    /\b(?:venc(?:eu|e|eram|er|ia)|ganh(?:ou|a|aram|ar|ava)|bat(?:eu|eram)|derrot(?:ou|aram)|super(?:ou|aram)|gole(?:ou|aram)|triunf(?:ou|aram))\b/g,
    'V',
    'verb',
  ],
  [/\b(?:perd(?:eu|e|eram|er|ia))\b/g, 'D', 'verb'],
  [/\bempat(?:ou|a|aram|ar)\b/g, 'E', 'verb'],
  [/\b(?:vitorias?|triunfos?|goleadas?)\b/g, 'V', 'noun'],
  [/\bderrotas?\b/g, 'D', 'noun'],
  [/\b(?:empates?|igualdade)\b/g, 'E', 'noun'],
];

const titles =
  /^ (?:[oa]s? )?(?:sua |seu )?(?:taca|liga|super|campeonato|titulo|zona|serie|prova|competicao|divisao|i |ii |iii |\d\.?[ªa] |trofeu|torneio)/;
const isOther = (club: Mention | undefined): boolean => club !== undefined && club.value !== self;

/** Whether the club that did it is not Farense: the nearest one before a verb that nothing makes its object. */
function doneByOther(scan: Scan, start: number): boolean {
  const clauseStart = Math.max(scan.folded.lastIndexOf(';', start), scan.folded.lastIndexOf('. ', start));
  const subjects = scan.mentions.filter(
    ({ kind, start: at, end }) =>
      kind === 'club' &&
      end <= start &&
      at > clauseStart &&
      !/\b(?:a|ao|aos|com|contra|do|da|dos|no|na|pelo|pela|sobre|ante|frente)(?: [oa])? $/.test(
        scan.folded.slice(0, at).replace(/(^|[,;:.] )a $/, '$1'),
      ),
  );
  return isOther(subjects.toSorted((a, b) => a.end - b.end).at(-1));
}

/** "vitórias do Benfica", "vitória para o Benfica". */
function ownedByOther(scan: Scan, end: number): boolean {
  const owner = scan.mentions.find(
    ({ kind, start }) =>
      kind === 'club' &&
      start >= end &&
      /^ (?:d[oa]s?|para [oa]s?|a favor d[oa]s?) $/.test(scan.folded.slice(end, start)),
  );
  return isOther(owner);
}

function readOutcomes(scan: Scan): void {
  scan.read(/\ba favor\b/g, (_, __, end) => {
    const favoured = scan.mentions.find(
      ({ kind, start }) => kind === 'club' && /^ d[oa]s? $/.test(scan.folded.slice(end, start)),
    );
    if (!favoured) return { kind: 'relation', value: 'favor', key: null };
    return { kind: 'outcome', value: isOther(favoured) ? 'D' : 'V', key: 'outcome' };
  });
  for (const [pattern, outcome, form] of outcomeWords) {
    scan.read(pattern, (_, start, end) => {
      if (form === 'verb' && titles.test(scan.folded.slice(end)))
        return { kind: 'relation', value: 'conquista', key: null };
      const turned = form === 'noun' ? ownedByOther(scan, end) : doneByOther(scan, start);
      return { kind: 'outcome', value: turned ? turnedOutcome[outcome] : outcome, key: 'outcome' };
    });
  }
}

/** Counts of another club's wins are Farense's defeats. */
function turnCounts(scan: Scan): void {
  for (const [i, mention] of scan.mentions.entries()) {
    const [unit = '', value] = mention.value.split(':');
    if (mention.kind !== 'count' || !(unit === 'V' || unit === 'D')) continue;
    const noun = /^ \p{L}+/u.exec(scan.folded.slice(mention.end))?.[0].length ?? 0;
    if (!ownedByOther(scan, mention.end + noun)) continue;
    const turned = turnedOutcome[unit];
    scan.mentions[i] = { ...mention, value: `${turned}:${value}`, key: `count:${turned}` };
  }
}

function readVenues(scan: Scan): void {
  const venue = (value: string): Found => ({ kind: 'venue', value, key: 'venue' });
  scan.read(/\bem casa\b/g, (_, __, end) => {
    const host = scan.mentions.find(
      ({ kind, start }) => kind === 'club' && /^ d[oa]s? $/.test(scan.folded.slice(end, start)),
    );
    return venue(isOther(host) ? 'fora' : 'casa');
  });
  scan.read(/\bfora(?: de casa)?\b|\bcomo visitante\b|\bdeslocac\p{L}+\b/gu, () => venue('fora'));
  scan.read(/\bcaseir[oa]s?\b|\bcomo visitad[oa]\b/g, () => venue('casa'));
  scan.read(/\b(?:campo|terreno|recinto) neutro\b/g, () => venue('neutro'));
}

/** Words that relate what stands beside them, by what they claim. Those of one group exclude each other in a statement. */
const relations: readonly (readonly [RegExp, string, string | null])[] = [
  [/\b(?:sub(?:iu|ida|idas|iram|ir|ia)|promo[cv]\p{L}+|ascend\p{L}+|ascens\p{L}+|sobe)\b/gu, 'sobe', 'destino'],
  [/\b(?:desc(?:eu|ida|idas|eram|er|e)|despromo\p{L}+|relega\p{L}+)\b/gu, 'desce', 'destino'],
  [/\b(?:mante(?:ve|r|m)(?:-se)?|manuten\p{L}+|permane\p{L}+)\b/gu, 'mantem', 'destino'],
  [/\b(?:foi |foram )?(?:eliminad[oa]s?|afastad[oa]s?)\b/g, 'eliminado', null],
  [/\b(?:eliminou|eliminaram|afastou)\b/g, 'eliminou', null],
  [/\b(?:conquist\p{L}+|ergu\p{L}+|levant(?:ou|aram))\b/gu, 'conquista', null],
  [/\bcampe(?:ao|oes|a)\b/g, 'campeao', null],
  [/\bvencedor(?:es|a)?\b/g, 'vencedor', null],
  [/\b(?:finalistas?|vice-?campe\p{L}+)\b/gu, 'finalista', null],
  [/\btitulos?\b/g, 'titulo', null],
  [
    /\b(?:treinador(?:es|a)?|tecnicos?|treinou|treinava|treinaram|orient(?:ou|ado|ava)|comand(?:ou|ava))\b/g,
    'treinador',
    'papel',
  ],
  [/\b(?:president(?:e|es)|presidiu|presidia|presidencia|presidiram)\b/g, 'presidente', 'papel'],
  [/\b(?:arbitr(?:o|os|ou|ado|agem))\b/g, 'arbitro', 'papel'],
  [/\bcapita(?:o|es)(?:-gera(?:l|is))?\b/g, 'capitao', 'papel'],
  [/\b(?:jogador(?:es)?|plante(?:l|is)|futebolistas?)\b/g, 'jogador', null],
  [/\bpel[oa] farense\b/g, 'farense', 'lado'],
  [/\bpel[oa] adversari[oa]\b/g, 'adversario', 'lado'],
  [/\bguarda-redes\b/g, 'guarda-redes', 'posicao'],
  [/\bdefesas?\b(?! central)/g, 'defesa', 'posicao'],
  [/\bmedios?\b/g, 'medio', 'posicao'],
  [/\b(?:avancad[oa]s?|ponta-de-lanca|pontas-de-lanca)\b/g, 'avancado', 'posicao'],
  [/\b(?:marcador(?:es)?|golead(?:or|ores))\b/g, 'marcador', null],
  [/\b(?:fund(?:ou|ado|ada|acao|ador|adores|aram)|cri(?:ado|ou))\b/g, 'fundado', null],
  [/\b(?:nasc(?:eu|ido|ida|imento|er|eram))\b/g, 'nasceu', 'vida'],
  [/\b(?:morr(?:eu|eram)|morte|falec(?:eu|ido|imento|eram))\b/g, 'morreu', 'vida'],
  [/\b(?:estre(?:ou|ia|ou-se|ara-se|aram))\b/g, 'estreia', null],
  [/\bdesfavorave(?:l|is)\b/g, 'desfavoravel', 'saldo'],
  [/\bfavorave(?:l|is)\b/g, 'favoravel', 'saldo'],
  [/\bequilibrad[oa]\b/g, 'equilibrado', 'saldo'],
  [/\b(?:prolongamento|tempo extra)\b/g, 'prolongamento', null],
  [/\b(?:penalt(?:i|y|is)|grandes penalidades|desempate)\b/g, 'penaltis', null],
  [/\b(?:administrativ[ao]s?|secretaria)\b/g, 'administrativa', null],
  [/\b(?:autogolos?|propria baliza)\b|\bp\.b\./g, 'autogolo', null],
  [/\b(?:seguid[oa]s?|consecutiv[oa]s?)\b/g, 'seguidos', null],
  [/\b(?:espectador(?:es)?|assistencias?|publico|lotacao)\b/g, 'assistencia', null],
  [/\b(?:escal(?:ao|oes)|divis(?:ao|oes))\b/g, 'escalao', null],
];

const superlatives: readonly (readonly [RegExp, string])[] = [
  [/\bmais antig[oa]s?\b/g, 'antigo'],
  [/\bmais recentes?\b|\bultim[oa]s?\b/g, 'recente'],
  [/\b(?:maior|maiores|maxim[oa]s?|recordes?)\b/g, 'maior'],
  [/\b(?:menor|menores|minim[oa]s?)\b/g, 'menor'],
  [/\b(?:melhor|melhores)\b/g, 'melhor'],
  [/\b(?:pior|piores|mais baix[oa])\b/g, 'pior'],
  [/\bmais\b/g, 'mais'],
  [/\bmenos\b/g, 'menos'],
  [/\bunic[oa]s?\b/g, 'unico'],
  [/\b(?:sempre|jamais|historia)\b/g, 'sempre'],
  [/\btod[oa]s\b/g, 'todos'],
  [/\b(?:acima|superior)\b/g, 'acima'],
  [/\b(?:abaixo|inferior)\b/g, 'abaixo'],
];

/** A capital inside a sentence: "II Divisão" is a name. */
const isNamed = (text: string, start: number): boolean =>
  /^\p{Lu}/u.test(text.slice(start)) && !opensSentence(text.slice(0, start));

/** What is said of the mention right after it: how far a cup run went, whom a balance favours. */
const pointing: readonly (readonly [RegExp, string, readonly Mention['kind'][]])[] = [
  [/\b(?:cheg|alcanc|ating)\p{L}+ (?:ate )?(?:a|ao|aos|as|o|os) /gu, 'chegou', ['round', 'ordinal']],
  [/\bfavoravel (?:a|ao|aos|as) /g, 'favorece', ['club']],
  [/\bdesfavoravel (?:a|ao|aos|as) /g, 'desfavorece', ['club']],
];

function readPointing(scan: Scan): void {
  for (const [pattern, value, kinds] of pointing) {
    for (const { 0: words, index } of scan.left.matchAll(pattern)) {
      const end = index + words.length;
      const goal = scan.mentions.find(({ kind, start }) => kinds.includes(kind) && start === end);
      if (goal)
        scan.mentions.push({ kind: 'relation', value: `${value} ${goal.value}`, key: value, start: index, end });
    }
  }
}

const against = /\b(?:contra|frente|face|diante) (?:a|ao|aos|as|o|os|d[ao]s?) $/;

/** A superlative holds for as much as it was looked for in: "a maior derrota contra o Porto" is not the greatest of all. */
function readReach(scan: Scan): void {
  if (!scan.mentions.some(({ kind }) => kind === 'superlative')) return;
  for (const { kind, value, start, end } of [...scan.mentions]) {
    if (kind === 'club' && against.test(scan.folded.slice(0, start)))
      scan.mentions.push({ kind: 'relation', value: `contra ${value}`, key: 'contra', start, end });
  }
}

/** Who won, where, up or down, which post, how it compares. Clubs and figures must have been read. */
export function readRelations(scan: Scan): void {
  turnCounts(scan);
  readPointing(scan);
  // "6 vitórias" is a count; its noun claims no match that was won.
  for (const { kind, value, end } of [...scan.mentions]) {
    const noun = kind === 'count' ? (/^ \p{L}+/u.exec(scan.folded.slice(end))?.[0] ?? '') : '';
    if (/^(V|E|D|pessoa):/.test(value) && noun) scan.take(end, end + noun.length);
  }
  readOutcomes(scan);
  readVenues(scan);
  for (const [pattern, value, key] of relations)
    scan.read(pattern, (_, start) => (isNamed(scan.text, start) ? null : { kind: 'relation', value, key }));
  for (const [pattern, value] of superlatives)
    scan.read(pattern, () => ({ kind: 'superlative', value, key: 'superlative' }));
  readReach(scan);
}
