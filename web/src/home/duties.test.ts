import { expect, it } from 'vitest';
import type { Campaign, Evaluation, Need, NeedsRound, Wave } from '../api/schemas';
import { dutiesOf, type Duties } from './duties';

const of = (part: Partial<Duties>): string[] =>
  dutiesOf({
    roles: ['EMPLOYEE'],
    today: '2026-10-01',
    campaigns: [],
    rounds: [],
    undecided: [],
    revisions: [],
    method: [],
    overdue: [],
    evaluations: [],
    waves: [],
    ...part,
  }).map((task) => task.text.replace('home.', ''));

const campaign = (part: Partial<Campaign>) =>
  ({ id: 'c', status: 'ANNOUNCED', ...part }) as Campaign;

it('an employee is led from the material over the quiz to the answer', () => {
  const at = (mine: Campaign['mine']) => of({ campaigns: [campaign({ mine })] });
  expect(at({ attempts: 0, passed: false })).toEqual(['campaignRead']);
  expect(at({ status: 'READ', attempts: 1, passed: false })).toEqual(['campaignQuiz']);
  expect(at({ status: 'PASSED', attempts: 1, passed: true })).toEqual(['campaignAnswer']);
  expect(at({ status: 'ANSWERED', attempts: 1, passed: true })).toEqual([]);
});

it('a briefing that addresses others, or has ended, is nobody’s task', () => {
  expect(of({ campaigns: [campaign({})] })).toEqual([]);
  const mine = { attempts: 0, passed: false };
  expect(of({ campaigns: [campaign({ status: 'CLOSED', mine })] })).toEqual([]);
});

it('items to decide are the planner’s, one task for each round', () => {
  const work = {
    rounds: [{ id: 'r' } as NeedsRound, { id: 's' } as NeedsRound],
    undecided: [{ roundId: 'r' } as Need, { roundId: 'r' } as Need],
  };
  expect(of({ ...work, roles: ['PLANNER'] })).toEqual(['needsDecide']);
  expect(of(work)).toEqual([]);
});

it('an evaluator is told of a look that is due and of a wave without registration', () => {
  const evaluations = [
    { id: 'e', waveId: 'w', status: 'REGISTERED', lookOn: '2026-10-01' } as Evaluation,
    { id: 'f', waveId: 'x', status: 'REGISTERED', lookOn: '2026-10-02' } as Evaluation,
  ];
  const waves = [
    { id: 'w', status: 'PLANNED' } as Wave,
    { id: 'y', status: 'PLANNED' } as Wave,
    { id: 'z', status: 'OPEN' } as Wave,
  ];
  expect(of({ evaluations, waves, roles: ['EVALUATOR'] })).toEqual([
    'lookDue',
    'evaluationRegister',
  ]);
});
