import type { Appraisal, Feedback, Me, Plan } from '../api/schemas';

/** Something that waits, for whom, and where it is done. */
export interface Task {
  key: string;
  group: 'forYou' | 'forTeam' | 'waiting' | 'results';
  text: string;
  name?: string;
  period?: string;
  title?: string;
  count?: number;
  to?: string;
}

export interface Work {
  /** Null for an account without an employee. */
  me: Me | null;
  plans: Plan[];
  appraisals: Appraisal[];
  feedbacks: Feedback[];
}

/** What waits for this person, what is due first at the top. */
export function tasksOf({ me, plans, appraisals, feedbacks }: Work): Task[] {
  if (me === null) return [];
  const own = me.employee.id;
  const names = new Map(me.appraises.map((one) => [one.id, one.name]));
  const appraised = new Set(appraisals.map((one) => one.planId));
  const tasks: Task[] = [];

  for (const plan of plans) {
    const to = `/rencana/${plan.id}`;
    const mine = plan.employeeId === own;
    const name = names.get(plan.employeeId);
    if (mine && plan.status === 'DRAFT') {
      tasks.push({ key: plan.id, group: 'forYou', text: 'home.planDraft', to });
    } else if (mine && plan.status === 'SUBMITTED') {
      tasks.push({ key: plan.id, group: 'waiting', text: 'home.planSubmitted', to });
    } else if (name && plan.status === 'SUBMITTED') {
      tasks.push({ key: plan.id, group: 'forTeam', text: 'home.planAgree', name, to });
    } else if (mine && plan.status === 'AGREED' && !appraised.has(plan.id)) {
      tasks.push({ key: plan.id, group: 'forYou', text: 'home.appraisalStart', to });
    }
  }
  for (const one of appraisals) {
    const common = { key: one.id, period: one.period, to: `/hasil/${one.id}` };
    if (one.employeeId === own) {
      if (one.status === 'OPEN') {
        tasks.push({ ...common, group: 'forYou', text: 'home.appraisalOpen' });
      } else if (one.status === 'FINAL') {
        tasks.push({ ...common, group: 'results', text: 'home.resultReady' });
      }
      continue;
    }
    const name = names.get(one.employeeId);
    if (!name) continue;
    if (one.status === 'OPEN') {
      tasks.push({ ...common, group: 'waiting', text: 'home.appraisalWaiting', name });
    } else if (one.status === 'SELF_APPRAISED') {
      tasks.push({ ...common, group: 'forTeam', text: 'home.appraisalRate', name });
    } else if (one.status === 'RATED') {
      tasks.push({ ...common, group: 'forTeam', text: 'home.appraisalFinalise', name });
    }
  }
  for (const feedback of feedbacks) {
    const { appraisalId, employeeId } = feedback;
    const name = names.get(employeeId);
    if (employeeId === own && feedback.status === 'COMPLETED') {
      tasks.push({
        key: `${feedback.id}-answer`,
        group: 'forYou',
        text: 'home.feedbackAcknowledge',
        to: `/hasil/${appraisalId}`,
      });
    } else if (name && feedback.status === 'DRAFTED') {
      tasks.push({
        key: `${feedback.id}-complete`,
        group: 'forTeam',
        text: 'home.feedbackComplete',
        name,
        to: `/tim/${appraisalId}/umpan-balik`,
      });
    }
  }
  return tasks;
}
