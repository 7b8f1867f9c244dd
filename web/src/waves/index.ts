/** What other features use of this one. */
export { useCycles, useSchemes, useWaves, type Wave } from './api';
