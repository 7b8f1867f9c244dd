import { allOf, useAll, useGet, useMade } from '../api/useGet';

type NeedStatus = 'PROPOSED' | 'KEPT' | 'MERGED' | 'DROPPED';

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
export const useNeed = (id: string) => useGet<NeedItem>(`/api/needs/items/${id}`);

/** The needs that an indicator can come from: those that were kept, of every round. */
export const useKeptNeeds = () =>
  useMade('/api/needs/rounds', 'kept', async (api, signal) => {
    const rounds = await allOf<NeedsRound>(api, '/api/needs/rounds', signal);
    const kept = await Promise.all(
      rounds.map(({ id }) =>
        allOf<NeedItem>(api, `/api/needs/rounds/${id}/items?status=KEPT&status=MERGED`, signal),
      ),
    );
    return kept.flat();
  });
