import { performance } from 'node:perf_hooks';
import { openIndex } from '#server/facts/open-index.ts';
import { converse } from '#server/knowledge/converse.ts';
import { loadFacts } from '#server/knowledge/facts/load-facts.ts';

/**
 * How long an answer takes, in process: `node bench/knowledge/latency.ts [questions]`, 10,000 when not said.
 * Mixed questions and three-turn conversations over every season and club; the first hundred warm up and do not count.
 */
const total = Number(process.argv[2] ?? 10_000);
const warmUp = 100;
const facts = await loadFacts(await openIndex());
const clock = () => new Date('2025-11-22T12:00:00');
const seasons = [...facts.seasons.values()].map((row) => row.label);
const clubs = [...facts.clubs.values()].filter((club) => !club.is_self).map((club) => club.short_name);

const templates: ((season: string, club: string) => string[])[] = [
  (season) => [`Em que lugar ficou o Farense em ${season}?`],
  (season) => [`tabela ${season}`],
  (season) => [`qts golos marcou o farense em ${season}`],
  (season, club) => [`resultado farense ${club} ${season}`],
  (_, club) => [`historial com ${club}`, 'e fora?', 'e na taça?'],
  (_, club) => [`quando foi a última vez que ganhámos ao ${club}?`, 'quem marcou?'],
  (season) => [`como foi a época ${season}`, 'e na época seguinte?', 'quem treinava?'],
  () => ['maior série de jogos sem perder'],
  () => ['maior vitoria de sempre em caza'],
  (_, club) => [`quantas vezes perdemos com o ${club} fora de casa nos anos 80`],
  (season) => [`quem foi o melhor marcador em ${season}?`],
  () => ['uma pergunta sem sentido nenhum sobre coisas que não existem aqui'],
];

const pick = <T>(items: readonly T[], index: number): T | undefined => items[index % items.length];
const times: number[] = [];
let cpu = process.cpuUsage();
for (let index = 0; index < total + warmUp; index += 1) {
  const turns = pick(templates, index)?.(pick(seasons, index * 7) ?? '', pick(clubs, index * 13) ?? '') ?? [''];
  if (index === warmUp) cpu = process.cpuUsage();
  const startedAt = performance.now();
  converse(turns.at(-1) ?? '', turns.slice(0, -1), facts, clock);
  if (index >= warmUp) times.push(performance.now() - startedAt);
}
const used = process.cpuUsage(cpu);
times.sort((a, b) => a - b);
const at = (share: number) => times[Math.floor((times.length - 1) * share)]?.toFixed(2);
console.log(`${times.length} questions: p50 ${at(0.5)} ms, p90 ${at(0.9)} ms, p99 ${at(0.99)} ms, slowest ${at(1)} ms`);
// On a busy machine the clock measures the others as well; the processor's time does not.
console.log(`processor: ${((used.user + used.system) / 1000 / times.length).toFixed(2)} ms a question`);
console.log(
  `memory: ${Math.round(process.memoryUsage().rss / 2 ** 20)} MB resident, ${Math.round(process.memoryUsage().heapUsed / 2 ** 20)} MB heap`,
);
