import type { ParamsOf } from '../api/paths';
import type { ProposalStatus, Subject } from '../api/schemas';
import { useAll, useGet } from '../api/useGet';

export const SUBJECTS: readonly Subject[] = ['INDICATOR', 'METHOD', 'SYSTEM'];
export const STATUSES: readonly ProposalStatus[] = [
  'OPEN',
  'ACCEPTED',
  'DECLINED',
  'POSTPONED',
  'ADOPTED',
  'WITHDRAWN',
];

type Filter = NonNullable<ParamsOf<'/api/feedback/proposals'>['query']>;

export const useProposals = (query: Filter, enabled = true) =>
  useAll('/api/feedback/proposals', { query }, { enabled });
export const useProposal = (id: string) => useGet('/api/feedback/proposals/{id}', { path: { id } });
