import { useAll, useGet } from '../api/useGet';

export const SUBJECTS = ['INDICATOR', 'METHOD', 'SYSTEM'] as const;
export const STATUSES = [
  'OPEN',
  'ACCEPTED',
  'DECLINED',
  'POSTPONED',
  'ADOPTED',
  'WITHDRAWN',
] as const;

interface IndicatorRef {
  indicatorId: string;
  version: number;
}

export interface Proposal {
  id: string;
  version: number;
  subject: (typeof SUBJECTS)[number];
  target?: IndicatorRef;
  title: string;
  text: string;
  status: (typeof STATUSES)[number];
  supports: number;
  supportedByMe: boolean;
  mine: boolean;
  submittedAt: string;
  dueOn: string;
  escalated: boolean;
  answer?: {
    decision: 'ACCEPTED' | 'DECLINED' | 'POSTPONED';
    text: string;
    answeredAt: string;
  };
  adoptedIn?: IndicatorRef;
}

export const useProposals = (query = '', enabled = true) =>
  useAll<Proposal>(`/api/feedback/proposals${query}`, { enabled });
export const useProposal = (id: string) => useGet<Proposal>(`/api/feedback/proposals/${id}`);
