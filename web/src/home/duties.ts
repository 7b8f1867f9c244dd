import type {
  Campaign,
  Evaluation,
  MethodItem,
  Need,
  NeedsRound,
  Proposal,
  Revision,
  Wave,
} from '../api/schemas';
import type { Task } from './tasks';

/** What the circle asks of somebody beside the own plans and appraisals. */
export interface Duties {
  roles: readonly string[];
  /** As `2026-03-31`, in the city's time. */
  today: string;
  campaigns: Campaign[];
  rounds: NeedsRound[];
  undecided: Need[];
  revisions: Revision[];
  method: MethodItem[];
  overdue: Proposal[];
  evaluations: Evaluation[];
  waves: Wave[];
}

/** Those of an employee first, then what waits for a planner and for an evaluator. */
export function dutiesOf(of: Duties): Task[] {
  const has = (...roles: string[]) => roles.some((role) => of.roles.includes(role));
  const tasks: Task[] = [];
  const add = (key: string, text: string, to: string, title?: string, count?: number) =>
    tasks.push({
      key,
      group: 'forYou',
      text: `home.${text}`,
      to,
      ...(title === undefined ? {} : { title }),
      ...(count === undefined ? {} : { count }),
    });

  for (const one of of.campaigns) {
    if (one.status !== 'ANNOUNCED' || !one.mine || one.mine.status === 'ANSWERED') continue;
    add(
      one.id,
      one.mine.status === undefined
        ? 'campaignRead'
        : one.mine.passed
          ? 'campaignAnswer'
          : 'campaignQuiz',
      `/sosialisasi/${one.id}`,
      one.title,
    );
  }
  if (has('PLANNER')) {
    for (const round of of.rounds) {
      const count = of.undecided.filter((item) => item.roundId === round.id).length;
      if (count > 0) add(round.id, 'needsDecide', `/kebutuhan/${round.id}`, round.title, count);
    }
    for (const one of of.revisions) add(one.id, 'revisionDecide', `/revisi/${one.id}`, one.title);
    if (of.method.length > 0) {
      add('method', 'methodDecide', '/revisi', undefined, of.method.length);
    }
  }
  if (has('PLANNER', 'UNIT_HEAD', 'VIEWER')) {
    for (const one of of.overdue) {
      add(`${one.id}-overdue`, 'proposalOverdue', `/usulan/${one.id}`, one.title);
    }
  }
  if (has('EVALUATOR')) {
    for (const one of of.evaluations) {
      if (one.status === 'REGISTERED' && one.lookOn <= of.today) {
        add(one.id, 'lookDue', `/evaluasi/${one.id}`, one.waveName);
      }
    }
    for (const wave of of.waves) {
      const registered = of.evaluations.some((one) => one.waveId === wave.id);
      if (wave.status === 'PLANNED' && !registered) {
        add(wave.id, 'evaluationRegister', `/evaluasi?gelombang=${wave.id}`, wave.name);
      }
    }
  }
  return tasks;
}
