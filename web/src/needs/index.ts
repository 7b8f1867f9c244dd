/** What other features use of this one. */
export { useAspects, useKeptNeeds, type NeedItem, type NeedsRound } from './api';
