import { describe, expect, test } from 'vitest';
import { type Interviewed, interview } from '../../src/interview/interview.ts';
import { en } from '../../src/words/en.ts';
import { TODAY } from '../support/conditions.ts';
import { sound } from '../support/playbook.ts';
import { type Given, routeOf } from '../support/route.ts';
import { followScript, type Script } from '../support/scripted-prompter.ts';

const { playbook, phrases } = sound(`
questions:
  signs: { ask: Which signs?, why: They count., type: choices, choices: { worth: { label: Cost }, rude: { label: Rude } } }
  fee: { ask: What fee?, type: money, if: '"worth" in signs' }
  floor: { ask: What floor?, type: money, max: fee, if: fee > 0 }
  talked: { ask: Talked?, type: yes-no, optional: true, yes: { go: end } }
  sure: { ask: Sure?, type: yes-no }
details:
  name: { ask: Name?, type: text, blank: name }
  hours: { ask: Hours?, type: number, unit: hour, blank: hours, if: known(name) }
verdicts: { leave: { if: talked, title: Leave, say: Leave. }, stay: { title: Stay, say: Stay. } }
steps: { tell: { if: verdict == "leave", kind: note, title: "Tell {name}", text: "{hours}", basis: [A] } }
`);

async function follow(
  script: string,
  given: Given = {},
  asked = { playbook, phrases },
): Promise<Script & { readonly result: Interviewed }> {
  const followed = followScript(script);
  const setup = {
    ...asked,
    ...{ catalog: en, prompter: followed.prompter, today: TODAY },
    describe: ({ answer }: { readonly answer: unknown }) => JSON.stringify(answer),
    explain: ({ fault }: { readonly fault: string }) => `fault: ${fault}`,
  };
  const result = await interview(setup, new Map(Object.entries(given)));
  expect(followed.left()).toEqual([]);
  return { ...followed, result };
}

/** An interview in one line: its path, and where it came to an end. */
function endOf(result: Interviewed): string {
  if (result.end === 'arrived') return routeOf(result.walk);
  return [...[...result.answers].map(([id, answer]) => `${id}:${JSON.stringify(answer)}`), result.end].join(' ');
}

describe('an interview', () => {
  test.each<[string, string]>([
    ['signs talked sure = stay', 'signs=none talked=no sure=no review=plan'],
    ['signs talked (name) = leave', 'signs=none talked=yes name= review=plan'],
    [
      'signs fee floor talked (name) (hours) = leave',
      'signs=worth fee=9 floor=9 talked=yes name=Ana hours=3 review=plan',
    ],
    ['signs talked sure = stay', 'signs=rude talked= sure=yes review=plan'],
    // Back keeps the later answers: they count as soon as their questions come up again.
    ['signs fee floor talked sure = stay', 'signs=worth fee=5 floor=< fee=6 floor=2 talked=no sure=no review=plan'],
    ['signs fee floor talked sure = stay', 'signs=worth fee=5 floor=5 talked=< floor=4 talked=no sure=no review=plan'],
    [
      'signs fee floor talked sure = stay',
      'signs=worth fee=5 floor=5 talked=< floor=< fee=7 talked=no sure=no review=plan',
    ],
    [
      'signs talked sure = stay',
      'signs=worth fee=5 floor=5 talked=< floor=< fee=< signs=none talked=no sure=no review=plan',
    ],
    ['signs talked sure = stay', 'signs=none talked=no sure=< talked=< signs=rude sure=yes review=plan'],
    // A change from the review.
    ['signs talked sure = stay', 'signs=none talked=no sure=no review=sure sure=yes review=plan'],
    [
      'signs fee floor talked sure = stay',
      'signs=none talked=no sure=no review=signs signs=worth fee=3 floor=1 review=plan',
    ],
    ['signs talked sure = stay', 'signs=worth fee=3 floor=1 talked=no sure=no review=signs signs=none review=plan'],
    [
      'signs fee floor talked sure = stay',
      'signs=worth fee=3 floor=1 talked=no sure=no review=signs signs=none review=signs signs=worth review=plan',
    ],
    [
      'signs talked sure = stay',
      'signs=none talked=no sure=no review=talked talked=yes name=Ana hours= review=talked talked=no review=plan',
    ],
    ['signs talked sure = stay', 'signs=none talked=no sure=no review=< sure=yes review=plan'],
    ['signs talked sure = stay', 'signs=none talked=no sure=no review=talked talked=< signs=rude review=plan'],
    // An answer outside its borders is asked again, also where the border moved afterwards.
    ['signs fee floor talked sure = stay', 'signs=worth fee=5 floor=6 floor=4 talked=no sure=no review=plan'],
    [
      'signs fee floor talked sure = stay',
      'signs=worth fee=5 floor=5 talked=no sure=no review=fee fee=4 floor=4 review=plan',
    ],
    [
      'signs fee floor talked sure = stay',
      'signs=worth fee=5 floor=5 talked=no sure=no review=fee fee=4 floor=< fee=8 review=plan',
    ],
    // One that cannot be read is too.
    ['signs talked sure = stay', 'signs=late signs=none talked=perhaps talked=no sure= sure=no review=plan'],
    // To stop gives the path so far.
    ['stopped', 'signs=!'],
    ['signs:["worth"] fee:5 stopped', 'signs=worth fee=5 floor=!'],
    ['signs:[] talked:null stopped', 'signs=none talked= sure=!'],
    ['signs:[] talked:true name:"Ana" stopped', 'signs=none talked=yes name=Ana hours=!'],
    ['signs:[] talked:false sure:false stopped', 'signs=none talked=no sure=no review=!'],
    ['signs:["worth"] fee:5 floor:5 stopped', 'signs=worth fee=5 floor=5 talked=< floor=< fee=!'],
  ])('%s: %s', async (end, script) => expect(endOf((await follow(script)).result)).toBe(end));

  test.each<[string, string, Given]>([
    ['signs talked sure = stay', 'sure=yes review=plan', { signs: [], talked: false }],
    [
      'signs fee floor talked sure = stay',
      'floor=1 review=plan',
      { signs: ['worth'], fee: 2, talked: false, sure: true },
    ],
    [
      'signs fee floor talked sure = stay',
      'floor=2 review=plan',
      { signs: ['worth'], fee: 2, floor: 3, talked: null, sure: true },
    ],
    // Nothing is left to ask, so nothing is to be reviewed.
    ['signs talked sure = stay', '', { signs: [], talked: false, sure: true, fee: 3 }],
    ['signs talked (name) = leave', '', { signs: [], talked: true, name: null }],
  ])('%s: %s after %j', async (end, script, given) => expect(endOf((await follow(script, given)).result)).toBe(end));
});

describe('an interview that no verdict is for', () => {
  const open = sound(`
questions: { a: { ask: A?, type: yes-no }, b: { ask: B?, type: yes-no } }
verdicts: { v: { if: a && b, title: V, say: V. } }
`);
  test.each<[string, string, Given]>([
    ['a:true b:false gap', 'a=yes b=no', {}],
    ['a:true b:false gap', 'b=no', { a: true }],
    ['a b = v', 'a=no b=< a=yes b=yes review=plan', {}],
  ])('%s: %s after %j', async (end, script, given) =>
    expect(endOf((await follow(script, given, open)).result)).toBe(end),
  );
});

describe('what is asked', () => {
  test('holds the words and the place of the question', async () => {
    const { requests } = await follow('signs=worth fee=5 floor=5 talked=yes name=Ana hours= review=plan');
    expect(requests[0]).toMatchObject({
      ...{ id: 'signs', type: 'choices', ask: 'Which signs?', why: 'They count.', optional: false, canGoBack: false },
      choices: [
        { id: 'worth', label: 'Cost' },
        { id: 'rude', label: 'Rude' },
      ],
    });
    expect(requests.map(({ canGoBack }) => canGoBack)).toEqual([false, true, true, true, true, true]);
    expect(requests.map(({ optional }) => optional)).toEqual([false, false, false, true, true, true]);
    expect(requests.map(({ unit }) => unit)).toEqual([...Array(5).fill(undefined), en.interview.units.hour]);
    expect(requests.slice(4).map(({ position }) => position)).toEqual([en.interview.detail(1), en.interview.detail(2)]);
  });

  test('counts the questions: those that only may come count half', async () => {
    const { requests } = await follow('signs=worth fee=5 floor=5 talked=no sure=no review=plan');
    const { position } = en.interview;
    const counts = [position(1, 4), position(2, 5), position(3, 5), position(4, 5), position(5, 5)];
    expect(requests.map((request) => request.position)).toEqual(counts);
  });

  test('comes with the answer it had before', async () => {
    const { requests } = await follow(
      'signs=worth fee=5 floor=5 talked=< floor=< fee=7 talked= sure=no review=talked talked= review=plan',
    );
    const before = requests.map(({ id, before }) => [id, before]);
    expect(before).toEqual([
      ['signs', undefined],
      ['fee', undefined],
      ['floor', undefined],
      ['talked', undefined],
      ['floor', 5],
      ['fee', 5],
      ['talked', undefined],
      ['sure', undefined],
      ['talked', null],
    ]);
  });

  test('is checked before it is taken, with the borders that hang on other answers', async () => {
    const { requests } = await follow('signs=worth fee=5 floor=5 talked=no sure=no review=plan');
    const [signs, fee, floor] = requests;
    expect([signs?.check('late'), signs?.check('none')]).toEqual(['fault: choice', undefined]);
    expect([fee?.check('1,5'), fee?.check('3')]).toEqual(['fault: number', undefined]);
    expect([floor?.check('5.01'), floor?.check('5'), floor?.check(null)]).toEqual([
      'fault: range',
      undefined,
      'fault: needed',
    ]);
  });

  test('details are announced once', async () => {
    const { said } = await follow('signs=none talked=yes name=Ana hours=< name= review=talked talked=yes review=plan');
    expect(said.filter((text) => text.includes(en.interview.detailsFollow))).toHaveLength(1);
  });

  test('what is wrong is said each time', async () => {
    const { said } = await follow('signs=late signs=worth fee=5 floor=6 floor=5 talked=no sure=no review=plan');
    expect(said).toEqual(['fault: choice', 'fault: range']);
  });

  test('the review shows the path and nothing else', async () => {
    const { reviewed } = await follow(
      'signs=worth fee=5 floor=5 talked=no sure=no review=signs signs=rude review=plan',
    );
    expect(reviewed).toEqual(['signs=["rude"]', 'talked=false', 'sure=false']);
  });

  test('how many questions were asked is told', async () => {
    const counts = [
      'signs=none talked=no sure=no review=plan',
      'signs=none talked=no sure=no review=sure sure=yes review=plan',
    ];
    const results = await Promise.all(counts.map((script) => follow(script)));
    expect(results.map(({ result }) => result.end === 'arrived' && result.asked)).toEqual([3, 4]);
  });
});
