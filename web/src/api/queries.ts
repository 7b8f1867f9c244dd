import { useQuery } from '@tanstack/react-query';
import { useApi } from './useApi';
import { ApiError } from './client';
import type { Appraisal, Explanation, Feedback, Me, Page, Plan } from './types';

/** Accounts without an employee (an administrator, an auditor) have nothing of their own. */
async function orNone<T>(answer: Promise<T>, none: T): Promise<T> {
  try {
    return await answer;
  } catch (error) {
    if (error instanceof ApiError && (error.status === 404 || error.status === 403)) return none;
    throw error;
  }
}

export function useMe() {
  const api = useApi();
  return useQuery({
    queryKey: ['me'],
    queryFn: ({ signal }) => orNone<Me>(api('/api/organisation/me', { signal }), {}),
  });
}

export function useAppraisals() {
  const api = useApi();
  return useQuery({
    queryKey: ['appraisals'],
    queryFn: ({ signal }) =>
      orNone<Page<Appraisal>>(api('/api/appraisals?limit=200', { signal }), { items: [] }),
  });
}

export function usePlans() {
  const api = useApi();
  return useQuery({
    queryKey: ['plans'],
    queryFn: ({ signal }) =>
      orNone<Page<Plan>>(api('/api/plans?limit=200', { signal }), { items: [] }),
  });
}

export function useAppraisal(id: string) {
  const api = useApi();
  return useQuery({
    queryKey: ['appraisal', id],
    queryFn: ({ signal }) => api<Appraisal>(`/api/appraisals/${id}`, { signal }),
  });
}

/** There is nothing to explain until the appraiser has rated. */
export function useExplanation(id: string) {
  const api = useApi();
  return useQuery({
    queryKey: ['explanation', id],
    queryFn: async ({ signal }): Promise<Explanation | null> => {
      try {
        return await api<Explanation>(`/api/appraisals/${id}/explanation`, { signal });
      } catch (error) {
        if (error instanceof ApiError && error.status === 409) return null;
        throw error;
      }
    },
  });
}

/** Feedback is drafted a moment after a result becomes final: until then there is none. */
export function useFeedback(id: string) {
  const api = useApi();
  return useQuery({
    queryKey: ['feedback', id],
    queryFn: async ({ signal }): Promise<Feedback | null> => {
      try {
        return await api<Feedback>(`/api/feedback/${id}`, { signal });
      } catch (error) {
        if (error instanceof ApiError && [403, 404, 409].includes(error.status)) return null;
        throw error;
      }
    },
  });
}

export function useFeedbacks() {
  const api = useApi();
  return useQuery({
    queryKey: ['feedbacks'],
    queryFn: async ({ signal }): Promise<Feedback[]> => {
      const answer = await orNone<Page<Feedback> | Feedback[]>(
        api('/api/feedback?limit=200', { signal }),
        [],
      );
      return Array.isArray(answer) ? answer : answer.items;
    },
  });
}
