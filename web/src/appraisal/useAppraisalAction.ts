import type { Call } from '../api/client';
import type { Appraisal } from '../api/types';
import { useAction } from '../form/useAction';

/** A step of an appraisal: sent with the version that was seen. */
export function useAppraisalAction(
  appraisal: Appraisal,
  step: () => { path: string; method: NonNullable<Call['method']>; body?: unknown },
  said: string,
  done?: () => void,
) {
  return useAction(
    (api) => {
      const { path, method, body } = step();
      return api<Appraisal>(`/api/appraisals/${appraisal.id}/${path}`, {
        method,
        version: appraisal.version,
        ...(body === undefined ? {} : { body }),
      });
    },
    {
      touches: ['/api/appraisals', '/api/feedback'],
      said,
      ...(done ? { done } : {}),
    },
  );
}
