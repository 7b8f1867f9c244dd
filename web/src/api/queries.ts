import type { Appraisal, Explanation, Feedback, Me, Plan } from './types';
import { allOf, ANSWER, unless, useGet, useMade, useOptional } from './useGet';
import type { Path } from './keys';

/** Accounts without an employee (an administrator, an auditor) have nothing of their own. */
const NOT_AN_EMPLOYEE = [403, 404];

const useOwn = <T>(path: Path) =>
  useMade<T[]>(path, 'own', (api, signal) =>
    unless<T[]>(allOf<T>(api, path, signal), NOT_AN_EMPLOYEE, []),
  );

export const useMe = () =>
  useMade<Me>('/api/organisation/me', ANSWER, (api, signal) =>
    unless<Me>(api<Me>('/api/organisation/me', { signal }), NOT_AN_EMPLOYEE, {}),
  );

export const useAppraisals = () => useOwn<Appraisal>('/api/appraisals');
export const usePlans = () => useOwn<Plan>('/api/plans');
export const useFeedbacks = () => useOwn<Feedback>('/api/feedback');

export const useAppraisal = (id: string) => useGet<Appraisal>(`/api/appraisals/${id}`);

/** There is nothing to explain until the appraiser has rated. */
export const useExplanation = (id: string) =>
  useOptional<Explanation>(`/api/appraisals/${id}/explanation`, [409]);

/** Feedback is drafted a moment after a result becomes final: until then there is none. */
export const useFeedback = (id: string) =>
  useOptional<Feedback>(`/api/feedback/${id}`, [403, 404, 409]);
