/** What other features use of this one. */
export { useAspects, useKeptNeeds } from './api';
