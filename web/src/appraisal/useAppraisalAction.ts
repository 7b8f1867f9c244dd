import type { Api } from '../api/client';
import { useAction } from '../form/useAction';

/** A step of an appraisal. */
export const useAppraisalAction = (
  run: (api: Api) => Promise<unknown>,
  said: string,
  done?: () => void,
) =>
  useAction(run, {
    touches: ['/api/appraisals', '/api/feedback'],
    said,
    ...(done ? { done } : {}),
  });
