/** What other features use of this one. */
export { useMethodInbox, useRevisions, type MethodItem, type Revision } from './api';
