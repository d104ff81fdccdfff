import { textSign } from '../../text/text-sign.ts';
import { textRule } from '../text-rule.ts';

export const boilerplate = textRule({
  name: 'boilerplate',
  severity: 'warning',
  title: 'frases feitas',
  sign: textSign({
    characters: '!',
    runs: 'ngu|nqu| ai|aju|isp|rgu|duv|hes|imp|val|sum|ncl|mpr|len|gia|cou|cre|aba|mbo',
  }),
  pattern:
    /(?<!\p{L})(?:como (?:um )?modelo de linguagem|enquanto (?:assistente|modelo)|as an ai|espero ter ajudado|fico à disposição|se tiveres mais (?:perguntas|dúvidas)|não hesites em|é importante (?:notar|referir|salientar) que|vale (?:a pena )?(?:lembrar|ressaltar) que|em (?:suma|resumo|conclusão),|ficará para sempre|viver[áa] para sempre na memória|uma verdadeira lenda|missão cumprida|foi magia pura|marcou uma era|escreveu (?:o seu nome|uma página) (?:na|de ouro na) história|nunca o abandonou|que jogador!|símbolo (?:vivo|eterno))/giu,
  field: 'completion',
  most: 2,
  message: (found) => `"${found}" é uma frase feita, sem factos: apaga-a.`,
});
