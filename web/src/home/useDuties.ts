import type { ParamsOf } from '../api/paths';
import { allOf, useMade } from '../api/useGet';
import { usePerson } from '../auth/auth';
import { useCampaigns } from '../campaigns';
import { useEvaluations } from '../evaluations';
import { useProposals } from '../proposals';
import { useMethodInbox, useRevisions } from '../revisions';
import { useWaves } from '../waves';
import { dutiesOf } from './duties';

const today = () =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Jakarta' }).format(new Date());

/** Asks only for what this person's roles have to do with. */
export function useDuties() {
  const { roles } = usePerson();
  const has = (...any: string[]) => any.some((role) => roles.includes(role));
  const planner = has('PLANNER');
  const campaigns = useCampaigns({ enabled: has('EMPLOYEE') });
  const needs = useUndecided(planner);
  const revisions = useRevisions('OPEN', planner);
  const method = useMethodInbox('OPEN', planner);
  const leads = has('PLANNER', 'UNIT_HEAD', 'VIEWER');
  const overdue = useProposals({ escalated: true, status: ['OPEN'] }, leads);
  const evaluations = useEvaluations(has('EVALUATOR'));
  const waves = useWaves(has('EVALUATOR'));
  const all = [campaigns, needs, revisions, method, overdue, evaluations, waves];
  return {
    tasks: dutiesOf({
      roles,
      today: today(),
      campaigns: campaigns.data ?? [],
      rounds: needs.data?.rounds ?? [],
      undecided: needs.data?.undecided ?? [],
      revisions: revisions.data ?? [],
      method: method.data ?? [],
      overdue: overdue.data ?? [],
      evaluations: evaluations.data ?? [],
      waves: waves.data ?? [],
    }),
    pending: all.some((one) => one.isLoading),
    broken: all.filter((one) => one.isError),
  };
}

const OPEN: ParamsOf<'/api/needs/rounds'> = { query: { status: ['OPEN'] } };

function useUndecided(enabled: boolean) {
  return useMade(
    '/api/needs/rounds',
    OPEN,
    'undecided',
    async (api, signal) => {
      const rounds = await allOf(api, '/api/needs/rounds', OPEN, signal);
      const undecided = await Promise.all(
        rounds.map(({ id: roundId }) =>
          allOf(
            api,
            '/api/needs/rounds/{roundId}/items',
            { path: { roundId }, query: { status: ['PROPOSED'] } },
            signal,
          ),
        ),
      );
      return { rounds, undecided: undecided.flat() };
    },
    { enabled },
  );
}
