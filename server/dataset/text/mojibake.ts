import { textSign } from './text-sign.ts';

/**
 * UTF-8 read as Windows-1252 or Latin-1: "Ã©" for "é", "â€œ" for a quote, "Â " for a hard space. After "Ã" and "Â"
 * only characters that no Portuguese word has there count, so that "SÃO" passes.
 */
export const mojibake =
  /[ÃÂ][\u0080-\u00BF\u0152\u0153\u0160\u0161\u0178\u017D\u017E\u0192\u02C6\u02DC\u2013\u2014\u2018-\u201E\u2020-\u2022\u2026\u2030\u2039\u203A\u20AC\u2122]|â(?:€|\u0080)[\u0080-\u00BF\u0152\u0153\u0161\u017E\u02DC\u201C\u201D\u2018\u2019\u2122\u00A6\u00A2]?|ï»¿|ï¿½|ð\u0178[\u0080-\u2122]?/g;

export const mayBeMojibake = textSign({ characters: 'ÃÂâïð' });
