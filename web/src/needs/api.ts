import { allOf, useAll, useGet, useMade } from '../api/useGet';

export const useRounds = () => useAll('/api/needs/rounds', {});
export const useRound = (id: string) => useGet('/api/needs/rounds/{id}', { path: { id } });
export const useItems = (roundId: string) =>
  useAll('/api/needs/rounds/{roundId}/items', { path: { roundId } });
export const useAspects = () => useAll('/api/aspects', {});
export const useNeed = (id: string) => useGet('/api/needs/items/{id}', { path: { id } });

/** The needs that an indicator can come from: those that were kept, of every round. */
export const useKeptNeeds = () =>
  useMade('/api/needs/rounds', {}, 'kept', async (api, signal) => {
    const rounds = await allOf(api, '/api/needs/rounds', {}, signal);
    const kept = await Promise.all(
      rounds.map(({ id: roundId }) =>
        allOf(
          api,
          '/api/needs/rounds/{roundId}/items',
          { path: { roundId }, query: { status: ['KEPT', 'MERGED'] } },
          signal,
        ),
      ),
    );
    return kept.flat();
  });
