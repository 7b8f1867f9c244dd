import { useAll, useGet } from '../api/useGet';

export const useEvaluations = (enabled = true) =>
  useAll('/api/evaluation/evaluations', {}, { enabled });
export const useEvaluation = (id: string) =>
  useGet('/api/evaluation/evaluations/{id}', { path: { id } });
export const useMonitoring = (id: string) =>
  useGet('/api/evaluation/evaluations/{id}/monitoring', { path: { id } });
export const useRecommendations = () => useAll('/api/evaluation/recommendations', {});
export const useRecommendation = (id: string) =>
  useGet('/api/evaluation/recommendations/{id}', { path: { id } });
