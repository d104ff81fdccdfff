import { conflictingAnswers } from './comparing/conflicting-answers.ts';
import { duplicate } from './comparing/duplicate.ts';
import { leakageEntity } from './comparing/leakage-entity.ts';
import { leakageExact } from './comparing/leakage-exact.ts';
import { leakageNear } from './comparing/leakage-near.ts';
import { nearDuplicate } from './comparing/near-duplicate.ts';
import { noRefusals } from './comparing/no-refusals.ts';
import { repeatedAnswer } from './comparing/repeated-answer.ts';
import type { ComparingRule, RowRule } from './rule.ts';
import { answerIgnoresQuestion } from './rules/answer-ignores-question.ts';
import { blankLine } from './rules/blank-line.ts';
import { boilerplate } from './rules/boilerplate.ts';
import { brazilianPortuguese } from './rules/brazilian-portuguese.ts';
import { brokenJson } from './rules/broken-json.ts';
import { contradictsFacts } from './rules/contradicts-facts.ts';
import { controlCharacters } from './rules/control-characters.ts';
import { decoration } from './rules/decoration.ts';
import { emptyField } from './rules/empty-field.ts';
import { figureWithoutEvidence } from './rules/figure-without-evidence.ts';
import { headingOnly } from './rules/heading-only.ts';
import { impossibleFigures } from './rules/impossible-figures.ts';
import { invalidUtf8 } from './rules/invalid-utf8.ts';
import { leftoverPrompt } from './rules/leftover-prompt.ts';
import { lineTooLong } from './rules/line-too-long.ts';
import { looseSpaces } from './rules/loose-spaces.ts';
import { missingField } from './rules/missing-field.ts';
import { mojibake } from './rules/mojibake.ts';
import { noFinalPunctuation } from './rules/no-final-punctuation.ts';
import { notNfc } from './rules/not-nfc.ts';
import { notPortuguese } from './rules/not-portuguese.ts';
import { ocrDebris } from './rules/ocr-debris.ts';
import { pageHeader } from './rules/page-header.ts';
import { personalData } from './rules/personal-data.ts';
import { seasonLabel } from './rules/season-label.ts';
import { shortAnswer } from './rules/short-answer.ts';
import { startsMidSentence } from './rules/starts-mid-sentence.ts';
import { tooLong } from './rules/too-long.ts';
import { unknownField } from './rules/unknown-field.ts';
import { wrongType } from './rules/wrong-type.ts';

/** Every rule that looks at one row at a time, in the order of their findings. A new rule is a file and a line here. */
export const rowRules: readonly RowRule[] = [
  brokenJson,
  lineTooLong,
  blankLine,
  missingField,
  wrongType,
  emptyField,
  unknownField,
  invalidUtf8,
  mojibake,
  controlCharacters,
  notNfc,
  looseSpaces,
  seasonLabel,
  notPortuguese,
  brazilianPortuguese,
  tooLong,
  shortAnswer,
  startsMidSentence,
  noFinalPunctuation,
  headingOnly,
  pageHeader,
  ocrDebris,
  leftoverPrompt,
  boilerplate,
  decoration,
  personalData,
  answerIgnoresQuestion,
  figureWithoutEvidence,
  impossibleFigures,
  contradictsFacts,
];

/** Every rule that compares rows. */
export const comparingRules: readonly ComparingRule[] = [
  duplicate,
  nearDuplicate,
  conflictingAnswers,
  repeatedAnswer,
  noRefusals,
  leakageExact,
  leakageNear,
  leakageEntity,
];

export const ruleNames: readonly string[] = [...rowRules, ...comparingRules].map(({ name }) => name);
