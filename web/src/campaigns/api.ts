import { useAll, useGet, type Reading } from '../api/useGet';

export const useCampaigns = (reading?: Reading) => useAll('/api/campaigns', {}, reading);
export const useCampaign = (id: string) => useGet('/api/campaigns/{id}', { path: { id } });
export const useCoverage = (id: string) =>
  useGet('/api/campaigns/{id}/coverage', { path: { id } }, { everyMs: 5_000 });
export const useReasons = (id: string) => useGet('/api/campaigns/{id}/reasons', { path: { id } });
