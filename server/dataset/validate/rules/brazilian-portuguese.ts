import { textSign } from '../../text/text-sign.ts';
import { textRule } from '../text-rule.ts';

const european: Record<string, string> = {
  goleiro: 'guarda-redes',
  goleiros: 'guarda-redes',
  gol: 'golo',
  gols: 'golos',
  torcedor: 'adepto',
  torcedores: 'adeptos',
  torcida: 'adeptos',
  atacante: 'avançado',
  zagueiro: 'defesa',
  escanteio: 'canto',
  gramado: 'relvado',
  usuário: 'utilizador',
  equipe: 'equipa',
  equipes: 'equipas',
  artilheiro: 'melhor marcador',
  artilharia: 'lista de marcadores',
  rodada: 'jornada',
  registro: 'registo',
  registros: 'registos',
  econômico: 'económico',
  estreiou: 'estreou-se',
};

export const brazilianPortuguese = textRule({
  name: 'brazilian-portuguese',
  severity: 'warning',
  title: 'palavras do português do Brasil',
  sign: textSign({ runs: 'ole|ol |ol,|ols|orc|tac|zag|sca|ram|usu|ipe|til|rod|gis|eco|iou' }),
  pattern: new RegExp(`(?<![\\p{L}-])(?:${Object.keys(european).join('|')})(?![\\p{L}-])`, 'gu'),
  field: 'completion',
  most: 3,
  message: (found) => `"${found}" é do português do Brasil: em Portugal diz-se "${european[found]}".`,
});
