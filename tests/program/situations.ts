import type { PlainAnswer } from '../../src/interview/answers.ts';
import type { AnswersById } from './person.ts';

/** A situation as somebody lives through it at the terminal, from the first question to the plan. */
export interface Situation {
  readonly name: string;
  readonly command: readonly string[];
  /** The playbooks that ask: the first leads on into the second, if there are two. */
  readonly playbooks: readonly [string, ...string[]];
  /** The playbook whose plan it is. */
  readonly last: string;
  readonly answers: AnswersById;
  /** What the first playbook asks, where it leads on into another. */
  readonly opening?: AnswersById;
  /** A question with several ticks. */
  readonly ticks: string;
  /** Three questions that follow each other, the last one neither first nor asked for by the other two. */
  readonly inARow: readonly [string, string, string];
  /** A change of mind in the list of answers, and the verdicts before and after it. */
  readonly change: { readonly id: string; readonly to: PlainAnswer; readonly verdicts: readonly [string, string] };
}

/** Every date in these stories counts from it. A day other than that of the clock, so that a run which forgets it differs. */
export const TODAY = '2027-03-09';

const LOST: AnswersById = {
  client: 'Brightwater & Sons',
  stage: 'told',
  upset: 'calm',
  reply: 'calmly',
  reason: 'slight',
  want: 'back',
  flags: ['late', 'advice'],
  likes: 'likes',
  amends: 'small',
  final: 'probably',
  fee: 1200,
  income: 6000.5,
  contact: 'Elena',
  slighted: "Mr O'Hara",
};

export const SITUATIONS: readonly Situation[] = [
  {
    name: 'start, which leads on into lost',
    command: [],
    playbooks: ['start', 'lost'],
    last: 'lost',
    opening: { happened: 'leaving', fault: false },
    answers: { ...LOST, reason: 'budget', want: 'either', flags: ['late'] },
    ticks: 'flags',
    inARow: ['reason', 'want', 'flags'],
    change: { id: 'want', to: 'relieved', verdicts: ['part-and-refer', 'let-go-gladly'] },
  },
  {
    name: 'lost',
    command: ['lost'],
    playbooks: ['lost'],
    last: 'lost',
    answers: LOST,
    ticks: 'flags',
    inARow: ['likes', 'amends', 'final'],
    change: { id: 'want', to: 'relieved', verdicts: ['win-back', 'let-go-gladly'] },
  },
  {
    name: 'fire',
    command: ['fire'],
    playbooks: ['fire'],
    last: 'fire',
    answers: {
      client: 'Olmo Studio',
      signs: ['respect', 'reach'],
      respect: ['lapses'],
      reach: ['sometimes'],
      fee: 1200,
      outlook: [],
      talk: 'never',
      contact: 'Dario',
      my_part: ['updates'],
    },
    ticks: 'signs',
    inARow: ['respect', 'reach', 'fee'],
    change: { id: 'talk', to: 'no-change', verdicts: ['talk-first', 'fire'] },
  },
  {
    name: 'classify',
    command: ['classify'],
    playbooks: ['classify'],
    last: 'classify',
    answers: {
      client: 'Halden',
      subject: 'offer',
      answer: 'yes-but',
      wants: ['several', 'cites'],
      warnings: [],
      offered: 2000,
      job_hours: 40,
      extra_hours: 0,
      floor: 35.5,
      talks: [],
      limits: [],
      need: 'some',
      price: 2450,
    },
    ticks: 'wants',
    inARow: ['offered', 'job_hours', 'extra_hours'],
    change: { id: 'wants', to: ['growing', 'cites', 'only'], verdicts: ['test-terms', 'bad-decline'] },
  },
  {
    name: 'mistake',
    command: ['mistake'],
    playbooks: ['mistake'],
    last: 'mistake',
    answers: {
      client: 'Kettle & Fern',
      kind: 'deadline',
      client_knows: 'no',
      whose: 'slip',
      found: TODAY,
      harm: ['delay', 'money'],
      fix_state: 'running',
      fix_sure: 4,
      insured: 'uncovered',
      times: 'first',
      channel: 'call',
      mood: 'calm',
      what: "missed Monday's date for your price list",
      fix: 'send you the finished list',
      fix_day: '2027-03-12',
      max_offer: 600,
    },
    ticks: 'harm',
    inARow: ['fix_sure', 'insured', 'times'],
    change: { id: 'insured', to: 'covered', verdicts: ['tell-today', 'insurer-first'] },
  },
];
