import type { CheckCode } from '../../source/checks.ts';
import { askEnding } from './ask-ending.ts';
import { constantCondition } from './constant-condition.ts';
import { deadBranch } from './dead-branch.ts';
import { divisionHere } from './division-here.ts';
import { doubleSpace } from './double-space.ts';
import { doubledWord } from './doubled-word.ts';
import { droppedAnswers } from './dropped-answers.ts';
import { equalFractions } from './equal-fractions.ts';
import { handmadeBlank } from './handmade-blank.ts';
import { manyFactors } from './many-factors.ts';
import { noWords } from './no-words.ts';
import { repeatedCondition } from './repeated-condition.ts';
import type { Rule, WordRule } from './rule.ts';
import { sameLabel } from './same-label.ts';
import { similarLabels } from './similar-labels.ts';
import { slotNoLabels } from './slot-no-labels.ts';
import { slotYesNo } from './slot-yes-no.ts';
import { spaceBeforeMark } from './space-before-mark.ts';
import { tooLong } from './too-long.ts';
import { unfinished } from './unfinished.ts';
import { unguardedSlot } from './unguarded-slot.ts';
import { unknownAnswer } from './unknown-answer.ts';
import { unusedAnswer } from './unused-answer.ts';
import { unusedDetail } from './unused-detail.ts';
import { unusedFact } from './unused-fact.ts';
import { unusedList } from './unused-list.ts';
import { wrongAnswer } from './wrong-answer.ts';

/** The rules for words alone, which hold for shared questions too. */
export const WORD_RULES = {
  'too-long': tooLong,
  'doubled-word': doubledWord,
  'double-space': doubleSpace,
  'space-before-mark': spaceBeforeMark,
  'handmade-blank': handmadeBlank,
  unfinished,
  'ask-ending': askEnding,
  'same-label': sameLabel,
  'similar-labels': similarLabels,
} as const satisfies { readonly [C in CheckCode]?: WordRule<C> };

/** All rules by their codes. A new one is a file beside this one and a line here. */
export const RULES: { readonly [C in CheckCode]: Rule<C> } = {
  ...WORD_RULES,
  'unused-detail': unusedDetail,
  'unused-fact': unusedFact,
  'unused-list': unusedList,
  'unused-answer': unusedAnswer,
  'dropped-answers': droppedAnswers,
  'no-words': noWords,
  'slot-no-labels': slotNoLabels,
  'slot-yes-no': slotYesNo,
  'unguarded-slot': unguardedSlot,
  'constant-condition': constantCondition,
  'repeated-condition': repeatedCondition,
  'dead-branch': deadBranch,
  'equal-fractions': equalFractions,
  'many-factors': manyFactors,
  'division-here': divisionHere,
  'unknown-answer': unknownAnswer,
  'wrong-answer': wrongAnswer,
};
