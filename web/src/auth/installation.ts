/** Where this build runs; the gateway says, so that one build serves every installation. */
export interface Installation {
  /** The place that is served, as people call it. */
  organisation: string;
  issuer: string;
  webClientId: string;
}

export async function installation(): Promise<Installation> {
  const answer = await fetch('/config.json', { headers: { Accept: 'application/json' } });
  if (!answer.ok) throw new Error(`HTTP ${answer.status}`);
  return (await answer.json()) as Installation;
}
