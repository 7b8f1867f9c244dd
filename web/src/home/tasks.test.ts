import { expect, it } from 'vitest';
import type { Appraisal, Feedback } from '../api/schemas';
import * as sample from '../test/sample';
import { tasksOf, type Work } from './tasks';

const appraisal = (part: Partial<Appraisal>): Appraisal => ({
  ...sample.appraisal,
  employeeId: 'own',
  status: 'OPEN',
  ...part,
});
const feedback = (part: Partial<Feedback>): Feedback => ({
  ...sample.feedback,
  employeeId: 'own',
  status: 'DRAFTED',
  ...part,
});

function texts(part: Partial<Work>): string[] {
  return tasksOf({
    me: {
      employee: { ...sample.me.employee, id: 'own' },
      appraises: [{ id: 'budi', name: 'Budi', unitId: 'u' }],
    },
    plans: [],
    appraisals: [],
    feedbacks: [],
    ...part,
  }).map((task) => `${task.group} ${task.text.replace('home.', '')}`);
}

it('an employee is told of the own open appraisal and of feedback to answer', () => {
  expect(
    texts({
      appraisals: [appraisal({})],
      feedbacks: [feedback({ employeeId: 'own', status: 'COMPLETED' })],
    }),
  ).toEqual(['forYou appraisalOpen', 'forYou feedbackAcknowledge']);
});

it('an appraiser is told what each state asks for', () => {
  const of = (status: Appraisal['status']) =>
    texts({ appraisals: [appraisal({ employeeId: 'budi', status })] });
  expect(of('OPEN')).toEqual(['waiting appraisalWaiting']);
  expect(of('SELF_APPRAISED')).toEqual(['forTeam appraisalRate']);
  expect(of('RATED')).toEqual(['forTeam appraisalFinalise']);
  expect(of('FINAL')).toEqual([]);
});

it('an own final result is there to be read', () => {
  expect(texts({ appraisals: [appraisal({ status: 'FINAL' })] })).toEqual(['results resultReady']);
});

it('drafted feedback waits for the appraiser, not for the employee', () => {
  expect(texts({ feedbacks: [feedback({ employeeId: 'budi' })] })).toEqual([
    'forTeam feedbackComplete',
  ]);
  expect(texts({ feedbacks: [feedback({ employeeId: 'own' })] })).toEqual([]);
});

it('what belongs to somebody else is nobody’s task here', () => {
  expect(
    texts({
      plans: [{ ...sample.plan, employeeId: 'other', status: 'SUBMITTED' }],
      appraisals: [appraisal({ employeeId: 'other' })],
      feedbacks: [feedback({ employeeId: 'other', status: 'COMPLETED' })],
    }),
  ).toEqual([]);
});

it('an account without an employee has no tasks', () => {
  expect(
    tasksOf({ me: null, plans: [], appraisals: [appraisal({})], feedbacks: [feedback({})] }),
  ).toEqual([]);
});
