import { stem } from './stem.ts';

/**
 * Words that an answer may use without the records having them: they join, point, and name what every record is
 * about. None of them makes a claim of its own. What could (a post, a stage, a verb of winning or going up, "first",
 * "only half") is read as a mention, or has to occur in the records.
 */
const words = `
  a à ao aos as às com como contra d da das de dela dele deles delas desde do dos durante e é em entre era eram essa
  esse essas esses esta este estas estes estava estavam está estão foi foram frente há isso isto já la lhe lhes lo
  mas me meio na nas nele nela nessa nesse nesta neste no nos num numa o onde os ou para pela pelas pelo pelos perante
  por porque pois que quem qual quais quando quanto quantos quantas se segundo seja sendo ser seu seus só sobre sua suas
  são também te tem têm ter teve tinha tiveram todo toda tudo um uma uns umas ali aqui assim aí até após antes depois ainda
  apenas então logo enquanto quer dessa desse desta deste disso nisso àquela aquele aquela daquela daquele naquela naquele
  ela ele elas eles nós
  acabou acabaram aconteceu alcançou alinhou apontou atingiu averbou chama chamado chegou chegaram começou conseguiu consta
  constam contabiliza conta contam contou corresponde correu cumpriu dá decorreu defrontou defrontaram deixou deram deu diz dizem
  disputou disputaram disputado encontrou esteve estiveram estar existe existem encontra encontram fez fizeram ficou ficaram
  figura figuram houve indica indicam jogou jogaram jogar jogado jogava jogou-se joga leva marcou marcaram mostram mostra obteve ocorreu ocupou
  pode posso realizou realizaram refere registou regista registam realizado resultou revela seguem segue somou soma somando sofreu sofreram
  terminou terminaram totaliza traz trazem trata-se vai veio
  sei não sim tenho temos consigo consegui encontro encontrei referente respeito relação relativo relativa
  adversário ano base calendário campanha campeonato campo casa cidade classificação classificado clube competição concreto conjunto
  confronto confrontos data dado dados desfecho dia disponível duelo edição eliminatória embate encontro encontros época épocas
  equipa estádio exata exatamente fase fator ficha fichas fim fonte fontes golo golos historial histórico hora horas intervalo
  informação jogo jogos jornada lista lugar mês marcado marcados sofrido sofridos marca nome número ordem ordinal parte partida partidas percurso
  período ponto pontos pessoa pontuação posição posto prova provas quadro recinto registado registo registos relatório resultado
  ronda saldo série tabela temporada tempo termo total totais turma valor vez vezes zona seguinte respetivo mesmo mesma
  leões leão algarvio algarvia algarvios faro farense sporting
  pormenor pormenores falta faltam
  respetivamente oficialmente nomeadamente igualmente precisamente
`;

const stems: ReadonlySet<string> = new Set(words.split(/\s+/).filter(Boolean).map(stem));

export const isHarmless = (word: string): boolean => stems.has(stem(word)) || stems.has(word);
