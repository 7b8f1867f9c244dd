/** What other features use of this one. */
export { useMethodInbox, useRevisions } from './api';
