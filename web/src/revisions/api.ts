import { useAll, useGet } from '../api/useGet';
import type { Reason, Recommendation, SuggestedAction, Target } from '../evaluations';

export const STATUSES = ['OPEN', 'POSTPONED', 'ACCEPTED', 'REJECTED'] as const;
export type RevisionStatus = (typeof STATUSES)[number];
export const DECISIONS = ['ACCEPTED', 'REJECTED', 'POSTPONED'] as const;

export interface Decided {
  decision: (typeof DECISIONS)[number];
  reason: string;
  decidedAt: string;
  postponedUntil?: string;
}

/** Something about an indicator that a planner decides on. */
export interface Revision {
  id: string;
  version: number;
  cause: { kind: 'RECOMMENDATION' | 'PROPOSAL'; id: string };
  title: string;
  text?: string;
  target?: { indicatorId: string; version: number; title?: string };
  suggestedAction?: SuggestedAction;
  reasons: Reason[];
  evidence?: Recommendation['evidence'];
  supports?: number;
  dueOn?: string;
  raisedAt: string;
  status: RevisionStatus;
  decision?: Decided;
  result?: { indicatorId: string; version: number; status: 'DRAFT' | 'PUBLISHED' | 'RETIRED' };
}

/** Something about the method or the roll-out that a planner decides on. */
export interface MethodItem {
  id: string;
  version: number;
  target: Target;
  suggestedAction: SuggestedAction;
  reasons: Reason[];
  evidence?: Recommendation['evidence'];
  raisedAt: string;
  status: RevisionStatus;
  decision?: Decided;
  result?: { kind: 'WAVE' | 'CYCLE'; id: string };
}

const filter = (status: string) => (status ? `?status=${status}` : '');

export const useRevisions = (status: string, enabled = true) =>
  useAll<Revision>(`/api/revisions${filter(status)}`, { enabled });
export const useRevision = (id: string) => useGet<Revision>(`/api/revisions/${id}`);
export const useMethodInbox = (status: string, enabled = true) =>
  useAll<MethodItem>(`/api/method/inbox${filter(status)}`, { enabled });
export const useMethodItem = (id: string) => useGet<MethodItem>(`/api/method/${id}`);
