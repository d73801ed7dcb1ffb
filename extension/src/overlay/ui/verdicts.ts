import type { DraftCheckResponse } from '../protocol';
import type { Wording } from '../wording';
import type { DraftView } from './draftView';
import { element } from './element';

/** Where the red line stands and how the customer feels, with his words; nothing for a calm customer who insulted nobody. */
export function readingView(draft: DraftView, { conversation }: DraftCheckResponse, wording: Wording): Node[] {
  const { redLine, mood, redLineEvidence, moodEvidence } = conversation;
  const line = (name: string, state: string, text: string, words: string): Node =>
    element('p', { class: name, 'data-state': state }, text, words !== '' && element('q', {}, words));
  const lines = [
    ...redLine === 'none' ? [] : [line('red-line', redLine, wording.say(`redLine_${redLine.replace('-', '_')}`), draft.quote(redLineEvidence))],
    ...mood === 'calm' ? [] : [line('mood', mood, wording.say(`mood_${mood}`), draft.quote(moodEvidence))],
  ];
  return lines.length > 0 ? [element('section', { class: 'reading' }, ...lines)] : [];
}

/** What the findings add up to. */
export function verdictViews({ mom, score, gate, incomplete }: DraftCheckResponse, wording: Wording): Node[] {
  return [
    ...mom ? [momView(mom, wording)] : [],
    ...score ? [scoreView(score, wording)] : [],
    ...gate.decision === 'allow' ? [] : [element('section', { class: 'gate', 'data-decision': gate.decision }, wording.say(`gate_${gate.decision}`))],
    ...incomplete.length === 0 ? [] : [element('section', { class: 'incomplete' }, wording.say('incomplete', incomplete.map(check => check.source).join(', ')))],
  ];
}

function momView(mom: NonNullable<DraftCheckResponse['mom']>, wording: Wording): Node {
  return element('section', { class: 'mom', 'data-would-send': String(mom.wouldSend) },
    element('h2', {}, wording.say(mom.wouldSend ? 'momYes' : 'momNo')),
    mom.reasons.length > 0 && element('ul', {}, ...mom.reasons.map(reason => element('li', {}, reason))));
}

/** Criteria are named as the team's own scorecard names them; the full ones say nothing. */
function scoreView({ total, criteria }: NonNullable<DraftCheckResponse['score']>, wording: Wording): Node {
  const lacking = Object.entries(criteria).filter(([, value]) => value < 100).sort(([, left], [, right]) => left - right);
  return element('section', { class: 'score' },
    element('h2', {}, wording.say('score', total)),
    lacking.length > 0 && element('p', {}, lacking.map(([name, value]) => `${name} ${value}`).join(' · ')));
}
