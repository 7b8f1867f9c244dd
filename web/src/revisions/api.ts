import type { MethodDecision, MethodItem, RevisionStatus } from '../api/schemas';
import { useAll, useGet } from '../api/useGet';

export const STATUSES: readonly MethodItem['status'][] = [
  'OPEN',
  'POSTPONED',
  'ACCEPTED',
  'REJECTED',
];
export const DECISIONS: readonly MethodDecision['decision'][] = [
  'ACCEPTED',
  'REJECTED',
  'POSTPONED',
];

export const useRevisions = (status: RevisionStatus | '', enabled = true) =>
  useAll('/api/revisions', status ? { query: { status: [status] } } : {}, { enabled });
export const useRevision = (id: string) => useGet('/api/revisions/{id}', { path: { id } });
export const useMethodInbox = (status: MethodItem['status'] | '', enabled = true) =>
  useAll('/api/method/inbox', status ? { query: { status: [status] } } : {}, { enabled });
export const useMethodItem = (recommendationId: string) =>
  useGet('/api/method/{recommendationId}', { path: { recommendationId } });
