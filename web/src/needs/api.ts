import { useAll, useGet } from '../api/useGet';

export type NeedStatus = 'PROPOSED' | 'KEPT' | 'MERGED' | 'DROPPED';

export interface NeedsRound {
  id: string;
  version: number;
  title: string;
  description?: string;
  closesOn: string;
  status: 'OPEN' | 'CLOSED';
  /** Whether proposals and support are taken today. */
  collecting: boolean;
}

export interface NeedItem {
  id: string;
  version: number;
  roundId: string;
  aspectName: string;
  aspectCode?: string;
  reason: string;
  unitId?: string;
  onBehalfOfUnit: boolean;
  supports: number;
  mine: boolean;
  supportedByMe: boolean;
  status: NeedStatus;
  decision?: {
    kind: Exclude<NeedStatus, 'PROPOSED'>;
    reason: string;
    aspectCode?: string;
    mergedInto?: string;
    decidedAt: string;
  };
}

export interface Aspect {
  id: string;
  code: string;
  name: string;
  description?: string;
}

export const useRounds = () => useAll<NeedsRound>('/api/needs/rounds');
export const useRound = (id: string) => useGet<NeedsRound>(`/api/needs/rounds/${id}`);
export const useItems = (roundId: string, enabled = true) =>
  useAll<NeedItem>(`/api/needs/rounds/${roundId}/items`, { enabled });
export const useAspects = () => useAll<Aspect>('/api/aspects');
