import type { TemplateWords } from '../catalog/bench.ts';

export const template: TemplateWords = {
  playbook: (id, schema) => `# yaml-language-server: $schema=${schema}
# A playbook: what it asks, what it decides, what it advises. Change a line, then run: clientwise playbook check ${id}
playbook: ${id}
version: 1
title: Should I take this call now?
about: Decides between now and later, and drafts a line to send.

# Questions are asked in this order. An id like_this stays for ever; the words may change at any time.
questions:
  urgent:
    ask: Does anything break if you wait a day?
    why: What does not break can wait until you have the time.
    type: yes-no # or choice, choices, number, money, date, text
  mood:
    ask: How do you feel right now?
    type: choice
    choices:
      calm: { label: Calm, said: calm }
      angry: { label: Angry or hurt, said: angry or hurt }
  hours:
    ask: For how many hours can they wait?
    type: number
    unit: hour
    min: 1
    if: '!urgent' # asked only then; a condition that begins with ! needs quotes

# Details are asked once the verdict stands, and only if the plan needs them. Each may be left out: then its blank is printed.
details:
  contact: { ask: Who is calling?, type: text, blank: their name }

# Facts are worked out. Conditions and texts use them by their names.
facts:
  upset: mood == "angry"
  call_back: { is: workday(today + 1), type: date }

# The first verdict whose condition holds. The last one has none, so that every case has a verdict.
verdicts:
  later:
    if: '!urgent && (upset || hours >= 8)'
    title: Call back later
    say:
      - Nothing breaks before you call back.
      - { if: upset, text: "You are {mood}, and that can be heard." } # a sentence only for some
  now: { title: Take the call, say: It will not be easier tomorrow. }

# Steps are printed by their day. kind is do, message, avoid or note; only the first two have a due.
steps:
  tell:
    if: verdict == "later"
    kind: message
    due: today # now, today, +3d, a date fact, or { after: STEP, add: 3d }
    title: Tell {contact} when you will call
    text: Thank you for calling. I will ring you back on {call_back}.
    basis: [experience] # what it stands on: points of a sources.yaml beside this folder, or your own word for it
  listen:
    if: verdict == "now"
    kind: do
    due: now
    title: Listen first
    text: Let {contact} finish before you say anything.
    basis: [experience]
`,
  examples: (id) => `# Worked cases: what must come of these answers. Run them: clientwise playbook test ${id}
- name: angry, and it can wait
  today: 2026-11-24
  answers: { urgent: false, mood: angry, hours: 4, contact: Ruth }
  verdict: later
  steps: { must: [tell], never: [listen] }
  facts: { upset: true, call_back: "2026-11-25" }

- name: it can wait, though not long
  today: 2026-11-24
  answers: { urgent: false, mood: calm, hours: 2 }
  verdict: now
  steps: { must: [listen], never: [tell] }

- name: something breaks
  today: 2026-11-24
  answers: { urgent: true, mood: angry, contact: Ruth }
  verdict: now
`,
};
