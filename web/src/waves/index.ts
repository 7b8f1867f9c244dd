/** What other features use of this one. */
export { useCycles, useSchemes, useWaves } from './api';
