import { useAll, useGet } from '../api/useGet';

export const useWaves = (enabled = true) => useAll('/api/waves', {}, { enabled });
export const useCycles = () => useAll('/api/cycles', {});
export const useCycle = (id: string) => useGet('/api/cycles/{id}', { path: { id } });
export const useReadiness = (cycleId: string) =>
  useAll('/api/cycles/{cycleId}/units', { path: { cycleId } }, { everyMs: 10_000 });
export const useSchemes = () => useAll('/api/schemes', {});
