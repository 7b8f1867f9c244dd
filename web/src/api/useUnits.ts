import { useMemo } from 'react';
import { useAll } from './useGet';

/** The units by id, and as a list to choose from. */
export function useUnits() {
  const { data } = useAll('/api/organisation/units', {});
  return useMemo(() => {
    const byId = new Map((data ?? []).map((unit) => [unit.id, unit]));
    const options = (data ?? [])
      .map((unit) => ({ value: unit.id, label: `${unit.name} (${unit.code})` }))
      .sort((a, b) => a.label.localeCompare(b.label));
    return {
      options,
      nameOf: (id: string) => byId.get(id)?.name ?? id,
      codeOf: (id: string) => byId.get(id)?.code ?? id,
    };
  }, [data]);
}
