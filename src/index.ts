/** The library: everything the program is made of that needs neither a terminal nor a disk. */
export { type CheckSetup, checkPlaybook } from './authoring/check.ts';
export { type Example, readExamples } from './authoring/examples.ts';
export { type Difference, type ExampleRun, runExample } from './authoring/run-example.ts';
export { type ReadAnswers, readAnswers } from './interview/answer-file.ts';
export {
  type Answer,
  type AnswerFault,
  type Answers,
  type PlainAnswer,
  parseAnswer,
  plainAnswer,
} from './interview/answers.ts';
export { type Interview, type Interviewed, interview } from './interview/interview.ts';
export type { Prompter, Reply, Request, ReviewReply, ReviewRow } from './interview/prompter.ts';
export {
  type Arrived,
  type Asking,
  type Gap,
  type Refused,
  type Visit,
  type Walk,
  type WalkOptions,
  walk,
} from './interview/walk.ts';
export { type Comparison, comparePlans } from './plan/compare.ts';
export { type Plan, type PlannedStep, planFor } from './plan/plan.ts';
export { replayWords, type Setting } from './plan/replay.ts';
export { type Change, type Flip, whatIf } from './plan/what-if.ts';
export { idleAnswers, idsToSay } from './plan/why.ts';
export type { Value } from './playbook/condition/evaluate.ts';
export type { Expr } from './playbook/condition/syntax.ts';
export type { Fact, HandOff, Playbook, Question, Step, Verdict } from './playbook/model.ts';
export type { Phrases } from './playbook/phrases.ts';
export { type Library, NO_LIBRARY, type Point, readShared, readSources } from './playbook/read/library.ts';
export { type ReadPlaybook, readPlaybook } from './playbook/read/playbook.ts';
export { fileSchemas, type SchemaName } from './playbook/schema.ts';
export { type Explained, UNEXPLAINED, type WordedFlip, type WordedWhy, wordFlips, wordWhy } from './render/explain.ts';
export type { Language } from './render/language.ts';
export { type JsonOptions, type PlanDocument, planJson } from './render/plan-json.ts';
export { planMarkdown } from './render/plan-markdown.ts';
export { type PlanCommands, planText, type TextOptions } from './render/plan-text.ts';
export { problemText } from './render/problems.ts';
export { quoteCommand } from './render/shell.ts';
export { PLAIN, type Style } from './render/style.ts';
export { type WordedPlan, wordPlan } from './render/texts.ts';
export { dayFromIso, isoFromDay, localDay } from './source/day.ts';
export type { Problem, ProblemCode } from './source/problem.ts';
export type { Source } from './source/text.ts';
export type { Catalog } from './words/catalog.ts';
export { keys } from './words/en/keys.ts';
export { en } from './words/en.ts';
export { formatsFor } from './words/formats.ts';
