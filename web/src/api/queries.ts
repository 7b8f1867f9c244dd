import { useAll, useGet, useOptional } from './useGet';

/** Null for accounts without an employee (an administrator, an auditor). */
export const useMe = () => useOptional('/api/organisation/me', {}, [403, 404]);

export const useAppraisals = () => useAll('/api/appraisals', {});
export const usePlans = () => useAll('/api/plans', {});
export const useFeedbacks = () => useAll('/api/feedback', {});

export const useAppraisal = (id: string) => useGet('/api/appraisals/{id}', { path: { id } });

/** There is nothing to explain until the appraiser has rated. */
export const useExplanation = (id: string) =>
  useOptional('/api/appraisals/{id}/explanation', { path: { id } }, [409]);

/** Feedback is drafted a moment after a result becomes final: until then there is none. */
export const useFeedback = (appraisalId: string) =>
  useOptional('/api/feedback/{appraisalId}', { path: { appraisalId } }, [403, 404]);
